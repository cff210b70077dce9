package eval

import (
	"standfirst/internal/doc"
	"standfirst/internal/summary"
)

// Dangling returns those of the chosen sentences that point to a sentence
// which is not there, or hold a piece of a quotation whose rest is not.
// Whether a sentence leans on its neighbours is judged by summary.Leanings,
// the judge by which the engine itself avoids such sentences: see there what
// counts.
func Dangling(d *doc.Document, sentences []doc.Sentence, chosen []int) []int {
	in := map[int]bool{}
	for _, i := range chosen {
		in[i] = true
	}
	leanings := summary.Leanings(d, sentences)
	var out []int
	for _, i := range chosen {
		l := leanings[i]
		if l.Lean == summary.Upright {
			continue
		}
		stands := len(l.On) > 0
		for _, k := range l.On {
			stands = stands && in[k]
		}
		if !stands {
			out = append(out, i)
		}
	}
	return out
}
