package summary

import (
	"container/heap"
	"math"
)

// A summary grows sentence by sentence, each the one that belongs most given
// what is chosen already; so the summary of n sentences is inside that of
// n+1. What a sentence is worth is the grade that an editor is expected to
// give it, less
//
//   - the chance that it must never stand in a summary;
//   - the chance that it needs a sentence which is not chosen;
//   - what it repeats of a sentence that is chosen.
//
// A sentence that needs another may bring it along: the one that is needed
// comes first.

const (
	unfitPenalty  = 8.0
	ruledOut      = 3.0 // for what a rule says must never stand in a summary
	needPenalty   = 3.0
	repeatPenalty = 2.0
	repeats       = 0.5 // the share of its weight from which a sentence repeats another
	focusBonus    = 4.0 // for a sentence about the focus
	leastNeed     = 0.4 // the chance of a need from which another is brought along
	leastHelp     = 0.3 // the chance that this one would help
	commonTerm    = 100 // a word that so many sentences hold says nothing of repeats
)

// growth is a summary that grows.
type growth struct {
	r        *Ranking
	match    []float64 // how well each candidate matches the focus, or nil
	in       []bool    // chosen, or struck out
	unmet    []float64 // chance that a need is not met, if there is one
	repeated []float64 // most that a chosen sentence has of each
	version  []int32
	common   []float64 // for repeating: of each candidate 0, between calls
	touched  []int32
	queue    queue
	order    []int
	worths   []float64 // of each in order, when it was chosen
	brought  []bool    // of each in order: it came along with the next, which needs it
	bare     int       // of a bare text, how many are expected to match best; else 0
}

// grow takes the candidates one by one, in the order in which a summary has
// them. Those pinned are chosen from the start, those
// struck out never; neither is in the order.
func (r *Ranking) grow(match []float64, pinned, struck []int) *growth {
	n := len(r.candidates)
	g := &growth{r: r, match: match, in: make([]bool, n), unmet: make([]float64, n), repeated: make([]float64, n), version: make([]int32, n), common: make([]float64, n),
		order: make([]int, 0, n), worths: make([]float64, 0, n)}
	for i := range g.unmet {
		g.unmet[i] = 1
	}
	for _, i := range pinned {
		g.choose(i)
	}
	for _, i := range struck {
		g.in[i] = true
	}
	if n > 0 && r.bare() {
		g.growBare()
	}
	g.queue = make(queue, 0, n)
	for i := range n {
		if !g.in[i] {
			g.queue = append(g.queue, g.offer(i))
		}
	}
	heap.Init(&g.queue)
	for len(g.queue) > 0 {
		o := heap.Pop(&g.queue).(offer)
		if g.in[o.i] || o.version != g.version[o.i] {
			continue
		}
		if o.with >= 0 {
			g.take(o.with, o.value)
			g.brought[len(g.brought)-1] = true
		}
		g.take(o.i, o.value)
	}
	return g
}

// worth is what a candidate adds, if the need that candidate with would meet
// is met; with is -1 for none.
func (g *growth) worth(i, with int) float64 {
	unmet := g.unmet[i]
	for _, a := range g.r.antecedents[i] {
		if a.candidate == with {
			unmet -= a.chance
		}
	}
	v := g.r.grade[i] - needPenalty*g.r.need[i]*max(0, unmet)
	v -= repeatPenalty * max(0, g.repeated[i]-repeats)
	if g.match != nil {
		v += focusBonus * g.match[i]
	}
	return v
}

// offer is the best that taking a candidate gives: alone, or with one that it
// needs.
func (g *growth) offer(i int) offer {
	o := offer{i: i, with: -1, value: g.worth(i, -1), version: g.version[i]}
	if g.r.need[i] < leastNeed {
		return o
	}
	for _, a := range g.r.antecedents[i] {
		if a.chance < leastHelp || g.in[a.candidate] {
			continue
		}
		if v := (g.worth(i, a.candidate) + g.worth(a.candidate, -1)) / 2; v > o.value {
			o.with, o.value = a.candidate, v
		}
	}
	return o
}

func (g *growth) take(i int, value float64) {
	g.order = append(g.order, i)
	g.worths = append(g.worths, value)
	g.brought = append(g.brought, false)
	for _, k := range g.choose(i) {
		if !g.in[k] {
			g.version[k]++
			if g.queue != nil {
				heap.Push(&g.queue, g.offer(k))
			}
		}
	}
}

// choose marks a candidate as chosen, and returns those whose worth that
// changes, some of them twice.
func (g *growth) choose(i int) []int {
	g.in[i] = true
	var changed []int
	for _, d := range g.r.dependents[i] {
		g.unmet[d.candidate] -= d.chance
		changed = append(changed, d.candidate)
	}
	g.repeating(i, func(k int, share float64) {
		if share > g.repeated[k] {
			if g.repeated[k] = share; share > repeats {
				changed = append(changed, k)
			}
		}
	})
	// What brings along one of those is worth something else, too.
	for _, k := range changed {
		for _, d := range g.r.dependents[k] {
			if !g.in[d.candidate] && g.r.need[d.candidate] >= leastNeed {
				changed = append(changed, d.candidate)
			}
		}
	}
	return changed
}

// repeating calls f with the candidates that share words with candidate i, and
// the weight of these, as a share of the lighter one's.
func (g *growth) repeating(i int, f func(k int, share float64)) {
	r := g.r
	touched := g.touched[:0]
	words := r.telling(i)
	for j, o := range words {
		t := &r.terms[o.term]
		if t.function || len(r.holders[o.term]) > commonTerm || standsIn(words[:j], o.term) {
			continue
		}
		for _, k := range r.holders[o.term] {
			if g.common[k] == 0 {
				touched = append(touched, k)
			}
			g.common[k] += float64(t.rarity) + 1e-9
		}
	}
	for _, k := range touched {
		share := g.common[k] / math.Max(0.5, min(r.weight[i], r.weight[k]))
		if g.common[k] = 0; int(k) != i {
			f(int(k), share)
		}
	}
	g.touched = touched
}

// telling are the words of a candidate by which repeats are found: all, but of
// a sentence that is as long as a page.
func (r *Ranking) telling(i int) []occurrence {
	words := r.candidates[i].words
	return words[:min(len(words), 200)]
}

func standsIn(words []occurrence, term int32) bool {
	for _, o := range words {
		if o.term == term {
			return true
		}
	}
	return false
}

// An offer is a candidate, one that it brings along or -1, and the worth.
type offer struct {
	i, with int
	value   float64
	version int32
}

type queue []offer

func (q queue) Len() int { return len(q) }
func (q queue) Less(a, b int) bool {
	if q[a].value != q[b].value {
		return q[a].value > q[b].value
	}
	return q[a].i < q[b].i
}
func (q queue) Swap(a, b int) { q[a], q[b] = q[b], q[a] }
func (q *queue) Push(o any)   { *q = append(*q, o.(offer)) }
func (q *queue) Pop() any {
	o := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return o
}
