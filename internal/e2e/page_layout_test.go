package e2e

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestTablesAndLists checks that the reader keeps table cells apart and shows the
// number of a list item only once.
func TestTablesAndLists(t *testing.T) {
	p := open(t, "http")
	const prose = "The board met on Monday and agreed on what is to be done about the quay, one step after the other, it said."
	p.paste("", "<h1>Plan for the quay</h1><p>"+prose+"</p><ol start=3><li>Close the gate.</li><li>Drain the dock.</li></ol><ul><li>Bring boots.</li></ul>"+
		"<table><tr><th>Name</th><th>Post</th></tr><tr><td>Ines Roth</td><td>Boston</td></tr></table><p>"+prose+"</p>")
	p.shown()
	if got, want := p.texts("#reader tbody td"), []string{"Name", "Post", "Ines Roth", "Boston"}; !slices.Equal(got, want) {
		t.Errorf("cells %q, want %q", got, want)
	}
	if got := strings.Join(p.texts("#reader li.numbered"), "|"); flat(got) != "3. Close the gate.|4. Drain the dock." {
		t.Errorf("numbered items: %q", got)
	}
	if got := p.texts("#reader li:not(.numbered)"); len(got) != 1 || got[0] != "Bring boots." {
		t.Errorf("other items: %q", got)
	}
	if names := p.names(); slices.Contains(names, "Ines Roth Boston") || !slices.Contains(names, "Ines Roth") {
		t.Errorf("names %q", names)
	}
}

// TestDirection checks that an article is shown in its own direction and language.
func TestDirection(t *testing.T) {
	p := open(t, "http")
	p.paste("إغلاق الجسر القديم ستة أسابيع\n\nأعلن مجلس المدينة يوم الاثنين إغلاق الجسر القديم ستة أسابيع لإجراء إصلاحات في أعمدته التي تضررت في الفيضان الكبير.\n\nوقال المهندس سامر حداد إن العمل سيكلف مليوني دينار، وإن المشاة يستطيعون العبور في الليل إلى الضفة الأخرى.", "")
	p.shown()
	for _, selector := range []string{"#reader", "#reader p.paragraph", "#summary .picks", "#summary .sentence"} {
		if got := eval[string](p, `getComputedStyle(document.querySelector(`+quote(selector)+`)).direction`); got != "rtl" {
			t.Errorf("%s runs %s", selector, got)
		}
	}
	if got := eval[string](p, `document.getElementById("reader").lang`); got != "ar" {
		t.Errorf("the reader's language is %q", got)
	}
	if got := p.seen("#entities .none", "#entities input", "#entities select"); !slices.Equal(got, []string{"#entities .none", "#entities input"}) {
		t.Errorf("for an article without names there are %q", got)
	}
}

// TestActionsOfANameStayInView checks that the page can scroll from mention to
// mention without scrolling the buttons for that away, at any size.
func TestActionsOfANameStayInView(t *testing.T) {
	for _, size := range [][2]int64{{360, 740}, {768, 1024}, {844, 390}, {1440, 900}} {
		p := open(t, "http")
		do(p, chromedp.EmulateViewport(size[0], size[1]))
		p.press("#sample")
		p.shown()
		p.name("Magnus Flett")
		for range 2 {
			p.press(`.entity.open [data-does="on"]`)
		}
		p.wait(`document.querySelector("#reader mark.here")?.textContent === "Flett"`)
		p.wait(`[...document.querySelectorAll('[data-does="on"]')].some((b) => b.checkVisibility() && b.getBoundingClientRect().top > 0 && b.getBoundingClientRect().bottom < innerHeight)`)
	}
}

// TestFocusIsNotCovered checks that the message at the bottom of the page never
// covers what has the focus.
func TestFocusIsNotCovered(t *testing.T) {
	for _, width := range []int64{360, 768, 1440} {
		p := open(t, "http")
		do(p, chromedp.EmulateViewport(width, 740))
		p.press("#sample")
		p.shown()
		p.menu(0)
		p.clickText("Pin to summary")
		p.wait(`document.querySelector("#notice:not(.quiet) button") !== null`)
		eval[bool](p, `(document.getElementById("summary").focus(), true)`)
		for range 45 {
			p.key("\t")
			if covered := eval[string](p, `((e, at) => document.elementFromPoint(at.left + 5, at.top + at.height / 2)?.closest("#notice") && !e.closest("#notice") ? e.outerHTML : "")(document.activeElement, document.activeElement.getBoundingClientRect())`); covered != "" {
				t.Errorf("%d wide: covered: %.100s", width, covered)
			}
		}
	}
}
