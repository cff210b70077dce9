package ner

import "slices"

// best is the sequence of labels with the highest score (Viterbi 1967).
func (y *layer) best(emit []scores) []Label {
	if len(emit) == 0 {
		return nil
	}
	const never = -1 << 29
	back := make([][NumLabels]Label, len(emit))
	var at, next scores
	for l := range at {
		at[l] = never
		if Label(l).Starts() {
			at[l] = emit[0][l]
		}
	}
	for i := 1; i < len(emit); i++ {
		for l := range next {
			top, from := int32(2*never), Outside
			for _, p := range preceding[l] {
				if v := at[p] + y.follow[p][l]; v > top {
					top, from = v, p
				}
			}
			next[l] = top + emit[i][l]
			back[i][l] = from
		}
		// Only differences matter: kept near zero, no sentence is too long.
		for l, high := 0, slices.Max(next[:]); l < NumLabels; l++ {
			at[l] = max(next[l]-high, never)
		}
	}
	l, top := Outside, int32(2*never)
	for i, v := range at {
		if Label(i).Stops() && v > top {
			l, top = Label(i), v
		}
	}
	out := make([]Label, len(emit))
	for i := len(emit) - 1; i >= 0; i-- {
		out[i] = l
		l = back[i][l]
	}
	return out
}

// preceding[l] are the labels that may stand right before l.
var preceding = func() (out [NumLabels][]Label) {
	for l := range out {
		for p := range NumLabels {
			if Label(l).Follows(Label(p)) {
				out[l] = append(out[l], Label(p))
			}
		}
	}
	return out
}()
