package describe

import (
	"strings"
	"unicode"

	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// commaBefore returns the comma that ends a phrase before the name, past the name's titles,
// or -1: that in "The priest, Father Ann Lee".
func (r *roleReader) commaBefore() int {
	end := r.from
	for end > 1 && r.word(end-1) != "," {
		switch w := r.word(end - 1); {
		case w == "vice":
			return -1 // in place of somebody: "to be District Judge, vice Bob Stone"
		case isCourtesy(w) || isStyle(w), w == "the" && end < r.from, isRole(w) && upper(w), upper(w) && end < r.from && r.word(end-2) == ",": // "Rear Admiral"
			end--
		case ownedStyles()[w] && owner(r.word(end-2)):
			end -= 2
		default:
			return -1
		}
	}
	if r.word(end-1) != "," {
		return -1
	}
	return end - 1
}

// appositionBefore finds "the coalition's head" before ", Riad Hijab,".
func (r *roleReader) appositionBefore() (phrase, float64) {
	end := r.commaBefore()
	if end < 0 {
		return phrase{}, 0
	}
	if isPossessive(r.word(r.to)) && isWord(r.word(r.to+1)) {
		return phrase{}, 0 // "The coach, Ann Lee's sister, said"
	}
	titled := isRole(r.word(r.from-1)) && end+1 < r.from
	if open := r.openingBracket(end, maxPhrase); open > 0 {
		end = open // "the head of the union (NUM), Ann Lee"
	}
	from := r.before(end)
	if from == end || r.plural(from, end) || from == end-1 && nobleTitles()[r.word(from)] {
		return phrase{}, 0
	}
	article := strings.ToLower(r.word(from - 1))
	if k := from - 3; isDeterminer(article) && k >= 0 && r.word(k+1) == "for" && isRole(r.word(k)) {
		return phrase{from: k, head: k, to: end}, 3 // "Counsel for the Minister, Mr Lee, said"
	}
	if w := strings.ToLower(r.word(end - 1)); w == "counterpart" || w == "colleague" || w == "opponent" {
		return phrase{}, 0 // whose?
	}
	p := phrase{from: from, head: end - 1, to: end}
	after := r.word(r.skipLetters(r.to))
	mistaken := !isDeterminer(article) && from > 0 && !upper(r.word(end-1)) && verb(article) // "killed general, Ann Lee at"
	if mistaken && after != "and" {
		return p, 2
	}
	owned := r.possessive(from, end)
	opens := (isDeterminer(article) || owned) && r.introduced(from-1)
	switch next := r.skipLetters(r.to) + 1; {
	case verbsAfterNames()[after] && r.word(next) == "," && !r.opens(next+2):
		return phrase{}, 0 // "The mayor, Ann Lee said, had lied"
	case closes(after), verbsAfterNames()[after], after == "(", opens && after != "and", article == "said":
	case after == "of" && (article == "a" || article == "another" || article == "the" && !r.afterPerson(from-1)):
	default:
		return phrase{}, 0
	}
	if !isDeterminer(article) && from > 0 && !upper(r.word(from)) && !owned && article != "by" && !(upper(r.word(from+1)) && roleModifiers()[r.word(from)]) {
		return phrase{}, 0
	}
	if w := strings.ToLower(r.word(from - 2)); w == "without" || w == "like" || w == "unlike" || from == 2 && rolePrepositions()[w] && !closes(after) {
		return phrase{}, 0 // "Without a lawyer, Ann Lee had"
	}
	if titled && (!isDeterminer(article) && !owned && (from > 0 || end == 1) || owner(article) && from == end-1 && !(nameTitles()[strings.ToLower(r.word(end+1))] && !isRelation(r.word(from)))) || strings.EqualFold(r.word(from-2), "as") {
		return phrase{}, 0
	}
	if article == "the" && r.owned(from, end) && !upper(r.word(from-1)) {
		p.from--
	}
	if titled {
		return p, 3.1 // an office says more than the title behind it
	}
	return p, 3
}

// introduced reports whether token i begins the sentence, or follows one word, or a short
// introduction with its comma.
func (r *roleReader) introduced(i int) bool {
	if i < 2 {
		return true
	}
	first := strings.ToLower(r.word(0))
	return r.word(i-1) == "," && i < maxPhrase && !isDeterminer(first) && (clauseWords()[first] || months()[first] != "")
}

// afterPerson reports whether token k follows a person's name and a comma.
func (r *roleReader) afterPerson(k int) bool {
	if r.word(k-1) != "," {
		return false
	}
	_, person, ok := r.nameTo(k - 1)
	return ok && person
}

// verb reports whether w looks like a verb in the past tense.
func verb(w string) bool { return strings.HasSuffix(w, "ed") && len(w) > 4 }

func (r *roleReader) possessive(from, to int) bool {
	for k := from; k < to; k++ {
		if isPossessive(r.word(k)) {
			return true
		}
	}
	return false
}

// closes reports whether an apposition can end before w: at punctuation or the
// end of the sentence.
//
//go:noinline
func closes(w string) bool {
	switch w {
	case "", ",", ".", ";", ":", ")", "]", "\"", "”", "’", "—", "–", "!", "?":
		return true
	}
	return false
}

// apposition finds "a spokeswoman for the ministry" after "Jane Doe,".
func (r *roleReader) apposition() (phrase, float64) {
	i := r.skipLetters(r.to)
	if lang.Has(generations(), strings.TrimSuffix(r.word(i), ".")) {
		i++
	}
	i = r.skipBracket(i)
	if k := r.skipHome(i); k > i {
		i = k - 1 // "Ann Lee of Lyme University, an expert"
	}
	switch r.word(i) {
	case ",", "—", "–":
	case "who":
		i-- // "said Ann Lee who is the mayor of Lyme"
	case "-", "|", "·": // "Ann Lee (Norham) - chair", in a list
		return r.entry(i + 1)
	default:
		if r.tabbed(i) || r.opensLine() && upper(r.word(i)) { // "Ann Lee President", a line by itself
			return r.entry(i)
		}
		return phrase{}, 0
	}
	if p, ok := r.caption(i + 1); ok {
		return p, 2
	}
	start := r.openApposition(i + 1)
	p, ok := r.after(start)
	if !ok || p.article == "your" { // "Ann, your head is"
		return phrase{}, 0
	}
	if firsts(r.word(p.from)) {
		p.to = r.feat(p.to)
	}
	next := r.word(r.skipBracket(p.to)) // "the president of the union (NUM)"
	if p, ok = r.closeApposition(p, next); !ok || next == "," && r.betweenTwo(p.to+1) {
		return phrase{}, 0
	}
	if next == "," && owner(p.article) && p.to == p.head+1 && r.personAt(p.to+1) {
		return phrase{}, 0 // a list: "Ann Lee, her husband, Tom Hay and"
	}
	if next == "," && p.article == "" {
		p.to = r.employer(p.to)
	}
	if w := r.word(start - 1); w == "formerly" || w == "once" || w == "previously" {
		return p, 0.2 // what somebody is now says more
	}
	return p, 3
}

// opensLine reports whether nothing but a number and titles stand before the name: "2. Dr Ann Lee".
func (r *roleReader) opensLine() bool {
	i := r.beforeTitles(r.from)
	for i > 0 && !isWord(r.word(i-1)) || i > 0 && unicode.IsDigit(firstRune(r.word(i-1))) || i > 0 && isCourtesy(r.word(i-1)) {
		i--
	}
	return i == 0
}

// openApposition returns where the phrase begins in what follows a name and a comma at token i.
func (r *roleReader) openApposition(i int) int {
	i = r.skipHome(r.skipAge(r.skipParty(i)))
	if j := r.skipLetters(i); j > i && r.word(j) == "," {
		i = j + 1 // "Ann Lee, M.D., medical officer"
	}
	switch w := r.word(i); {
	case w == "who":
		if k, ok := r.linked(i + 1); ok && !(r.word(k-1) == "be" || r.word(k-1) == "been" && r.word(k-2) == "had") {
			return k
		}
		return r.secondVerb(i + 1)
	case w == "to" && r.word(i+1) == "be": // a nominee: "Ann Lee, of Ohio, to be District Judge"
		return i + 2
	case w == "one" && r.word(i+1) != "of", w == "both":
		return i + 1
	case w == "as":
		if p, ok := r.after(i + 1); ok && p.article != "a" && p.article != "an" && closes(r.word(p.to)) {
			return i + 1
		}
	case w == "in" && (r.word(i+2) == "capacity" || r.word(i+2) == "role") && r.word(i+3) == "as": // "in her capacity as"
		return i + 4
	case w == "until": // "until last year the head of"
		for k := i + 1; k < i+5; k++ {
			if isDeterminer(r.word(k)) {
				return k
			}
		}
		return i
	}
	return r.skipAdverbs(i)
}

// closeApposition reports whether a phrase may end before the word next, and extends it to what
// still belongs to it.
func (r *roleReader) closeApposition(p phrase, next string) (phrase, bool) {
	long := p.to > p.head+1
	switch {
	case closes(next), isPossessive(next) && nobleTitles()[r.word(p.head)], next == "who", next == "whose", next == "which", next == "that", next == "now", next == "-", rolePrepositions()[next] && next != "of" && next != "to", next == "until", next == "since", next == "before", next == "when", next == "between", next == "across":
	case next == "of" && countsTime(r.word(p.to+2)):
		p.to += 3 // "her publisher of thirty years"
	case next == "and" && p.article != "the":
	case verbsAfterNames()[next] && (p.article == "" || long || r.subject()), next == "to" && long:
	case verb(next) && r.word(p.to+1) == "by" && r.complement(p.to+2) > p.to+2:
		p.to = r.complement(p.to + 2) // "the expert called by the council"
	case p.article != "" && !upper(next) && (long && verb(next) || strings.HasSuffix(next, "ing")): // "the head of the fleet signed", "a lawyer representing the firm"
	default:
		return p, false
	}
	return p, true
}

// betweenTwo reports whether a phrase belongs to the person whose name begins at token j, as the
// one before it has a phrase already: "the mayor, Ann Lee, the head of the school, Tom Hay".
func (r *roleReader) betweenTwo(j int) bool {
	if r.word(r.from-1) == "" {
		return false
	}
	for isCourtesy(r.word(j)) || upper(r.word(j)) && strings.HasSuffix(r.word(j), ".") {
		j++
	}
	if _, person, ok := r.nameFrom(j); !ok || !person {
		return false
	}
	_, worth := r.appositionBefore()
	return worth > 0
}

// caption reads what a script calls a speaker, in capitals from token i to a colon: "ANN LEE,
// REPORTER:".
func (r *roleReader) caption(i int) (phrase, bool) {
	k := i
	for k < i+6 && len(r.word(k)) > 1 && lang.IsUpper(r.word(k)) {
		k++
	}
	if r.from > 0 || k == i || r.word(k) != ":" || !names.IsRole(lang.Lower(r.word(k-1))) {
		return phrase{}, false
	}
	return phrase{from: i, head: k - 1, to: k}, true
}

// entry reads the role at token i that ends its line or its part of it.
func (r *roleReader) entry(i int) (phrase, float64) {
	p, ok := r.afterEmployer(i)
	if w := r.word(p.to); ok && w == "-" && r.word(r.to) == "-" {
		return p, 2 // "Ann Lee - the ship's cook - hid"
	}
	if w := r.word(p.to); !ok || p.article != "" || w != "" && w != ")" && w != "|" && w != "·" && !(upper(r.word(p.from)) && (w == "(" || w == "/")) && (w != "." || r.word(p.to+1) != "") && (w != "," || !upper(r.word(p.from))) && !r.tabbed(p.to) {
		return phrase{}, 0
	}
	if r.word(p.to) == "," {
		p.to = r.employer(p.to)
	}
	return p, 2
}

// tabbed reports whether a tab stands before token i, as between the columns of a table.
func (r *roleReader) tabbed(i int) bool {
	return i > 0 && i < len(r.tokens) && strings.Contains(r.text[r.tokens[i-1].End:r.tokens[i].Start], "\t")
}

// afterEmployer reads a role, past the employer that may stand before it: "Seed Fund,
// auditor".
func (r *roleReader) afterEmployer(i int) (phrase, bool) {
	if p, ok := r.after(i); ok {
		return p, true
	}
	for k := i; k < i+6 && (upper(r.word(k)) || r.word(k) == "&" || r.word(k) == "of"); k++ {
		if r.word(k+1) == "," {
			return r.after(k + 2)
		}
	}
	return phrase{}, false
}

// secondVerb returns the token after "and is" or "and was" further on in a clause, or i:
// "who teaches law at Lyme College and is the author of a novel".
func (r *roleReader) secondVerb(i int) int {
	for k := i; k < i+maxPhrase && !closes(r.word(k)); k++ {
		if w := r.word(k + 1); r.word(k) == "and" && (w == "is" || w == "was") {
			if p, ok := r.after(k + 2); ok && !vagueRoles()[r.word(p.head)] && !r.judges(p) {
				return k + 2
			}
		}
	}
	return i
}

// employer extends the entry of a list that goes on with a comma and
// capitalised words: "Ann Lee, Founder, Seed Fund". It returns the end of the
// entry, or i if it does not go on like that.
func (r *roleReader) employer(i int) int {
	k := i + 1
	if rolePrepositions()[r.word(k)] {
		return i
	}
	to := r.body(k)
	office := upper(r.word(i - 1))
	if to > k+1 && office && r.word(to) != "," && r.word(to) != "and" && r.word(to) != "(" && !upper(r.word(to)) {
		return to // "Ann Lee, Director, Tarn Mills found"
	}
	if !office {
		if to > k+1 && closes(r.word(to)) {
			return to
		}
		return i
	}
	for ; k < len(r.tokens) && k < i+maxPhrase; k++ {
		w := r.word(k)
		if closes(w) && w != "," && !isPossessive(w) {
			break
		}
		if !upper(w) && !isPossessive(w) && !rolePrepositions()[w] && w != "and" && w != "&" && w != "the" && w != "," || upper(w) && clauseWords()[lang.Lower(w)] {
			return i // the second is a headline: "Ann Lee, Mayor, Becomes Senator"
		}
		if _, person, ok := r.nameFrom(k); ok && person {
			return i
		}
	}
	if k == i+1 || r.word(k) != "" && r.word(k+1) != "" {
		return i
	}
	return k
}

// body returns the end of the body that is named at token i, with its owner and its place:
// "Tarn's Tide Office in Lyme".
func (r *roleReader) body(i int) int {
	to, person, ok := r.nameFrom(i)
	if !ok || person || r.names.starts[r.tokens[i].Start].place {
		return i
	}
	if next, _, ok := r.nameFrom(to + 1); ok && (isPossessive(r.word(to)) || r.word(to) == "in") {
		to = next
	}
	if next, _, ok := r.nameFrom(to + 1); ok && r.word(to) == "in" {
		to = r.region(next)
	}
	return to
}

// skipLetters skips "MP" and the like after a name.
func (r *roleReader) skipLetters(i int) int {
	for postnominals()[r.word(i)] {
		i++
	}
	return i
}

// lettersAfter finds "MP" after a name, or "C.J." after a comma.
func (r *roleReader) lettersAfter() (phrase, float64) {
	i := r.to
	if r.word(i) == "," {
		i++
	}
	if !memberLetters()[r.word(i)] {
		return phrase{}, 0
	}
	return phrase{from: i, head: i, to: i + 1}, 1.5
}

// skipAge skips "39," and "aged 28,".
func (r *roleReader) skipAge(i int) int {
	k := i
	if r.word(k) == "aged" || r.word(k) == "age" {
		k++
	}
	if w := r.word(k); len(w) > 0 && len(w) < 4 && w[0] >= '0' && w[0] <= '9' && r.word(k+1) == "," {
		return k + 2
	}
	return i
}

// skipHome skips "of Lyme," after a name.
func (r *roleReader) skipHome(i int) int {
	if w := r.word(i); w != "of" && w != "from" {
		return i
	}
	if to, person, ok := r.nameFrom(i + 1); ok && !person && r.word(to) == "," {
		return to + 1
	}
	return i
}

// skipParty skips "D-Calif.," after a member of congress.
func (r *roleReader) skipParty(i int) int {
	for k := i; k < i+5 && k < len(r.tokens); k++ {
		if r.word(k) != "," {
			continue
		}
		if w := r.span(i, k).In(r.text); len(w) > 2 && (w[0] == 'D' || w[0] == 'R' || w[0] == 'I') && (w[1] == '-' || strings.HasPrefix(w[1:], "–")) {
			return k + 1
		}
		return i
	}
	return i
}
