package export

import (
	"strings"
	"testing"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/entity/edit"
	"standfirst/internal/summary"
)

// FuzzRoundTrip analyses any text or page and writes every format. The JSON must read
// back as the same analysis, and every offset must cut out the right string.
func FuzzRoundTrip(f *testing.F) {
	f.Add(news, false, 0, "")
	f.Add("<h1>Envoys meet</h1><p>👩‍👩‍👧 John Kerry met Zoë in Łódź. Kerry left.</p>", true, 1, "Kerry")
	for _, s := range seeds(f) {
		f.Add(s, true, 2, s)
	}
	f.Fuzz(func(t *testing.T, s string, page bool, sentences int, focus string) {
		in := article.Input{Text: s}
		if page {
			in = article.Input{HTML: s}
		}
		a, err := analysis.Run(in)
		if err != nil {
			return
		}
		focus = strings.ToValidUTF8(focus, "\uFFFD")
		o := summary.Options{Focus: focus}
		if sentences > 0 {
			o.Sentences = sentences
		}
		r := Result{Analysis: a, Entities: a.Entities, Options: o, Selection: a.Ranking.Select(o)}
		if focus != "" && len(a.Entities) > 0 {
			if edited, err := edit.Apply(&a.Document, a.Sentences, a.Entities, []edit.Edit{{Op: "rename", Name: focus}}); err == nil {
				r.Entities = edited
			}
		}
		everyFormat(t, r)
	})
}

// everyFormat writes r in all formats and checks what must hold for any r.
func everyFormat(t testing.TB, r Result) {
	for _, f := range Formats() {
		in(t, f.ID, r)
	}
	sameAnalysis(t, r)
	names := marks(r)
	for i, m := range names {
		if i > 0 && m.Start < names[i-1].End {
			t.Errorf("[%d,%d) overlaps the mark before", m.Start, m.End)
		}
	}
	n := 0
	for _, e := range r.Entities {
		n += len(e.Mentions)
	}
	if got := len(rows(t, in(t, "csv", r))) - 1; got != n {
		t.Errorf("%d rows for %d mentions", got, n)
	}
}
