package e2e

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"standfirst/internal/api/hostile"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestHostilePage pastes, drops and opens hostile articles. No script may run, no
// element may be created from input, nothing may be requested, nothing may hang,
// and the page must still read the next article.
func TestHostilePage(t *testing.T) {
	inputs := hostileInputs(t)
	p := newTab(t)
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{
		// The functions a payload would call; they must never be called.
		Source: `globalThis.hits = 0; for (const f of ['hit', 'alert', 'prompt', 'confirm']) globalThis[f] = () => { hits++; };`,
	})
	p.goTo(address(t, "http"))
	p.settle()
	p.read(article, "") // so that elements includes those of a result
	elements := eval[[]string](p, allElements)
	loaded := len(p.requestsSoFar())
	given, slowest := 0, time.Duration(0)
	file := filepath.Join(t.TempDir(), "a.html")
	for i, s := range inputs {
		text := "Ann Lee met Bob Stone in Oslo. " + s + " They will meet again.\n\nThe talks go on in Bergen."
		html := "<h1>Talks</h1><p>" + text + "</p>"
		for way, give := range []func(){
			func() { p.paste(text, html) },
			func() { p.paste(text, "") },
			func() { p.drop(map[string]string{"a.html": html}) },
			func() {
				if err := os.WriteFile(file, []byte(html), 0o644); err != nil {
					t.Fatal(err)
				}
				do(p, chromedp.SetUploadFiles("#files", []string{file}))
			},
		} {
			if way != i%4 && os.Getenv("HOSTILE") == "" {
				continue // only one way per input
			}
			p.clear()
			begun := time.Now()
			give()
			p.wait(`document.querySelectorAll('#summary .picks .sentence').length > 0 || document.getElementById('fault').textContent !== ''`)
			given++
			slowest = max(slowest, time.Since(begun))
		}
	}
	if slowest > 5*time.Second {
		t.Errorf("one of the inputs took %v", slowest)
	}
	scripts := eval[int](p, `hits`)
	if scripts > 0 {
		t.Errorf("%d scripts ran", scripts)
	}
	// The page must not contain new kinds of element that load, run or link to something.
	for _, name := range eval[[]string](p, allElements) {
		if !slices.Contains(elements, name) && slices.Contains([]string{"A", "IMG", "SCRIPT", "IFRAME", "OBJECT", "EMBED", "VIDEO", "AUDIO", "LINK", "META", "STYLE", "BASE", "SVG", "MATH", "TEMPLATE"}, strings.ToUpper(name)) {
			t.Errorf("an element %s was created", name)
		}
	}
	asked := p.askedSince(loaded)
	for _, url := range asked {
		t.Errorf("requested %s", url)
	}
	p.read(article, "")
	if got := p.entities("person"); got["Anna Holm"] != 2 {
		t.Errorf("wrong people after hostile input: %v", got)
	}
	t.Logf("hostile: %d inputs given to the page %d times, each read in %v at most, %d scripts run, %d requests",
		len(inputs), given, slowest.Round(time.Millisecond), scripts, len(asked))
}

// allElements lists the tag names in the page.
const allElements = `[...new Set([...document.querySelectorAll('*')].map((e) => e.tagName))]`

// hostileInputs returns the project's own seeds and some of the corpora, or all of
// them if HOSTILE is set (by `make hostile`).
func hostileInputs(t *testing.T) []string {
	t.Helper()
	var all []string
	for i, input := range hostile.Inputs(t, root) {
		if input.Own || i%12 == 0 || os.Getenv("HOSTILE") != "" {
			all = append(all, input.Text)
		}
	}
	return all
}
