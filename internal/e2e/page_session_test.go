package e2e

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// another opens a second tab with the same localStorage and its own
// sessionStorage.
func (p *tab) another(url string) *tab {
	p.t.Helper()
	ctx, cancel := chromedp.NewContext(p.ctx)
	p.t.Cleanup(cancel)
	q := &tab{t: p.t, ctx: ctx, downloads: p.downloads}
	if err := chromedp.Do(ctx); err != nil {
		p.t.Fatal(err)
	}
	q.goTo(url)
	return q
}

// rename renames an entity with the correction dialog.
func (p *tab) rename(from, to string) {
	p.t.Helper()
	p.name(from)
	p.clickText("Correct…")
	p.wait(`document.querySelector("dialog[open] #correct-name") !== null`)
	eval[bool](p, `(document.getElementById("correct-name").value = `+quote(to)+`, document.querySelector("dialog[open] button.first").click(), true)`)
	p.wait(listed(to))
}

// listed returns a condition: a name is in the list.
func listed(name string) string {
	return `[...document.querySelectorAll("#entities .name")].some((n) => n.textContent === ` + quote(name) + `)`
}

// pageOfArticle is an article as copied from a web page, with a menu and an
// advertisement.
const pageOfArticle = `<h1>Harbour towns agree on ferry link</h1><nav><ul><li><a href=/>Home</a></li><li><a href=/w>World</a></li><li><a href=/s>Sport</a></li></ul></nav>` +
	`<p>The mayors of Aarhus and Gothenburg agreed on Tuesday to reopen the ferry link between their cities. Anna Holm, the mayor of Aarhus, welcomed it.</p>` +
	`<h2>Repairs to the quay</h2><p>Erik Lindqvist, who leads the port of Gothenburg, said the quay needed repairs that could take a year.</p>` +
	`<p>Residents welcomed the plan. The ferry used to carry 300,000 passengers a year.</p><p class=advert>Subscribe to our newsletter</p>`

// A reload restores the session: the structure of the input, parts that were put
// back, corrections, length and focus. New clears it.
func TestReloadBringsTheSessionBack(t *testing.T) {
	for _, way := range ways {
		t.Run(way, func(t *testing.T) {
			p := open(t, way)
			at := eval[string](p, `location.href`)
			p.paste("Harbour towns agree on ferry link", pageOfArticle)
			p.shown()
			p.wait(`document.querySelector("#reader .aside") !== null`)
			p.press("#reader .aside button:not([aria-expanded])")
			p.wait(`document.getElementById("status").textContent === "Put back."`)
			p.rename("Anna Holm", "Mayor Holm")
			p.slide("2")
			p.wait(`document.querySelectorAll("#summary .sentence").length === 2`)
			eval[bool](p, `((f) => { f.value = "quay"; f.dispatchEvent(new Event("change")); return true; })(document.getElementById("focus"))`)
			p.wait(`document.querySelector("#summary .picks").textContent.includes("quay")`)
			blocks := eval[string](p, `[...document.querySelectorAll("#reader h3, #reader h4, #reader p, #reader .aside")].map((e) => e.className + ":" + e.textContent).join("|")`)
			picks := p.summary()

			p.goTo(at) // same as a reload, a crash or going back
			p.shown()
			p.wait(listed("Mayor Holm"))
			p.wait(`document.getElementById("focus").value === "quay"`)
			if got := p.summary(); !slices.Equal(got, picks) {
				t.Errorf("the summary is %q, was %q", got, picks)
			}
			if got := eval[string](p, `[...document.querySelectorAll("#reader h3, #reader h4, #reader p, #reader .aside")].map((e) => e.className + ":" + e.textContent).join("|")`); got != blocks {
				t.Errorf("the text is rendered as\n%s\nwas\n%s", got, blocks)
			}

			p.press("#new")
			p.goTo(at)
			if !eval[bool](p, `document.body.classList.contains("empty") && sessionStorage.length === 0`) {
				t.Error("the article came back after New")
			}
		})
	}
}

// A reload restores a file, and text that was typed but not yet analysed.
func TestReloadBringsFilesAndDraftsBack(t *testing.T) {
	p := open(t, "http")
	at := eval[string](p, `location.href`)
	p.drop(map[string]string{"ferry.html": "<html><body>" + pageOfArticle + "</body></html>"})
	p.shown()
	headings := p.texts("#reader h4")
	p.goTo(at)
	p.shown()
	if got := p.texts("#reader h4"); !slices.Equal(got, headings) || len(got) == 0 {
		t.Errorf("subheads %q, were %q", got, headings)
	}
	p.press("#edit")
	p.wait(`document.activeElement.id === "text"`)
	p.atOnce(`type(field.value + ' The last word.')`)
	p.goTo(at)
	p.shown()
	p.wait(`document.getElementById("reader").textContent.includes("The last word.")`)
}

// Everything can be undone, including New, and redone.
func TestUndoAndRedo(t *testing.T) {
	p := sampled(t, "http")
	names, picks := p.names(), p.summary()
	p.rename("Tom Shearer", "T. Shearer")
	p.slide("1")
	p.wait(`document.querySelectorAll("#summary .sentence").length === 1`)
	p.name("Bergen")
	p.clickText("Focus on this")
	p.wait(`document.querySelector("#summary .picks").textContent.includes("Bergen")`)
	p.press("#new")
	p.wait(`document.body.classList.contains("empty")`)

	p.press("#undo") // New
	p.shown()
	p.wait(listed("T. Shearer"))
	p.wait(`document.getElementById("focus").value === "Bergen"`)
	if n := len(p.summary()); n != 1 {
		t.Errorf("%d sentences after New was undone", n)
	}
	p.press("#undo") // the focus
	p.wait(`document.getElementById("focus").value === "" && !document.querySelector("#summary .picks").textContent.includes("Bergen")`)
	eval[bool](p, `(document.getElementById("summary").dispatchEvent(new KeyboardEvent("keydown", {key: "z", ctrlKey: true, bubbles: true, cancelable: true})), true)`) // the length
	p.wait(`document.querySelectorAll("#summary .sentence").length === ` + quote(len(picks)))
	p.press("#undo") // the name
	p.wait(listed("Tom Shearer"))
	p.shown()
	if got := p.names(); !slices.Equal(got, names) {
		t.Errorf("names %q, were %q", got, names)
	}
	for range 3 {
		p.press("#redo")
		p.idle()
	}
	p.wait(listed("T. Shearer"))
	p.wait(`document.getElementById("focus").value === "Bergen" && document.querySelectorAll("#summary .sentence").length === 1`)
	p.press("#redo") // New
	p.wait(`document.body.classList.contains("empty")`)
}

// A session can be saved as a file and resumed by dropping it. A file from a newer
// version and a damaged file are refused with a message.
func TestSessionFile(t *testing.T) {
	p := open(t, "http")
	p.paste("Harbour towns agree on ferry link", pageOfArticle)
	p.shown()
	p.rename("Anna Holm", "Mayor Holm")
	p.slide("1")
	p.wait(`document.querySelectorAll("#summary .sentence").length === 1`)
	name, content := p.save("session")
	if !strings.HasSuffix(name, ".standfirst.json") {
		t.Errorf("saved as %q", name)
	}
	var file struct {
		Schema  struct{ Name string }
		Session struct{ Version int }
	}
	if err := json.Unmarshal(content, &file); err != nil || file.Schema.Name == "" || file.Session.Version == 0 {
		t.Errorf("%+v, %v", file, err)
	}
	p.press("#new")
	p.drop(map[string]string{name: string(content)})
	p.shown()
	p.wait(listed("Mayor Holm"))
	if n := len(p.summary()); n != 1 {
		t.Errorf("%d sentences", n)
	}
	if got := p.texts("#reader h4"); len(got) != 1 {
		t.Errorf("subheads %q", got)
	}
	newer := bytes.Replace(content, []byte(`"version": 1`), []byte(`"version": 2`), 1)
	for given, told := range map[string]string{string(newer): "newer version", `{"session": {}}`: "damaged", `{`: "damaged"} {
		p.drop(map[string]string{"x.standfirst.json": given})
		p.wait(`document.getElementById("fault").textContent.includes(` + quote(told) + `)`)
		if !eval[bool](p, listed("Mayor Holm")) {
			t.Error("the article is gone")
		}
	}
}

// The work on one of many files is kept: in the article, the list, the index and
// the zip.
func TestManyFilesKeepWhatWasDone(t *testing.T) {
	p := open(t, "http")
	second := strings.Replace(article, "Harbour towns", "Two towns", 1)
	p.drop(map[string]string{"a.txt": article, "b.txt": second})
	p.wait(batchRead(2))
	p.wait(`document.getElementById("status").textContent.startsWith("2 articles read")`)
	p.clickText("Harbour towns agree on ferry link")
	p.shown()
	if got := p.texts("#list-bar .where"); got[0] != "1 of 2" {
		t.Errorf("at %q", got)
	}
	if got := p.texts("#article .credit"); got[0] != "a.txt" {
		t.Errorf("the file is called %q", got)
	}
	p.rename("Anna Holm", "Mayor Holm")
	p.press("#later")
	p.wait(`document.querySelector("#list-bar .where").textContent === "2 of 2" && document.getElementById("reader").textContent.includes("Two towns")`)
	p.shown()
	p.press("#back")
	p.wait(`document.querySelector("#batch tbody").textContent.includes("Mayor Holm")`)
	p.wait(`[...document.querySelectorAll("#batch tbody th")].some((th) => th.textContent === "Mayor Holm")`)
	_, b := p.download(func() { p.clickText("Save all as .zip") })
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"articles/1-a.json", "articles/1-a.summary.md", "articles.csv", "names.csv", "digest.md"} {
		f, err := z.Open(name)
		if err != nil {
			t.Error(err)
			continue
		}
		if content, err := io.ReadAll(f); err != nil || !bytes.Contains(content, []byte("Mayor Holm")) {
			t.Errorf("%s does not have the correction (%v)", name, err)
		}
	}

	// Changing the length of all summaries keeps it too, columns can be sorted, and
	// a name links to its file.
	eval[bool](p, `((s) => { s.selectedIndex = 1; s.dispatchEvent(new Event("change", {bubbles: true})); return true; })(document.getElementById("batch-length"))`)
	p.wait(batchRead(2) + ` && document.querySelector("#batch progress").hidden`)
	p.wait(`document.querySelector("#batch tbody").textContent.includes("Mayor Holm")`)
	p.clickText("Title")
	p.clickText("Title")
	if got := p.texts("#batch tbody th")[:2]; !slices.Equal(got, []string{"b.txt", "a.txt"}) {
		t.Errorf("the order is %q", got)
	}
	p.clickText("a.txt (2)")
	p.wait(`document.querySelector(".entity.open") !== null && document.getElementById("reader").textContent.includes("Harbour towns")`)
	if n := len(p.summary()); n != 1 {
		t.Errorf("%d sentences", n)
	}
}

// A reload restores the list of many files and the work on them.
func TestReloadBringsManyFilesBack(t *testing.T) {
	p := open(t, "http")
	at := eval[string](p, `location.href`)
	p.drop(map[string]string{"a.txt": article, "b.html": "<html><body>" + pageOfArticle + "</body></html>", "c.txt": "short"})
	p.wait(batchRead(2))
	p.wait(`document.getElementById("status").textContent.startsWith("2 articles read")`)
	p.press("#batch td .plain")
	p.shown()
	p.rename("Anna Holm", "Mayor Holm")
	p.wait(`JSON.parse(sessionStorage.getItem("standfirst.list") ?? "{}").at === 0 && sessionStorage.getItem("standfirst.work")?.includes("Mayor Holm")`)
	p.goTo(at)
	p.shown()
	p.wait(listed("Mayor Holm") + ` && document.querySelector("#list-bar .where").textContent === "1 of 3"`)
	p.press("#back")
	p.wait(batchRead(2) + ` && document.querySelector("#batch tbody").textContent.includes("Mayor Holm")`)
	p.wait(`JSON.parse(sessionStorage.getItem("standfirst.list") ?? "{}").shown === true`)
	p.goTo(at)
	p.wait(`!document.getElementById("batch").hidden && ` + batchRead(2) + ` && document.querySelector("#batch tbody").textContent.includes("Mayor Holm")`)
	p.clickText("Close list")
	p.wait(`sessionStorage.getItem("standfirst.list") === null`)
}

// After a correction the corrected name is selected, after a removal none is. Some
// of a name's mentions can be moved to another name or removed.
func TestCorrectionSelectsWhatItCorrected(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	selected := func() []string { t.Helper(); return p.texts(".entity.open .name") }
	p.rename("Anna Holm", "Zoe Holm")
	if got := selected(); !slices.Equal(got, []string{"Zoe Holm"}) {
		t.Errorf("selected %q", got)
	}
	apply := func(name, script, told string) {
		t.Helper()
		eval[bool](p, `(document.querySelector(".entity.open .name")?.click(), true)`)
		p.name(name)
		p.clickText("Correct…")
		eval[bool](p, `((d, into, scope) => { `+script+`; return true; })(document.querySelector("dialog[open]"),
			(name) => { const s = document.getElementById("correct-into"); s.value = [...s.options].find((o) => o.text === name).value; },
			(i) => { const s = document.getElementById("correct-scope"); s.selectedIndex = i; s.dispatchEvent(new Event("change")); })`)
		p.wait(`document.getElementById("status").textContent.includes(` + quote(told) + `)`)
	}
	apply("Erik Lindqvist", `into("Zoe Holm"); d.querySelector(".first").click()`, "is now part of")
	if got := selected(); len(got) != 1 || p.entities("person")[got[0]] != 4 {
		t.Errorf("selected %q of %v", got, p.entities("person"))
	}
	merged := selected()[0]
	// Split the merged name again: move the mentions of one form to a new name.
	apply(merged, `scope([...document.getElementById("correct-scope").options].findIndex((o) => o.text.includes("“Lindqvist”"))); d.querySelector(".first").click()`, "entry of its own")
	if got := selected(); !slices.Equal(got, []string{"Lindqvist"}) {
		t.Errorf("selected %q", got)
	}
	if people := p.entities("person"); people["Lindqvist"] != 1 || people[merged] != 3 {
		t.Errorf("people %v", people)
	}
	// Remove one mention, the one clicked in the text.
	eval[bool](p, `([...document.querySelectorAll("#reader mark")].find((m) => m.textContent === "Holm").click(), true)`)
	p.clickText("Correct…")
	eval[bool](p, `((s) => { s.selectedIndex = s.options.length - 1; s.dispatchEvent(new Event("change")); return true; })(document.getElementById("correct-scope"))`)
	p.clickText("Remove name")
	p.wait(`document.getElementById("status").textContent.includes("removed")`)
	if people := p.entities("person"); people[merged] != 2 {
		t.Errorf("people %v", people)
	}
	if got := selected(); len(got) != 0 {
		t.Errorf("selected after a removal: %q", got)
	}
	if n := eval[int](p, `[...document.querySelectorAll("#reader mark")].filter((m) => m.textContent === "Holm").length`); n != 0 {
		t.Error("the mention is still marked")
	}
}

// An article kept on the device is restored in another tab with its structure and
// corrections, until it is deleted.
func TestKeptOnDevice(t *testing.T) {
	server := httptest.NewServer(hosted())
	t.Cleanup(server.Close)
	p := newTab(t)
	p.goTo(server.URL)
	p.press("#remember")
	p.drop(map[string]string{"ferry.html": "<html><body>" + pageOfArticle + "</body></html>"})
	p.shown()
	p.rename("Anna Holm", "Mayor Holm")
	p.wait(`localStorage.getItem("standfirst.work")?.includes("Mayor Holm")`)
	q := p.another(server.URL)
	q.shown()
	q.wait(listed("Mayor Holm"))
	if got := q.texts("#reader h4"); len(got) != 1 {
		t.Errorf("subheads %q", got)
	}
	q.press("#settings")
	q.clickText("Delete kept article")
	q.wait(`localStorage.getItem("standfirst.article") === null && localStorage.getItem("standfirst.work") === null`)
	r := p.another(server.URL)
	if !eval[bool](r, `document.body.classList.contains("empty")`) {
		t.Error("the deleted article came back")
	}
}

// What one tab keeps on the device, the settings and New of another leave alone.
func TestTwoTabs(t *testing.T) {
	p := newTab(t)
	at := address(t, "http")
	p.goTo(at)
	q := p.another(at)
	p.press("#remember")
	p.read(article, "")
	p.wait(`localStorage.getItem("standfirst.article")?.includes("Aarhus")`)
	q.press("#sample")
	q.shown()
	q.press("#summary input[type=checkbox]") // reasons
	q.press("#new")
	r := p.another(at)
	r.isRead(article)
	if !eval[bool](r, `document.querySelector("#summary input[type=checkbox]").checked`) {
		t.Error("what was chosen in the other tab is not kept")
	}
}
