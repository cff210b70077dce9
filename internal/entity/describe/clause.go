package describe

import (
	"strings"

	"standfirst/internal/lang"
)

var leadingVerbs = lang.English.Table("role-verbs/leading")

// heads finds "head of the burns unit at Tarn Hospital" in "Ann Lee, who heads the burns unit
// at Tarn Hospital, said".
func (r *roleReader) heads() (phrase, float64) {
	i := r.skipBracket(r.skipLetters(r.to))
	if r.word(i) == "," {
		i = r.skipAge(i + 1)
	}
	if r.word(i) != "who" {
		return phrase{}, 0
	}
	for i++; r.word(i) == "also" || r.word(i) == "now" || r.word(i) == "currently" || r.word(i) == "once"; i++ {
	}
	if leadingVerbs()[r.word(i)] == "" {
		if i = r.secondHeading(i); i == 0 { // "who is 31 and chairs the fund"
			return phrase{}, 0
		}
	}
	object := r.word(i + 1)
	if r.word(i+2) == "" || object == "-" || rolePrepositions()[object] || owner(object) || object == "its" || !isDeterminer(object) && (r.ends(i+1) || !isWord(object)) {
		return phrase{}, 0 // "who ran for mayor", "who leads by ten points"
	}
	to := r.complement(i + 1)
	if strings.HasSuffix(r.word(to), "ing") && to > i+1 {
		to++ // "heads patient monitoring"
	}
	for range 2 {
		switch r.word(to) {
		case "of", "at", "in", "for":
			to = r.complement(to + 1)
		}
	}
	if to == i+1 || !closes(r.word(to)) && r.word(to) != "and" && r.word(to) != "since" && r.word(to) != "until" && r.word(to) != "from" && r.word(to) != "with" && !verbsAfterNames()[r.word(to)] || r.judges(phrase{from: i, head: to}) {
		return phrase{}, 0
	}
	return phrase{from: i, head: i, to: to, noun: leadingVerbs()[r.word(i)]}, 1
}

// secondHeading returns the leading verb after "and" further on in a clause, or 0.
func (r *roleReader) secondHeading(i int) int {
	for k := i; k < i+maxPhrase && !closes(r.word(k)); k++ {
		if r.word(k) == "and" && leadingVerbs()[r.word(k+1)] != "" {
			return k + 1
		}
	}
	return 0
}

// beforeBracket finds "Minister of State" in "The Minister of State, Department for Rivers
// (Baroness Lee):", as parliaments introduce a speaker.
func (r *roleReader) beforeBracket() (phrase, float64) {
	if r.from < 2 || r.word(r.from-1) != "(" && !(r.word(r.from-2) == "(" && isCourtesy(r.word(r.from-1))) || r.word(r.skipLetters(r.to)) != ")" {
		return phrase{}, 0
	}
	bracket := r.from - 1
	if r.word(bracket) != "(" {
		bracket--
	}
	if f := r.before(bracket); f < bracket && isDeterminer(r.word(f-1)) && !upper(r.word(bracket-1)) && !r.plural(f, bracket) {
		return phrase{from: f, head: bracket - 1, to: bracket}, 2 // "an older brother (Tom)"
	}
	p, ok := r.after(0)
	if !ok || !upper(r.word(p.from)) || p.article != "" && p.article != "the" || p.to > bracket || p.to < bracket && r.word(p.to) != "," {
		return phrase{}, 0
	}
	for k := p.to; k < bracket; k++ {
		if w := r.word(k); w != "," && !upper(w) && !rolePrepositions()[w] && w != "and" && w != "the" {
			return phrase{}, 0
		}
	}
	return p, 2.5
}
