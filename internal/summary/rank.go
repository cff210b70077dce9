package summary

import (
	"math"
	"slices"
	"strings"

	"standfirst/internal/summary/trees"
)

// Ranking is what the sentences of one document are worth. It is computed
// once for a document; Select answers every length and focus from it.
type Ranking struct {
	*reading
	evidence
	expectation *expectation
	reference   float64   // words of the summary that a reader would write
	worth       []float64 // for each candidate, its expected ROUGE alone, less what is held against it
	matched     []float64 // the same before that
	best        []int     // candidates in the order of their worth
	top         float64   // the greatest worth, or 0
	elsewhere   []float32 // for each term, its chance if it first stood in the middle of the article
	most        int       // the candidate that shares most with the others
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
func (r *Ranking) Picks() []Pick {
	picks := make([]Pick, len(r.sentences))
	for s := range picks {
		picks[s] = Pick{Sentence: s}
	}
	for i := range r.candidates {
		p := r.pick(i)
		picks[p.Sentence] = p
	}
	return picks
}

// pick gives a candidate its score and reasons.
func (r *Ranking) pick(i int) Pick {
	p := Pick{Sentence: r.candidates[i].sentence, Score: leastScore, Why: r.reasons(i)}
	if r.top > 0 {
		p.Score = max(leastScore, r.worth[i]/r.top)
	}
	return p
}

// The sum of the words' chances is how many of the article's words a summary
// is expected to have. Its length is more than that, since some of its words
// are not the article's and some stand twice, and differs more between
// articles: chances are drawn to their mean.
const (
	referencePerChance = 1.5
	usualChances       = 30 // their sum in an article of news
	steepness          = 0.4
)

func referenceLength(chances float64) float64 {
	unusual := max(0.5, min(2, chances/usualChances))
	return max(10, referencePerChance*chances*math.Pow(unusual, steepness))
}

// weigh fills in the evidence, the decoder's tables, the worths, and what
// reasons are made of.
func (r *Ranking) weigh(m *Models) {
	r.sentence = m.Sentence.Sums(r.sentenceRows(), numSentence)
	wordRows := r.wordRows(r.sentence)
	r.word = m.Word.Sums(wordRows, numWord)
	for t, sum := range r.word {
		r.word[t] = 0
		if r.terms[t].count > 0 {
			r.word[t] = m.chance(&r.terms[t], sum)
		}
	}
	r.pair = m.pairs(r.pairRows(r.sentence, r.word))
	r.settle()
	r.elsewhere = r.chancesElsewhere(m, wordRows)
	r.most = r.sharer()
}

// settle draws the decoder's tables from the evidence.
func (r *Ranking) settle() {
	sum := 0.0
	for _, p := range r.word {
		sum += float64(p)
	}
	r.reference = referenceLength(sum)
	r.expect()
	x := r.expectation.decoder(r.reference)
	r.worth, r.matched = make([]float64, len(r.candidates)), make([]float64, len(r.candidates))
	for i := range r.candidates {
		x.push(i)
		r.worth[i], r.matched[i] = x.value(), x.expected()
		x.pop(0, 0)
	}
	r.best = order(r.worth)
	r.top = max(0, r.worth[r.best[0]])
}

// chance is how likely a word of which the forest says x is to be in a good
// summary.
func (m *Models) chance(t *term, x float32) float32 {
	if t.title && !t.function {
		x += m.Title
	}
	return trees.Logistic(x)
}

// pairs are how likely the pairs are to be in one. The rows are not kept.
func (m *Models) pairs(rows []float32) []float32 {
	out := make([]float32, len(rows)/numPair)
	var likely []int
	asked := rows[:0]
	for i := range out {
		row := rows[i*numPair : (i+1)*numPair]
		out[i] = row[pProduct] / 2
		if Likely(row) {
			likely = append(likely, i)
			asked = append(asked, row...)
		}
	}
	for j, x := range m.Pair.Sums(asked, numPair) {
		out[likely[j]] = trees.Logistic(x)
	}
	return out
}

// leastScore is what any sentence gets that may stand in a summary.
const leastScore = 0.01

// expect prepares the decoder's tables.
func (r *Ranking) expect() {
	n := len(r.candidates)
	e := &expectation{nWords: len(r.terms), nPairs: len(r.pairCounts()),
		words: make([][]gain, n), pairs: make([][]gain, n), length: make([]int, n), needs: make([][]int, n), alone: make([]bool, n),
		broken: make([]bool, n), asks: make([]bool, n), label: make([]bool, n)}
	total := 0
	for i := range r.candidates {
		total += len(r.candidates[i].words)
	}
	gains := make([]gain, 0, 2*total) // one stretch of memory for all
	at := make([]int32, len(r.terms)) // where in gains a term stands
	pairAt := make([]int32, e.nPairs)
	for i := range r.candidates {
		c := &r.candidates[i]
		from := int32(len(gains))
		for _, o := range c.words {
			if k := at[o.term]; k > from {
				gains[k-1].n++
				continue
			}
			gains = append(gains, gain{id: o.term, n: 1, p: r.word[o.term]})
			at[o.term] = int32(len(gains))
		}
		e.words[i] = gains[from:len(gains):len(gains)]
		from = int32(len(gains))
		for j := range c.words {
			id := r.pairAt(i, j) - 1
			if id < 0 {
				continue
			}
			if k := pairAt[id]; k > from {
				gains[k-1].n++
				continue
			}
			gains = append(gains, gain{id: id, n: 1, p: r.pair[id]})
			pairAt[id] = int32(len(gains))
		}
		e.pairs[i] = gains[from:len(gains):len(gains)]
		e.length[i] = len(c.words)
		text := r.sentences[c.sentence].In(r.d.Text)
		e.broken[i], e.label[i] = isFragment(text, c.kind), isLabel(text)
		if e.asks[i] = strings.HasSuffix(text, "?"); e.asks[i] {
			if i+1 < n {
				e.needs[i] = append(e.needs[i], i+1)
			} else {
				e.alone[i] = true
			}
		}
		if c.need.Kind == Standalone {
			continue
		}
		for _, s := range c.need.On {
			if k := r.at[s]; k >= 0 {
				e.needs[i] = append(e.needs[i], k)
			} else {
				e.alone[i] = true
			}
		}
		e.alone[i] = e.alone[i] || len(c.need.On) == 0
	}
	r.expectation = e
}

// order are the indexes of values, the greatest first, ties by position.
func order(values []float64) []int {
	out := make([]int, len(values))
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, func(a, b int) int {
		switch {
		case values[a] > values[b]:
			return -1
		case values[a] < values[b]:
			return 1
		}
		return 0
	})
	return out
}

func logOf(x float32) float32 { return float32(math.Log1p(float64(x))) }
