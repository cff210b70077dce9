package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
)

// TestHostilePage pastes and drops hostile articles: no script runs, no
// element is made from input, nothing is asked for, and the page still reads
// the next article. The project's own seeds are those of the worker's
// contract; where the corpora lie beside the project, theirs are read too.
func TestHostilePage(t *testing.T) {
	inputs := hostileInputs(t)
	p := newTab(t)
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{
		// What a payload would call. It must never be called.
		Source: `globalThis.hits = 0; for (const f of ['hit', 'alert', 'prompt', 'confirm']) globalThis[f] = () => { hits++; };`,
	})
	p.goTo(address(t, "http"))
	p.settle()
	p.read(article, "") // the page's own elements, a result's among them
	elements := eval[[]string](p, allElements)
	loaded := len(p.requestsSoFar())
	for i, s := range inputs {
		text := "Ann Lee met Bob Stone in Oslo. " + s + " They will meet again.\n\nThe talks go on in Bergen."
		p.clear()
		switch i % 3 {
		case 0:
			p.paste(text, "<h1>Talks</h1><p>"+text+"</p>")
		case 1:
			p.paste(text, "")
		case 2:
			p.drop(map[string]string{"a.html": "<h1>Talks</h1><p>" + text + "</p>"})
		}
		p.wait(`document.querySelectorAll('#summary .picks .sentence').length > 0 || document.getElementById('fault').textContent !== ''`)
	}
	scripts := eval[int](p, `hits`)
	if scripts > 0 {
		t.Errorf("%d scripts ran", scripts)
	}
	// The page makes elements of its own kinds alone: nothing that loads, runs or leads away.
	for _, name := range eval[[]string](p, allElements) {
		if !slices.Contains(elements, name) && slices.Contains([]string{"A", "IMG", "SCRIPT", "IFRAME", "OBJECT", "EMBED", "VIDEO", "AUDIO", "LINK", "META", "STYLE", "BASE", "SVG", "MATH", "TEMPLATE"}, strings.ToUpper(name)) {
			t.Errorf("an element %s was made", name)
		}
	}
	asked := p.askedSince(loaded)
	for _, url := range asked {
		t.Errorf("asked for %s", url)
	}
	p.read(article, "")
	if got := p.entities("person"); got["Anna Holm"] != 2 {
		t.Errorf("after hostile input the persons are %v", got)
	}
	t.Logf("hostile: %d inputs given to the page, %d scripts run, %d requests", len(inputs), scripts, len(asked))
}

// allElements names the kinds of element that stand in the page.
const allElements = `[...new Set([...document.querySelectorAll('*')].map((e) => e.tagName))]`

func hostileInputs(t *testing.T) []string {
	t.Helper()
	seeds, err := filepath.Glob(filepath.Join(root, "internal/api/testdata/hostile/*"))
	if err != nil || len(seeds) == 0 {
		t.Fatalf("no seeds: %v", err)
	}
	var all []string
	for _, path := range seeds {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(b))
	}
	every := 1
	if os.Getenv("HOSTILE") == "" {
		every = 12 // a part of the corpora; `make hostile` gives all
	}
	for _, name := range []string{"hostile_clipboard", "owasp-xss", "naughty-strings"} {
		b, err := os.ReadFile(filepath.Join(root, "..", "shared/corpora/hostile", name+".json"))
		if err != nil {
			t.Logf("left out, for want of the corpora beside the project: %s", name)
			continue
		}
		var list []any
		if err := json.Unmarshal(b, &list); err != nil {
			t.Fatal(err)
		}
		for i, v := range list {
			if i%every == 0 {
				all = append(all, fmt.Sprint(v))
			}
		}
	}
	return all
}
