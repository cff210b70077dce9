package e2e

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// sampled opens the page and loads the sample.
func sampled(t testing.TB, way string) *tab {
	t.Helper()
	p := open(t, way)
	p.press("#sample")
	p.shown()
	return p
}

// name clicks an entity's name in the list. It waits for the name to appear,
// because names off screen are added after the others have been painted.
func (p *tab) name(name string) {
	p.t.Helper()
	p.wait(`(() => {
		const found = [...document.querySelectorAll("#entities .name")].find((n) => n.textContent === ` + quote(name) + `);
		found?.click();
		return found !== undefined;
	})()`)
}

func (p *tab) status() string {
	p.t.Helper()
	return eval[string](p, `document.getElementById("status").textContent`)
}

func (p *tab) key(keys string) { p.t.Helper(); do(p, chromedp.KeyEvent(keys)) }

// Selecting an entity in the list highlights its mentions; the user can step
// through them and focus the summary on the entity.
func TestEntities(t *testing.T) {
	p := sampled(t, "http")
	p.name("Ingrid Rendall")
	lit := eval[int](p, `document.querySelectorAll("#reader mark.lit").length`)
	count := eval[int](p, `parseInt(document.querySelector(".entity.open .count").textContent)`)
	if lit == 0 || lit != count {
		t.Errorf("%d mentions highlighted, the count is %d", lit, count)
	}
	if eval[int](p, `document.querySelectorAll("#reader .holds").length`) == 0 {
		t.Error("no sentence with a mention is marked")
	}

	// By keyboard: step through the mentions, move to another name, and deselect.
	eval[bool](p, `(document.querySelector(".entity.open .name").focus(), true)`)
	p.key("\u0303") // right arrow
	p.wait(`document.querySelector("#reader mark.here") !== null`)
	first := eval[string](p, `document.querySelector(".entity.open .at").textContent`)
	p.key("\u0303")
	if second := eval[string](p, `document.querySelector(".entity.open .at").textContent`); count > 1 && second == first {
		t.Errorf("the right arrow did not move from %q", second)
	}
	if got := p.status(); !strings.Contains(got, "Ingrid Rendall: mention 2") {
		t.Errorf("the status is %q", got)
	}
	p.key("\u0301") // down arrow
	if eval[string](p, `document.activeElement.textContent`) == "Ingrid Rendall" {
		t.Error("the down arrow did not move to another name")
	}
	p.key("\u001b") // escape
	p.wait(`document.querySelector("#reader mark.lit") === null`)

	// A click on a mark selects too.
	p.press("#reader p mark.person")
	p.wait(`document.querySelector(".entity.open") !== null`)

	// Focus the summary.
	p.name("Bergen")
	p.clickText("Focus on this")
	p.wait(`document.getElementById("focus").value === "Bergen"`)
	p.wait(`document.querySelector("#summary .picks").textContent.includes("Bergen")`)
	p.clickText("Clear focus")
	p.wait(`document.getElementById("focus").value === "" && !document.querySelector("#summary .picks").textContent.includes("Bergen")`)
}

// The list can be filtered by kind and by text.
func TestEntityFilters(t *testing.T) {
	p := sampled(t, "http")
	all := p.names()
	p.press(`.chip.person`)
	p.wait(`document.querySelector(".chip.person").getAttribute("aria-pressed") === "false"`)
	if got := p.names(); slices.Contains(got, "Ingrid Rendall") || len(got) >= len(all) {
		t.Errorf("people are still listed: %q", got)
	}
	if eval[int](p, `document.querySelectorAll("#reader mark.person:not(.off)").length`) != 0 {
		t.Error("people are still marked")
	}
	p.press(`.chip.person`)
	p.press(`.chip.date`) // dates, sums of money and so on share it
	p.wait(`document.querySelector(".entity.date") !== null && document.querySelector(".entity.money") !== null`)
	p.press(`.chip.date`)
	p.wait(`document.querySelector(".entity:is(.date, .money, .percent, .quantity)") === null`)
	eval[bool](p, `(() => { const f = document.querySelector("#entities input"); f.value = "stronsay"; f.dispatchEvent(new Event("input")); return true; })()`)
	for _, n := range p.names() {
		if !strings.Contains(strings.ToLower(n), "stronsay") && eval[int](p, `document.querySelectorAll(".entity .about").length`) == 0 {
			t.Errorf("%q does not match the filter", n)
		}
	}
	if len(p.names()) == 0 || slices.Contains(p.names(), "Bergen") {
		t.Errorf("the filter finds %q", p.names())
	}
}

// Corrections of every kind are applied, saved and undone.
func TestCorrections(t *testing.T) {
	p := sampled(t, "http")
	before := p.names()

	correct := func(name, script string) {
		t.Helper()
		p.name(name)
		p.clickText("Correct…")
		p.wait(`document.querySelector("dialog[open] #correct-name") !== null`)
		eval[bool](p, `(`+script+`, document.querySelector("dialog[open] button.first").click(), true)`)
		p.wait(`document.querySelector("dialog[open]") === null`)
	}
	has := func(name string) string {
		return `[...document.querySelectorAll("#entities .name")].some((n) => n.textContent === ` + quote(name) + `)`
	}

	correct("Ingrid Rendall", `document.getElementById("correct-name").value = "Mrs Rendall"`)
	p.wait(has("Mrs Rendall"))
	correct("Tom Shearer", `document.getElementById("correct-kind").value = "organization"`)
	p.wait(`[...document.querySelectorAll(".entity.organization .name")].some((n) => n.textContent === "Tom Shearer")`)
	correct("Elspeth Drever", `(() => { const s = document.getElementById("correct-into"); s.value = [...s.options].find((o) => o.text === "Magnus Flett").value; })()`)
	p.wait(`!(` + has("Elspeth Drever") + `)`)
	p.name("Bergen")
	p.clickText("Correct…")
	p.clickText("Remove name")
	p.wait(`!(` + has("Bergen") + `)`)
	p.select_("cake sale")
	p.wait(`!document.getElementById("selection").hidden`)
	eval[bool](p, `(document.querySelector("#selection select").value = "other", true)`)
	p.clickText("Add name")
	p.wait(has("cake sale"))

	// The saved file has them.
	_, b := p.download(func() { p.press("#save"); p.press(`[data-format="json"]`) })
	var saved struct {
		Entities []struct{ Name, Kind string }
	}
	if err := json.Unmarshal(b, &saved); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, e := range saved.Entities {
		got[e.Name] = e.Kind
	}
	for name, kind := range map[string]string{"Mrs Rendall": "person", "Tom Shearer": "organization", "cake sale": "other"} {
		if got[name] != kind {
			t.Errorf("saved %s as %q, want %q", name, got[name], kind)
		}
	}
	for _, name := range []string{"Bergen", "Elspeth Drever", "Ingrid Rendall"} {
		if _, ok := got[name]; ok {
			t.Errorf("%s is still in the saved file", name)
		}
	}

	for range 5 {
		n := len(p.texts("#entities .corrections:not([hidden])"))
		if n == 0 {
			t.Fatal("nothing left to undo")
		}
		was := p.texts("#entities .corrections")[0]
		p.clickText("Undo last correction")
		p.wait(`document.querySelector("#entities .corrections").textContent !== ` + quote(was) + ` || document.querySelector("#entities .corrections").hidden`)
	}
	p.wait(has("Bergen"))
	p.shown()
	if after := p.names(); !slices.Equal(before, after) {
		t.Errorf("after undoing all:\n%q\nbefore:\n%q", after, before)
	}
}

// A name that was missed can be added without selecting its words, by keyboard.
func TestMissedName(t *testing.T) {
	p := sampled(t, "http")
	find := func(words string) {
		t.Helper()
		eval[bool](p, `((f) => { f.focus(); f.value = `+quote(words)+`; f.dispatchEvent(new Event("input")); return true; })(document.querySelector("#entities input"))`)
	}
	for _, words := range []string{"cake sal", "no such words", "three years ago. The sale", "("} {
		find(words)
		if got := p.texts("#entities .missed"); len(got) > 0 {
			t.Errorf("%q can be added: %q", words, got)
		}
	}
	find("Cake  sale")
	p.key("\t\t\t\r")
	p.wait(`document.activeElement.matches(".entity.open .name") && document.activeElement.textContent === "cake sale"`)
	if got := p.status(); got != "“cake sale” added." {
		t.Errorf("the status is %q", got)
	}

	// A name lies in one sentence.
	eval[bool](p, `((s) => { getSelection().setBaseAndExtent(s[2].lastChild, s[2].lastChild.length - 4, s[3].firstChild, 3); return true; })(document.querySelectorAll("#reader .paragraph .s"))`)
	p.wait(`document.querySelector("#selection .words").textContent.startsWith("To add a name") && document.querySelectorAll("#selection button:not([hidden])").length === 1`)
}

// select_ selects words in the article, as with a pointer.
func (p *tab) select_(words string) {
	p.t.Helper()
	p.wait(`document.getElementById("reader").textContent.includes(` + quote(words) + `)`)
	eval[bool](p, `(() => {
		const walker = document.createTreeWalker(document.getElementById("reader"), NodeFilter.SHOW_TEXT);
		for (let n; (n = walker.nextNode()); ) {
			const at = n.data.indexOf(`+quote(words)+`);
			if (at < 0) continue;
			getSelection().setBaseAndExtent(n, at, n, at + `+quote(words)+`.length);
			return true;
		}
		throw new Error("no such words");
	})()`)
}
