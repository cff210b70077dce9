package summary

import (
	"slices"
	"strings"

	"standfirst/internal/lang"
)

var (
	remarkMarks  = lang.English.Lines("motions/remarks")
	settledMarks = lang.English.Lines("motions/settled")
	bodyStems    = stems(lang.English.Lines("motions/bodies"))
	splitMarks   = lang.English.Lines("motions/split-votes")
)

const (
	splitBonus    = 1.0 // for a decision on which the vote was split
	settledBonus  = 1.5 // for one that only says what became of a proposal
	remarkPenalty = 2.0 // for what somebody only asked or spoke for at a meeting
)

// weighRecord tells the items of a meeting apart: a decision that was contested weighs more
// than one that was not, and a question or remark less than what became of it.
func (r *Ranking) weighRecord() {
	for i := range r.candidates {
		text := r.candidates[i].span.In(r.d.Text)
		vote := text
		if k := r.outcome[i]; k > 0 {
			vote = r.candidates[k].span.In(r.d.Text)
		}
		settled := r.point[i] == 0 && !r.routine[i] && !isRoutine(text) && (r.bodyDecides(i) || slices.ContainsFunc(settledMarks(), func(s string) bool { return strings.Contains(text, s) }))
		if settled {
			r.grade[i] += settledBonus
		}
		switch {
		case (r.point[i] > 0 || settled) && (contested(text) || contested(vote)):
			r.grade[i] += splitBonus
		case r.point[i] == 0 && slices.ContainsFunc(remarkMarks(), func(s string) bool { return strings.Contains(text, s) }):
			r.grade[i] -= remarkPenalty
		}
	}
}

// bodyDecides reports whether a candidate says that those who met decided something: "the
// directors approved the sale".
func (r *Ranking) bodyDecides(i int) bool {
	body := false
	for _, o := range r.candidates[i].words {
		if body && r.terms[o.term].cues&(1<<decisionCue) != 0 {
			return true
		}
		body = bodyStems()[r.vocabulary.stem(o.term)]
	}
	return false
}

// contested reports whether a sentence says that a vote was not unanimous: "by four votes
// to one", "carried 4-2, with Roe opposed".
func contested(text string) bool {
	if slices.ContainsFunc(splitMarks(), func(s string) bool { return strings.Contains(text, s) }) {
		return true
	}
	for _, w := range strings.Fields(text) {
		w = strings.Trim(w, ",.;()")
		if len(w) == 3 && '1' <= w[0] && w[0] <= '9' && (w[1] == '-' || w[1] == ':' || w[1] == '/') && '1' <= w[2] && w[2] <= '9' {
			return true
		}
	}
	return false
}
