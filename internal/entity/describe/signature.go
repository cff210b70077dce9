package describe

import (
	"strings"

	"standfirst/internal/entity/names"
)

// alone reports whether a name stands alone on its line, as in a signature.
func (r *roleReader) alone() bool {
	from := r.from
	if from == 1 && isCourtesy(r.word(0)) {
		from = 0 // "Dr Ann Lee"
	}
	return from == 0 && r.to > 1 && (r.to == len(r.tokens) || r.to+1 == len(r.tokens) && r.word(r.to) == ",")
}

// grade reads a line that says what those named below it are to be: "To be vice admiral".
func (r *roleReader) grade() (phrase, float64) {
	p, ok := r.after(2)
	if !ok || r.word(0) != "To" || r.word(1) != "be" || r.word(p.to) != "" {
		return phrase{}, 0
	}
	return p, 2
}

// office reads a line that says what the person named above it is: "Head of
// Operations, Northfield Ltd".
func (r *roleReader) office() (phrase, float64) {
	p, ok := r.after(0)
	if !ok || p.article != "" || !upper(r.word(0)) || isCourtesy(r.word(0)) {
		return phrase{}, 0
	}
	if p.to == p.head+2 && upper(r.word(p.head+1)) && !names.IsCountry(r.word(p.head+1)) && strings.ToUpper(r.word(p.head)) != r.word(p.head) {
		return phrase{}, 0 // a heading: "Contributor Diversity"
	}
	if r.word(p.to) == "," {
		p.to = r.employer(p.to)
	}
	if rest := r.word(p.to); rest != "" && rest != "." && (rest != "," || len(r.tokens) > maxPhrase) {
		return phrase{}, 0
	}
	return p, 2.5
}
