package ner

import "slices"

// cameFrom is, for each label of a token, the label before it on the best way there.
type cameFrom [NumLabels]Label

// best writes the sequence of labels with the highest score (Viterbi 1967) to
// out. back is room for as many tokens as emit has.
func (y *layer) best(out []Label, emit []scores, back []cameFrom) {
	if len(emit) == 0 {
		return
	}
	const never = -1 << 29
	var at, next scores
	for l := range at {
		at[l] = never
		if Label(l).Starts() {
			at[l] = emit[0][l]
		}
	}
	for i := 1; i < len(emit); i++ {
		e, b := &emit[i], &back[i]
		// A name may open, or none go on, behind whatever closes one. Most words
		// are so clearly outside of names that no other label can lead here.
		high := int32(never)
		for _, p := range closing[1:] {
			high = max(high, at[p])
		}
		outside := at[Outside]-high > y.spread
		for _, l := range opening {
			top, from := at[Outside]+y.follow[Outside][l], Outside
			if !outside {
				for _, p := range closing[1:] {
					if v := at[p] + y.follow[p][l]; v > top {
						top, from = v, p
					}
				}
			}
			next[l], b[l] = top+e[l], from
		}
		for c := range NumClasses {
			begin, inside, end := LabelOf(c, Begin), LabelOf(c, Inside), LabelOf(c, End)
			for _, l := range [...]Label{inside, end} {
				top, from := at[begin]+y.follow[begin][l], begin
				if v := at[inside] + y.follow[inside][l]; v > top {
					top, from = v, inside
				}
				next[l], b[l] = top+e[l], from
			}
		}
		// Only differences matter: kept near zero, no sentence is too long.
		high = slices.Max(next[:])
		for l, v := range next {
			at[l] = max(v-high, never)
		}
	}
	l, top := Outside, int32(2*never)
	for i, v := range at {
		if Label(i).Stops() && v > top {
			l, top = Label(i), v
		}
	}
	for i := len(emit) - 1; i >= 0; i-- {
		out[i] = l
		if i > 0 {
			l = back[i][l]
		}
	}
}

// closing are the labels behind which a name may open, and opening those that
// may stand there; both begin with Outside. The others, within a name, follow
// its begin and its inside.
var closing, opening = func() (closing, opening []Label) {
	for l := range Label(NumLabels) {
		if l.Stops() {
			closing = append(closing, l)
		}
		if l.Starts() {
			opening = append(opening, l)
		}
	}
	return closing, opening
}()
