package summary

import (
	"fmt"
	"math"
	"sort"
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
)

// Select chooses the sentences of a summary.
func (r *Ranking) Select(o Options) Selection {
	n := len(r.candidates)
	if n == 0 {
		return Selection{Note: "There are no sentences here to choose from."}
	}
	b, reference := r.bounds(o.Budget)
	if b.least >= n {
		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		s := r.selection(all)
		s.Note = "This text is too short to shorten: all of it is shown."
		if n > 3 {
			s.Note = fmt.Sprintf("The text has %d sentences: all of them are shown.", n)
		}
		return s
	}
	var set []int
	if b.most <= maxExact {
		set = r.expectation.decoder(reference).exact(r.pool(b), b)
	} else {
		set = r.expectation.decoder(reference).greedy(b)
	}
	if len(set) == 0 { // not one sentence is within the words
		set = r.best(r.worth)[:1]
	}
	return r.selection(set)
}

// bounds turns a budget into numbers of sentences and words, and the length
// of the reference that the decoder assumes.
func (r *Ranking) bounds(b Budget) (bounds, float64) {
	n := len(r.candidates)
	readers := make([]int, n)
	for i, c := range r.candidates {
		readers[i] = c.length
	}
	mean := float64(r.words) / float64(n)
	switch {
	case b.Sentences > 0:
		return bounds{least: min(b.Sentences, n), most: min(b.Sentences, n), readerWords: readers}, max(assumedLength, mean*float64(b.Sentences)/2)
	case b.Words > 0 || b.Share > 0:
		words := b.Words
		if words == 0 {
			words = max(1, int(math.Round(b.Share*float64(r.words))))
		}
		if words >= r.words {
			return bounds{least: n, most: n}, 0
		}
		most := n
		if float64(words) < 3*mean {
			most = maxExact
		}
		return bounds{least: 1, most: most, words: words, readerWords: readers}, float64(words)
	}
	if n <= 3 {
		return bounds{least: n, most: n}, 0
	}
	least, most := r.auto()
	reference := r.assumed()
	if least > 1 {
		reference = max(reference, mean*float64(least)/2)
	}
	return bounds{least: least, most: most, atLeast: 18, readerWords: readers}, reference
}

// auto is how few and how many sentences a summary has whose length is left
// to the text. A page with paragraphs gets three, as a newspaper's reader
// expects of it; a bare stretch of text what is expected to match best. A
// very long report gets more.
func (r *Ranking) auto() (least, most int) {
	paragraphs := r.candidates[len(r.candidates)-1].paragraph + 1
	least, most = 1, maxExact
	if paragraphs >= 3 {
		least = min(3, 1+len(r.candidates)/3)
	}
	for words := r.words; words > 4000; words /= 2 {
		least, most = least+1, most+1
	}
	return min(least, len(r.candidates)-1), most
}

// pool is the best few sentences, and those that they lean on.
func (r *Ranking) pool(b bounds) []int {
	size := int(Tune.Pool)
	in := map[int]bool{}
	var pool []int
	add := func(i int) {
		if !in[i] && (b.words == 0 || r.candidates[i].length <= b.words) {
			in[i] = true
			pool = append(pool, i)
		}
	}
	for _, i := range r.best(r.worth) {
		if len(pool) >= size {
			break
		}
		add(i)
	}
	sort.Ints(pool)
	return pool
}

// greedy takes the sentence that adds most, again and again.
func (x *decoder) greedy(b bounds) []int {
	words := 0
	for len(x.set) < b.most {
		best, top := -1, 0.0
		for i := range x.words {
			if x.in[i] || b.words > 0 && words+b.readerWords[i] > b.words {
				continue
			}
			c1, c2 := x.gains(i)
			v := (c1+c2)/math.Sqrt(float64(x.length[i])+5) + x.bonus[i]
			if best < 0 || v > top {
				best, top = i, v
			}
		}
		if best < 0 {
			break
		}
		x.push(best)
		words += b.readerWords[best]
	}
	sort.Ints(x.set)
	return x.set
}

func (r *Ranking) selection(set []int) Selection {
	s := Selection{Picks: make([]Pick, 0, len(set))}
	for _, i := range set {
		c := r.candidates[i]
		s.Picks = append(s.Picks, r.picks[c.sentence])
		s.Words += c.length
	}
	return s
}
