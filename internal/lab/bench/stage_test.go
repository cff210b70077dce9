package bench

import (
	"io"
	"strings"
	"testing"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/entity/extract"
	"standfirst/internal/export"
	"standfirst/internal/nlp"
	"standfirst/internal/summary"
)

// BenchmarkStage times each stage of the engine on the output of the stage before it.
// `make bench` runs it with benchstat.
func BenchmarkStage(b *testing.B) {
	texts, err := Texts("../../..", "../../../../shared")
	if err != nil {
		b.Fatal(err)
	}
	for _, text := range texts {
		if text.Name != Owners && text.Name != Words15 {
			continue
		}
		in := article.Input{Text: text.Body}
		a, err := analysis.Run(in)
		if err != nil {
			b.Fatal(err)
		}
		short := summary.Options{Budget: summary.Budget{Sentences: 3}}
		result := export.Result{Analysis: a, Entities: a.Entities, Options: short, Selection: a.Ranking.Select(short)}
		for _, stage := range []struct {
			name string
			run  func()
		}{
			{"article", func() { article.Parse(in) }},
			{"sentences", func() {
				for _, block := range a.Document.Blocks {
					nlp.Split(block.In(a.Document.Text))
				}
			}},
			{"tokens", func() {
				for _, s := range a.Sentences {
					nlp.Tokens(a.Document.Text, s.Span)
				}
			}},
			{"entities", func() { extract.Entities(&a.Document, a.Sentences) }},
			{"summary", func() { summary.Rank(&a.Document, a.Sentences, a.Entities).Select(short) }},
			{"another-length", func() { a.Ranking.Select(short) }},
			{"export-json", func() { export.Write(io.Discard, "json", result) }},
			{"whole", func() { analysis.Run(in) }},
		} {
			name := strings.NewReplacer("'", "", " ", "-", ",", "").Replace(text.Name)
			b.Run(name+"/"+stage.name, func(b *testing.B) {
				b.SetBytes(int64(len(text.Body)))
				b.ReportAllocs()
				for b.Loop() {
					stage.run()
				}
			})
		}
	}
}
