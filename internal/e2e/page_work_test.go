package e2e

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// menu opens the menu of a sentence of the summary, counted from 0.
func (p *tab) menu(sentence int) {
	p.t.Helper()
	eval[bool](p, `(document.querySelectorAll("#summary .more")[`+quote(sentence)+`].click(), true)`)
	p.wait(`document.querySelector(".popup:popover-open") !== null`)
}

// Part of the summary can be selected. A sentence can be copied with its source,
// and its reasons can be shown without the others'.
func TestSummaryText(t *testing.T) {
	p := open(t, "http")
	p.allow("clipboard-read", "clipboard-write")
	p.read(article, "")
	eval[bool](p, `(() => {
		const words = document.querySelector("#summary .sentence").firstChild;
		getSelection().setBaseAndExtent(words, 4, words, 10);
		words.parentElement.click();
		return true;
	})()`)
	if got := eval[string](p, `getSelection().toString()`); got == "" || eval[bool](p, `document.querySelector("#reader .here") !== null`) {
		t.Errorf("the selection is %q, or the click went to the text", got)
	}
	if got := eval[string](p, `getComputedStyle(document.querySelector("#summary .sentence")).userSelect`); got == "none" {
		t.Error("the summary cannot be selected")
	}
	p.menu(0)
	p.clickText("Copy with source")
	p.wait(`document.getElementById("status").textContent === "Copied."`)
	if got := eval[string](p, `navigator.clipboard.readText()`); !strings.HasPrefix(got, "“"+p.summary()[0]+"”\n— “"+harbour+"”") {
		t.Errorf("copied %q", got)
	}
	p.menu(0)
	p.clickText("Why this sentence")
	p.wait(`document.querySelectorAll("#summary .why").length === 1`)
}

// From its place in the text a sentence leads back to the summary, out of view on a phone.
func TestBackToTheSummary(t *testing.T) {
	p := open(t, "http")
	do(p, chromedp.EmulateViewport(360, 740))
	p.read(article, "")
	for _, item := range []string{"Show in summary", "Why this sentence"} {
		p.press("#summary .number")
		p.wait(`document.activeElement.matches("#reader .s")`)
		eval[bool](p, `(document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true})), true)`)
		p.clickText(item)
		p.wait(`document.activeElement.matches("#summary .number") && document.activeElement.getBoundingClientRect().top > 0 && document.activeElement.getBoundingClientRect().bottom < innerHeight`)
	}
}

// A sentence is copied as the summary shows it, without its number.
func TestCopiedWithoutItsNumber(t *testing.T) {
	p := open(t, "http")
	p.allow("clipboard-read", "clipboard-write")
	p.read("Decisions of the harbour board\n\n(1) The board bought the old ferry for £40,000 on Monday.\n\n(2) The board will sell the crane in May.", "")
	first := p.summary()[0]
	if !strings.HasPrefix(first, "The board") {
		t.Fatalf("the summary begins %q", first)
	}
	p.menu(0)
	p.clickText("Copy with source")
	p.wait(`document.getElementById("status").textContent === "Copied."`)
	if got := eval[string](p, `navigator.clipboard.readText()`); !strings.HasPrefix(got, "“"+first+"”") {
		t.Errorf("copied %q", got)
	}
}

// The words in "Find a name" belong to one article.
func TestFindANameBeginsAnew(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	eval[bool](p, `((f) => { f.value = "Lindqvist"; f.dispatchEvent(new InputEvent("input", {bubbles: true})); return true; })(document.querySelector("#entities input[type=search]"))`)
	other := "Talks in Paris\n\nAnn Holm met Tom Reed in Paris on Monday. Reed said the talks went well."
	p.paste(other, "")
	p.isRead(other)
	if got := p.names(); !slices.Contains(got, "Ann Holm") {
		t.Errorf("the list of another article shows %q", got)
	}
}

// Choosing a name from the list sets the focus, and so does Enter. It can be
// cleared.
func TestFocus(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	if hint := eval[string](p, `document.getElementById("focus").placeholder`); !strings.Contains(hint, "Enter") {
		t.Errorf("the hint is %q", hint)
	}
	eval[bool](p, `((f) => { f.focus(); f.value = "Erik Lindqvist"; f.dispatchEvent(new InputEvent("input", {bubbles: true, inputType: "insertReplacementText"})); return true; })(document.getElementById("focus"))`)
	p.wait(`document.querySelector("#summary .picks").textContent.includes("Lindqvist")`)
	if got := p.texts("#summary .state")[0]; !strings.Contains(got, "focus on “Erik Lindqvist”") {
		t.Errorf("the summary says %q", got)
	}
	p.press("#summary .focus button")
	p.wait(`document.getElementById("focus").value === "" && !document.querySelector("#summary .picks").textContent.includes("Lindqvist")`)
	eval[bool](p, `(document.getElementById("focus").focus(), true)`)
	do(p, chromedp.KeyEvent("Lindqvist\r"))
	p.wait(`document.querySelector("#summary .picks").textContent.includes("Lindqvist")`)
}

// The Save menu shows the formats that most people want, and unfolds the others.
func TestSaveMenu(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	shown := func() []string {
		t.Helper()
		return eval[[]string](p, `[...document.querySelectorAll("#save-list [data-format]")].filter((b) => b.checkVisibility()).map((b) => b.dataset.format)`)
	}
	p.press("#save")
	if got, want := shown(), []string{"txt", "md", "docx", "html", "session"}; !slices.Equal(got, want) {
		t.Errorf("the menu shows %q, want %q", got, want)
	}
	eval[bool](p, `(document.querySelector("#save-list summary").focus(), true)`)
	p.key("\r")
	p.wait(`document.querySelector("#save-list details").open`)
	if got := shown(); !slices.Contains(got, "json") || !slices.Contains(got, "zip") {
		t.Errorf("unfolded, the menu shows %q", got)
	}
	p.key("\u001b") // escape
	if at := eval[string](p, `document.activeElement.id`); at != "save" || len(shown()) > 0 {
		t.Errorf("after Escape the focus is on %q, and the menu shows %q", at, shown())
	}
}

// Names are sorted as the user chooses, and marks can be turned off.
func TestOrderAndMarks(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	order := func(by string) []string {
		t.Helper()
		eval[bool](p, `((s) => { s.value = `+quote(by)+`; s.dispatchEvent(new Event("change", {bubbles: true})); return true; })(document.querySelector("#entities .find select"))`)
		return p.texts("#entities .kind .entity.person .name")
	}
	if got := order("name"); !slices.IsSorted(got) {
		t.Errorf("by name: %q", got)
	}
	if got := order("place"); got[0] != "Anna Holm" {
		t.Errorf("by appearance: %q", got)
	}
	order("weight")
	line := func() string {
		return eval[string](p, `getComputedStyle(document.querySelector("#reader mark.person")).textDecorationLine`)
	}
	marked := line()
	if got := p.texts("#article .legend .key"); !slices.Contains(got, "Person") || !slices.Contains(got, "Organisation") {
		t.Errorf("the legend says %q", got)
	}
	p.press("#article .legend input")
	p.wait(`document.querySelector("#article .legend .key") === null`)
	if got := line(); got == marked {
		t.Error("names are still marked")
	}
	p.press("#article .legend input")
	p.wait(`document.querySelector("#article .legend .key") !== null`)
}

// Names and sentences in the text can be reached by keyboard, with a single tab
// stop. Escape clears highlights and outlines.
func TestKeysInTheText(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	if at := eval[string](p, `document.activeElement.id`); at != "summary" {
		t.Errorf("after the analysis the focus is on %q", at)
	}
	if n := eval[int](p, `document.querySelectorAll('#reader [tabindex="0"]').length`); n != 1 {
		t.Errorf("%d tab stops in the text", n)
	}
	eval[bool](p, `(document.querySelector('#reader [tabindex="0"]').focus(), true)`)
	first := eval[string](p, `document.activeElement.textContent`)
	p.key("\u0303") // right arrow
	if second := eval[string](p, `document.activeElement.textContent`); first != "Aarhus" || second != "Gothenburg" {
		t.Errorf("the focus was on %q, then on %q", first, second)
	}
	p.key("\r")
	p.wait(`document.querySelector(".entity.open .name")?.textContent === "Gothenburg"`)
	if at := eval[string](p, `document.activeElement.textContent`); at != "Gothenburg" {
		t.Errorf("the focus went to %q", at)
	}
	p.key("\u0301") // down arrow
	p.wait(`document.activeElement.matches("#reader .s")`)
	eval[bool](p, `(document.querySelector("#summary .number").click(), true)`)
	p.wait(`document.querySelector("#reader .here") !== null`)
	p.key("\u001b") // escape
	p.wait(`document.querySelector("#reader :is(.here, .lit)") === null && document.querySelector(".entity.open") === null`)
	p.select_("Residents")
	p.wait(`document.getElementById("selection").checkVisibility()`)
	eval[bool](p, `(document.querySelector("#selection select").focus(), true)`)
	p.key("\u001b") // escape
	p.wait(`document.getElementById("selection").hidden && getSelection().isCollapsed && document.activeElement.id === "article"`)
}

// While a dialog is open, messages are announced in it.
func TestDialogsSpeak(t *testing.T) {
	p := sampled(t, "http")
	p.allow("clipboard-read", "clipboard-write")
	p.press("#settings")
	p.clickText("Copy a link to these settings")
	p.wait(`document.querySelector("dialog[open] [role=status]").textContent === "Copied."`)
	p.clickText("Close")
	p.press("#settings")
	// The browser says that a dialog has closed a moment later.
	p.wait(`document.querySelector("dialog[open] [role=status]").textContent === ""`)
}

// On a phone, tapping a name in the text opens a sheet at the bottom of the page,
// which steps through the mentions and leads to the list.
func TestNameOnAPhone(t *testing.T) {
	p := open(t, "http")
	do(p, chromedp.EmulateViewport(360, 740))
	p.read(article, "")
	eval[bool](p, `((m) => { m.scrollIntoView({ block: "end" }); m.click(); return true; })([...document.querySelectorAll("#reader mark")].find((m) => m.textContent === "Anna Holm"))`)
	p.wait(`document.getElementById("name-sheet").checkVisibility()`)
	if got := p.texts("#name-sheet .at"); got[0] != "1 of 2" {
		t.Errorf("at %q", got)
	}
	if !eval[bool](p, `document.querySelector("#reader mark.lit").getBoundingClientRect().bottom < document.getElementById("name-sheet").getBoundingClientRect().top`) {
		t.Error("the sheet covers the name")
	}
	press := func(does string) { t.Helper(); p.press(`#name-sheet [data-does="` + does + `"]`) }
	press("on")
	p.wait(`document.querySelector("#name-sheet .at").textContent === "2 of 2" && document.querySelector("#reader mark.here").textContent === "Holm"`)
	press("list")
	p.wait(`!document.getElementById("name-sheet").checkVisibility() && document.activeElement.matches(".entity.open .name")`)

	// It gives way to the actions for a selection, and to the list of many files.
	eval[bool](p, `([...document.querySelectorAll("#reader mark")].find((m) => m.textContent === "Holm").click(), true)`)
	p.wait(`document.getElementById("name-sheet").checkVisibility()`)
	p.select_("Residents")
	p.wait(`document.getElementById("selection").checkVisibility() && !document.getElementById("name-sheet").checkVisibility()`)
	p.drop(map[string]string{"a.txt": article, "b.txt": article})
	p.wait(`document.getElementById("status").textContent.startsWith("2 articles read")`)
	if got := p.seen("#name-sheet", "#selection"); len(got) > 0 {
		t.Errorf("over the list of files: %q", got)
	}
	p.clickText("Close list")
	do(p, chromedp.EmulateViewport(1440, 900))
	eval[bool](p, `([...document.querySelectorAll("#reader mark")].find((m) => m.textContent === "Anna Holm").click(), true)`)
	if eval[bool](p, `document.getElementById("name-sheet").checkVisibility()`) {
		t.Error("the sheet is shown next to the list")
	}
}

// On a phone, a file that cannot be read says so in view, though the article
// stands below the summary.
func TestFaultInView(t *testing.T) {
	p := open(t, "http")
	do(p, chromedp.EmulateViewport(360, 740))
	p.read(article, "")
	p.dropFile("scan.pdf", `'%PDF-1.4 no pages'`)
	p.wait(`(({ top, bottom, height }) => height && top >= 0 && bottom <= innerHeight - document.getElementById("bottom").offsetHeight)(document.getElementById("fault").getBoundingClientRect())`)
}

// The tab's title is the headline, and the first screen lists the accepted
// formats.
func TestTitleAndFirstScreen(t *testing.T) {
	p := open(t, "http")
	plain := eval[string](p, `document.title`)
	said := eval[string](p, `document.querySelector(".ways").innerText`)
	for _, want := range []string{"Word", "PDF", "email", "web page", "Several files", "offline", "installed"} {
		if !strings.Contains(said, want) {
			t.Errorf("the first screen does not mention %s", want)
		}
	}
	p.read(article, "")
	if got := eval[string](p, `document.title`); !strings.HasPrefix(got, harbour) {
		t.Errorf("the title of the tab is %q", got)
	}
	p.press("#new")
	p.wait(`document.title === ` + quote(plain))
}

// Quotations are listed with their speakers and link to their place in the text.
func TestQuotations(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	p.press("#quotes summary")
	p.wait(`document.querySelector("#quotes li") !== null`)
	if got := p.texts("#quotes li"); len(got) != 1 || !strings.Contains(got[0], "We have waited long enough") || !strings.Contains(got[0], "Anna Holm") {
		t.Errorf("quotations: %q", got)
	}
	p.press("#quotes .quoted")
	p.wait(`document.querySelector("#reader .here")?.textContent.includes("We have waited")`)
	p.press("#quotes .plain")
	p.wait(`document.querySelector(".entity.open .name")?.textContent === "Anna Holm"`)
	p.key("\u001b") // escape
	p.wait(`document.querySelector(".entity.open") === null`)
	p.rename("Anna Holm", "Mayor Holm")
	p.wait(`document.querySelector("#quotes li").textContent.includes("Mayor Holm")`)

	// Folded, they are printed all the same.
	p.press("#quotes summary")
	eval[bool](p, `(dispatchEvent(new Event("beforeprint")), true)`)
	if !eval[bool](p, `document.getElementById("quotes").open && document.querySelector("#quotes li") !== null`) {
		t.Error("the quotations are not printed")
	}
	eval[bool](p, `(dispatchEvent(new Event("afterprint")), true)`)
	if eval[bool](p, `document.getElementById("quotes").open`) {
		t.Error("after printing the quotations are not folded again")
	}
}

// crowd names more people than the list shows at first.
var crowd = func() string {
	var b strings.Builder
	for _, last := range strings.Fields("Ashworth Bellamy Carmichael Dunmore Eastwood Fairbanks Goodwin") {
		for _, first := range strings.Fields("Anna Robert Elena Thomas Maria") {
			b.WriteString(first + " " + last + " told the committee on Monday that the plan for the harbour would go ahead.\n\n")
		}
	}
	return b.String()
}()

// Whoever presses a button that goes away keeps a place in the page.
func TestFocusIsNotLost(t *testing.T) {
	p := open(t, "http")
	p.paste("Harbour towns agree on ferry link", pageOfArticle)
	p.shown()
	p.wait(`document.querySelector("#reader .aside") !== null`)
	eval[bool](p, `((b) => { b.focus(); b.click(); return true; })(document.querySelector("#reader .aside button:not([aria-expanded])"))`)
	p.wait(`document.getElementById("status").textContent === "Put back."`)
	if at := eval[string](p, `document.activeElement.id`); at != "article" {
		t.Errorf("after putting back the focus is at %q", at)
	}
	eval[bool](p, `((f) => { f.value = "quay"; f.dispatchEvent(new Event("change")); return true; })(document.getElementById("focus"))`)
	p.wait(`document.querySelector("#summary .focus button").checkVisibility()`)
	eval[bool](p, `((b) => { b.focus(); b.click(); return true; })(document.querySelector("#summary .focus button"))`)
	p.wait(`!document.querySelector("#summary .focus button").checkVisibility()`)
	if at := eval[string](p, `document.activeElement.id`); at != "focus" {
		t.Errorf("after clearing the focus field the focus is at %q", at)
	}
	for _, c := range []struct{ make, button, place string }{
		{`document.querySelector('#summary .more').click(), press('Leave out of summary')`, "#summary .struck-out button", "summary"},
		{`document.querySelector('.entity .name').click(), press('Correct…'), press('Remove name')`, "#entities .corrections button", "entities"},
		{`document.querySelector('#summary .more').click(), press('Pin to summary')`, "#notice .close:not([hidden])", "undo"},
	} {
		p.atOnce(c.make)
		p.wait(`document.querySelector(` + quote(c.button) + `) !== null`)
		eval[bool](p, `((b) => { b.focus(); b.click(); return true; })(document.querySelector(`+quote(c.button)+`))`)
		p.wait(`document.activeElement.id === ` + quote(c.place))
	}
	p.read(crowd, "")
	eval[bool](p, `((b) => { b.focus(); b.click(); return true; })(document.querySelector(".kind > button"))`)
	if at := eval[int](p, `[...document.querySelectorAll(".entity.person .name")].indexOf(document.activeElement)`); at != 25 {
		t.Errorf("after listing more names the focus is at number %d", at)
	}
}
