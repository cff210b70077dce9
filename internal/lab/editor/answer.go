package editor

import (
	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/summary"
)

// Answer is a system's output for a text.
type Answer struct {
	Document  doc.Document
	Sentences []doc.Span
	Entities  []entity.Entity // by falling salience
	// Summary returns the sentences of a summary of n, or of the default length if n is
	// 0.
	Summary func(n int) []int
}

// Of returns the engine's answer.
func Of(a *analysis.Analysis) *Answer {
	if a == nil {
		return nil
	}
	out := &Answer{Document: a.Document, Entities: a.Entities}
	for _, s := range a.Sentences {
		out.Sentences = append(out.Sentences, s.Span)
	}
	out.Summary = func(n int) []int {
		var set []int
		for _, p := range a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: n}}).Picks {
			set = append(set, p.Sentence)
		}
		return set
	}
	return out
}

// Analyze reads a text as the command-line program reads standard input. It returns nil
// if the engine refuses the text.
func Analyze(text string) *analysis.Analysis {
	a, err := analysis.Run(article.Input{File: []byte(text)})
	if err != nil {
		return nil
	}
	return a
}
