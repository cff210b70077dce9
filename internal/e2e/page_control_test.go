package e2e

import (
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standfirst/internal/build/site"

	"github.com/chromedp/chromedp"
)

// slide moves the length slider to a value.
func (p *tab) slide(value string) {
	p.t.Helper()
	eval[bool](p, `(() => { const s = document.getElementById("length"); s.value = `+quote(value)+`; s.dispatchEvent(new Event("input", {bubbles: true})); return true; })()`)
}

// The length can be set in sentences, words or as a share, or left to the page;
// none of these renders the article again.
func TestLength(t *testing.T) {
	p := sampled(t, "http")
	auto := p.summary()
	eval[bool](p, `(window.article = document.querySelector("#reader .chunk"), true)`)
	for _, n := range []string{"1", "5", "2"} {
		p.slide(n)
		p.wait(`document.querySelectorAll("#summary .sentence").length === ` + n)
		p.wait(`document.querySelectorAll("#reader .pick").length === ` + n)
	}
	if !eval[bool](p, `window.article === document.querySelector("#reader .chunk")`) {
		t.Error("the article was rendered again")
	}
	unit := func(u string) {
		eval[bool](p, `(() => { const s = document.getElementById("unit"); s.value = `+quote(u)+`; s.dispatchEvent(new Event("change", {bubbles: true})); return true; })()`)
	}
	unit("words")
	p.slide("40")
	p.wait(`/, (\d+) words/.exec(document.querySelector(".state").textContent)?.[1] <= 40`)
	unit("share")
	p.slide("100")
	p.wait(`document.querySelectorAll("#summary .sentence").length > 10`)
	unit("auto")
	p.wait(`document.querySelectorAll("#summary .sentence").length === ` + quote(len(auto)))
	if got := p.summary(); !slices.Equal(got, auto) {
		t.Errorf("back to automatic, the summary is %q, was %q", got, auto)
	}
}

// A click on a sentence of the summary goes to its place in the article; reasons
// are shown on demand.
func TestSummaryLeadsToTheArticle(t *testing.T) {
	p := sampled(t, "http")
	last := p.summary()[len(p.summary())-1]
	eval[bool](p, `([...document.querySelectorAll("#summary .sentence")].at(-1).click(), true)`)
	p.wait(`document.activeElement.matches("#reader .s.here")`)
	got := p.texts("#reader .s.here")[0]
	if !strings.Contains(flat(got), last[:30]) {
		t.Errorf("the click went to %q, want %q", got, last)
	}
	if !eval[bool](p, `(() => { const r = document.activeElement.getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight; })()`) {
		t.Error("the sentence is not in view")
	}
	if n := len(p.texts("#summary .why")); n != 0 {
		t.Errorf("%d reasons are shown before they were turned on", n)
	}
	eval[bool](p, `([...document.querySelectorAll("#summary label")].find((l) => l.textContent.includes("Reasons")).click(), true)`)
	p.wait(`document.querySelectorAll("#summary .why").length === document.querySelectorAll("#summary .sentence").length`)
}

// Parts that were left out can be viewed and put back, and that can be undone.
func TestPutBack(t *testing.T) {
	p := open(t, "http")
	html := "<h1>Bridges of Paris to be painted</h1><nav><ul><li><a href=/>Home</a></li><li><a href=/world>World</a></li><li><a href=/sport>Sport</a></li></ul></nav>" +
		"<p>The mayor of Paris said on Monday that all bridges of the city will be painted green next year.</p>" +
		"<p>The work begins in May and ends in October, and will be paid for by the region, the mayor said.</p>" +
		"<p>Painters from Lyon and Marseille are expected to come and help the painters of Paris.</p>" +
		"<p class=advert>Subscribe to our newsletter</p>"
	p.paste("Bridges of Paris to be painted", html)
	p.shown()
	p.wait(`document.querySelectorAll("#reader .aside").length > 0`)
	before := eval[int](p, `document.querySelectorAll("#reader .held .s, #reader .held p").length`)
	p.press("#reader .aside button[aria-expanded]")
	p.wait(`!document.querySelector("#reader .held").hidden`)
	eval[bool](p, `([...document.querySelectorAll("#reader .aside button")].find((b) => /^Put/.test(b.textContent)).click(), true)`)
	p.wait(`document.getElementById("status").textContent === "Put back."`)
	if after := eval[int](p, `document.querySelectorAll("#reader .held .s, #reader .held p").length`); after >= before {
		t.Errorf("left out before: %d, after: %d", before, after)
	}
	p.clickText("Undo")
	p.wait(`document.getElementById("status").textContent === "Undone."`)
	p.wait(`document.querySelectorAll("#reader .held .s, #reader .held p").length === ` + quote(before))
}

// New can be undone, and editing the text keeps the result.
func TestClearAndEdit(t *testing.T) {
	p := sampled(t, "http")
	p.press("#new")
	p.wait(`document.body.classList.contains("empty") && document.activeElement.id === "text"`)
	p.clickText("Undo")
	p.shown()
	p.checkResult()
	p.press("#new")
	do(p, chromedp.KeyEvent("z", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	p.shown()
	p.checkResult()

	p.press("#edit")
	p.wait(`document.activeElement.id === "text"`)
	if got := eval[string](p, `document.getElementById("text").value`); flat(got) != flat(sample(t)) {
		t.Errorf("the text to edit is not the article: %.200q", got)
	}
	do(p, chromedp.KeyEvent("X"))
	p.wait(`document.getElementById("text").value.includes("X")`)
	p.press("#edit")
	p.shown()
	p.checkResult()
}

// A name added by the user is found again after text was inserted before it.
func TestEditKeepsAddedNames(t *testing.T) {
	p := sampled(t, "http")
	p.select_("cake sale")
	p.wait(`!document.getElementById("selection").hidden`)
	p.clickText("Add name")
	added := `[...document.querySelectorAll("#entities .name")].filter((n) => n.textContent === "cake sale").length === 1`
	p.wait(added)
	p.press("#edit")
	p.wait(`document.activeElement.id === "text"`)
	eval[bool](p, `(() => {
		const field = document.getElementById("text");
		field.value = field.value.replace("cake sale", "safe water, and cake sale");
		field.dispatchEvent(new Event("input", {bubbles: true}));
		return true;
	})()`)
	p.press("#edit")
	p.shown()
	p.wait(`document.getElementById("reader").textContent.includes("safe water, and")`)
	p.wait(added)
	if marked := eval[[]string](p, `[...document.querySelectorAll("#reader mark")].map((m) => m.firstChild.textContent)`); !slices.Contains(marked, "cake sale") {
		t.Errorf("the marked names are %q", marked)
	}
}

// Settings are kept in the URL and in storage. The article is in neither unless
// the user asks for that, and one click deletes it.
func TestSettingsAndMemory(t *testing.T) {
	p := newTab(t)
	at := address(t, "http")
	p.goTo(at + "#sentences=2&why=1")
	p.press("#sample")
	p.shown()
	if n := len(p.summary()); n != 2 {
		t.Errorf("the link asks for 2 sentences, there are %d", n)
	}
	p.slide("4")
	p.wait(`location.hash.includes("sentences=4")`)
	eval[bool](p, `(() => { const s = document.getElementById("scheme"); s.value = "dark"; s.dispatchEvent(new Event("change", {bubbles: true})); return true; })()`)
	p.name("Bergen")
	p.clickText("Focus on this")
	p.wait(`document.getElementById("focus").value === "Bergen"`)
	everywhere := eval[string](p, `location.href + JSON.stringify(localStorage) + document.cookie`)
	if s, _ := url.QueryUnescape(everywhere); strings.Contains(s, "Bergen") || strings.Contains(s, "Stronsay") {
		t.Errorf("the article leaked into the URL or storage: %s", s)
	}

	// In another tab the settings are restored, but not the article.
	p = p.another(at)
	if !eval[bool](p, `document.body.classList.contains("empty")`) {
		t.Error("the article was restored although nobody asked for that")
	}
	if got := eval[string](p, `document.documentElement.dataset.scheme`); got != "dark" {
		t.Errorf("scheme %q", got)
	}

	// After the user asks for it, the article is restored until it is deleted.
	p.press("#sample")
	p.shown()
	p.press("#settings")
	eval[bool](p, `(document.querySelector("dialog[open] input[type=checkbox]").click(), true)`)
	p.wait(`localStorage.getItem("standfirst.article") !== null`)
	eval[bool](p, `(document.querySelector("dialog[open]").close(), true)`)
	p = p.another(at)
	p.shown()
	p.checkResult()
	p.press("#settings")
	p.clickText("Delete kept article")
	p.wait(`localStorage.getItem("standfirst.article") === null`)
	p = p.another(at)
	if !eval[bool](p, `document.body.classList.contains("empty")`) {
		t.Error("the deleted article came back")
	}
}

// Slow work shows its progress and can be cancelled. The text stays, and the page
// can read the next article.
func TestProgressAndCancel(t *testing.T) {
	dir, err := hooked()
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(site.Handler(os.DirFS(filepath.Join(dir, "dist", "site"))))
	t.Cleanup(server.Close)
	p := newTab(t)
	p.goTo(server.URL)
	for _, text := range []string{article, book(1 << 17)} {
		eval[bool](p, `(globalThis.standfirstHook = {fault: "loop"}, true)`)
		p.paste(text, "")
		p.wait(`document.querySelector("#notice progress").checkVisibility() && document.getElementById("status").textContent.startsWith("Reading")`)
		p.wait(`[...document.querySelectorAll("#notice button")].some((b) => b.checkVisibility() && b.textContent === "Cancel")`)
		// Meanwhile the field shows the start of the text; it is read-only unless that is all of it.
		if start := p.field(); start == "" || !strings.HasPrefix(text, start) || eval[bool](p, `document.getElementById("text").readOnly`) == (start == text) {
			t.Errorf("while %d characters are analysed, the field has %d: %.100q", len(text), len(start), start)
		}
		eval[bool](p, `(globalThis.standfirstHook = {}, true)`)
		p.clickText("Cancel")
		p.wait(`document.getElementById("fault").textContent.startsWith("Stopped.")`)
		if got := p.field(); flat(got) != flat(text) {
			t.Errorf("the text is gone: %.100q", got)
		}
		if eval[bool](p, `document.querySelector("#notice progress").checkVisibility() || document.getElementById("text").readOnly`) {
			t.Error("progress is still shown, or the text cannot be edited")
		}
	}
	p.read(article, "")

	// An article pasted over the preview of another replaces it.
	p.clear()
	eval[bool](p, `(globalThis.standfirstHook = {fault: "loop"}, true)`)
	p.paste(book(1<<17), "")
	p.wait(`document.getElementById("text").readOnly`)
	eval[bool](p, `(() => {
		const data = new DataTransfer();
		data.setData('text/plain', `+quote(article)+`);
		document.getElementById("text").dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
		return true;
	})()`)
	p.isRead(article)
	p.wait(`document.getElementById("text").value.startsWith(` + quote(harbour) + `) && !document.getElementById("text").readOnly`)
}

// Once an article arrives, the page cannot make any connections, not even to its
// own host.
func TestArticleSealsThePage(t *testing.T) {
	p := newTab(t)
	p.goTo(address(t, "http"))
	p.press("#sample")
	p.shown()
	p.wait(`document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]').length === 2`)
	eval[bool](p, `(document.querySelectorAll("meta[http-equiv]")[1].remove(), true)`)
	if eval[bool](p, `fetch("build/icon.svg").then(() => true, () => false)`) {
		t.Error("the page can still connect to its host")
	}
}
