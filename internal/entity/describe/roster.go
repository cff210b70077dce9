package describe

import "strings"

// maxRoster is how many persons of a list come before the last.
const maxRoster = 30

// roster finds "members of the council" for each person of a list such as "The
// members of the council are: Ann Lee; Professor Bob Stone MP; Cy Young."
func (r *roleReader) roster() (phrase, float64) {
	i := r.from
	for range maxRoster {
		i = r.beforeTitles(i)
		switch r.word(i - 1) {
		case "and", "&":
			if i--; r.word(i-1) == "," || r.word(i-1) == ";" {
				i--
			}
		case ",", ";":
			i--
		default:
			return r.rosterHead(i)
		}
		from, person, ok := r.nameTo(i)
		for !ok && postnominals()[r.word(i-1)] {
			i--
			from, person, ok = r.nameTo(i)
		}
		if !ok || !person {
			return phrase{}, 0
		}
		i = from
	}
	return phrase{}, 0
}

// beforeTitles skips the titles before token i: "Professor".
func (r *roleReader) beforeTitles(i int) int {
	for i > 1 && (isCourtesy(r.word(i-1)) || isRole(r.word(i-1)) && upper(r.word(i-1))) {
		i--
	}
	return i
}

// rosterHead reads the words before a list of persons that ends before token i:
// "The members of the council are:".
func (r *roleReader) rosterHead(i int) (phrase, float64) {
	if r.word(i-1) == ":" {
		i--
	}
	switch r.word(i - 1) {
	case "are", "were", "include", "included":
		if p, ok := r.pluralRole(0); ok && p.to == i-1 && p.to > p.from+1 {
			return p, 2
		}
	}
	return phrase{}, 0
}

// together finds "chairs of the council" for each person in "Ann Lee and Bob
// Stone will be the chairs of the council".
func (r *roleReader) together() (phrase, float64) {
	i, more := r.skipLetters(r.to), false
	for range maxRoster {
		if w := r.word(i); w != "and" && w != "," {
			break
		}
		more = true
		for i++; r.word(i) == "and" || isCourtesy(r.word(i)); i++ {
		}
		to, person, ok := r.nameFrom(i)
		if !ok || !person {
			return phrase{}, 0
		}
		i = r.skipLetters(to)
	}
	if before := r.word(r.beforeTitles(r.from) - 1); !more && before != "and" && before != "," {
		return phrase{}, 0
	}
	worth := 2.0
	switch r.word(i) {
	case "are":
		i++
	case "were", "became":
		i++
		worth = 0.5 // what they are now says more
	case "will":
		if i++; r.word(i) != "be" {
			return phrase{}, 0
		}
		i++
	default:
		return phrase{}, 0
	}
	p, ok := r.pluralRole(i)
	if !ok || !closes(r.word(p.to)) || r.judges(p) {
		return phrase{}, 0
	}
	return p, worth
}

// bothAre finds "founders of the fund" for each person in "Ann Lee and Bob Stone, founders
// of the fund,".
func (r *roleReader) bothAre() (phrase, float64) {
	i, more := r.skipLetters(r.to), false
	for range maxRoster {
		w := r.word(i)
		if w != "and" && w != "," {
			return phrase{}, 0
		}
		k := i + 1
		for r.word(k) == "and" || isCourtesy(r.word(k)) {
			k++
		}
		to, person, ok := r.nameFrom(k)
		if !ok || !person {
			break
		}
		more = true
		i = r.skipLetters(to)
	}
	if before := r.word(r.beforeTitles(r.from) - 1); !more && before != "and" || r.word(i) != "," {
		return phrase{}, 0
	}
	if !more {
		if _, person, ok := r.nameTo(r.beforeTitles(r.from) - 1); !ok || !person {
			return phrase{}, 0
		}
	}
	if w := r.word(i + 1); w == "both" || w == "all" {
		i++
	}
	p, ok := r.pluralRole(i + 1)
	if !ok || p.from > i+2 || !closes(r.word(p.to)) || r.judges(p) || p.to == p.from+1 || r.word(p.head+1) == "-" {
		return phrase{}, 0
	}
	return p, 2
}

// pluralRole reads the phrase with a plural role noun that begins at token i:
// "The other members of the council".
func (r *roleReader) pluralRole(i int) (phrase, bool) {
	for isDeterminer(r.word(i)) || strings.EqualFold(r.word(i), "other") {
		i++
	}
	for k := i; k < i+5; k++ {
		w := r.word(k)
		if isPluralRole(w) && !isPluralRelation(w) {
			return phrase{from: i, head: k, to: r.complements(k + 1)}, true
		}
		if w != "-" && (r.ends(k) || !isWord(w)) {
			break
		}
	}
	return phrase{}, false
}
