package bench

import (
	"errors"
	"io/fs"
	"path/filepath"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/entity/recognize"
	"standfirst/internal/lab/corpora"
)

// BenchmarkNews times the engine on each document of the news development set.
func BenchmarkNews(b *testing.B) {
	docs, err := corpora.File(filepath.Join("..", "..", "..", "..", "shared", "corpora", "ner", "dev", "worldwide.conll"), corpora.ReadConll)
	if errors.Is(err, fs.ErrNotExist) {
		b.Skip("NOT MEASURED:", err)
	} else if err != nil {
		b.Fatal(err)
	}
	type article struct {
		text      string
		sentences []doc.Sentence
	}
	var articles []article
	tokens := 0
	for _, d := range docs {
		text, sentences := corpora.LayOut(corpora.Tokens(d))
		sentences = corpora.Compounds(text, sentences)
		articles = append(articles, article{text, sentences})
		for _, s := range d {
			tokens += len(s.Tokens)
		}
	}
	for b.Loop() {
		for _, a := range articles {
			recognize.Mentions(a.text, a.sentences)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
