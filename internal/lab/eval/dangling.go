package eval

import (
	"standfirst/internal/doc"
	"standfirst/internal/summary"
)

// Dangling returns those of the chosen sentences that point to a sentence
// which is not there, or hold a piece of a quotation whose rest is not.
// summary.Needs judges whether a sentence needs its neighbours; the engine
// itself avoids such sentences by the same judgment.
func Dangling(d *doc.Document, sentences []doc.Sentence, chosen []int) []int {
	in := map[int]bool{}
	for _, i := range chosen {
		in[i] = true
	}
	needs := summary.Needs(d, sentences)
	var out []int
	for _, i := range chosen {
		n := needs[i]
		if n.Kind == summary.Standalone {
			continue
		}
		stands := len(n.On) > 0
		for _, k := range n.On {
			stands = stands && in[k]
		}
		if !stands {
			out = append(out, i)
		}
	}
	return out
}
