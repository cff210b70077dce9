package export

import (
	"io"
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/summary"
)

// large returns a Result of n paragraphs, each with a date and a name.
func large(n int) Result {
	r := made("Anna Smith")
	r.Selection = summary.Selection{}
	r.Sentences, r.Document.Blocks = nil, nil
	person := entity.Entity{Name: "Anna Smith", Kind: entity.Person, Of: -1, Salience: 1}
	const p = "Anna Smith met Zoë on 5 May 2016, 👩‍👩‍👧 it is said; and nobody knows where.\n\n"
	r.Document.Text = strings.Repeat(p, n)
	date := strings.Index(p, "5 May")
	for i := range n {
		at := i * len(p)
		span := doc.Span{Start: at, End: at + len(p) - 2}
		kind := doc.Paragraph
		if i%2 == 0 {
			kind = doc.Date
		}
		r.Document.Blocks = append(r.Document.Blocks, doc.Block{Span: span, Kind: kind, Kept: true})
		r.Sentences = append(r.Sentences, doc.Sentence{Span: span, Block: i})
		r.Selection.Picks = append(r.Selection.Picks, summary.Pick{Sentence: i})
		person.Mentions = append(person.Mentions, entity.Mention{Span: doc.Span{Start: at, End: at + 10}, Sentence: i})
		r.Entities = append(r.Entities, entity.Entity{
			Name: "5 May 2016", Kind: entity.Date, Of: -1, Value: "2016-05-05",
			Mentions: []entity.Mention{{Span: doc.Span{Start: at + date, End: at + date + 10}, Sentence: i}},
		})
	}
	r.Entities = append(r.Entities, person)
	r.Document.Date = "never"
	r.Ranking = summary.Rank(&r.Document, nil, nil)
	return r
}

// BenchmarkFormats shows how each format scales: ten times the text should take
// ten times as long.
func BenchmarkFormats(b *testing.B) {
	for _, size := range []struct {
		name string
		n    int
	}{{"10KB", 110}, {"100KB", 1_100}, {"1MB", 11_000}} {
		r := large(size.n)
		for _, f := range formats {
			b.Run(f.ID+"/"+size.name, func(b *testing.B) {
				b.SetBytes(int64(len(r.Document.Text)))
				for b.Loop() {
					if err := f.write(io.Discard, r); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
