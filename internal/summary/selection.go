package summary

import (
	"fmt"
	"math"
	"slices"
)

// Budget says how long a summary may be. At most one field is set; the zero
// value lets the document's length and structure decide.
type Budget struct {
	Sentences int     `json:"sentences,omitempty"` // exactly so many, or all there are
	Words     int     `json:"words,omitempty"`     // at most so many, but at least one sentence
	Share     float64 `json:"share,omitempty"`     // of the article's words, 0..1
}

// Options of a selection. The zero value is the default.
type Options struct {
	Budget
	// Focus is a query: words, or an entity's name. It shifts the ranking.
	Focus string `json:"focus,omitempty"`
}

// Selection is a summary: whole sentences, in the order of the text.
type Selection struct {
	Picks []Pick `json:"picks"`
	Words int    `json:"words"`
	// Note says in one sentence what the reader should know of this summary:
	// that the text is too short to shorten, that nothing matches the focus.
	Note string `json:"note,omitempty"`
}

// poolSize is how many of the best sentences the exact search combines, and
// maxExact how many it may take.
const (
	poolSize = 12
	maxExact = 4
	supports = 3 // that may join the pool because others need them
)

// shortest is how many sentences a text needs to be worth shortening.
const shortest = 4

// Select chooses the sentences of a summary.
func (r *Ranking) Select(o Options) Selection {
	n := len(r.candidates)
	if n == 0 {
		return Selection{Note: "There are no sentences here to choose from."}
	}
	match, name := r.focus(o.Focus)
	note := ""
	if o.Focus != "" && match == nil {
		note = fmt.Sprintf("Nothing in the text matches “%s”: this is the summary without it.", o.Focus)
	}
	b, reference := r.bounds(o.Budget, match)
	if b.least >= n {
		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		s := r.selection(all, match, name)
		switch {
		case note != "":
			s.Note = note
		case n < shortest:
			s.Note = "This text is too short to shorten: all of it is shown."
		default:
			s.Note = fmt.Sprintf("The text has %d sentences: all of them are shown.", n)
		}
		return s
	}
	x := r.expectation.decoder(reference)
	x.focus = match
	var set []int
	if b.most <= maxExact {
		set = x.exact(r.pool(b, match), b)
	} else {
		set = x.greedy(b)
	}
	if len(set) == 0 { // not one sentence is within the words
		set = r.ordered(match)[:1]
	}
	s := r.selection(set, match, name)
	s.Note = note
	return s
}

// bounds turns a budget into numbers of sentences and words, and the length
// of the reference that the decoder assumes.
func (r *Ranking) bounds(budget Budget, match []float64) (b bounds, reference float64) {
	n := len(r.candidates)
	b.readerWords = make([]int, n)
	for i, c := range r.candidates {
		b.readerWords[i] = c.length
	}
	mean := float64(r.words) / float64(n)
	switch {
	case budget.Sentences > 0:
		b.least = min(budget.Sentences, n)
		b.most = b.least
		reference = max(r.reference, mean*float64(b.least)*fullness)
	case budget.Words > 0 || budget.Share > 0:
		b.least, b.most = 1, n
		b.words = budget.Words
		if b.words == 0 {
			b.words = max(1, int(math.Round(budget.Share*float64(r.words))))
		}
		if b.words >= r.words {
			b.least = n
		}
		if float64(b.words) < (maxExact-0.5)*mean {
			b.most = min(maxExact, n)
		}
		reference = float64(b.words)
	case n < shortest:
		b.least, b.most = n, n
	default:
		b.least, b.most = r.auto()
		b.atLeast = leastWords
		reference = r.reference
		if b.least > 1 {
			reference = max(reference, mean*float64(b.least)*fullness)
		}
		if hits := count(match); hits > 0 {
			b.most = min(b.most, hits)
			b.least = min(b.least, b.most)
			b.atLeast = 0
		}
	}
	return b, reference
}

// fullness is the share of a summary of so many sentences that its assumed
// reference has of words: were it all of them, long sentences would win.
const fullness = 0.6

// leastWords is how short a summary may be whose length is left to the text.
const leastWords = 18

// auto is how few and how many sentences a summary has whose length is left
// to the text. A page with paragraphs gets three, as a newspaper's reader
// expects of it; a bare stretch of text what is expected to match best. A
// very long report gets more.
func (r *Ranking) auto() (least, most int) {
	paragraphs := r.candidates[len(r.candidates)-1].paragraph + 1
	least, most = 1, maxExact
	if paragraphs >= 3 {
		least = min(3, 1+len(r.candidates)/3)
		most = max(3, least)
	}
	for words := r.words; words > 4000; words /= 2 {
		least, most = least+1, most+1
	}
	return min(least, len(r.candidates)-1), min(most, len(r.candidates)-1)
}

func count(match []float64) int {
	n := 0
	for _, m := range match {
		if m >= matches {
			n++
		}
	}
	return n
}

// matches is from where on a sentence counts as one about the focus.
const matches = 0.5

// ordered are the candidates in the order of their worth, those about the
// focus first.
func (r *Ranking) ordered(match []float64) []int {
	if match == nil {
		return r.best
	}
	worth := slices.Clone(r.worth)
	for i := range worth {
		worth[i] += focusWeight * match[i]
	}
	return order(worth)
}

// pool is the best few sentences, and those that the best of them need.
func (r *Ranking) pool(b bounds, match []float64) []int {
	var pool []int
	add := func(i int) {
		if !slices.Contains(pool, i) && (b.words == 0 || r.candidates[i].length <= b.words) {
			pool = append(pool, i)
		}
	}
	best := r.ordered(match)
	for _, i := range best {
		if len(pool) == poolSize {
			break
		}
		add(i)
	}
	for _, i := range best[:min(poolSize/2, len(best))] {
		for _, j := range r.expectation.needs[i] {
			if len(pool) < poolSize+supports {
				add(j)
			}
		}
	}
	slices.Sort(pool)
	return pool
}

// selection tells the chosen candidates in words.
func (r *Ranking) selection(set []int, match []float64, name string) Selection {
	s := Selection{Picks: make([]Pick, 0, len(set))}
	for _, i := range set {
		c := &r.candidates[i]
		p := r.pick(i)
		if match != nil && match[i] > 0 {
			share := focusWeight * match[i]
			p.Why = slices.Insert(p.Why, 0, Reason{Text: "is about “" + name + "”, as asked", Weight: share / (share + r.matched[i])})
		}
		for _, k := range set {
			if k != i && slices.Contains(r.expectation.needs[k], i) {
				p.Why = append(p.Why, Reason{Text: "is needed to understand the sentence that goes with it", Weight: needPenalty / (needPenalty + r.matched[i])})
				break
			}
		}
		s.Picks = append(s.Picks, p)
		s.Words += c.length
	}
	return s
}
