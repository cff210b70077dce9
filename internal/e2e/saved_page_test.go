package e2e

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standfirst/internal/analysis"
	reader "standfirst/internal/article"
	"standfirst/internal/entity/edit"
	"standfirst/internal/export"
	"standfirst/internal/summary"

	"github.com/chromedp/chromedp"
)

// hostileStrings returns strings that break various formats.
func hostileStrings(t *testing.T) []string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, "internal", "export", "testdata", "hostile.json"))
	if err != nil {
		t.Fatal(err)
	}
	var lists map[string][]string
	if err := json.Unmarshal(b, &lists); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, kind := range []string{"html", "markdown", "json", "csv", "brat", "names"} {
		all = append(all, lists[kind]...)
	}
	return all
}

// savedPage returns the .html export of an article with such strings in its
// headline, paragraphs, names and roles.
func savedPage(t *testing.T, bad []string) []byte {
	t.Helper()
	var text strings.Builder
	text.WriteString("Envoys </title><script>stop()</script> meet <img src=x onerror=stop()> in Łódź\n\n")
	for _, s := range bad {
		text.WriteString("Zoë Müller met " + strings.Join(strings.Fields(s), " ") + " in Łódź on Monday, and John Kerry was there for three days.\n\n")
	}
	a, err := analysis.Run(reader.Input{Text: text.String()})
	if err != nil {
		t.Fatal(err)
	}
	var edits []edit.Edit
	for i := range a.Entities {
		if s := bad[i%len(bad)]; strings.TrimSpace(s) != "" {
			edits = append(edits, edit.Edit{Op: "rename", Entity: i, Name: s})
		}
	}
	list, err := edit.Apply(&a.Document, a.Sentences, a.Entities, edits)
	if err != nil {
		t.Fatal(err)
	}
	for i := range list {
		list[i].Role = bad[i%len(bad)]
	}
	o := summary.Options{Budget: summary.Budget{Sentences: 20}}
	var b bytes.Buffer
	r := export.Result{Analysis: a, Entities: list, Options: o, Selection: a.Ranking.Select(o)}
	if err := export.Write(&b, "html", r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestSavedPageIsInert opens the .html export from disk. It must request nothing,
// run no script and create no element from the article, and a sentence of the
// summary must link to its place. The same must be true without its policy: the
// escaping alone has to be enough.
func TestSavedPageIsInert(t *testing.T) {
	page := savedPage(t, hostileStrings(t))
	const policy = `<meta http-equiv="Content-Security-Policy"`
	if !bytes.Contains(page, []byte(policy)) {
		t.Fatal("the page has no policy")
	}
	bare := bytes.Replace(page, []byte(policy), []byte(`<meta name="none"`), 1)
	for name, content := range map[string][]byte{"with its policy": page, "without": bare} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "saved.html")
			if err := os.WriteFile(path, content, 0o644); err != nil {
				t.Fatal(err)
			}
			p := newTab(t)
			do(p, chromedp.Navigate("file://"+filepath.ToSlash(path)))
			foreign := eval[string](p, `[...document.querySelectorAll('*')].filter((e) => !['HTML', 'HEAD', 'META', 'TITLE', 'STYLE', 'BODY', 'MAIN', 'SECTION',
				'H1', 'H2', 'H3', 'P', 'A', 'B', 'DIV', 'UL', 'LI', 'MARK', 'BDI', 'SPAN', 'ARTICLE', 'DETAILS', 'SUMMARY', 'FOOTER', 'BLOCKQUOTE', 'HR'].includes(e.tagName)
				|| [...e.attributes].some((a) => a.name.startsWith('on') || a.name === 'style' || a.name === 'src')).map((e) => e.outerHTML.slice(0, 80)).join('\n')`)
			if foreign != "" {
				t.Errorf("the article created\n%s", foreign)
			}
			if faults := p.faultsSoFar(); len(faults) > 0 {
				t.Errorf("console errors:\n%s", strings.Join(faults, "\n"))
			}
			if links := eval[string](p, `[...document.links].map((a) => a.getAttribute('href')).filter((h) => !/^#s\d+$/.test(h)).join(' ')`); links != "" {
				t.Errorf("links lead to %s", links)
			}
			if text := eval[string](p, `document.querySelector('article').textContent`); !strings.Contains(text, "</mark><script>stop()</script>") {
				t.Error("the text of the article was changed")
			}
			if got := eval[int](p, `(() => { document.links[3].click(); return document.querySelectorAll('.pick:target').length; })()`); got != 1 {
				t.Errorf("a sentence of the summary leads to %d places", got)
			}
			for _, r := range p.requestsSoFar() {
				if !strings.HasPrefix(r, "file://"+filepath.ToSlash(path)) {
					t.Errorf("it requested %s", r)
				}
			}
		})
	}
}
