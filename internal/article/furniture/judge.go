// Package furniture judges by learnt weights which blocks are furniture: what publishers,
// mail programs and printers put around an article. The rules in package label see what
// says so in known words; the weights add up weaker evidence, so that what nobody has
// foreseen is found too.
//
//	values.go    what may tell furniture from text
//	record.go    lists that are part of the text
//	evidence.go  how each block's values are found
//	judge.go     two looks at each block
//	care.go      what it takes to set a block aside
//	weights.go   the weights, written by "train furniture"
package furniture

import (
	"math"

	"standfirst/internal/doc"
)

// Judge sets aside the blocks that are probably furniture. A mail's furniture is known,
// and what remains speaks as furniture does ("Please let me know."), so that little is set
// aside there, and only below its text.
func Judge(d *doc.Document, mail bool) {
	cases := Evidence(d)
	first := First(cases, weights[:], wordWeights[:])
	for i, x := range Second(d, cases, first) {
		if x == nil || !d.Blocks[i].Kept {
			continue
		}
		p := Probability(Sum(x, secondWeights[:]))
		if mail && (p <= sure || cases[i].Values[ending] == 0) {
			continue
		}
		if cases[i].IsFurniture(first[i], x, p) {
			d.Blocks[i].Kind, d.Blocks[i].Kept = doc.Boilerplate, false
		}
	}
}

// own is the least sum of a block's own evidence: a paragraph between the heads of two pages is
// text, whatever stands around it.
const own = -0.5

// IsFurniture weighs the sum of the first look and the values and the probability of the
// second.
func (c *Case) IsFurniture(first float64, second []float64, p float64) bool {
	if c.small && !c.speaksOfReaders() && !c.isScrap(second) {
		return false
	}
	return first >= own && p > need(c.Values, second, c.strength)
}

// Words returns the number of words that have a weight.
func Words() int { return len(wordWeights) }

// Probability turns a sum of weights into a probability.
func Probability(sum float64) float64 { return 1 / (1 + math.Exp(-sum)) }

// First returns the sum of the weights of each case.
func First(cases []Case, weights, words []int16) []float64 {
	out := make([]float64, len(cases))
	for i, c := range cases {
		if c.Values == nil {
			continue
		}
		out[i] = Sum(c.Values, weights)
		for _, w := range c.Words {
			out[i] += float64(words[w]) / 100
		}
	}
	return out
}

// Sum adds values by weights in hundredths.
func Sum(x []float64, weights []int16) float64 {
	sum := 0.0
	for k, v := range x {
		sum += v * float64(weights[k])
	}
	return sum / 100
}

// Second returns the values for the second look: the sum of the first, and what that says
// of the blocks around.
func Second(d *doc.Document, cases []Case, first []float64) [][]float64 {
	p := make([]float64, len(cases))
	for i, b := range d.Blocks {
		if cases[i].Values != nil {
			p[i] = Probability(first[i])
		}
		switch {
		case b.Kept && (b.Kind == doc.Date || b.Kind == doc.Byline || b.Kind == doc.Caption || cases[i].Values == nil && b.Kind == doc.Separator):
			p[i] = 0.5 // stand beside text and beside furniture
		case b.Kept:
		case withoutNumbers(b.In(d.Text)) == "": // marks of notes
			p[i] = 0.5
		default: // a rule may have set it aside for a reason that is only its own
			p[i] = (1 + p[i]) / 2
		}
	}
	at := func(i int) float64 {
		if i < 0 || i >= len(p) {
			return 0.5
		}
		return p[i]
	}
	out := make([][]float64, len(cases))
	for i, c := range cases {
		if c.Values == nil {
			continue
		}
		v := c.Values
		x := make([]float64, NumSecond)
		x[again], x[base] = min(4, max(-4, first[i]))/2, 1
		x[before], x[after] = at(i-1), at(i+1)
		x[around] = min(x[before], x[after])
		x[following] = (at(i+1) + at(i+2) + at(i+3)) / 3
		x[preceding] = (at(i-1) + at(i-2) + at(i-3)) / 3
		x[beforeOpen] = x[before] * v[open]
		x[afterOpen] = x[after] * v[open]
		x[aroundSmall] = x[around] * (v[oneOrTwo] + v[few] + v[several])
		x[beforeStrange] = x[before] * v[strange]
		x[beforeAgain] = x[before] * x[again]
		x[followingEnd] = x[following] * v[ending]
		x[precedingTop] = x[preceding] * v[opening]
		out[i] = x
	}
	return out
}
