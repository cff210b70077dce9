package describe

import (
	"math"
	"strings"

	"standfirst/internal/doc"
)

// centrality scores each sentence by how often the text uses its longer words,
// the best one 1.
func centrality(text string, sentences []doc.Sentence) []float64 {
	number := map[string]int{}
	var times, words []int // of each word by its number, and the numbers of all longer words in order
	for _, s := range sentences {
		for _, t := range s.Tokens {
			if t.Len() <= 3 {
				continue
			}
			w := strings.ToLower(t.In(text))
			n, ok := number[w]
			if !ok {
				n = len(times)
				number[w] = n
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
