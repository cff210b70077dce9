package analysis

import (
	"standfirst/internal/article"
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/extract"
	"standfirst/internal/nlp"
	"standfirst/internal/quote"
	"standfirst/internal/summary"
)

// Analysis is an analysed article. It is immutable: a summary of another length or focus
// is another selection from its Ranking.
type Analysis struct {
	Document  doc.Document
	Sentences []doc.Sentence
	Entities  []entity.Entity
	Quotes    []quote.Quote
	Ranking   *summary.Ranking
}

// Run parses and analyses an article.
func Run(in article.Input) (*Analysis, error) {
	d, err := article.Parse(in)
	if err != nil {
		return nil, err
	}
	return Of(d), nil
}

// Of analyses a document.
func Of(d doc.Document) *Analysis {
	a := &Analysis{Document: d}
	a.Document.Lang = language(&d)
	a.Sentences = nlp.Sentences(&a.Document)
	a.Entities = extract.Entities(&a.Document, a.Sentences)
	a.Quotes = quote.Find(&a.Document, a.Sentences, a.Entities)
	a.Ranking = summary.Rank(&a.Document, a.Sentences, a.Entities)
	return a
}
