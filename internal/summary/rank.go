package summary

import (
	"slices"

	"standfirst/internal/summary/trees"
)

// Ranking is what the sentences of one document are worth. It is computed
// once for a document; Select answers every length and focus from it.
type Ranking struct {
	*reading
	evidence
	editor    *Editor
	rows      []float32  // of the sentence model
	reference float64    // words of the summary that a reader would write
	matched   []float64  // of each candidate, the expected overlap with a summary
	grades    []float32  // rows of the editor's models
	means     []float32  // over the rows
	holders   [][]int32  // of each term, the candidates that hold it
	pointing  []pointers // of each candidate, what it points back to
	fullAt    []int      // of each entity, the candidate that first gives its full name, or -1
	telling   [][]int32  // of each candidate, the words by which repeats are found, each once
	weight    []float64  // of these words

	grade       []float64 // of each candidate, as expected, less what always speaks against it
	point       []bool    // it states the point of its kind of text
	need        []float64 // chance that it needs another
	antecedents [][]link  // which
	dependents  [][]link  // the other way round
	length      float64   // how many sentences the text deserves
	grown       *growth   // the summary without focus, pins and strikes
	top         float64   // the greatest worth of a candidate alone
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

// Len is how many sentences may stand in a summary.
func (r *Ranking) Len() int { return len(r.candidates) }

// Fits reports whether a sentence may stand in a summary.
func (r *Ranking) Fits(sentence int) bool { return r.at[sentence] >= 0 }

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
		p.Score = max(leastScore, r.alone(i)/r.top)
	}
	return p
}

// weigh fills in the evidence and the grades.
func (r *Ranking) weigh(m *Models) {
	r.rows = r.sentenceRows()
	r.sentence = m.Sentence.Sums(r.rows, numSentence)
	r.word = m.Word.Sums(r.wordRows(r.sentence), numWord)
	for t, sum := range r.word {
		r.word[t] = 0
		if r.terms[t].count > 0 {
			r.word[t] = m.chance(&r.terms[t], sum)
		}
	}
	r.pair = m.pairs(r.pairRows(r.sentence, r.word))
	r.overlap()
	r.index()
	r.gradeRows()
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

// sorted are the indexes of values, the greatest first, ties by position.
func sorted(values []float64) []int {
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
