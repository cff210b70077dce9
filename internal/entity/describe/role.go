package describe

import (
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	roleNouns         = lang.English.Set("roles")
	officeAbbreviated = lang.English.Set("office-abbreviations")
	relationNouns     = lang.English.Set("relation-nouns")
	roleModifiers     = lang.English.Set("role-modifiers")
	determiners       = lang.English.Set("determiners")
	phraseBreaks      = lang.English.Set("phrase-breaks")
	months            = lang.English.Table("months")
	weekdays          = lang.English.Set("weekdays")
)

// isRole reports whether w is a noun of office.
func isRole(w string) bool {
	if officeAbbreviated()[w] {
		return true
	}
	w = strings.ToLower(strings.TrimSuffix(w, "."))
	return roleNouns()[w] || roleNouns()[strings.TrimSuffix(w, "s")] && w != "news"
}

// findRoles sets what the text says each person is. A title before the name
// ("Saudi Foreign Minister Adel al-Jubeir") is preferred to a phrase set off
// by commas before it ("the coalition's head, Riad Hijab"), that to one after
// it, that to a sentence that says so ("Pelosi is the speaker …"), and that to a
// title of one word.
func findRoles(text string, sentences []doc.Sentence, list []entity.Entity) {
	covered := map[int]bool{} // where names begin, so that they may stand in a title
	for _, e := range list {
		if e.Kind.Named() {
			for _, m := range e.Mentions {
				covered[m.Start] = true
			}
		}
	}
	for i := range list {
		if list[i].Kind != entity.Person {
			continue
		}
		best := len(rolePatterns) + 1
		for _, m := range list[i].Mentions {
			if m.Form != entity.Name {
				continue
			}
			p := newPlace(text, sentences[m.Sentence], m.Span, covered)
			for k, find := range rolePatterns[:min(best, len(rolePatterns))] {
				s := find(p)
				if s.Len() == 0 {
					continue
				}
				if k == 0 && !strings.Contains(s.In(text), " ") { // "President" alone gives way to any phrase
					if best > len(rolePatterns) {
						list[i].Role, best = s.In(text), len(rolePatterns)
					}
					continue
				}
				list[i].Role, best = s.In(text), k
				break
			}
			if best == 0 {
				break
			}
		}
	}
}

// place is a name among the tokens of its sentence: from is its first token,
// to the one after its last.
type place struct {
	text     string
	tokens   []doc.Token
	from, to int
	covered  map[int]bool
}

func newPlace(text string, s doc.Sentence, m doc.Span, covered map[int]bool) place {
	p := place{text: text, tokens: s.Tokens, covered: covered}
	lo, hi := 0, len(s.Tokens) // the first token that ends after the name begins
	for lo < hi {
		if mid := (lo + hi) / 2; s.Tokens[mid].End > m.Start {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	p.from, p.to = lo, lo
	for p.to < len(s.Tokens) && s.Tokens[p.to].Start < m.End {
		p.to++
	}
	return p
}

// word is the text of token i, "" outside the sentence.
func (p place) word(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return p.tokens[i].In(p.text)
}

// span is the text of tokens [from, to).
func (p place) span(from, to int) doc.Span {
	if from >= to {
		return doc.Span{}
	}
	return doc.Span{Start: p.tokens[from].Start, End: p.tokens[to-1].End}
}

var rolePatterns = []func(place) doc.Span{titleBefore, phraseBefore, phraseAfter, saidToBe}

// Roles are no longer than this many tokens.
const maxRole = 10

// titleBefore finds "U.S. Secretary of State" before "John Kerry": names,
// nouns of office and the words that modify them, back to the first other
// word.
func titleBefore(p place) doc.Span {
	i := p.from
	office := false
	for i > 0 && p.from-i < maxRole {
		w := p.word(i - 1)
		switch {
		case isRole(w) && (i == p.from || upper(w) || isRole(p.word(i))):
			office = true
		case roleModifiers()[strings.ToLower(w)]:
		case (w == "of" || w == "for") && i < p.from && i > 1 && isRole(p.word(i-2)) && (upper(p.word(i)) || p.word(i) == "the"):
		case w == "the" && i < p.from && (p.word(i-2) == "of" || p.word(i-2) == "for"):
		case (w == "and" || w == "-") && i < p.from && i > 1 && isRole(p.word(i-2)) && isRole(p.word(i)):
		case possessiveMark(w) && i < p.from:
		case i < p.from && isRole(p.word(i)) && !upper(w) && p.owned(i-1): // "Donald Trump's trade adviser"
		case upper(w) && (i > 1 || p.covered[p.tokens[0].Start] || names.IsCountry(w) || names.IsTitle(strings.ToLower(w))) && !stopsTitle(w):
		default:
			return p.title(i, office)
		}
		i--
	}
	return p.title(i, office)
}

// owned reports whether a possessive stands at most two plain words before
// token i.
func (p place) owned(i int) bool {
	for k := i - 1; k >= i-3 && k > 0; k-- {
		w := p.word(k)
		if possessiveMark(w) {
			return true
		}
		if !unicode.IsLower(firstRune(w)) || breaksPhrase(w) || isDeterminer(w) {
			return false
		}
	}
	return false
}

// title is tokens [i, from) if they say an office and not only "Mr".
func (p place) title(i int, office bool) doc.Span {
	for i < p.from && (possessiveMark(p.word(i)) || p.word(i) == "of" || p.word(i) == "and" || p.word(i) == "-") {
		i++
	}
	last := p.word(p.from - 1)
	of := false // "Secretary of State": the office need not be the last word
	for k := i; k < p.from; k++ {
		of = of || p.word(k) == "of" || p.word(k) == "for"
	}
	if !office || i >= p.from || !isRole(last) && !of || i == p.from-1 && strings.HasSuffix(last, ".") || plural(last) || relationNouns()[last] && !p.possessive(i, p.from) {
		return doc.Span{}
	}
	return p.span(i, p.from)
}

// possessive reports whether tokens [i, end) say whose.
func (p place) possessive(i, end int) bool {
	for ; i < end; i++ {
		if possessiveMark(p.word(i)) {
			return true
		}
	}
	return false
}

// plural reports whether a noun of office is of several people.
func plural(w string) bool {
	w = strings.ToLower(w)
	return strings.HasSuffix(w, "s") && !roleNouns()[w] && roleNouns()[strings.TrimSuffix(w, "s")]
}

// phraseBefore finds "the coalition's head" before ", Riad Hijab,".
func phraseBefore(p place) doc.Span {
	if p.word(p.from-1) != "," || !isRole(p.word(p.from-2)) {
		return doc.Span{}
	}
	if after := p.word(p.to); after != "," && after != "." && after != "" && after != ";" {
		return doc.Span{}
	}
	for i := p.from - 2; i >= 0 && p.from-i < maxRole; i-- {
		w := p.word(i)
		if isDeterminer(w) {
			return p.span(i, p.from-1)
		}
		if !unicode.IsLetter(firstRune(w)) && !possessiveMark(w) || breaksPhrase(w) {
			return doc.Span{}
		}
		if i == 0 || upper(w) && possessiveMark(p.word(i+1)) && !upper(p.word(i-1)) {
			if isDeterminer(p.word(i - 1)) {
				i--
			}
			return p.span(i, p.from-1) // "Syria's president, Bashar Assad," or the sentence's beginning
		}
	}
	return doc.Span{}
}

// phraseAfter finds "a spokeswoman for the ministry" after "Jane Doe,".
func phraseAfter(p place) doc.Span {
	if p.word(p.to) != "," {
		return doc.Span{}
	}
	return p.nominal(p.to+1, true)
}

// saidToBe finds "the speaker of the House" after "Pelosi is".
func saidToBe(p place) doc.Span {
	i := p.to
	if w := p.word(i); w == "(" { // "Lisa Lee (born 1961) is a singer"
		for i < len(p.tokens) && i < p.to+12 && p.word(i) != ")" {
			i++
		}
		i++
	}
	if w := p.word(i); w != "is" && w != "was" {
		return doc.Span{}
	}
	if !isDeterminer(p.word(i + 1)) {
		return doc.Span{}
	}
	return p.nominal(i+1, false)
}

// nominal reads a phrase around a noun of office from token i: up to the next
// mark, with what follows "of", "for", "at" or "in" if that is short. After a
// comma it must be closed by another.
func (p place) nominal(i int, closed bool) doc.Span {
	end, office := i, -1
	for end < len(p.tokens) && end-i <= 2*maxRole {
		w := p.word(end)
		if w == "," || w == "." || w == ";" || w == ")" || w == "who" || w == "whose" || w == "which" || w == "that" || w == "and" && office >= 0 && !(office == end-1 && isRole(p.word(end+1))) ||
			w == ":" || w == "\"" || w == "”" || w == "“" {
			break
		}
		if isRole(w) && office < 0 || office >= 0 && isRole(w) && (end == office+1 || end == office+2 && p.word(end-1) == "and") {
			office = end
		}
		if office < 0 && (breaksPhrase(w) && !isDeterminer(w) || w == "of" && end-i > 4 || p.covered[p.tokens[end].Start] && end == i && !possessiveAhead(p, end)) {
			return doc.Span{}
		}
		end++
	}
	if office < 0 || office-i >= maxRole || office == i && upper(p.word(i)) && closed && p.word(i+1) == "" {
		return doc.Span{}
	}
	first := p.word(i)
	if !isDeterminer(first) && !isRole(first) && !roleModifiers()[strings.ToLower(first)] && !upper(first) {
		return doc.Span{}
	}
	if end-i > maxRole+2 || !prepositional(p, office+1, end) {
		end = office + 1
	}
	return p.span(i, end)
}

// prepositional reports whether tokens [i, end) are nothing, or begin with
// what an office is over.
func prepositional(p place, i, end int) bool {
	if i >= end {
		return true
	}
	switch p.word(i) {
	case "of", "for", "at", "in", "to", "from", "with", "on":
		for k := i; k < end; k++ {
			switch p.word(k) {
			case "said", "says", "told", "was", "is", "has", "had", "were", "will", "would", "have", "are":
				return false
			}
		}
		return true
	}
	return false
}

func possessiveAhead(p place, i int) bool {
	for k := i; k < i+5; k++ {
		if possessiveMark(p.word(k)) {
			return true
		}
	}
	return false
}

func upper(w string) bool { return unicode.IsUpper(firstRune(w)) }

func possessiveMark(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }

// stopsTitle reports whether a capital is there for the sentence's sake or
// the calendar's.
func stopsTitle(w string) bool {
	lower := strings.ToLower(w)
	month := months()[lower] != ""
	return month || weekdays()[lower] || determiners()[lower] || phraseBreaks()[lower] || lower == "mr" || lower == "mr." || lower == "mrs" || lower == "mrs." || lower == "ms." || lower == "ms"
}

func isDeterminer(w string) bool { return determiners()[strings.ToLower(w)] }

// breaksPhrase reports whether w cannot stand within a short noun phrase.
func breaksPhrase(w string) bool { return phraseBreaks()[strings.ToLower(w)] }

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
