package describe

import (
	"strings"
	"unicode"
)

// bracket finds "chief of staff" in "Ann Lee (chief of staff)".
func (r *roleReader) bracket() (phrase, float64) {
	if w := r.word(r.to); w != "(" && w != "[" {
		return phrase{}, 0
	}
	i := r.to + 1
	if w := r.word(i); len(w) > 1 && len(w) < 5 && strings.ToUpper(w) == w && r.word(i+1) == "," {
		i += 2 // "Ann Lee (AL, chair)"
	}
	if to, person, ok := r.nameFrom(i); ok && !person && r.word(to) == "," {
		i = to + 1 // "Ann Lee (Seed Fund, auditor)"
	}
	p, ok := r.afterEmployer(i)
	if ok && upper(r.word(p.from)) == upper(r.word(r.to+1)) {
		p.to = r.employerWithin(p.to)
	}
	if next := r.word(p.to); !ok || vagueRoles()[strings.ToLower(r.word(p.head))] || next != ")" && next != "]" && next != "," && next != ";" && !(rolePrepositions()[next] && unicode.IsDigit(firstRune(r.word(p.to+1)))) {
		return phrase{}, 0
	}
	return p, 2.5
}

// employerWithin extends a role in a bracket by the employer that ends the bracket: "(auditor,
// Seed Fund)". It returns i if there is none.
func (r *roleReader) employerWithin(i int) int {
	for k := i + 1; r.word(i) == "," && k < i+8; k++ {
		w := r.word(k)
		if k > i+1 && (w == ")" || w == "]") {
			if last := r.word(k - 1); k == i+2 && r.initials(last) {
				return i // "(chair, AL)"
			}
			return k
		}
		if !upper(w) && w != "of" && w != "the" && w != "and" && w != "&" {
			break
		}
	}
	return i
}

// initials reports whether w has the first letters of the name.
func (r *roleReader) initials(w string) bool {
	letters := ""
	for k := r.from; k < r.to; k++ {
		if upper(r.word(k)) {
			letters += string(firstRune(r.word(k)))
		}
	}
	return w == letters
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

// closingBracket returns the bracket that closes the one at token i after one word, or i.
func (l *line) closingBracket(i int) int {
	if l.word(i) == "(" && l.word(i+2) == ")" {
		return i + 2
	}
	return i
}
