package describe

import "strings"

// bracket finds "chief of staff" in "Ann Lee (chief of staff)".
func (r *roleReader) bracket() (phrase, float64) {
	if w := r.word(r.to); w != "(" && w != "[" {
		return phrase{}, 0
	}
	p, ok := r.afterEmployer(r.to + 1)
	if next := r.word(p.to); !ok || vagueRoles()[strings.ToLower(r.word(p.head))] || next != ")" && next != "]" && next != "," && next != ";" {
		return phrase{}, 0
	}
	return p, 2.5
}

// skipBracket skips "(born 1961)".
func (r *roleReader) skipBracket(i int) int {
	if r.word(i) != "(" {
		return i
	}
	for k := i; k < i+50 && k < len(r.tokens); k++ {
		if r.word(k) == ")" {
			return k + 1
		}
	}
	return i
}

// openingBracket returns the bracket, at most reach tokens away, that the one directly
// before token end closes, or 0.
func (l *line) openingBracket(end, reach int) int {
	if l.word(end-1) != ")" {
		return 0
	}
	for k := end - 2; k > 0 && k > end-reach; k-- {
		if l.word(k) == "(" {
			return k
		}
	}
	return 0
}
