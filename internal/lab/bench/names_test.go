package bench

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/entity/recognize"
	"standfirst/internal/lab/eval"
)

// BenchmarkNews reads the tuning set of news, document by document.
func BenchmarkNews(b *testing.B) {
	f, err := os.Open(filepath.Join("..", "..", "..", "..", "shared", "corpora", "ner", "dev", "worldwide.conll"))
	if err != nil {
		b.Skip("NOT MEASURED:", err)
	}
	defer f.Close()
	docs, err := eval.ReadConll(f)
	if err != nil {
		b.Fatal(err)
	}
	type article struct {
		text      string
		sentences []doc.Sentence
	}
	var articles []article
	tokens := 0
	for _, d := range docs {
		var text strings.Builder
		var sentences []doc.Sentence
		for _, t := range d {
			s := doc.Sentence{Span: doc.Span{Start: text.Len()}}
			for _, w := range t.Tokens {
				at := text.Len()
				text.WriteString(w)
				s.Tokens = append(s.Tokens, doc.Token{Span: doc.Span{Start: at, End: text.Len()}})
				s.End = text.Len()
				text.WriteByte(' ')
				tokens++
			}
			sentences = append(sentences, s)
		}
		articles = append(articles, article{text.String(), sentences})
	}
	for b.Loop() {
		for _, a := range articles {
			recognize.Mentions(a.text, a.sentences)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
