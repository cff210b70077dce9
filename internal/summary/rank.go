package summary

import "sort"

// Ranking is what the sentences of one document are worth. It is computed
// once for a document; Select answers every length and focus from it.
type Ranking struct {
	*reading
	evidence
	expectation *expectation
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

// Picks returns one Pick for each sentence of the document, in order.
func (r *Ranking) Picks() []Pick { return r.picks }

// expect prepares the decoder's tables.
func (r *Ranking) expect() {
	e := &expectation{nWords: len(r.terms), nPairs: len(r.pairCounts()), penalty: leanPenalty}
	for i := range r.candidates {
		c := &r.candidates[i]
		words, pairs := make([]gain, 0, len(c.words)), make([]gain, 0, len(c.words))
		for j, o := range c.words {
			words = addGain(words, o.term, r.word[o.term])
			if k := r.pairAt(i, j); k > 0 {
				pairs = addGain(pairs, k-1, r.pair[k-1])
			}
		}
		e.words = append(e.words, words)
		e.pairs = append(e.pairs, pairs)
		e.length = append(e.length, len(c.words))
		e.bonus = append(e.bonus, float64(r.sentence[i])*float64(len(c.words)))
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

// leanPenalty is what a sentence costs that leans on one which is not there,
// and sentenceWeight what the sentence model has to say, in units of ROUGE.
const (
	leanPenalty    = 0.03
	sentenceWeight = 0.2
)

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
		x.push(i)
		r.worth[i] = x.value()
		x.pop(0, 0)
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

func (r *Ranking) assumed() float64 {
	s := 0.0
	for _, p := range r.word {
		s += float64(p)
	}
	return Tune.B + Tune.A*s
}
