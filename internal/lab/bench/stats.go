package bench

import (
	"math"
	"slices"
)

// Sample is what was measured in each round, in order. A round that failed is
// not a number.
type Sample []float64

// Median is the middle value, or the mean of the two in the middle. Of a
// sample without a number, or with a round that failed, it is not a number.
func (s Sample) Median() float64 { return s.quantile(0.5) }

// Quartiles are the values that a quarter of the sample lies below, and above.
func (s Sample) Quartiles() (low, high float64) { return s.quantile(0.25), s.quantile(0.75) }

// Max is the largest value.
func (s Sample) Max() float64 { return s.quantile(1) }

// quantile interpolates between neighbours, as R's default (type 7) does.
func (s Sample) quantile(p float64) float64 {
	if len(s) == 0 || slices.ContainsFunc(s, math.IsNaN) {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(s))
	at := p * float64(len(sorted)-1)
	i := int(at)
	if i+1 == len(sorted) {
		return sorted[i]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}

// Ratio is the median of the ratios of two samples, round by round. It is not
// a number where either lacks a round.
func Ratio(ours, theirs Sample) float64 {
	if len(ours) != len(theirs) {
		return math.NaN()
	}
	ratios := make(Sample, len(ours))
	for i := range ours {
		ratios[i] = ours[i] / theirs[i]
	}
	return ratios.Median()
}
