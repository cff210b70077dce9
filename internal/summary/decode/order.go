package decode

const (
	needPenalty = 7.5
	leastHelp   = 0.3  // least probability of an antecedent that is taken along
	openerLess  = 1.0  // how much less than the pair the antecedent may be worth if it opens the order: it is the summary of one
	reliefShare = 0.8  // of the penalty that is lifted by meeting the need of a chosen sentence
	leastRelief = 0.02 // changes below this are not worth a new offer
	matches     = 0.5  // how well a sentence must match the focus to count as a hit
)

// LeastNeed is the least probability of a need for taking an antecedent along.
const LeastNeed = 0.4

// An Order is the order in which a text's candidates enter its summary, as far as it was grown.
type Order struct {
	Candidates []int
	worths     []float64 // of each, when chosen
	risks      []float64 // for each, the probability that its need was unmet when chosen
	brought    []bool    // for each, whether it should not be shown without the next one
	opening    int       // the size of the set that it begins with, or 0

	text  *Text
	focus Focus
}

// growth is an order under construction.
type growth struct {
	*Order
	in      []bool    // chosen or struck
	relief  []float64 // for each candidate, by how much it lowers the probability of unmet needs of those chosen
	unmet   []float64 // for each candidate, probability that its need, if any, is unmet
	repeats *repeats
	variety *variety
	changed []int
	queue   queue
}

// Grow orders the candidates as a summary takes them. Pinned ones are chosen from
// the start and struck ones never; the order contains neither. It ends once it has most
// of them.
func (t *Text) Grow(f Focus, pinned, struck []int, most int) *Order {
	n := len(t.Grade)
	order := &Order{text: t, focus: f, Candidates: make([]int, 0, n), worths: make([]float64, 0, n), risks: make([]float64, 0, n), brought: make([]bool, 0, n)}
	g := &growth{Order: order, in: make([]bool, n), unmet: make([]float64, n), relief: make([]float64, n), repeats: newRepeats(&t.Repetition), variety: newVariety(t.Speakers), queue: newQueue(n)}
	for i := range g.unmet {
		g.unmet[i] = 1
	}
	for _, i := range pinned {
		g.choose(i)
	}
	for _, i := range struck {
		g.in[i] = true
	}
	if t.Opening != nil && !f.Named {
		for _, i := range t.Opening(f, g.in) {
			g.take(i, g.worth(i, -1))
		}
		g.opening = len(g.Candidates)
	}
	for i := range n {
		if !g.in[i] {
			g.queue.put(g.offer(i))
		}
	}
	for len(g.queue.offers) > 0 && len(g.Candidates) < most {
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
	return order
}

// worth is what candidate i adds to the summary if candidate with is also chosen;
// with is -1 for none.
func (g *growth) worth(i, with int) float64 {
	unmet := g.unmet[i]
	for _, a := range g.text.Antecedents[i] {
		if a.Candidate == with {
			unmet -= a.Prob
		}
	}
	risk := g.text.Need[i] * max(0, unmet)
	v := g.text.Grade[i] - needPenalty*risk
	v += reliefShare * needPenalty * g.relief[i] * (1 - risk)
	v -= g.repeats.penalty(i)
	v -= g.variety.penalty(i)
	if g.focus.Match != nil {
		v += g.focus.Bonus * g.focus.Match[i]
	}
	return v
}

// risk is the probability that candidate i has a need that those chosen do not meet.
func (g *growth) risk(i int) float64 { return g.text.Need[i] * max(0, g.unmet[i]) }

// offer returns the better of two ways to take a candidate: alone or with one that
// it needs.
func (g *growth) offer(i int) offer {
	o := offer{i: i, with: -1, value: g.worth(i, -1)}
	if g.text.Need[i] < LeastNeed {
		return o
	}
	match := g.focus.Match
	for _, a := range g.text.Antecedents[i] {
		if a.Prob < leastHelp || g.in[a.Candidate] || g.text.Barred[a.Candidate] {
			continue
		}
		v := (g.worth(i, a.Candidate) + g.worth(a.Candidate, -1)) / 2
		if match != nil && !g.focus.Named && match[i] >= matches {
			v = g.worth(i, a.Candidate) // the focus asks for it, not for the other
		}
		if len(g.Candidates) == 0 && match == nil {
			v = min(v, g.worth(a.Candidate, -1)+openerLess)
		}
		if v > o.value {
			o.with, o.value = a.Candidate, v
		}
	}
	return o
}

func (g *growth) take(i int, value float64) {
	g.Candidates = append(g.Candidates, i)
	g.worths = append(g.worths, value)
	g.risks = append(g.risks, g.risk(i))
	g.brought = append(g.brought, false)
	g.queue.remove(i)
	for _, k := range g.choose(i) {
		if g.queue.has(k) {
			g.queue.put(g.offer(k))
		}
	}
	if next := g.text.Next[i]; next > 0 && !g.in[next] {
		g.brought[len(g.brought)-1] = true
		g.take(next, value)
	}
}

// choose marks a candidate as chosen and returns those whose worth changes, some of
// them twice. The slice is valid until the next call.
func (g *growth) choose(i int) []int {
	g.in[i] = true
	changed := g.changed[:0]
	clear := 1 - g.risk(i) // a sentence that puzzles explains little
	for _, d := range g.text.dependents[i] {
		g.unmet[d.Candidate] -= d.Prob * clear
		changed = append(changed, d.Candidate)
	}
	for _, a := range g.text.Antecedents[i] {
		if by := g.text.Need[i] * a.Prob; by >= leastRelief && !g.in[a.Candidate] && !g.text.Barred[a.Candidate] {
			g.relief[a.Candidate] += by
			changed = append(changed, a.Candidate)
		}
	}
	changed = g.variety.choose(g.repeats.choose(changed, i), i)
	// An offer that includes one of those has a new value, too.
	for _, k := range changed {
		for _, d := range g.text.dependents[k] {
			if !g.in[d.Candidate] && g.text.Need[d.Candidate] >= LeastNeed {
				changed = append(changed, d.Candidate)
			}
		}
	}
	g.changed = changed
	return changed
}

// Alone is the worth of a candidate with no other chosen.
func (t *Text) Alone(i int) float64 { return t.Grade[i] - needPenalty*t.Need[i] }

// Helps reports whether candidate k is likely to need another, and most of all candidate i.
func (t *Text) Helps(i, k int) bool {
	best := Link{-1, leastHelp}
	for _, a := range t.Antecedents[k] {
		if a.Prob > best.Prob {
			best = a
		}
	}
	return t.Need[k] >= LeastNeed && best.Candidate == i
}

// link fills in dependents.
func (t *Text) link() {
	count, total := make([]int, len(t.Antecedents)), 0
	for _, list := range t.Antecedents {
		for _, a := range list {
			count[a.Candidate]++
		}
		total += len(list)
	}
	t.dependents = make([][]Link, len(t.Antecedents))
	room := make([]Link, total)
	for i, n := range count {
		t.dependents[i], room = room[:0:n], room[n:]
	}
	for i, list := range t.Antecedents {
		for _, a := range list {
			t.dependents[a.Candidate] = append(t.dependents[a.Candidate], Link{i, a.Prob})
		}
	}
}
