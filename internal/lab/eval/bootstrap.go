package eval

import (
	"math/rand/v2"
	"sort"
)

// Interval is a mean with its 95 % confidence interval.
type Interval struct {
	Mean float64 `json:"mean"`
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// Bootstrap computes the interval by resampling with replacement (Efron 1979), with a
// fixed seed.
func Bootstrap(differences []float64) Interval {
	if len(differences) == 0 {
		return Interval{}
	}
	const rounds = 2000
	random := rand.New(rand.NewPCG(1, 2))
	means := make([]float64, rounds)
	for k := range means {
		sum := 0.0
		for range differences {
			sum += differences[random.IntN(len(differences))]
		}
		means[k] = sum / float64(len(differences))
	}
	sort.Float64s(means)
	total := 0.0
	for _, d := range differences {
		total += d
	}
	return Interval{Mean: total / float64(len(differences)), Low: means[rounds*25/1000], High: means[rounds*975/1000]}
}
