package summary

import (
	"math"
	"sort"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// Ranking is what the sentences of one document are worth. It is computed
// once for a document; Select answers every length and focus from it.
type Ranking struct {
	*reading
	expectation *expectation
	p           []float32 // for each term, the chance that a good summary has it
	worth       []float64 // for each candidate, its expected ROUGE alone
	picks       []Pick    // one for each sentence of the document, in order
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
	r := &Ranking{reading: read(d, sentences, entities)}
	r.p = r.chances()
	r.expect()
	r.score()
	return r
}

// Picks returns one Pick for each sentence of the document, in order.
func (r *Ranking) Picks() []Pick { return r.picks }

// chances are how likely each word is to be in a good summary.
func (r *reading) chances() []float32 {
	p := make([]float32, len(r.terms))
	n := float64(len(r.candidates))
	for i, t := range r.terms {
		if t.count == 0 {
			continue
		}
		x := -2.2 + 0.75*math.Log(float64(t.sentences)) - 1.1*float64(t.first)/n - 0.25*math.Log1p(float64(t.first)) + 0.35*float64(t.inFirst3)
		if t.function {
			x = -2.6 + 0.35*math.Log(float64(t.count))
		}
		if t.title {
			x += 1.2
		}
		if t.capital > 0 && !t.function {
			x += 0.3
		}
		p[i] = float32(1 / (1 + math.Exp(-x)))
	}
	return p
}

// expect prepares the decoder's tables.
func (r *Ranking) expect() {
	e := &expectation{nWords: len(r.terms), penalty: 0.03}
	type pair struct{ a, b int32 }
	number := map[pair]int32{}
	for i := range r.candidates {
		c := &r.candidates[i]
		var words, pairs []gain
		for j, o := range c.words {
			words = addGain(words, o.term, r.p[o.term])
			if j > 0 {
				a := c.words[j-1].term
				id, ok := number[pair{a, o.term}]
				if !ok {
					id = int32(len(number))
					number[pair{a, o.term}] = id
				}
				pairs = addGain(pairs, id, 0.5*r.p[a]*r.p[o.term])
			}
		}
		e.words = append(e.words, words)
		e.pairs = append(e.pairs, pairs)
		e.length = append(e.length, len(c.words))
		e.bonus = append(e.bonus, 0.06/(1+float64(i))-0.03*float64(c.share))
		var on []int
		alone := false
		if c.lean.Lean != Upright {
			for _, s := range c.lean.On {
				if k := r.at[s]; k >= 0 {
					on = append(on, k)
				} else {
					alone = true
				}
			}
			alone = alone || len(on) == 0
		}
		e.leans = append(e.leans, on)
		e.alone = append(e.alone, alone)
	}
	e.nPairs = len(number)
	r.expectation = e
}

func addGain(out []gain, id int32, p float32) []gain {
	for i := range out {
		if out[i].id == id {
			out[i].n++
			return out
		}
	}
	return append(out, gain{id: id, n: 1, p: p})
}

// assumedLength is the length in words of the summary that a reader would
// write of such an article.
const assumedLength = 45

// score gives each sentence its worth alone, and puts it on a scale of 0..1.
func (r *Ranking) score() {
	r.picks = make([]Pick, len(r.sentences))
	for i := range r.picks {
		r.picks[i].Sentence = i
	}
	r.worth = make([]float64, len(r.candidates))
	x := r.expectation.decoder(assumedLength)
	top := 0.0
	for i := range r.candidates {
		c1, c2 := x.gains(i)
		w := float64(r.expectation.length[i])
		r.worth[i] = 2*(c1+c2)/(w+assumedLength) + r.expectation.bonus[i]
		top = max(top, r.worth[i])
	}
	for i, c := range r.candidates {
		if top <= 0 {
			break
		}
		r.picks[c.sentence].Score = max(0.01, r.worth[i]/top)
		r.picks[c.sentence].Why = r.reasons(i)
	}
}

// best returns the candidates in the order of their worth, ties by position.
func (r *Ranking) best(worth []float64) []int {
	order := make([]int, len(worth))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return worth[order[a]] > worth[order[b]] })
	return order
}

func (r *Ranking) reasons(i int) []Reason {
	if i == 0 {
		return []Reason{{Text: "opens the report", Weight: 0.5}}
	}
	if i < 4 {
		return []Reason{{Text: "stands near the start", Weight: 0.4}}
	}
	return []Reason{{Text: "shares most with the rest", Weight: 0.4}}
}
