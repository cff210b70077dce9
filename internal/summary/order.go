package summary

import "math"

// This file grows summaries by greedy selection: each step takes the sentence
// that is worth most given those already chosen. The summary of n sentences is
// therefore contained in that of n+1. A sentence is worth the grade that an
// editor is expected to give it, less penalties for
//
//   - the probability that it must never be in a summary;
//   - the probability that it needs a sentence that is not chosen;
//   - the share of it that repeats a chosen sentence;
//   - in a debate, being by a speaker who has a chosen one,
//
// and more for the probability that it is what a chosen sentence needs. If a sentence needs
// another, the two can be taken together: the antecedent comes first in the order. A sentence
// such as "It failed." follows the one before it at once.

const (
	unfitPenalty  = 9.0
	needPenalty   = 7.5
	pointBonus    = 2.0 // for a sentence that states what a paper finds
	rulingBonus   = 3.0 // for one that states what a judgment orders or a meeting resolves
	decisionBonus = 4.0 // for one that does so in a form kept for decisions
	pointDoubt    = 0.2 // factor on the unfit penalty of such sentences
	decisionNeed  = 0.4 // factor on the probability that a decision in such a form needs another sentence
	fullDecision  = 8   // words from which such a decision says what it is about
	ruledOut      = 4.5 // penalty for a sentence that a rule excludes
	repeatPenalty = 12.0
	repeats       = 0.75 // repeated share above which the penalty starts: the two say the same
	leastNeed     = 0.4  // least probability of a need for taking an antecedent along
	leastHelp     = 0.3  // least probability of that antecedent
	openerLess    = 1.0  // how much less than the pair the antecedent may be worth if it opens the order: it is the summary of one
	reliefShare   = 0.8  // of the penalty that is lifted by meeting the need of a chosen sentence
	leastRelief   = 0.02 // changes below this are not worth a new offer
	scenePenalty  = 1.0  // for a sentence that only sets the scene
	commonTerm    = 100  // terms in more sentences than this do not count as repetition
)

// growth is a summary under construction.
type growth struct {
	r        *Ranking
	match    []float64 // how well each candidate matches the focus, or nil
	bonus    float64   // of one that matches it fully
	in       []bool    // chosen or struck
	relief   []float64 // for each candidate, by how much it lowers the probability of unmet needs of those chosen
	unmet    []float64 // for each candidate, probability that its need, if any, is unmet
	repeated []float64 // for each candidate, the largest share in common with a chosen sentence
	common   []float64 // scratch space of repeat: all 0 between calls
	touched  []int32
	changed  []int
	variety  variety
	queue    queue
	order    []int
	worths   []float64 // for each of order, its worth when chosen
	risks    []float64 // for each of order, the probability that its need was unmet when chosen
	brought  []bool    // for each of order, whether it should not be shown without the next one
	bare     int       // size of the best set of a bare text, else 0
}

// grow orders the candidates as a summary takes them. Pinned ones are chosen from
// the start and struck ones never; the order contains neither. It ends once it has most
// of them.
func (r *Ranking) grow(match []float64, bonus float64, pinned, struck []int, most int) *growth {
	n := len(r.candidates)
	g := &growth{r: r, match: match, bonus: bonus, in: make([]bool, n), unmet: make([]float64, n), relief: make([]float64, n), repeated: make([]float64, n), common: make([]float64, n),
		order: make([]int, 0, n), worths: make([]float64, 0, n), risks: make([]float64, 0, n), brought: make([]bool, 0, n), variety: r.newVariety()}
	for i := range g.unmet {
		g.unmet[i] = 1
	}
	for _, i := range pinned {
		g.choose(i)
	}
	for _, i := range struck {
		g.in[i] = true
	}
	if n > 0 && bonus < nameBonus && r.bare() {
		g.growBare()
	}
	g.queue = newQueue(n)
	for i := range n {
		if !g.in[i] {
			g.queue.put(g.offer(i))
		}
	}
	for len(g.queue.offers) > 0 && len(g.order) < most {
		o := g.queue.offers[0]
		if o.with >= 0 {
			g.take(o.with, o.value)
			if g.in[o.i] {
				continue // it rides on the other
			}
			g.brought[len(g.brought)-1] = true
		}
		g.take(o.i, o.value)
	}
	return g
}

// worth is what candidate i adds to the summary if candidate with is also chosen;
// with is -1 for none.
func (g *growth) worth(i, with int) float64 {
	unmet := g.unmet[i]
	for _, a := range g.r.antecedents[i] {
		if a.candidate == with {
			unmet -= a.prob
		}
	}
	risk := g.r.need[i] * max(0, unmet)
	v := g.r.grade[i] - needPenalty*risk
	v += reliefShare * needPenalty * g.relief[i] * (1 - risk)
	v -= repeatPenalty * max(0, g.repeated[i]-repeats)
	v -= g.variety.penalty(i)
	if g.match != nil {
		v += g.bonus * g.match[i]
	}
	return v
}

// risk is the probability that candidate i has a need that those chosen do not meet.
func (g *growth) risk(i int) float64 { return g.r.need[i] * max(0, g.unmet[i]) }

// offer returns the better of two ways to take a candidate: alone or with one that
// it needs.
func (g *growth) offer(i int) offer {
	o := offer{i: i, with: -1, value: g.worth(i, -1)}
	if g.r.need[i] < leastNeed {
		return o
	}
	for _, a := range g.r.antecedents[i] {
		if a.prob < leastHelp || g.in[a.candidate] || g.r.barred[a.candidate] {
			continue
		}
		v := (g.worth(i, a.candidate) + g.worth(a.candidate, -1)) / 2
		if g.match != nil && g.bonus < nameBonus && g.match[i] >= matches {
			v = g.worth(i, a.candidate) // the focus asks for it, not for the other
		}
		if len(g.order) == 0 && g.match == nil {
			v = min(v, g.worth(a.candidate, -1)+openerLess)
		}
		if v > o.value {
			o.with, o.value = a.candidate, v
		}
	}
	return o
}

func (g *growth) take(i int, value float64) {
	g.order = append(g.order, i)
	g.worths = append(g.worths, value)
	g.risks = append(g.risks, g.risk(i))
	g.brought = append(g.brought, false)
	g.queue.remove(i)
	for _, k := range g.choose(i) {
		if g.queue.has(k) {
			g.queue.put(g.offer(k))
		}
	}
	k := i + 1
	if g.r.outcome[i] > 0 {
		k = g.r.outcome[i]
	}
	if k < len(g.in) && (g.r.candidates[k].rides || g.r.outcome[i] > 0) && !g.in[k] {
		g.brought[len(g.brought)-1] = true
		g.take(k, value)
	}
}

// choose marks a candidate as chosen and returns those whose worth changes, some of
// them twice. The slice is valid until the next call.
func (g *growth) choose(i int) []int {
	g.in[i] = true
	changed := g.changed[:0]
	clear := 1 - g.risk(i) // a sentence that puzzles explains little
	for _, d := range g.r.dependents[i] {
		g.unmet[d.candidate] -= d.prob * clear
		changed = append(changed, d.candidate)
	}
	for _, a := range g.r.antecedents[i] {
		if by := g.r.need[i] * a.prob; by >= leastRelief && !g.in[a.candidate] && !g.r.barred[a.candidate] {
			g.relief[a.candidate] += by
			changed = append(changed, a.candidate)
		}
	}
	changed = g.variety.choose(g.repeat(changed, i), i)
	// An offer that includes one of those has a new value, too.
	for _, k := range changed {
		for _, d := range g.r.dependents[k] {
			if !g.in[d.candidate] && g.r.need[d.candidate] >= leastNeed {
				changed = append(changed, d.candidate)
			}
		}
	}
	g.changed = changed
	return changed
}

// repeat updates repeated after candidate i is chosen. For each candidate that
// shares words with i, it computes the weight of the shared words as a share of the
// lighter of the two. It appends those whose penalty grows to changed.
func (g *growth) repeat(changed []int, i int) []int {
	r := g.r
	touched := g.touched[:0]
	for _, term := range r.telling[i] {
		x := float64(r.terms[term].rarity) + 1e-9
		for _, k := range r.holders[term] {
			if g.common[k] == 0 {
				touched = append(touched, k)
			}
			g.common[k] += x
		}
	}
	for _, k := range touched {
		share := g.common[k] / math.Max(0.5, min(r.weight[i], r.weight[k]))
		if g.common[k] = 0; int(k) != i && share > g.repeated[k] {
			if g.repeated[k] = share; share > repeats {
				changed = append(changed, int(k))
			}
		}
	}
	g.touched = touched
	return changed
}

// findTelling fills in the words by which repetition is measured, and their weight.
// It reads at most 200 words of a sentence, so that a sentence as long as a book
// stays cheap.
func (r *Ranking) findTelling() {
	n := len(r.candidates)
	r.telling, r.weight = make([][]int32, n), make([]float64, n)
	all := make([]int32, 0, len(r.pairID))
	met := newMarks(len(r.terms))
	for i := range r.candidates {
		met.clear()
		from := len(all)
		words := r.candidates[i].words
		for _, o := range words[:min(len(words), 200)] {
			if t := &r.terms[o.term]; !t.function && len(r.holders[o.term]) <= commonTerm && met.add(o.term) {
				all = append(all, o.term)
				r.weight[i] += float64(t.rarity)
			}
		}
		r.telling[i] = all[from:len(all):len(all)]
	}
}

// An offer is a candidate, the antecedent taken with it or -1, and their value.
type offer struct {
	i, with int
	value   float64
}

func (o *offer) before(p *offer) bool {
	if o.value != p.value {
		return o.value > p.value
	}
	return o.i < p.i
}

// queue is a heap with at most one offer per candidate, the best first.
type queue struct {
	offers []offer
	place  []int // for each candidate, the index of its offer, or -1
}

func newQueue(n int) queue {
	q := queue{offers: make([]offer, 0, n), place: make([]int, n)}
	for i := range q.place {
		q.place[i] = -1
	}
	return q
}

// has reports whether the queue has an offer for candidate i.
func (q *queue) has(i int) bool { return i < len(q.place) && q.place[i] >= 0 }

// put adds an offer, or replaces that of the same candidate.
func (q *queue) put(o offer) {
	k := q.place[o.i]
	if k < 0 {
		k = len(q.offers)
		q.offers = append(q.offers, o)
	}
	q.settle(k, o)
}

// remove removes the offer for candidate i, if there is one.
func (q *queue) remove(i int) {
	if !q.has(i) {
		return
	}
	k, last := q.place[i], len(q.offers)-1
	q.place[i] = -1
	o := q.offers[last]
	q.offers = q.offers[:last]
	if k < last {
		q.settle(k, o)
	}
}

// settle places an offer, starting at the free index k, and moves others up or down
// to keep the heap in order.
func (q *queue) settle(k int, o offer) {
	for k > 0 && o.before(&q.offers[(k-1)/2]) {
		q.set(k, q.offers[(k-1)/2])
		k = (k - 1) / 2
	}
	for {
		next := 2*k + 1
		if next+1 < len(q.offers) && q.offers[next+1].before(&q.offers[next]) {
			next++
		}
		if next >= len(q.offers) || !q.offers[next].before(&o) {
			break
		}
		q.set(k, q.offers[next])
		k = next
	}
	q.set(k, o)
}

func (q *queue) set(k int, o offer) {
	q.offers[k] = o
	q.place[o.i] = k
}
