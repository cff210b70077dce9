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

// usualSummary is the number of sentences up to which we know the order before anybody asks
// for a length.
const usualSummary = 24

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
	n := g.cut(o.Budget, pinned)
	if match != nil || len(pinned)+len(struck) > 0 || n == len(g.order) {
		g = r.grow(match, bonus, pinned, struck, len(r.candidates))
		n = g.cut(o.Budget, pinned)
	}
	set := slices.Concat(pinned, g.order[:n])
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

// auto returns the number of sentences if the text decides the length: near what an editor
// would give such a text, longer if the next sentences are worth it, shorter if one would
// puzzle the reader.
func (g *growth) auto() int {
	r, order := g.r, g.order
	if len(r.candidates) < shortest {
		return len(order)
	}
	if g.bare > 0 {
		return g.upTo(g.bare)
	}
	best, top, sum := 1, math.Inf(-1), 0.0
	for n := 1; n <= min(len(order), mostByItself); n++ {
		worth := g.worths[n-1]
		if g.match != nil {
			worth -= g.bonus * g.match[order[n-1]]
		}
		sum += worthShare*worth - riskPenalty*min(mostRisk, g.risks[n-1])
		if g.brought[n-1] && n < len(order) {
			continue
		}
		value := sum
		if x := float64(n) - r.length - longerRather; x > 0 {
			value -= longerPenalty * x
		} else {
			value -= math.Pow(-x, shorterPower)
		}
		if value > top {
			best, top = n, value
		}
	}
	return g.upTo(g.points(best))
}

const (
	mostByItself  = 8    // sentences
	mostPoints    = 4    // sentences up to which each next one that states a point is taken
	worthShare    = 0.6  // of a sentence's worth, measured in sentences more or less than the text deserves
	riskPenalty   = 9.0  // for the probability of an unmet need
	mostRisk      = 0.2  // that counts: where all are risky, one sentence is no better than three
	longerRather  = 0.15 // added to what the text deserves: a sentence too many does less harm than one too few
	longerPenalty = 2.0  // for each sentence too many
	shorterPower  = 1.5  // the first sentence too few matters less than the next
)

// points extends a summary of n sentences by those next in order that state a point: minutes
// have one for each thing that was resolved.
func (g *growth) points(n int) int {
	for n < min(mostPoints, len(g.order)) {
		next := g.whole(n + 1)
		if !slices.ContainsFunc(g.order[n:next], func(i int) bool { return g.r.point[i] > 0 }) {
			break
		}
		n = next
	}
	return n
}

// upTo limits a summary of n sentences to those that match the focus, if there is one.
func (g *growth) upTo(n int) int {
	if g.match == nil {
		return n
	}
	hits := 0
	for _, i := range g.order {
		if g.match[i] >= matches {
			hits++
		}
	}
	return g.whole(min(n, max(hits, 1)))
}

// whole extends a summary of n sentences by those without which the last one should not be shown.
func (g *growth) whole(n int) int {
	for n < len(g.order) && g.brought[n-1] {
		n++
	}
	return n
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
