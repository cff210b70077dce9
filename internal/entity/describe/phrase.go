package describe

import (
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity/names"
)

// line is a sentence in which we look for noun phrases.
type line struct {
	text   string
	tokens []doc.Token
	names  nameIndex
}

// word returns the text of token i, or "" outside the sentence. Inlined, it would make up a
// quarter of the package.
//
//go:noinline
func (l *line) word(i int) string {
	if i < 0 || i >= len(l.tokens) {
		return ""
	}
	return l.tokens[i].In(l.text)
}

// span returns the span of tokens [from, to).
func (l *line) span(from, to int) doc.Span {
	if from >= to {
		return doc.Span{}
	}
	return doc.Span{Start: l.tokens[from].Start, End: l.tokens[to-1].End}
}

// nameFrom returns the token after the name that begins at token i.
func (l *line) nameFrom(i int) (to int, person, ok bool) {
	if i < 0 || i >= len(l.tokens) {
		return 0, false, false
	}
	n, ok := l.names.starts[l.tokens[i].Start]
	if !ok {
		return 0, false, false
	}
	for to = i; to < len(l.tokens) && l.tokens[to].Start < n.End; to++ {
	}
	return to, n.person, true
}

// nameTo returns the first token of the name that ends before token i.
func (l *line) nameTo(i int) (from int, person, ok bool) {
	if i <= 0 || i > len(l.tokens) {
		return 0, false, false
	}
	n, ok := l.names.ends[l.tokens[i-1].End]
	if !ok {
		return 0, false, false
	}
	for from = i; from > 0 && l.tokens[from-1].Start >= n.Start; from-- {
	}
	return from, n.person, from < i
}

// hyphened reports whether token i follows a hyphen within a word, as "speaking" in
// "Welsh-speaking".
func (l *line) hyphened(i int) bool {
	return l.word(i-1) == "-" && i > 1 && l.tokens[i-2].End == l.tokens[i-1].Start && l.tokens[i-1].End == l.tokens[i].Start
}

// adverb reports whether token i is "newly" or the like.
func (l *line) adverb(i int) bool {
	w := strings.ToLower(l.word(i))
	return strings.HasSuffix(w, "ly") && participles()[w]
}

// ends reports whether a noun phrase must end before token i.
func (l *line) ends(i int) bool {
	w := l.word(i)
	if l.hyphened(i) || strings.HasSuffix(w, "ed") && l.adverb(i-1) {
		return false // "Texas-based", "newly elected"
	}
	if article := l.word(i - 1); strings.HasSuffix(w, "ing") && (article == "a" || article == "an") && isRole(l.word(i+1)) ||
		strings.HasSuffix(w, "ing") && (isDeterminer(article) || owner(article)) && rolePrepositions()[l.word(i-2)] {
		return false // "a rafting guide", "a member of the negotiating team", "secretary of the meeting"
	}
	if strings.EqualFold(w, "under") && (l.word(i+1) == "-" || isRole(l.word(i+1))) {
		return false // "Under-Secretary"
	}
	if before := l.word(i - 1); verbsOrNouns()[w] {
		if upper(before) && (isPossessive(l.word(i-2)) || rolePrepositions()[l.word(i-2)]) {
			return false // "presenter of the company's Lakeside show"
		}
		if closes(l.word(i+1)) && isWord(before) && (rolePrepositions()[l.word(i-3)] || rolePrepositions()[l.word(i-4)]) {
			return false // "chair of a mental health trust,"
		}
		return !isDeterminer(before) && !isPossessive(before) && !rolePrepositions()[before] && before != "is" && before != "was" && before != "as"
	}
	return endsPhrase(w)
}

// maxPhrase is how far a phrase may extend, in tokens, to either side of its
// noun.
const maxPhrase = 14

// before reads the noun phrase that ends before token end, and returns its
// first token after any article: "U.S. Secretary of State". It returns end if
// the phrase has no role.
func (l *line) before(end int) (from int) {
	i := end
	for i > 0 && end-i < maxPhrase {
		if j, person, ok := l.nameTo(i); ok {
			if isRole(l.word(i-1)) && j == i-1 {
				i-- // "Speaker" may be taken for a name
				continue
			}
			if person && j == i-1 && i == end-1 && !upper(l.word(i)) && isRole(l.word(i)) && !isPluralRole(l.word(i)) {
				i = j // "Lee adviser"
				continue
			}
			if person && !(i < end && isPossessive(l.word(i))) && !(i == end && l.word(end) == "," && (l.word(j-1) == "for" || l.word(j-1) == "of") && isRole(l.word(j-2))) {
				break // another person in a list, but "spokesman for Ann Lee, Tom Hay"
			}
			if from, _, named := l.nameTo(j - 1); named && l.region(j-1) > j-1 {
				j = from
			}
			i = j
			continue
		}
		if open := l.openingBracket(i, 6); open > 0 && i < end {
			i = open // "Arab League (AL) head"
			continue
		}
		if !l.continuesBefore(i-1, end) {
			break
		}
		i--
	}
	for k := end - 2; k > i && isRole(l.word(end-1)); k-- {
		if !rolePrepositions()[l.word(k)] || k == end-2 && l.word(k) == "of" && upper(l.word(end-1)) && upper(l.word(k-1)) { // but "Secretary of Justice"
			continue
		}
		if !isRole(l.word(k+1)) && l.joined(k, end) {
			continue // "Secretary of State and Security Adviser"
		}
		if l.roleIn(i, k) {
			i = k + 1 // "fiancée of journalist": the fiancée is somebody else
			break
		}
	}
	for i < end && !startsPhrase(l.word(i)) {
		i++
	}
	if month := strings.ToLower(l.word(i - 1)); unicode.IsDigit(firstRune(l.word(i))) && (rolePrepositions()[month] || months()[month] != "") && i < end-1 {
		i++ // "In 2006 Lee's wife"
	}
	if l.word(i-1) == "to" && i < end-1 && !upper(l.word(i)) && !isRole(l.word(i)) && !roleModifiers()[l.word(i)] {
		i++ // a verb: "refused to blame referee"
	}
	return l.withRole(i, end)
}

// continuesBefore reports whether token k belongs to the noun phrase that ends
// before end, given that the tokens after k do.
func (l *line) continuesBefore(k, end int) bool {
	w, last := l.word(k), k+1 >= end
	lower := strings.ToLower(w)
	switch {
	case isPossessive(w):
		return !last && k > 0
	case ownedStyles()[w]:
		return false // "His Honour Judge"
	case nobleTitles()[w] && isRole(l.word(k+1)) && upper(l.word(k+1)):
		return true // "Lord Justice"
	case lower == "own" && (isPossessive(l.word(k-1)) || owner(l.word(k-1))):
		return true // "the council's own expert"
	case isRole(w), roleModifiers()[lower], lower == "under" && upper(w) && upper(l.word(k+1)) && isRole(l.word(k+1)):
		return true
	case last && isPluralRole(w):
		return true // "Senators Ann Lee and Bob Stone"
	case upper(w) && l.opens(k) && upper(l.word(k+1)) && !names.IsCountry(w):
		return false // capitalised only as the first word of the sentence
	case isPluralRole(w):
		return last || rolePrepositions()[l.word(k+1)] || isPossessive(l.word(k+1)) || l.governed(k)
	case rolePrepositions()[w]:
		return !last && (isRole(l.word(k-1)) || l.working(k-1) || isPluralRole(l.word(k-1)) || w != "to" && w != "with" && w != "from" && l.governed(k))
	case w == "the", owner(w) && !last:
		return !last && rolePrepositions()[l.word(k-1)] && (isRole(l.word(k-2)) || isPluralRole(l.word(k-2)) || l.governed(k-1) || l.working(k-2)) ||
			!last && l.word(k-1) == "and" && upper(l.word(k+1)) && l.governed(k-1) && !l.roleAhead(k+1)
	case w == "and" || w == "&":
		return !last && (isRole(l.word(k-1)) || l.governed(k))
	case w == "-" || w == "–" || w == "/" && isRole(l.word(k-1)): // "County Judge/Executive"
		return !last && k > 0 && l.tokens[k-1].End == l.tokens[k].Start
	case !isWord(w), l.ends(k), names.IsHonorific(w):
		return false
	case !last && !upper(w) && upper(l.word(k+1)):
		// usually a verb: "Court removes Governor"
		return strings.ContainsRune(w, '-') || participles()[w] || unicode.IsDigit(firstRune(w)) || l.hyphened(k) || l.adverb(k-1)
	}
	return true
}

// opens reports whether token k begins a sentence or a quotation.
func (l *line) opens(k int) bool {
	switch l.word(k - 1) {
	case "", "\"", "“", ":":
		return true
	}
	return false
}

// governed reports whether a role noun with "of" or "for" precedes token k
// closely: "minister of women and family affairs".
func (l *line) governed(k int) bool {
	for j := k - 1; j > 0 && j > k-8; j-- {
		w := l.word(j)
		if (w == "of" || w == "for" || w == "at") && isRole(l.word(j-1)) {
			return true
		}
		if l.ends(j) && w != "the" {
			return false
		}
	}
	return false
}

// withRole returns from if tokens [from, end) end with a role noun, or have one
// followed by a preposition. Otherwise it returns end.
func (l *line) withRole(from, end int) int {
	if from >= end {
		return end
	}
	switch last := l.word(end - 1); {
	case isRole(last) || isPluralRole(last):
		return from
	case last == "late" || last == "former":
		return end // "the son of the late Ann Lee"
	}
	for k := from; k < end-2; k++ {
		if (isRole(l.word(k)) || isPluralRole(l.word(k))) && (rolePrepositions()[l.word(k+1)] || l.working(k+1) || l.hyphened(k+2)) && !l.inName(k, end) && !(l.word(k+1) == "to" && l.infinitive(k+2)) {
			return from
		}
	}
	return end
}

// roleIn reports whether tokens [from, to) have a role noun and its preposition, and token
// to is in no name.
func (l *line) roleIn(from, to int) bool {
	found := false
	for k := from; k < to; k++ {
		if end, _, ok := l.nameFrom(k); ok && end > to {
			return false // "Tarn Corps of Engineers"
		}
		found = found || isRole(l.word(k)) && rolePrepositions()[l.word(k+1)]
	}
	return found
}

// inName reports whether token k is within a name that ends before token end: "the newspaper
// Star of Lyme".
func (l *line) inName(k, end int) bool {
	from, person, ok := l.nameTo(end)
	return ok && !person && from <= k && from > 0 && !isDeterminer(l.word(from-1))
}

// phrase is a noun phrase with a role noun: tokens [from, to), the noun at
// head.
type phrase struct {
	from, head, to int
	article        string // the article before it, in lower case
	noun           string // where the first word is a verb: what somebody is who does that
	several        bool   // the noun is a plural and each of the persons is one: "natives"
}

// role returns the phrase as a role.
func (l *line) role(p phrase) string {
	if p.noun != "" {
		return p.noun + " of " + l.span(p.from+1, p.to).In(l.text)
	}
	if noun := l.span(p.head, p.head+1); p.several {
		return l.text[l.tokens[p.from].Start:noun.Start] + singular(noun.In(l.text)) + l.text[noun.End:l.tokens[p.to-1].End]
	}
	return l.span(p.from, p.to).In(l.text)
}

// after reads the noun phrase that begins at token i, including complements
// with "of", "for" or "at" and further roles joined by "and".
func (l *line) after(i int) (phrase, bool) {
	p := phrase{from: i}
	several := false
	if w := strings.ToLower(l.word(i)); isDeterminer(w) && l.word(i+1) != "/" { // "A/Senior Engineer" is acting
		p.article = w
		p.from = i + 1
	}
	j := p.from
	if strings.ToLower(l.word(j)) == "one" && l.word(j+1) == "of" {
		several = true
		if j += 2; isDeterminer(l.word(j)) {
			j++
		}
	}
	if p.head = l.headFrom(j, p, several); p.head < 0 {
		return p, false
	}
	if !several {
		for next := l.nextRole(p.head + 1); next > 0; next = l.nextRole(p.head + 1) {
			p.head = next // "chief executive officer", "caretaker prime minister"
		}
		if isPluralRole(l.word(p.head + 1)) {
			return p, false
		}
	}
	p.to = l.field(p)
	if w := l.word(p.to); p.to == p.from+1 && (strings.HasSuffix(w, "ing") || w == "based") && rolePrepositions()[l.word(p.to+1)] {
		if to := l.complement(p.to + 2); to > p.to+2 {
			p.to = to // "lawyer practising in Lyme"
		}
	}
	for k := p.head + 2; k < p.to; k++ {
		before := l.word(k - 1)
		if _, person, ok := l.nameFrom(k); ok && person && upper(before) && !isRole(before) {
			return p, false // the title of the next person in a list: "Director of the Council Ann Lee"
		}
	}
	if p.article == "the" && l.owned(p.from, p.head) {
		p.from-- // "the coalition's head"
	}
	return p, true
}

// headFrom returns the role noun of the phrase p, which the nouns from token start lead up
// to, or -1: "minister" in "Danish health minister". After "one of" it is a plural.
func (l *line) headFrom(start int, p phrase, several bool) int {
	for j := start; j < len(l.tokens) && j-p.from < maxPhrase; j++ {
		w := l.word(j)
		if (isRole(w) || several && isPluralRole(w)) && !l.owns(j) {
			return j
		}
		if to, person, ok := l.nameFrom(j); ok {
			if person && !isPossessive(l.word(to)) {
				return -1
			}
			if isPossessive(l.word(to)) {
				to++
			}
			j = to - 1
			continue
		}
		switch {
		case isPossessive(w) && j > start:
		case (w == "and" || w == "&") && j > start && !isDeterminer(l.word(j+1)):
		case (w == "-" || w == "–" || w == "/") && j > start && l.tokens[j-1].End == l.tokens[j].Start:
		case w == "A" && l.word(j+1) == "/":
		case w == "(" && j > start && l.closingBracket(j) > j && l.nextRole(l.closingBracket(j)+1) > 0: // "football (soccer) player"
			j = l.closingBracket(j)
		case verbsOrNouns()[w] && j > start && isRole(l.word(j+1)): // "market visit leader"
		case j == start && (strings.HasSuffix(w, "ed") && (p.article != "" || isRole(l.word(j+1))) || strings.HasSuffix(w, "ing") && p.article != "" && isRole(l.word(j+1))): // "a noted", "learned counsel", "the superintending engineer"
		case !isWord(w), l.ends(j), isPluralRole(w) && !isPossessive(l.word(j+1)) && !l.roleAhead(j+1):
			return -1
		}
	}
	return -1
}

// owns reports whether the role noun at token j is that of an owner: "the artist's niece",
// "Governor Ann Lee's chief of staff".
func (l *line) owns(j int) bool {
	if isPossessive(l.word(j + 1)) {
		return true
	}
	to, person, ok := l.nameFrom(j + 1)
	return ok && person && isPossessive(l.word(to))
}

// nextRole returns the role noun that the nouns from token i lead up to, or 0
// if there is none.
func (l *line) nextRole(i int) int {
	for k := i; k < i+5; k++ {
		w := l.word(k)
		switch {
		case isRole(w):
			return k
		case w == "-" && k == i, roleModifiers()[w]:
		case !isWord(w), l.ends(k), rolePrepositions()[w], isDeterminer(w):
			return 0
		}
		if to, person, ok := l.nameFrom(k); ok {
			if person {
				return 0
			}
			k = to - 1
		}
	}
	return 0
}

func (l *line) roleAhead(i int) bool { return l.nextRole(i) > 0 }

// owned reports whether tokens [from, to) have a possessive that is not a
// name's.
func (l *line) owned(from, to int) bool {
	for k := from; k < to && !rolePrepositions()[l.word(k)]; k++ {
		if isPossessive(l.word(k)) {
			_, _, named := l.nameTo(k)
			return !named
		}
	}
	return false
}
