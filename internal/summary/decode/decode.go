// Package decode chooses the sentences of a summary, given what was judged of each. It knows
// numbers only: no words, no document.
//
// Grow orders the candidates by greedy selection: each step takes the sentence that is worth
// most given those already chosen. The summary of n sentences is therefore contained in that of
// n+1. A sentence is worth its grade, less penalties for
//
//   - the probability that it needs a sentence that is not chosen;
//   - the share of it that repeats a chosen sentence (repeat.go);
//   - in a debate, being by a speaker who has a chosen one (variety.go),
//
// and more for the probability that it is what a chosen sentence needs. If a sentence needs
// another, the two can be taken together: the antecedent comes first in the order. A sentence
// such as "It failed." follows the one before it at once. Cut then says how many of the order
// a budget allows (length.go).
package decode

// A Text is what the choice depends on. Its slices have an element for each candidate, that
// is, each sentence that can be chosen.
type Text struct {
	Grade       []float64 // the worth of each, before needs and repetition
	Need        []float64 // the probability that it needs another
	Antecedents [][]Link  // those that it may need
	Barred      []bool    // whether it must not be taken along with another
	Next        []int     // the candidate that follows it at once, or 0
	Point       []float64 // above 0 if it states a point of the text
	Words       []int     // its length
	Speakers    []string  // who says it in a debate; nil for other texts

	Lift   float64 // added to the worth of each sentence when the length is decided
	Length float64 // how many sentences the text deserves
	Repetition

	// Opening returns the set of candidates to begin with, best first; nil for most texts. taken
	// are those that are chosen or struck already.
	Opening func(f Focus, taken []bool) []int

	dependents [][]Link // the inverse of Antecedents
}

// A Link is a candidate that another needs, or that needs another, with the
// probability that this is the one, given that there is a need.
type Link struct {
	Candidate int
	Prob      float64
}

// A Focus is what the reader asks for. The zero value is nothing.
type Focus struct {
	Match []float64 // how well each candidate matches it, 0..1, or nil
	Bonus float64   // of one that matches it fully
	Named bool      // it is a name, and all sentences with it come first
}

// New makes a text ready for Grow.
func New(t Text) *Text {
	t.link()
	return &t
}
