package e2e

import (
	"slices"
	"strings"
	"testing"
)

// A sentence can be pinned to the summary or left out of it, from the summary and
// from the text, by pointer and by keyboard. Both can be undone.
func TestPinAndStrike(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	before := p.summary()

	p.menu(0)
	p.clickText("Leave out of summary")
	p.wait(`document.querySelector("#summary .struck-out:not([hidden])") !== null`)
	if got := p.summary(); slices.Contains(got, before[0]) {
		t.Errorf("the struck sentence is still in the summary: %q", got)
	}
	if n := eval[int](p, `document.querySelectorAll("#reader .struck").length`); n != 1 {
		t.Errorf("%d sentences are shown as struck out", n)
	}
	p.press("#undo")
	p.wait(`document.querySelectorAll("#reader .struck").length === 0`)
	if got := p.summary(); !slices.Equal(got, before) {
		t.Errorf("after Undo the summary is %q, was %q", got, before)
	}

	// Pin a sentence by clicking it in the text; it counts towards the length.
	careful := `[...document.querySelectorAll("#reader .s")].find((s) => s.textContent.includes("were more careful"))`
	eval[bool](p, `(`+careful+`.dispatchEvent(new MouseEvent("click", {bubbles: true, detail: 1, clientX: 600, clientY: 300})), true)`)
	p.wait(`document.querySelector(".popup:popover-open") !== null`)
	p.clickText("Pin to summary")
	p.wait(`document.querySelector("#summary .picks li.pinned") !== null`)
	if got := strings.Join(p.texts("#summary li.pinned .sentence"), "|"); !strings.Contains(got, "were more careful") {
		t.Errorf("the pinned sentence is %q", got)
	}
	p.slide("1")
	p.wait(`document.querySelectorAll("#summary .sentence").length === 1`)
	if got := p.summary(); !strings.Contains(got[0], "were more careful") {
		t.Errorf("the summary of one sentence is %q", got)
	}

	// By keyboard: from the number to the text, then Enter for the menu.
	eval[bool](p, `(document.querySelector("#summary .number").click(), true)`)
	p.wait(`document.activeElement.matches("#reader .s.here")`)
	eval[bool](p, `(document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true})), true)`)
	p.wait(`document.querySelector(".popup:popover-open") !== null && document.activeElement.textContent === "Unpin"`)
	p.key("\r")
	p.wait(`document.querySelector("#summary li.pinned") === null`)

	// A pin survives a reload.
	p.menu(0)
	p.clickText("Pin to summary")
	p.wait(`document.querySelector("#summary li.pinned") !== null && JSON.parse(sessionStorage.getItem("standfirst.work") ?? "{}").pinned?.length === 1`)
	p.goTo(eval[string](p, `location.href`))
	p.shown()
	p.wait(`document.querySelector("#summary li.pinned") !== null`)
}
