package summary

import (
	"standfirst/internal/sorting"
	"standfirst/internal/summary/decode"
	"standfirst/internal/summary/trees"
)

// Ranking holds the scores of the sentences of one document. It is computed once per
// document; Select serves every length and focus from it.
type Ranking struct {
	*reading
	evidence
	editor    *Editor
	rows      []float32   // feature rows of the sentence model
	reference float64     // expected length of a reference summary, in words
	matched   []float64   // for each candidate, the expected overlap with a summary
	grades    []float32   // feature rows of the editor's models
	needs     []float32   // feature rows of the model of needs
	means     []float32   // of the columns of grades
	holders   [][]int32   // for each term, the candidates that contain it
	pointing  []pointers  // for each candidate, what it points back to
	cues      []cueCounts // of each candidate
	fullAt    []int       // for each entity, the first candidate with its full name, or -1

	grade       []float64       // for each candidate, the expected grade less the penalties that never change
	barred      []bool          // for each candidate, whether a rule excludes it
	point       []float64       // for each candidate, the bonus for stating the point of a judgment, minutes, a paper or a letter, or 0
	decides     []bool          // for each candidate, whether it states a decision in a form kept for that
	routine     []bool          // for each candidate, whether what it decides only keeps a meeting in order
	dissent     int             // the candidate that opens a dissenting opinion, or their number
	notes       bool            // the text is the notes of a meeting in telegram style
	lead        []float64       // for each candidate, the bonus for being what a page of its kind exists for, or 0
	topic       int             // the candidate that says what the subject of an article of reference is, or -1
	sign        []float64       // for each candidate, the sum of its signs
	outcome     []int           // for each motion, the candidate that says what became of it, else 0
	need        []float64       // for each candidate, probability that it needs another
	antecedents [][]decode.Link // for each candidate, those that it may need
	length      float64         // how many sentences the text deserves
	record      bool            // the text is the record of a meeting
	choice      *decode.Text    // what the decoder chooses from
	grown       *decode.Order   // the start of the order without focus, pins and strikes
	top         float64         // the highest worth of a candidate on its own
}

// Pick is a sentence with its score and its reasons, the strongest first. A sentence
// that cannot be in a summary (a headline, a date) has score 0 and no reasons.
type Pick struct {
	Sentence int      `json:"sentence"` // index into the document's sentences
	Score    float64  `json:"score"`    // 0..1 within the document
	Why      []Reason `json:"why"`
}

// Reason is one thing in favour of a sentence, in words ("opens the report"), and
// its share of the score.
type Reason struct {
	Text   string  `json:"text"`
	Weight float64 `json:"weight"`
}

// Len returns the number of candidates: sentences that can be in a summary.
func (r *Ranking) Len() int { return len(r.candidates) }

// Fits reports whether a sentence can be in a summary.
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

// pick returns a candidate with its score and reasons.
func (r *Ranking) pick(i int) Pick {
	p := Pick{Sentence: r.candidates[i].sentence, Score: leastScore, Why: r.reasons(i)}
	if r.top > 0 {
		p.Score = max(leastScore, r.choice.Alone(i)/r.top)
	}
	return p
}

// weigh fills in the evidence, and the features of the editor's models.
func (r *Ranking) weigh(m *Models) {
	r.rows = r.sentenceRows()
	r.sentence = m.Sentence.Sums(r.rows, numSentence)
	r.word = m.words(r.reading, r.sentence)
	r.pair = m.pairs(r.reading, r.sentence, r.word)
	r.overlap()
	r.index()
	r.gradeRows()
	r.needRows()
}

// words returns the probability that each word is in a good summary.
func (m *Models) words(r *reading, score []float32) []float32 {
	out := make([]float32, len(r.terms))
	asked := make([]int, 0, len(r.terms))
	for i := range r.terms {
		switch t := &r.terms[i]; {
		case t.count == 1 && t.first >= late && !t.title:
			out[i] = lateAndOnce
		case t.count > 0:
			asked = append(asked, i)
		}
	}
	for k, x := range m.Word.Sums(r.wordRows(score, asked), numWord) {
		out[asked[k]] = m.prob(&r.terms[asked[k]], x)
	}
	return out
}

// lateAndOnce is the probability of a word that a long text has once, after this many
// sentences. The model hardly tells them apart, and they are half of the words of such texts.
const (
	lateAndOnce = 0.01
	late        = 40
)

// prob is the probability that a word is in a good summary, given the log-odds x
// from the forest.
func (m *Models) prob(t *term, x float32) float32 {
	if t.title && !t.function {
		x += m.Title
	}
	return trees.Logistic(x)
}

// pairs returns, for each pair, the probability that it is in a good summary.
func (m *Models) pairs(r *reading, score, prob []float32) []float32 {
	out := make([]float32, len(r.pairCounts()))
	for i, p := range r.pairs {
		out[i] = prob[p.a] * prob[p.b] / 2
	}
	rows, which := r.pairRows(score, prob)
	for k, x := range m.Pair.Sums(rows, numPair) {
		out[which[k]] = trees.Logistic(x)
	}
	return out
}

// leastScore is the lowest score of a sentence that can be in a summary.
const leastScore = 0.01

// sorted returns the indexes of values, greatest value first, ties by index.
func sorted(values []float64) []int {
	out := make([]int, len(values))
	for i := range out {
		out[i] = i
	}
	sorting.Stable(out, func(a, b int) int {
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
