package describe

import (
	"strings"
	"unicode"

	"standfirst/internal/entity/names"
)

// complements returns the end of the phrase whose noun is directly before token
// i.
func (l *line) complements(i int) int {
	prepositions := 0
	for i < len(l.tokens) {
		w := l.word(i)
		switch {
		case w == "(" && l.closingBracket(i) > i && rolePrepositions()[l.word(i+3)] && upper(l.word(i+1)):
			i += 3 // "Divisional Manager (DM) for the coast"
		case w == "-" && l.hyphened(i+1):
			i += 2 // "Minister-designate", "artist-in-residence"
		case rolePrepositions()[w] && prepositions < 3:
			if prepositions > 0 && w == "in" || w == "to" && l.infinitive(i+1) {
				return i
			}
			to := l.complement(i + 1)
			if to == i+1 || countsTime(l.word(to-1)) || l.word(i+1) == "effect" || w != "of" && len(l.word(i+1)) == 4 && unicode.IsDigit(firstRune(l.word(i+1))) {
				return i
			}
			prepositions++
			i = to
		case w == "and" || w == "&":
			if p, ok := l.after(i + 1); ok && p.to <= i+maxPhrase && !l.open(p.head+1) && !l.personAt(p.to) {
				return p.to
			}
			return i
		case w == "," || w == "/":
			// "geologist, writer and broadcaster"
			if l.word(i+1) == "and" {
				p, ok := l.after(i + 2)
				if !ok || p.article != "" || l.personAt(p.to) {
					return i
				}
				return p.to
			}
			p, ok := l.after(i + 1)
			if ok && p.article == "" && p.head-i <= 3 && l.joined(i+1, p.to) {
				return p.to
			}
			return i
		default:
			return i
		}
	}
	return i
}

// working reports whether token k is a participle directly after a role noun: "presiding" in
// "the judge presiding over the case".
func (l *line) working(k int) bool {
	return strings.HasSuffix(l.word(k), "ing") && isRole(l.word(k-1)) && rolePrepositions()[l.word(k+1)]
}

// infinitive reports whether the word at token i, after "to", is a verb with its object: "defeat
// him".
func (l *line) infinitive(i int) bool {
	w, object := l.word(i), l.word(i+1)
	_, person, ok := l.nameFrom(i + 1)
	return !upper(w) && !isRole(w) && !isPluralRole(w) && !isDeterminer(w) && (ok && person || isDeterminer(object) || clauseWords()[object])
}

// countsTime reports whether a word ends a stretch or a point of time: "for three years",
// "at noon".
func countsTime(w string) bool {
	switch w {
	case "years", "year", "months", "month", "weeks", "days", "decades", "decade", "noon", "midnight", "night", "dawn":
		return true
	}
	return false
}

// joined reports whether tokens [from, to) have an "and".
func (l *line) joined(from, to int) bool {
	for k := from; k < to; k++ {
		if w := l.word(k); w == "and" || w == "&" {
			return true
		}
	}
	return false
}

// enumerates reports whether the comma at token i stands in the name of an office: "Minister
// for Health, Housing and Families".
func (l *line) enumerates(start, i int) bool {
	office := start - 2
	if l.word(office-1) == "of" { // "Secretary of State"
		office -= 2
	}
	if !isRole(l.word(office)) || !upper(l.word(office)) || !upper(l.word(i-1)) || !upper(l.word(i+1)) {
		return false
	}
	if _, person, ok := l.nameFrom(i + 1); ok && person {
		return false
	}
	k := i + 2
	if to, _, ok := l.nameFrom(i + 1); ok && to > k { // the rest may be one name
		k = to
	}
	if l.word(k) == "and" && upper(l.word(k+1)) {
		if _, person, ok := l.nameFrom(k + 1); ok && person || isRole(l.word(k+1)) {
			return false
		}
		for k += 2; upper(l.word(k)) && !isRole(l.word(k)); k++ { // "Minister of Agriculture, Water and Land Reform"
		}
		return closes(l.word(k))
	}
	return k > i+2 && l.joined(i+2, k) && closes(l.word(k))
}

// personAt reports whether a person is named at token i.
func (l *line) personAt(i int) bool {
	_, person, ok := l.nameFrom(i)
	return ok && person
}

// complement returns the end of the noun phrase that follows a preposition.
func (l *line) complement(i int) int {
	start := i
	for i < len(l.tokens) && i-start < maxPhrase {
		if to, _, ok := l.nameFrom(i); ok {
			i = l.region(to)
			continue
		}
		w := l.word(i)
		switch {
		case isPossessive(w) && nobleTitles()[l.word(start-2)]:
			return i // "Duchess of Norham's talk"
		case isPossessive(w), isDeterminer(w), i == start && owner(w) && isWord(l.word(i+1)), w == "of" && i > start, w == "then" && upper(l.word(i+1)):
		case w == "," && l.enumerates(start, i):
		case w == "and" || w == "&":
			next := l.word(i + 1)
			to, person, named := l.nameFrom(i + 1)
			if i > start && isRole(l.word(i-1)) && isRole(next) && (l.personAt(i+2) || l.personAt(i+3)) {
				break // "of actor and director Tom Hay"
			}
			if l.couple(i) {
				break // "adviser to Bill and Ann Marl"
			}
			if office := l.nextRole(i + 1); office > 0 && l.personAt(office+1) {
				return i // "of the union and former mayor Tom Hay"
			}
			if named && !person && closes(l.word(to)) && i > start {
				break // "head of weavers and Tarn Mills"
			}
			if person || i == start || endsPhrase(next) || isRole(next) || isDeterminer(next) || upper(next) != upper(l.word(i-1)) {
				return i
			}
		case w == "-" && l.tokens[i-1].End == l.tokens[i].Start:
		case !isWord(w), l.ends(i):
			return l.whole(start, i)
		}
		i++
	}
	return l.whole(start, i)
}

// couple reports whether the "and" at token i joins a given name to that of a relative with
// the surname.
func (l *line) couple(i int) bool {
	to, person, ok := l.nameFrom(i + 1)
	return ok && person && to > i+2 && names.IsGivenName(l.word(i+1)) && names.IsGivenName(l.word(i-1)) && !upper(l.word(i-2))
}

// whole returns the end of tokens [start, i) without an article that nothing follows.
func (l *line) whole(start, i int) int {
	for i > start && isDeterminer(l.word(i-1)) {
		i--
	}
	return i
}

// field returns the end of a phrase whose noun is at p.head, past the field that may follow
// an office in capitals: "Manager Works and Services".
func (l *line) field(p phrase) int {
	i := p.head + 1
	for p.article == "" && upper(l.word(p.head)) && l.open(i) {
		if i++; (l.word(i) == "and" || l.word(i) == "&") && l.open(i+1) {
			i++
		}
	}
	return l.complements(i)
}

// open reports whether token i is a capitalised word that begins no person's name.
func (l *line) open(i int) bool {
	w := l.word(i)
	_, person, ok := l.nameFrom(i)
	return isWord(w) && len(w) > 2 && upper(w) && !strings.HasSuffix(w, ".") && !(ok && person) && !l.ends(i)
}

// region returns the end of the place that tells where the one before token i is: "Alabama"
// in "Huntsville, Alabama". It returns i if there is none.
func (l *line) region(i int) int {
	if l.word(i) != "," || i+1 >= len(l.tokens) || !l.names.ends[l.tokens[i-1].End].place || !l.names.starts[l.tokens[i+1].Start].place {
		return i
	}
	if to, _, _ := l.nameFrom(i + 1); closes(l.word(to)) {
		return to
	}
	return i
}
