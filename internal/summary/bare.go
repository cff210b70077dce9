package summary

import (
	"slices"

	"standfirst/internal/summary/decode"
)

// bare reports whether the text is one run of sentences without paragraphs. Such a
// text shows little of its genre, and the models of the editor, who graded articles,
// are a poor guide to it. Its summary therefore starts with the small set of
// sentences that has the highest expected overlap. An exhaustive search finds it
// among the best few sentences.
func (r *Ranking) bare() bool {
	n := len(r.candidates)
	return english(r.d) && n >= fewestBare && r.candidates[n-1].paragraph == 0
}

const (
	fewestBare     = 6    // sentences in a text worth searching
	pooled         = 12   // sentences that go into the pool for their overlap
	supports       = 3    // more that go into it because others need them
	mostOfBare     = 4    // sentences in a set
	fewestWords    = 18   // words in a set
	overlapNeed    = 0.06 // penalty for an unmet need
	overlapRuleOut = 0.3  // penalty for a sentence that a rule excludes
)

// search is the exhaustive search for the best set.
type search struct {
	*cover
	focus     decode.Focus
	taken     []bool // chosen or struck before
	pool, set []int
	best      []int
	top       float64
}

// bestSet returns the best set for a bare text, best first.
func (r *Ranking) bestSet(focus decode.Focus, taken []bool) []int {
	x := &search{cover: r.newCover(), focus: focus, taken: taken}
	x.pool = x.candidates()
	x.try(0)
	for x.set = nil; len(x.set) < len(x.best); {
		pick, top := -1, 0.0
		for _, i := range x.best {
			if slices.Contains(x.set, i) {
				continue
			}
			gain := x.push(i)
			if v := x.value(); pick < 0 || v > top {
				pick, top = i, v
			}
			x.pop(gain)
		}
		x.push(pick)
	}
	return x.set
}

// candidates returns the sentences to search, in text order: those with the highest
// expected overlap, and what the best of them need.
func (x *search) candidates() []int {
	r := x.cover.r
	value := slices.Clone(r.matched)
	for i := range value {
		if x.focus.Match != nil {
			value[i] += x.focus.Match[i]
		}
		if r.unfitByRule(i) {
			value[i] -= overlapRuleOut
		}
		if r.candidates[i].need.Kind != Standalone {
			value[i] -= overlapNeed
		}
	}
	var pool []int
	add := func(i, most int) {
		if !x.taken[i] && !r.candidates[i].rides && len(pool) < most && !slices.Contains(pool, i) {
			pool = append(pool, i)
		}
	}
	best := sorted(value)
	for _, i := range best {
		add(i, pooled)
	}
	for _, i := range best[:min(pooled/2, len(best))] {
		for _, s := range r.candidates[i].need.On {
			if k := r.at[s]; k >= 0 {
				add(k, pooled+supports)
			}
		}
	}
	slices.Sort(pool)
	return pool
}

// try extends the set in every possible way with sentences from the pool, from index
// from on.
func (x *search) try(from int) {
	if len(x.set) > 0 && x.size >= fewestWords {
		if v := x.value(); x.best == nil || v > x.top {
			x.best, x.top = append(x.best[:0], x.set...), v
		}
	}
	if len(x.set) == mostOfBare {
		return
	}
	for k := from; k < len(x.pool); k++ {
		gain := x.push(x.pool[k])
		x.try(k + 1)
		x.pop(gain)
	}
}

func (x *search) push(i int) (gain float64) {
	x.set = append(x.set, i)
	return x.cover.add(i)
}

func (x *search) pop(gain float64) {
	x.cover.remove(x.set[len(x.set)-1], gain)
	x.set = x.set[:len(x.set)-1]
}

// value is the expected overlap of the set less the penalties of its sentences, plus
// a bonus for those that match the focus.
func (x *search) value() float64 {
	v := x.expected()
	r := x.cover.r
	for _, i := range x.set {
		if r.unfitByRule(i) {
			v -= overlapRuleOut
		}
		need := r.candidates[i].need
		met := need.Kind == Standalone || len(need.On) > 0
		for _, s := range need.On {
			met = met && r.at[s] >= 0 && (slices.Contains(x.set, r.at[s]) || x.taken[r.at[s]])
		}
		if !met {
			v -= overlapNeed
		}
		if x.focus.Match != nil {
			v += x.focus.Match[i] / float64(2*len(x.set))
		}
	}
	return v
}
