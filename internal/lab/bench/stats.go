package bench

import (
	"math"
	"slices"
)

// Sample holds the values of all rounds, in order. A failed round is NaN.
type Sample []float64

// Median returns the middle value, or the mean of the two in the middle. It is
// NaN if the sample is empty or a round failed.
func (s Sample) Median() float64 { return s.quantile(0.5) }

// Quartiles returns the lower and the upper quartile.
func (s Sample) Quartiles() (low, high float64) { return s.quantile(0.25), s.quantile(0.75) }

// Max returns the largest value.
func (s Sample) Max() float64 { return s.quantile(1) }

// quantile interpolates between neighbours, like R's default (type 7).
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

// Ratio returns the median of the ratios of two samples, round by round. It is
// NaN if either lacks a round.
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
