package fit

import (
	"math"

	"standfirst/internal/summary"
)

// priors count for each stem how many summaries contain it, and how many would be
// expected to from how often and how early articles use it.
type priors struct {
	stood, expected map[string]float64
	rate            map[[2]int]float64
}

// bucket groups words by how often and how early they occur. Any difference between
// words of the same bucket is due to the words themselves.
func bucket(row []float32) [2]int {
	sentences := int(row[summary.WordSentences])
	if sentences > 5 {
		sentences = 5 + min(sentences/5, 3)
	}
	first := int(row[summary.WordFirst])
	if first > 3 {
		first = 4 + min(first/6, 4)
	}
	return [2]int{sentences, first}
}

func newPriors(examples []*Example) *priors {
	p := &priors{stood: map[string]float64{}, expected: map[string]float64{}, rate: map[[2]int]float64{}}
	count := map[[2]int]float64{}
	for _, e := range examples {
		if e.again {
			continue
		}
		e.each(func(stem string, kind [2]int, y float64) {
			p.rate[kind] += y
			count[kind]++
		})
	}
	for k, n := range count {
		p.rate[k] /= n
	}
	for _, e := range examples {
		if e.again {
			continue
		}
		e.each(func(stem string, kind [2]int, y float64) {
			p.stood[stem] += y
			p.expected[stem] += p.rate[kind]
		})
	}
	return p
}

// each calls f for the words of an example that the lexicon has.
func (e *Example) each(f func(stem string, kind [2]int, y float64)) {
	rows := e.study.WordRows(make([]float32, len(e.sentenceY)))
	width := len(rows) / max(len(e.words), 1)
	for i, w := range e.words {
		if w != "" && e.entries[i] >= 0 {
			f(w, bucket(rows[i*width:]), float64(e.wordY[i]))
		}
	}
}

// smoothing is the pseudo-count of a prior: a stem expected in this many summaries gets
// half its weight.
const smoothing = 4

func logOdds(stood, expected float64) float64 {
	x := 16 * math.Log((stood+smoothing)/(expected+smoothing))
	return math.Round(max(-127, min(127, x)))
}

func (p *priors) all(stems []string) map[string]int8 {
	out := map[string]int8{}
	for _, s := range stems {
		out[s] = int8(logOdds(p.stood[s], p.expected[s]))
	}
	return out
}

// without is the prior of a word as it would be without the example (leave-one-out).
func (p *priors) without(e *Example, l *summary.Lexicon, entry int) float32 {
	if entry < 0 {
		return 0
	}
	if e.own == nil {
		e.own = map[string][2]float64{}
		e.each(func(stem string, kind [2]int, y float64) { e.own[stem] = [2]float64{y, p.rate[kind]} })
	}
	s := l.Word(entry)
	own := e.own[s]
	return float32(logOdds(p.stood[s]-own[0], p.expected[s]-own[1])) / 16
}
