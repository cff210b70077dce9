package summary

import (
	"fmt"
	"math"
	"slices"
)

// Budget limits the length of a summary. At most one field is set; the zero value
// leaves the length to the text.
type Budget struct {
	Sentences int     `json:"sentences,omitempty"` // exactly this many, or all if there are fewer
	Words     int     `json:"words,omitempty"`     // at most this many, but at least one sentence
	Share     float64 `json:"share,omitempty"`     // at most this share of the article's words, 0..1
}

// Options control a selection. The zero value is the default.
type Options struct {
	Budget
	// Focus is a query. Words shift the ranking. The name of an entity puts all
	// sentences about the entity first.
	Focus string `json:"focus,omitempty"`
	// Pinned lists sentences that must be in the summary, and Struck those that
	// must not, as indexes into the document's sentences. Pinned ones count
	// towards the budget. Sentences that cannot be in a summary are ignored.
	Pinned []int `json:"pinned,omitempty"`
	Struck []int `json:"struck,omitempty"`
}

// Selection is a summary: whole sentences, in the order of the text.
type Selection struct {
	Picks []Pick `json:"picks"`
	Words int    `json:"words"`
	// Note tells the reader, in a sentence or two, what is special about this
	// summary: the text is too short to summarise, nothing matches the focus.
	Note string `json:"note,omitempty"`
}

// shortest is the least number of sentences in a text worth summarising.
const shortest = 4

// Select chooses the sentences of a summary. For the same focus, pins and strikes, a
// shorter summary is contained in any longer one.
func (r *Ranking) Select(o Options) Selection {
	if len(r.candidates) == 0 {
		return Selection{Note: "No full sentences found."}
	}
	match, name, bonus := r.focus(o.Focus)
	pinned := r.candidatesOf(o.Pinned, nil)
	struck := r.candidatesOf(o.Struck, pinned)
	g := r.grown
	if match != nil || len(pinned)+len(struck) > 0 {
		g = r.grow(match, bonus, pinned, struck)
	}
	set := slices.Concat(pinned, g.order[:g.cut(o.Budget, pinned)])
	slices.Sort(set)
	s := r.selection(set, match, name)
	s.Note = r.note(o, set, match)
	return s
}

// candidatesOf returns the candidates of the given sentences, each once, except
// those in without.
func (r *Ranking) candidatesOf(sentences, without []int) []int {
	var out []int
	for _, s := range sentences {
		if s < 0 || s >= len(r.at) || r.at[s] < 0 {
			continue
		}
		if i := r.at[s]; !slices.Contains(out, i) && !slices.Contains(without, i) {
			out = append(out, i)
		}
	}
	return out
}

// cut returns how many of the order fit the budget, beside those pinned.
func (g *growth) cut(b Budget, pinned []int) int {
	r, order := g.r, g.order
	switch {
	case b.Sentences > 0:
		return min(max(0, b.Sentences-len(pinned)), len(order))
	case b.Words > 0 || b.Share > 0:
		words := b.Words
		if words == 0 {
			words = max(1, int(math.Round(b.Share*float64(r.words))))
		}
		for _, i := range pinned {
			words -= r.candidates[i].length
		}
		for n, i := range order {
			if words -= r.candidates[i].length; words < 0 {
				if n == 0 && len(pinned) == 0 {
					return 1
				}
				return n
			}
		}
		return len(order)
	}
	return g.auto()
}

// auto returns the number of sentences if the text decides the length: what an
// editor would give such a text, without sentences that add little.
func (g *growth) auto() int {
	r, order, match := g.r, g.order, g.match
	if len(r.candidates) < shortest {
		return len(order)
	}
	few := r.few()
	most := min(max(few, int(math.Round(r.length+roundsUp))), len(order))
	if g.bare > 0 {
		most = g.bare
	}
	if match != nil {
		hits := 0
		for _, i := range order {
			if match[i] >= matches {
				hits++
			}
		}
		most = min(most, max(hits, 1))
	}
	if g.bare == 0 {
		most = g.points(most)
	}
	sure := max(1, int(math.Round(sureShare*r.length)))
	for n := 1; n < most && g.bare == 0; n++ {
		if n < few && g.worths[n] > leastOfFew {
			continue
		}
		if g.worths[n] < r.leastWorth() && (n >= sure || g.risks[n] > r.doubtful()) {
			most = n
		}
	}
	return g.trim(g.whole(most))
}

// trim drops sentences from the end of a summary of n while the last one may need one that
// is not in it, or adds the next one if that is what it needs. It is slower to drop one of
// the few that the text deserves anyway.
func (g *growth) trim(n int) int {
	const risky, riskyOfFew = 0.06, 0.12
	few := g.r.few()
	for n > 1 && g.bare == 0 && g.r.point[g.order[n-1]] == 0 {
		risk, last := g.risks[n-1], g.order[n-1]
		if risk <= risky || n <= few && risk <= riskyOfFew {
			break
		}
		if n < len(g.order) && 2*g.r.need[last]*g.r.probability(last, g.order[n]) >= risk {
			return g.whole(n + 1)
		}
		shorter := n - 1
		for shorter > 0 && g.brought[shorter-1] {
			shorter--
		}
		if shorter == 0 {
			break
		}
		n = shorter
	}
	return n
}

// probability returns the probability that a candidate needs another, given that it needs
// one.
func (r *Ranking) probability(i, other int) float64 {
	for _, a := range r.antecedents[i] {
		if a.candidate == other {
			return a.prob
		}
	}
	return 0
}

// points extends a summary of n sentences by those next in order that state a point,
// up to a total of five: minutes have one for each thing that was resolved.
func (g *growth) points(n int) int {
	const mostPoints = 5
	for n < min(mostPoints, len(g.order)) {
		next := g.whole(n + 1)
		if !slices.ContainsFunc(g.order[n:next], func(i int) bool { return g.r.point[i] > 0 }) {
			break
		}
		n = next
	}
	return n
}

// whole extends a summary of n sentences by those without which the last one should not
// be shown.
func (g *growth) whole(n int) int {
	for n < len(g.order) && g.brought[n-1] {
		n++
	}
	return n
}

// roundsUp makes a summary longer rather than shorter: that does less harm.
const roundsUp = 0.25

// few is the number of sentences that a text of its length deserves unless they are much
// worse than others.
func (r *Ranking) few() int {
	const forTwo, forThree = 300, 600 // words
	switch {
	case r.words > forThree:
		return 3
	case r.words > forTwo:
		return 2
	}
	return 1
}

// leastOfFew is the worth from which such a sentence is taken.
const leastOfFew = -0.25

// sureShare is the share of the sentences that a text deserves that it gets if each can
// stand where it is, whatever it is worth.
const sureShare = 0.6

// doubtful is the probability of an unmet need from which a sentence has to be worth its
// place. It is higher for interviews, where most answers owe something to the question.
func (r *Ranking) doubtful() float64 {
	if r.spoken() {
		return 0.4
	}
	return 0.15
}

// leastWorth is the worth that a sentence must add if the text decides the length.
// It is lower for texts that deserve many sentences, such as minutes: a few
// sentences cannot cover them, so each adds less.
func (r *Ranking) leastWorth() float64 {
	const (
		usual = 0.1
		many  = 3.5 // sentences
		less  = 0.6 // for each sentence more
	)
	return usual - less*max(0, r.length-many)
}

// matches is how well a sentence must match the focus to count as a hit.
const matches = 0.5

// note returns the note on a summary, or "".
func (r *Ranking) note(o Options, set []int, match []float64) string {
	words := 0
	for _, i := range set {
		words += r.candidates[i].length
	}
	switch n := len(r.candidates); {
	case o.Focus != "" && match == nil:
		return fmt.Sprintf("Nothing in the text matches “%s”. This is the summary without a focus.", o.Focus)
	case len(set) == n && n < shortest:
		return "This text is too short to summarise. All of it is shown."
	case len(set) == n:
		return fmt.Sprintf("All %d sentences are shown.", n)
	case o.Words > 0 && words > o.Words:
		return fmt.Sprintf("The shortest summary of this text has %d words.", words)
	}
	return ""
}

// selection adds scores and reasons to the chosen candidates.
func (r *Ranking) selection(set []int, match []float64, name string) Selection {
	s := Selection{Picks: make([]Pick, 0, len(set))}
	for _, i := range set {
		c := &r.candidates[i]
		p := r.pick(i)
		if match != nil && match[i] > 0 {
			share := match[i] / 2
			for k := range p.Why {
				p.Why[k].Weight *= 1 - share
			}
			p.Why = slices.Insert(p.Why, 0, Reason{Text: "matches the focus: “" + name + "”", Weight: share})
		}
		for _, k := range set {
			if k != i && r.need[k] >= leastNeed && r.helps(i, k) {
				p.Why = append(p.Why, Reason{Text: "is needed to understand another sentence", Weight: 0})
				break
			}
		}
		s.Picks = append(s.Picks, p)
		s.Words += c.length
	}
	return s
}

// helps reports whether candidate i is the most probable antecedent of candidate k.
func (r *Ranking) helps(i, k int) bool {
	best := link{-1, leastHelp}
	for _, a := range r.antecedents[k] {
		if a.prob > best.prob {
			best = a
		}
	}
	return best.candidate == i
}
