package eval

import (
	"standfirst/internal/doc"
	"standfirst/internal/summary"
)

// Dangling returns the chosen sentences that need one that was not chosen, or that hold
// part of a quotation whose other part was not. It asks summary.Needs what a sentence
// needs. The engine uses Needs too, so this measure is lenient; "eval dangling" compares
// Needs with human annotations.
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
