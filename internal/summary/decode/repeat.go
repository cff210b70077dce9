package decode

import "math"

const (
	repeatPenalty = 12.0
	mostRepeated  = 0.64 // share above which the penalty starts: the two sentences say the same
)

// A Repetition has the words by which repetition is measured.
type Repetition struct {
	Telling [][]int32 // for each candidate, its words, each once
	Weight  []float64 // for each candidate, the sum of the rarities of these
	Rarity  []float64 // of each word
	Holders [][]int32 // for each word, the candidates that have it
}

// repeats knows what each candidate has in common with those chosen.
type repeats struct {
	of      *Repetition
	share   []float64 // for each candidate, the largest share in common with a chosen one
	common  []float64 // scratch space of choose: all 0 between calls
	touched []int32
}

func newRepeats(of *Repetition) *repeats {
	n := len(of.Telling)
	return &repeats{of: of, share: make([]float64, n), common: make([]float64, n)}
}

func (r *repeats) penalty(i int) float64 { return repeatPenalty * max(0, r.share[i]-mostRepeated) }

// choose updates the shares after candidate i is chosen. For each candidate that
// shares words with i, it computes the weight of the shared words as a share of the
// lighter of the two. It appends those whose penalty grows to changed.
func (r *repeats) choose(changed []int, i int) []int {
	touched := r.touched[:0]
	for _, word := range r.of.Telling[i] {
		x := r.of.Rarity[word] + 1e-9
		for _, k := range r.of.Holders[word] {
			if r.common[k] == 0 {
				touched = append(touched, k)
			}
			r.common[k] += x
		}
	}
	for _, k := range touched {
		share := r.common[k] / math.Max(0.5, min(r.of.Weight[i], r.of.Weight[k]))
		if r.common[k] = 0; int(k) != i && share > r.share[k] {
			if r.share[k] = share; share > mostRepeated {
				changed = append(changed, int(k))
			}
		}
	}
	r.touched = touched
	return changed
}
