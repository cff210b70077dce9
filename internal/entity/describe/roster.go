package describe

import (
	"strconv"
	"strings"

	"standfirst/internal/lang"
)

// maxRoster is how many persons of a list we read to either side.
const maxRoster = 30

// roster is a list of persons: tokens [from, to).
type roster struct {
	from, to, persons int
	joined            bool // by "and"
}

// list reads the list of persons that the name is in: "Ann Lee of Ohio, Dr Bob Stone MP and Cy Young".
func (r *roleReader) list() roster {
	l := roster{from: r.beforeTitles(r.from), to: r.afterHome(r.skipLetters(r.to)), persons: 1}
	for ; l.persons < maxRoster; l.persons++ {
		i := l.from
		for separates(r.word(i - 1)) {
			i--
		}
		joined := r.joined(i, l.from)
		for postnominals()[r.word(i-1)] {
			i--
		}
		from, person, ok := r.nameTo(i)
		if ok && !person && r.word(from-1) == "of" {
			from, person, ok = r.nameTo(from - 1)
		}
		if i == l.from || !ok || !person {
			break
		}
		l.from, l.joined = r.beforeTitles(from), l.joined || joined
	}
	for ; l.persons < 2*maxRoster && !l.joined; l.persons++ { // "and" comes before the last
		i := l.to
		for separates(r.word(i)) {
			i++
		}
		if i == l.to {
			break
		}
		for isCourtesy(r.word(i)) || isRole(r.word(i)) && upper(r.word(i)) {
			i++
		}
		to, person, ok := r.nameFrom(i)
		if !ok || !person {
			break
		}
		l.to, l.joined = r.afterHome(r.skipLetters(to)), r.joined(l.to, i)
	}
	return l
}

// separates reports whether w stands between the names of a list.
func separates(w string) bool { return w == "," || w == ";" || w == "and" || w == "&" }

// afterHome skips "of Ohio" after a name.
func (r *roleReader) afterHome(i int) int {
	if to, person, ok := r.nameFrom(i + 1); ok && !person && r.word(i) == "of" {
		return to
	}
	return i
}

// beforeTitles skips the titles before token i: "Professor".
func (r *roleReader) beforeTitles(i int) int {
	for i > 1 && (isCourtesy(r.word(i-1)) || isRole(r.word(i-1)) && upper(r.word(i-1))) {
		i--
	}
	return i
}

// shared finds what each person of a list is.
func (r *roleReader) shared() (phrase, float64) {
	l := r.list()
	if l.persons == 1 {
		return phrase{}, 0
	}
	p, worth := r.sharedAfter(l.to)
	if worth == 0 {
		p, worth = r.sharedBefore(l)
	}
	p.several = worth > 0 && lang.Has(lesserRoles(), singular(r.word(p.head)))
	return p, worth
}

// sharedAfter reads what follows a list that ends before token i: "Ann Lee and Bob Stone are the
// chairs of the council", or "founders of the fund" after a comma.
func (r *roleReader) sharedAfter(i int) (phrase, float64) {
	verb := r.word(i)
	switch {
	case verb == "are", verb == "were", verb == "became":
	case verb == "will" && r.word(i+1) == "be":
		i++
	case verb == ",":
		if w := r.word(i + 1); w == "both" || w == "all" || w == "as" {
			i++
		}
	default:
		return phrase{}, 0
	}
	p, ok := r.pluralRole(i + 1)
	if ok && firsts(r.word(p.from)) {
		p.to = r.feat(p.to)
	}
	switch {
	case !ok || !closes(r.word(p.to)) || r.judges(p):
		return phrase{}, 0
	case verb == "," && (p.from > i+2 || p.to == p.from+1 && r.word(i) != "as" || r.word(p.head+1) == "-"):
		return phrase{}, 0
	case verb == "were" || verb == "became":
		return p, 0.5 // what they are now says more
	}
	return p, 2
}

// sharedBefore reads what stands before a list: "the analysts Ann Lee and Bob Stone", "The
// members of the council are: Ann Lee; Bob Stone", "a couple from Ohio, Ann and Bob Stone,".
func (r *roleReader) sharedBefore(l roster) (phrase, float64) {
	end, worth := l.from, 1.0
	if w := r.word(end - 1); w == ":" || w == "," || w == "–" || w == "—" {
		end, worth = end-1, 2
	}
	switch r.word(end - 1) {
	case "are", "were", "include", "included":
		if p, ok := r.pluralRole(0); ok && p.to == end-1 && p.to > p.from+1 {
			return p, 2
		}
		return phrase{}, 0
	}
	if p, ok := r.counted(end, l); ok {
		return p, 1
	}
	from, last := r.before(end), r.word(end-1)
	switch {
	case from == end, isPluralRelation(last), !isPluralRole(last) && (isRole(last) || !r.plural(from, end)):
		return phrase{}, 0
	case from == end-1 && (end < l.from || !upper(last) && !strings.HasPrefix(last, "co-") || l.persons > 2 || !l.joined):
		return phrase{}, 0 // "met rangers Ann Lee and Bob Stone" says little, but "Presidents"
	case r.word(end) == "," && !(isDeterminer(r.word(from-1)) && closes(r.word(l.to))):
		return phrase{}, 0 // "She met two rangers, Ann Lee and Bob Stone"
	}
	return phrase{from: from, head: end - 1, to: end}, worth
}

// counted reads nouns before token end that are as many as the persons of the list: "two cats"
// before ", Tib and Mog".
func (r *roleReader) counted(end int, l roster) (phrase, bool) {
	for i := end - 2; r.word(end) == "," && closes(r.word(l.to)) && i >= 0 && i > end-5 && !closes(r.word(i)); i-- {
		if numerals()[strings.ToLower(r.word(i))] == strconv.Itoa(l.persons) {
			return phrase{from: i + 1, head: end - 1, to: end}, strings.HasSuffix(r.word(end-1), "s") && !isPluralRelation(r.word(end-1))
		}
	}
	return phrase{}, false
}

// affiliation finds "of the Tide Board" in "Ann Lee, of the Tide Board, said". Anything else says
// more.
func (r *roleReader) affiliation() (phrase, float64) {
	i := r.skipLetters(r.to)
	if r.word(i) != "of" {
		if i = r.list().to; r.word(i) == "," {
			i++
		}
	}
	k := i + 1
	if strings.EqualFold(r.word(k), "the") {
		k++
	}
	if w := r.word(i); w != "of" && w != "from" && !(w == "with" && r.word(i-1) != ",") || k >= len(r.tokens) || !r.names.starts[r.tokens[k].Start].body {
		return phrase{}, 0
	}
	p := phrase{from: i, head: i, to: r.complements(i)}
	if r.word(i-1) != "," && !verbsAfterNames()[r.word(p.to)] && !verbsAfterNames()[r.word(r.beforeTitles(r.from)-1)] {
		return phrase{}, 0 // only of those who speak
	}
	return p, 0.5 - r.worth(p)
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
		if w != "-" && (r.ends(k) && !(k == i && strings.HasSuffix(w, "ing") && isPluralRole(r.word(k+1))) || !isWord(w)) { // but "corresponding authors"
			break
		}
	}
	return phrase{}, false
}
