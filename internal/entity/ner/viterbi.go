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
		*b = cameFrom{} // Outside
		// After a label that closes a name, a name may begin or not.
		outside := at[Outside]
		for _, l := range opening {
			next[l] = outside + y.follow[Outside][l] + e[l]
		}
		for _, p := range closing[1:] {
			// Most words are so clearly outside names that only Outside can be the best
			// label before.
			if at[p]+y.spread[p] <= outside {
				continue
			}
			follow := &y.follow[p]
			for _, l := range opening {
				if v := at[p] + follow[l] + e[l]; v > next[l] {
					next[l], b[l] = v, p
				}
			}
		}
		for begin := LabelOf(0, Begin); begin < Label(NumLabels); begin += 4 {
			inside, end := begin+Inside, begin+End
			from, to := &y.follow[begin], &y.follow[inside]
			next[inside], b[inside] = at[begin]+from[inside]+e[inside], begin
			if v := at[inside] + to[inside] + e[inside]; v > next[inside] {
				next[inside], b[inside] = v, inside
			}
			next[end], b[end] = at[begin]+from[end]+e[end], begin
			if v := at[inside] + to[end] + e[end]; v > next[end] {
				next[end], b[end] = v, inside
			}
		}
		// Only differences matter. Keeping scores near zero prevents overflow
		// in long sentences.
		if at, next = next, at; i%1024 == 0 {
			high := slices.Max(at[:])
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
var closing, opening = func() (closing, opening [1 + 2*NumClasses]Label) {
	closed, opened := closing[:0], opening[:0]
	for l := range Label(NumLabels) {
		if l.Stops() {
			closed = append(closed, l)
		}
		if l.Starts() {
			opened = append(opened, l)
		}
	}
	return closing, opening
}()
