package decode

import (
	"math"
	"slices"
)

// Budget limits the length of a summary. At most one field is set; the zero value
// leaves the length to the text.
type Budget struct {
	Sentences int     `json:"sentences,omitempty"` // exactly this many, or all if there are fewer
	Words     int     `json:"words,omitempty"`     // at most this many, but at least one sentence
	Share     float64 `json:"share,omitempty"`     // at most this share of the article's words, 0..1
}

// Shortest is the least number of candidates in a text worth summarising.
const Shortest = 4

// Cut returns how many of the order fit the budget, beside those pinned.
func (o *Order) Cut(b Budget, pinned []int) int {
	switch {
	case b.Sentences > 0:
		return min(max(0, b.Sentences-len(pinned)), len(o.Candidates))
	case b.Words > 0:
		return o.within(b.Words, pinned)
	case b.Share > 0:
		all := 0
		for _, n := range o.text.Words {
			all += n
		}
		return o.within(max(1, int(math.Round(b.Share*float64(all)))), pinned)
	}
	return o.auto()
}

// within returns how many of the order have no more than a number of words with those pinned,
// but at least one sentence.
func (o *Order) within(words int, pinned []int) int {
	for _, i := range pinned {
		words -= o.text.Words[i]
	}
	for n, i := range o.Candidates {
		if words -= o.text.Words[i]; words < 0 {
			if n == 0 && len(pinned) == 0 {
				return 1
			}
			return n
		}
	}
	return len(o.Candidates)
}

// auto returns the number of sentences if the text decides the length: near what an editor
// would give such a text, longer if the next sentences are worth it, shorter if one would
// puzzle the reader.
func (o *Order) auto() int {
	if len(o.text.Grade) < Shortest {
		return len(o.Candidates)
	}
	if o.opening > 0 {
		return o.upTo(o.opening)
	}
	best, top, sum := 1, math.Inf(-1), 0.0
	for n := 1; n <= min(len(o.Candidates), mostByItself); n++ {
		worth := o.worths[n-1]
		if o.focus.Match != nil {
			worth -= o.focus.Bonus * o.focus.Match[o.Candidates[n-1]]
		}
		sum += worthShare*(worth+o.text.Lift) - riskPenalty*min(mostRisk, o.risks[n-1])
		if o.brought[n-1] && n < len(o.Candidates) {
			continue
		}
		value := sum
		if x := float64(n) - o.text.Length - longerRather; x > 0 {
			value -= longerPenalty * x
		} else {
			value -= math.Pow(-x, shorterPower)
		}
		if value > top {
			best, top = n, value
		}
	}
	return o.upTo(o.points(best))
}

const (
	mostByItself  = 8    // sentences
	mostPoints    = 4    // sentences up to which each next one that states a point is taken
	worthShare    = 0.6  // of a sentence's worth, measured in sentences more or less than the text deserves
	riskPenalty   = 9.0  // for the probability of an unmet need
	mostRisk      = 0.2  // that counts: where all are risky, one sentence is no better than three
	longerRather  = 0.15 // added to what the text deserves: a sentence too many does less harm than one too few
	longerPenalty = 2.0  // for each sentence too many
	shorterPower  = 1.5  // the first sentence too few matters less than the next
)

// points extends a summary of n sentences by those next in order that state a point: minutes
// have one for each thing that was resolved.
func (o *Order) points(n int) int {
	for n < min(mostPoints, len(o.Candidates)) {
		next := o.whole(n + 1)
		if !slices.ContainsFunc(o.Candidates[n:next], func(i int) bool { return o.text.Point[i] > 0 }) {
			break
		}
		n = next
	}
	return n
}

// upTo limits a summary of n sentences to those that match the focus, if there is one.
func (o *Order) upTo(n int) int {
	if o.focus.Match == nil {
		return n
	}
	hits := 0
	for _, i := range o.Candidates {
		if o.focus.Match[i] >= matches {
			hits++
		}
	}
	return o.whole(min(n, max(hits, 1)))
}

// whole extends a summary of n sentences by those without which the last one should not be shown.
func (o *Order) whole(n int) int {
	for n < len(o.Candidates) && o.brought[n-1] {
		n++
	}
	return n
}
