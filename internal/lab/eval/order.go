package eval

import (
	"math"
	"sort"
)

// NDCG measures how well a ranking puts high grades first: the sum of grades, each
// divided by log2(1 + rank), relative to that of the best order (Järvelin and Kekäläinen
// 2002). grades are in ranked order. It is 1 if no grade is above zero.
func NDCG(grades []float64) float64 {
	best := append([]float64(nil), grades...)
	sort.Sort(sort.Reverse(sort.Float64Slice(best)))
	ideal := dcg(best)
	if ideal == 0 {
		return 1
	}
	return dcg(grades) / ideal
}

func dcg(grades []float64) float64 {
	sum := 0.0
	for i, g := range grades {
		sum += g / math.Log2(float64(i)+2)
	}
	return sum
}

// Spearman is the rank correlation of a and b. Ties share their mean rank. It is 0 if a
// or b is constant.
func Spearman(a, b []float64) float64 {
	return pearson(ranks(a), ranks(b))
}

func ranks(x []float64) []float64 {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return x[order[i]] < x[order[j]] })
	out := make([]float64, len(x))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && x[order[j]] == x[order[i]] {
			j++
		}
		for _, k := range order[i:j] {
			out[k] = float64(i+j-1) / 2
		}
		i = j
	}
	return out
}

func pearson(a, b []float64) float64 {
	n := float64(len(a))
	var ma, mb float64
	for i := range a {
		ma += a[i] / n
		mb += b[i] / n
	}
	var ab, aa, bb float64
	for i := range a {
		ab += (a[i] - ma) * (b[i] - mb)
		aa += (a[i] - ma) * (a[i] - ma)
		bb += (b[i] - mb) * (b[i] - mb)
	}
	if aa == 0 || bb == 0 {
		return 0
	}
	return ab / math.Sqrt(aa*bb)
}
