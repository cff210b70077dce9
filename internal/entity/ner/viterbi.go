package ner

import "slices"

// cameFrom is, for each label of a token, the previous label on the best path
// to it.
type cameFrom [NumLabels]Label

// best writes the label sequence with the highest score (Viterbi 1967) to out.
// back is scratch space for at least len(emit) tokens.
func (y *layer) best(out []Label, emit []scores, back []cameFrom) {
	if len(emit) == 0 {
		return
	}
	const never = -1 << 29
	at, next := new(scores), new(scores)
	for l := range at {
		at[l] = never
		if Label(l).Starts() {
			at[l] = emit[0][l]
		}
	}
	for i := 1; i < len(emit); i++ {
		e, b := &emit[i], &back[i]
		// After a label that closes a name, a name may begin or not. Most words
		// are so clearly outside names that only Outside can be the best label
		// before.
		*b = cameFrom{} // Outside
		high := int32(never)
		for c := range NumClasses {
			high = max(high, at[LabelOf(c, End)], at[LabelOf(c, Single)])
		}
		outside := at[Outside]
		for _, l := range opening {
			next[l] = outside + y.follow[Outside][l] + e[l]
		}
		if outside-high <= y.spread {
			for _, p := range closing[1:] {
				for _, l := range opening {
					if v := at[p] + y.follow[p][l] + e[l]; v > next[l] {
						next[l], b[l] = v, p
					}
				}
			}
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
		// Only differences matter. Keeping scores near zero prevents overflow
		// in long sentences.
		if at, next = next, at; i%1024 == 0 {
			high = slices.Max(at[:])
			for l, v := range at {
				at[l] = max(v-high, never)
			}
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

// closing lists the labels after which a name may begin, and opening those that
// may follow them. Both begin with Outside. The labels inside a name follow
// Begin and Inside.
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
