package describe

import (
	"math"

	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// centrality scores each sentence by how frequent its longer words are in the
// text. The highest score is 1.
func centrality(text string, sentences []doc.Sentence) []float64 {
	number := lang.NewDistinct(len(text) / 24)
	var times, words []int // for each word, by number, its count; and the numbers of all longer words in text order
	var lower []byte
	for _, s := range sentences {
		for _, t := range s.Tokens {
			if t.Len() <= 3 {
				continue
			}
			lower = lang.AppendLower(lower[:0], t.In(text))
			n := lang.Number(number, lower)
			if n == len(times) {
				times = append(times, 0)
			}
			times[n]++
			words = append(words, n)
		}
	}
	weights := make([]float64, len(times))
	for i, n := range times {
		weights[i] = math.Log(float64(n))
	}
	out := make([]float64, len(sentences))
	best := 1e-9
	for i, s := range sentences {
		n := 3.0
		for _, t := range s.Tokens {
			if t.Len() > 3 {
				out[i] += weights[words[0]]
				words = words[1:]
				n++
			}
		}
		out[i] /= n
		best = max(best, out[i])
	}
	for i := range out {
		out[i] /= best
	}
	return out
}
