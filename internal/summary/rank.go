package summary

import (
	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// Ranking is what the sentences of one document are worth. It is computed
// once for a document; Select answers every length and focus from it.
type Ranking struct {
	d         *doc.Document
	sentences []doc.Sentence
	entities  []entity.Entity
	picks     []Pick // one for each sentence of the document, in order
}

// Pick is a sentence with its score and its reasons, the strongest first. A
// sentence that may not stand in a summary (a headline, a date) has score 0
// and no reason.
type Pick struct {
	Sentence int      `json:"sentence"` // index into the document's sentences
	Score    float64  `json:"score"`    // 0..1 within the document
	Why      []Reason `json:"why"`
}

// Reason is one thing that spoke for a sentence, in words ("opens the
// report"), and the share of the score that it gave.
type Reason struct {
	Text   string  `json:"text"`
	Weight float64 `json:"weight"`
}

// Rank scores every sentence of a document.
func Rank(d *doc.Document, sentences []doc.Sentence, entities []entity.Entity) *Ranking {
	r := &Ranking{d: d, sentences: sentences, entities: entities}
	for i, s := range sentences {
		p := Pick{Sentence: i}
		if d.Blocks[s.Block].Kind.Prose() {
			p.Score = 1 / float64(1+i)
			p.Why = []Reason{{Text: "stands near the start", Weight: 1}}
		}
		r.picks = append(r.picks, p)
	}
	return r
}

// Picks returns one Pick for each sentence of the document, in order.
func (r *Ranking) Picks() []Pick { return r.picks }
