package resolve

import (
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/lang"
)

var judgeMarks = lang.English.Lines("courts/judges")

// bench lists the surnames in capitals that a judge's letters follow: "MARL, J." is no party to
// the case, whatever the parties are called.
func (r *resolver) bench() map[string]bool {
	var out map[string]bool
	for _, m := range r.mentions {
		if m.Kind != entity.Person || !strings.HasPrefix(r.text[m.End:], ",") || !shouted(m.In(r.text)) {
			continue
		}
		for _, mark := range judgeMarks() {
			if rest, ok := strings.CutPrefix(r.text[m.End:], mark); ok && !unicode.IsLetter(firstRune(rest)) {
				if out == nil {
					out = map[string]bool{}
				}
				out[m.In(r.text)] = true
			}
		}
	}
	return out
}

// shouted reports whether a name is one word in capitals.
func shouted(s string) bool { return strings.ToUpper(s) == s && !strings.Contains(s, " ") }

// titledJudge reports whether the title before one of the first mentions of a name, or in it, is
// a judge's.
func (r *resolver) titledJudge(n *name) bool {
	for _, k := range n.mentions[:min(len(n.mentions), 5)] {
		m := r.mentions[k]
		if s := r.text[max(0, m.Start-12) : m.Start+min(m.End-m.Start, 8)]; strings.Contains(s, "Judge ") || strings.Contains(s, "Justice ") {
			return true
		}
	}
	return false
}
