package summary

import (
	"fmt"
	"slices"

	"standfirst/internal/summary/decode"
)

// Budget limits the length of a summary.
type Budget = decode.Budget

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

// Select chooses the sentences of a summary. For the same focus, pins and strikes, a
// shorter summary is contained in any longer one.
func (r *Ranking) Select(o Options) Selection {
	if len(r.candidates) == 0 {
		return Selection{Note: "No full sentences found."}
	}
	focus, name := r.focus(o.Focus)
	pinned := r.candidatesOf(o.Pinned, nil)
	struck := r.candidatesOf(o.Struck, pinned)
	g := r.grown
	n := g.Cut(o.Budget, pinned)
	if focus.Match != nil || len(pinned)+len(struck) > 0 || n == len(g.Candidates) {
		g = r.choice.Grow(focus, pinned, struck, len(r.candidates))
		n = g.Cut(o.Budget, pinned)
	}
	set := slices.Concat(pinned, g.Candidates[:n])
	slices.Sort(set)
	s := r.selection(set, focus.Match, name)
	s.Note = r.note(o, set, focus.Match)
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

// note returns the note on a summary, or "".
func (r *Ranking) note(o Options, set []int, match []float64) string {
	words := 0
	for _, i := range set {
		words += r.candidates[i].length
	}
	switch n := len(r.candidates); {
	case o.Focus != "" && match == nil:
		return fmt.Sprintf("Nothing in the text matches “%s”. This is the summary without a focus.", o.Focus)
	case len(set) == n && n < decode.Shortest:
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
			if k != i && r.choice.Helps(i, k) {
				p.Why = append(p.Why, Reason{Text: "is needed to understand another sentence", Weight: 0})
				break
			}
		}
		s.Picks = append(s.Picks, p)
		s.Words += c.length
	}
	return s
}
