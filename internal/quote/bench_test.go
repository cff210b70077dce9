package quote_test

import (
	"os"
	"strings"
	"testing"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/quote"
)

// BenchmarkFind reads an article of about 15,000 words.
func BenchmarkFind(b *testing.B) {
	text, err := os.ReadFile("../analysis/testdata/news.txtar")
	if err != nil {
		b.Fatal(err)
	}
	_, news, _ := strings.Cut(string(text), "-- article.txt --\n")
	news, _, _ = strings.Cut(news, "-- document --")
	a, err := analysis.Run(article.Input{Text: strings.Repeat(news, 60)})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		quote.Find(&a.Document, a.Sentences, a.Entities)
	}
}
