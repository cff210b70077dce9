package describe

import (
	"strings"

	"standfirst/internal/lang"
)

var (
	appointed       = lang.English.Set("role-verbs/appointed")
	appointingVerbs = lang.English.Set("role-verbs/appointing")
	workingVerbs    = lang.English.Set("role-verbs/working")
	joiningVerbs    = lang.English.Set("role-verbs/joining")
)

// copula finds "the speaker of the House" after "Pelosi is", "Pelosi serves as"
// or "Pelosi was elected".
func (r *roleReader) copula() (phrase, float64) {
	i := r.skipLetters(r.to)
	for k := i; r.word(k) == "," && postnominals()[r.word(k+1)]; {
		k = r.skipLetters(k + 1)
		i = k
	}
	i = r.skipBracket(i)
	if j := r.skipAge(i + 1); r.word(i) == "," && j > i+1 {
		i = j // "Ann Lee, 66, was"
	} else if p, ok := r.after(i + 1); r.word(i) == "," && ok && r.word(p.to) == "," {
		i = p.to + 1 // "Ann Lee, a Norse national, was"
	} else {
		i = r.skipRelative(i)
	}
	i, ok := r.linked(i)
	if !ok {
		if k := r.secondVerb(i); k > i { // "Ann Lee taught law and is the author of a novel"
			i, ok = k, true
		}
	}
	if !ok || !r.subject() {
		return phrase{}, 0
	}
	p, ok := r.after(i)
	if !ok || lang.Has(vagueRoles(), r.word(p.head)) || r.judges(p) {
		return phrase{}, 0
	}
	switch w := r.word(p.to); {
	case (lesserRoles()[r.word(p.head)] || r.word(p.from) == "only") && p.to == p.head+1:
		return phrase{}, 0
	case p.article != "" && isWord(w) && !upper(w) && !r.ends(p.to):
		return phrase{}, 0 // "a private astronaut mission"
	case p.article == "" && !r.ended(p.to):
		return phrase{}, 0
	}
	if firsts(r.word(p.from)) && r.word(p.to) == "to" && p.from < p.head {
		if r.word(r.to) != "became" {
			p.from++ // "the first governor to resign"
			return p, 2
		}
		p.to = r.feat(p.to)
	}
	if r.from == 0 && r.word(r.to) == "(" {
		return p, 3 // "Ann Lee (born 1961) is": what a work of reference says first
	}
	return p, 2
}

// firsts reports whether w says that somebody did something before all others.
func firsts(w string) bool { return w == "first" || w == "only" || w == "latest" }

// feat returns the end of the clause at token i that says what the first did: "to reach the
// pole", "who swam the lake".
func (r *roleReader) feat(i int) int {
	if w := r.word(i); w == "to" || w == "who" {
		for !closes(r.word(i)) {
			i++
		}
	}
	return i
}

// skipRelative skips a short clause between commas: "Ann Lee, who has died aged 86, was".
func (r *roleReader) skipRelative(i int) int {
	if r.word(i) != "," || r.word(i+1) != "who" {
		return i
	}
	for k := i + 2; k < i+maxPhrase; k++ {
		if w := r.word(k); w == "," {
			return k + 1
		} else if closes(w) {
			break
		}
	}
	return i
}

// linked returns the token after the verb at token i that says what its subject is: "is
// now", "was sworn in as", "currently serves as", "began working as".
func (r *roleReader) linked(i int) (int, bool) {
	i = r.skipAdverbs(i)
	switch verb := r.word(i); {
	case verb == "will" && r.word(i+1) == "be":
		return i + 2, true
	case verb == "is", verb == "was", verb == "became", verb == "becomes", verb == "remains", (verb == "has" || verb == "had") && r.word(i+1) == "been":
		if i++; r.word(i) == "been" {
			i++
		}
		i = r.skipAdverbs(i)
		if w := r.word(i); (w == "working" || w == "serving" || w == "acting") && r.word(i+1) == "as" {
			return i + 2, true
		}
		if !appointed()[r.word(i)] {
			return i, true
		}
		if i++; r.word(i) == "in" {
			i++ // "sworn in"
		}
		if to := r.asWithin(i); to > 0 {
			return to, true
		}
		return i, true
	case (verb == "began" || verb == "started") && (r.word(i+1) == "working" || r.word(i+1) == "work"):
		i++
	case !workingVerbs()[verb]:
		return i, false
	}
	return i + 2, r.word(i+1) == "as"
}

// skipAdverbs skips words that say when something was so.
func (r *roleReader) skipAdverbs(i int) int {
	for {
		switch r.word(i) {
		case "currently", "now", "also", "then", "later", "once", "formerly", "previously", "still", "already", "herself", "himself":
			i++
		default:
			return i
		}
	}
}

// subject reports whether the name, with what stands before it, begins its sentence, or
// follows an introduction: "In 1984, his brother Tom Lee".
func (r *roleReader) subject() bool {
	i := r.from
	for i > 0 && isCourtesy(r.word(i-1)) {
		i--
	}
	if _, worth := r.appositionBefore(); worth > 0 {
		i = r.before(r.commaBefore())
	} else if from, person, ok := r.nameTo(i - 1); isPossessive(r.word(i-1)) && ok && !person {
		i = from // "Tarn Ltd's Ann Lee"
	} else {
		i = r.before(i)
	}
	if i > 0 && isDeterminer(r.word(i-1)) {
		i--
	}
	switch before := r.word(i - 1); {
	case i == 0, r.opens(i), isDay(strings.ToLower(before)), before == "," && r.word(r.to) == "became":
		return true
	case i == 1:
		w := strings.ToLower(before)
		return (!rolePrepositions()[w] || w == "on") && w != "and" && w != "by" && w != "than" && w != "like"
	}
	return r.introduced(i)
}

// asOffice finds "chairman" in "As chairman, Ann Lee signed", "head of lending" in "Ann Lee
// joined the bank as head of lending", and "treasurer" in "They elected Ann Lee treasurer".
func (r *roleReader) asOffice() (phrase, float64) {
	from := r.from
	for from > 1 && isCourtesy(r.word(from-1)) {
		from-- // "appointed Dr Lee as chair"
	}
	before := r.word(from - 1)
	if r.word(0) == "As" && before == "," {
		if p, ok := r.after(1); ok && p.article != "a" && p.article != "an" && p.to == from-1 && !r.plural(p.from, p.to) {
			return p, 2
		}
		return phrase{}, 0
	}
	i, worth := 0, 2.0
	verb := r.word(r.to)
	if verb == "will" || verb == "has" {
		verb = r.word(r.to + 1)
	}
	switch {
	case r.word(r.to) == "as" && before == "of" && (strings.HasSuffix(r.word(from-2), "ment") || strings.HasSuffix(r.word(from-2), "tion")):
		i = r.to + 1 // "the appointment of Ann Lee as treasurer"
	case lang.Has(appointingVerbs(), before) || before == "with" && r.word(r.to) == "as":
		if i = r.to; r.word(i) == "as" {
			i++
		}
	case appointed()[r.word(r.to)] && r.subject():
		if i = r.to + 1; r.word(i) == "as" {
			i++ // "Ann Lee elected as treasurer", in notes and headlines
		}
	case !closes(verb) && !appointingVerbs()[verb]:
		if !joiningVerbs()[verb] {
			worth = 0.5 // one of several jobs, perhaps
		}
		if i = r.asWithin(r.to + 1); i > 0 && !r.subject() {
			return phrase{}, 0
		}
	}
	if i == 0 {
		return phrase{}, 0
	}
	p, ok := r.after(i)
	if !ok || (p.article == "a" || p.article == "an") && !joiningVerbs()[verb] || r.judges(p) || !r.ended(p.to) && r.word(p.to) != "with" && r.word(p.to) != "from" {
		return phrase{}, 0
	}
	if w := r.word(p.to); p.article == "the" && joiningVerbs()[verb] && !closes(w) && !rolePrepositions()[w] {
		return phrase{}, 0 // "Ann Lee stood up as the mayor spoke"
	}
	if i != r.to && p.article != "" && before != "of" && !(appointed()[verb] && r.word(i-1) == "as") && !joiningVerbs()[verb] && before != "with" && !lang.Has(appointingVerbs(), before) {
		return phrase{}, 0 // "Ann Lee described the town as the mother of"
	}
	return p, worth
}

// ended reports whether a predicate can end before token i.
func (r *roleReader) ended(i int) bool {
	w := r.word(i)
	return closes(w) || verb(w) || clauseWords()[w]
}

// asWithin returns the token after "as" further on in a clause, or 0.
func (r *roleReader) asWithin(i int) int {
	person := false
	for k := i; k < i+9 && k < len(r.tokens); k++ {
		w := r.word(k)
		if _, isPerson, ok := r.nameFrom(k); ok && isPerson {
			person = true
		}
		switch {
		case w == "as":
			if person && !joiningVerbs()[r.word(r.to)] && !joiningVerbs()[r.word(r.to+1)] {
				return 0 // he or she may be it
			}
			return k + 1
		case closes(w) && w != ",", w == "that", w == "who", w == "which", isPossessive(w):
			return 0
		}
	}
	return 0
}

// inverted finds "governor" in "The governor is Ann Lee."
func (r *roleReader) inverted() (phrase, float64) {
	end := r.from
	for end > 1 && isCourtesy(r.word(end-1)) {
		end--
	}
	if w := r.word(end - 1); w != "is" && w != "was" || !closes(r.word(r.to)) && r.word(r.to) != "(" && r.word(r.to) != "from" && r.word(r.to) != "of" {
		return phrase{}, 0
	}
	from := r.before(end - 1)
	if from == end-1 || from > 1 || !isDeterminer(r.word(from-1)) && !r.possessive(from, end-1) || r.plural(from, end-1) {
		return phrase{}, 0
	}
	return phrase{from: from, head: end - 2, to: end - 1}, 2
}
