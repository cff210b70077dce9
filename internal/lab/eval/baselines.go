package eval

import (
	"math"
	"sort"
)

// The baselines take the sentences of a document as lists of words, choose n of them, and
// return their indexes in document order.

// Lead takes the first n.
func Lead(sentences [][]string, n int) []int {
	var out []int
	for i := 0; i < len(sentences) && i < n; i++ {
		out = append(out, i)
	}
	return out
}

// TextRank is that of Mihalcea and Tarau (2004), https://aclanthology.org/W04-3252/:
// PageRank over sentences, with edges weighted by the number of shared words, normalised
// by sentence length.
func TextRank(sentences [][]string, n int) []int {
	sets := make([]map[string]bool, len(sentences))
	for i, s := range sentences {
		sets[i] = map[string]bool{}
		for _, w := range s {
			sets[i][w] = true
		}
	}
	return topN(pageRank(len(sentences), func(i, j int) float64 {
		shared := 0.0
		for _, w := range sortedKeys(sets[i]) {
			if sets[j][w] {
				shared++
			}
		}
		norm := math.Log(float64(len(sentences[i]))) + math.Log(float64(len(sentences[j])))
		if shared == 0 || norm <= 0 {
			return 0
		}
		return shared / norm
	}), n)
}

// LexRank is that of Erkan and Radev (2004), https://arxiv.org/abs/1109.2128, in its
// continuous form: PageRank over the cosine similarity of tf-idf vectors, with each
// sentence as a document for idf.
func LexRank(sentences [][]string, n int) []int {
	df := map[string]float64{}
	tf := make([]map[string]float64, len(sentences))
	for i, s := range sentences {
		tf[i] = map[string]float64{}
		for _, w := range s {
			tf[i][w]++
		}
		for w := range tf[i] {
			df[w]++
		}
	}
	words := make([][]string, len(sentences))
	norm := make([]float64, len(sentences))
	for i := range tf {
		words[i] = sortedKeys(tf[i])
		for _, w := range words[i] {
			tf[i][w] *= 1 + math.Log(float64(len(sentences))/df[w])
			norm[i] += tf[i][w] * tf[i][w]
		}
	}
	return topN(pageRank(len(sentences), func(i, j int) float64 {
		dot := 0.0
		for _, w := range words[i] {
			dot += tf[i][w] * tf[j][w]
		}
		if dot == 0 {
			return 0
		}
		return dot / math.Sqrt(norm[i]*norm[j])
	}), n)
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// pageRank computes the rank of n sentences with the usual damping factor.
func pageRank(n int, weight func(i, j int) float64) []float64 {
	w := make([]float64, n*n)
	out := make([]float64, n)
	for i := range n {
		for j := range i {
			x := weight(i, j)
			w[i*n+j], w[j*n+i] = x, x
			out[i] += x
			out[j] += x
		}
	}
	rank, next := make([]float64, n), make([]float64, n)
	for i := range rank {
		rank[i] = 1
	}
	for range 50 {
		for i := range next {
			next[i] = 0.15
		}
		for j := range n {
			if out[j] == 0 {
				continue
			}
			flow := 0.85 * rank[j] / out[j]
			for i := range n {
				next[i] += flow * w[j*n+i]
			}
		}
		rank, next = next, rank
	}
	return rank
}

func topN(score []float64, n int) []int {
	order := make([]int, len(score))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return score[order[a]] > score[order[b]] })
	order = order[:min(n, len(order))]
	sort.Ints(order)
	return order
}
