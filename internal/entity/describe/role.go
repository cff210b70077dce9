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
	fameWords       = lang.English.Set("role-words/fame")
	judgingWords    = lang.English.Set("role-words/judging")
	lesserRoles     = lang.English.Set("role-words/lesser")
	relationNouns   = lang.English.Set("relation-nouns")
	nameTitles      = lang.English.Set("role-words/name-titles")
	nobleTitles     = lang.English.Set("role-words/noble-titles")
	styles          = lang.English.Set("role-words/styles")
	ownedStyles     = lang.English.Set("role-words/owned-styles")
	actingMarks     = lang.English.Set("role-words/acting")
	generations     = lang.English.Set("generations")
	numerals        = lang.English.Table("measures/numerals")
	vagueRoles      = lang.English.Set("role-words/vague")
	postnominals    = lang.English.Set("postnominals")
	memberLetters   = lang.English.Set("member-letters")
	verbsAfterNames = lang.English.Set("role-words/verbs-after-names")
	courtesyTitles  = lang.English.Set("courtesy-titles")
	vocatives       = lang.English.Set("role-words/vocatives")
)

// findRoles sets the role of each person. Of all phrases that state a role as a
// fact, it takes the most informative one.
func findRoles(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) {
	text, index := d.Text, indexNames(list)
	for i := range list {
		e := &list[i]
		if e.Kind != entity.Person {
			continue
		}
		best := 0.0
		for k, m := range e.Mentions {
			if k == maxMentions {
				break
			}
			r := roleReader{line: line{text, sentences[m.Sentence].Tokens, index}}
			r.find(m.Span)
			if m.Form != entity.Name {
				p, worth := r.copula()
				if worth == 0 {
					p, worth = r.asOffice()
				}
				if worth > 0 && worth+r.worth(p)-pronounPenalty > best {
					best, e.Role = worth+r.worth(p)-pronounPenalty, r.role(p)
				}
				continue
			}
			for _, find := range rolePatterns {
				p, worth := find(&r)
				for p.from < p.head && r.dispensable(p.from) {
					p.from++
				}
				if worth == 0 || r.another(p) || r.countsRelations(p) || p.to == p.from+1 && human(r.word(p.from)) || pronounEnd(r.word(p.to-1)) {
					continue
				}
				if d.Blocks[sentences[m.Sentence].Block].Kind == doc.Headline {
					worth -= headlinePenalty
				}
				if worth += r.worth(p) - 0.05*float64(min(k, 20)); worth > best {
					best, e.Role = worth, r.role(p)
				}
			}
			for _, n := range [...]int{m.Sentence - 1, m.Sentence + 1} {
				if n < 0 || n == len(sentences) || sentences[n].Block == sentences[m.Sentence].Block {
					continue
				}
				near := roleReader{line: line{text, sentences[n].Tokens, index}}
				find := near.grade
				if n > m.Sentence {
					if find = near.office; !r.alone() {
						continue
					}
				}
				if p, worth := find(); worth > 0 && worth+near.worth(p) > best {
					best, e.Role = worth+near.worth(p), near.role(p)
				}
			}
		}
	}
}

// human reports whether w says only that somebody is a human being.
func human(w string) bool {
	switch w {
	case "man", "woman", "boy", "girl", "person", "child":
		return true
	}
	return false
}

// pronounEnd reports whether a phrase that ends in w says nothing by itself: "friend of
// hers".
func pronounEnd(w string) bool {
	switch w {
	case "hers", "theirs", "mine", "ours", "yours", "his", "her", "their", "him", "them":
		return true
	}
	return false
}

// another reports whether a phrase before a name is of somebody else: who is addressed, as in "Madam
// Speaker, Ana Lima said …", or who is named beside, as in "the Chair and Dr Lima".
func (r *roleReader) another(p phrase) bool {
	if p.to > r.from {
		return false
	}
	for i := p.from; i+1 < r.from; i++ {
		if r.word(i) == "and" && courtesyTitles()[r.word(i+1)] {
			return true
		}
	}
	return vocatives()[r.word(p.from-1)] && r.word(p.to) == "," && !r.possessive(p.from, p.to) // but "Mr Smith's lawyer, Ann Lee"
}

// dispensable reports whether a role says as much without token i at its start: "a brilliant
// lawyer", "four maintainers", "fellow senator".
func (r *roleReader) dispensable(i int) bool {
	switch w := strings.ToLower(r.word(i)); {
	case w == "own", w == "fellow", w == "late":
		return true
	case numerals()[w] != "" && len(w) > 2:
		return !rolePrepositions()[r.word(i+1)] && !unicode.IsDigit(firstRune(w))
	default:
		return judgingWords()[w] || fameWords()[w]
	}
}

// headlinePenalty is what a role in a headline is worth less, because headlines shorten.
const headlinePenalty = 1

// pronounPenalty is what a role is worth less that the text states of a pronoun.
const pronounPenalty = 1

// maxMentions limits how many mentions of a person we search for a role.
const maxMentions = 200

// roleReader is a name within its sentence: tokens [from, to).
type roleReader struct {
	line
	from, to int
}

func (r *roleReader) find(m doc.Span) {
	lo, hi := 0, len(r.tokens) // search for the first token that ends after the name begins
	for lo < hi {
		if mid := (lo + hi) / 2; r.tokens[mid].End > m.Start {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	r.from, r.to = lo, lo
	for r.to < len(r.tokens) && r.tokens[r.to].Start < m.End {
		r.to++
	}
}

// rolePatterns each find a phrase that states the person's role, and return it
// with the value of that kind of phrase, or 0 if there is none.
var rolePatterns = []func(*roleReader) (phrase, float64){
	(*roleReader).title, (*roleReader).appositionBefore, (*roleReader).apposition,
	(*roleReader).bracket, (*roleReader).copula, (*roleReader).label, (*roleReader).lettersAfter, (*roleReader).shared, (*roleReader).inverted, (*roleReader).asOffice, (*roleReader).heads, (*roleReader).beforeBracket, (*roleReader).affiliation,
}

// worth scores how informative a phrase is: longer is better, but less so if it
// only says how somebody is related to somebody else, or where somebody belongs.
func (r *roleReader) worth(p phrase) float64 {
	words, lesser := 0, false
	for k, first := p.from, true; k < p.to; k++ {
		w := r.word(k)
		if startsPhrase(w) && !isPossessive(w) {
			words++
		}
		if first && isRole(w) && !upper(w) || k == p.head {
			first, lesser = false, lesser || isRelation(w) || lang.Has(lesserRoles(), w)
		}
	}
	worth := 0.4 * float64(min(words, 5))
	if lesser {
		worth -= 1.5
	}
	return worth
}

// title finds "U.S. Secretary of State" before "John Kerry".
func (r *roleReader) title() (phrase, float64) { return r.titleBefore(r.from) }

func (r *roleReader) titleBefore(end int) (phrase, float64) {
	for end > 1 && isCourtesy(r.word(end-1)) && (r.before(end-1) < end-1 || r.word(end-2) == "the") {
		end-- // "Prime Minister Dr. Singh"
	}
	if r.word(end-1) == ")" && r.word(end-3) == "(" && isRole(r.word(end-2)) {
		end -= 3 // "member of parliament (MP)"
	}
	if w := r.word(end - 1); (w == "called" || w == "named") && r.before(end-1) < end-1 {
		end-- // "a pharmacist named Ann Lee"
		comma := r.before(end) - 2
		for k := 0; k < 2 && !isDeterminer(r.word(comma+1)); k++ {
			comma-- // "a charming man called"
		}
		if isDeterminer(r.word(comma+1)) && r.word(comma) == "," { // "the owner, a pharmacist named"
			if f := r.before(comma); f < comma && !r.plural(f, comma) && (isDeterminer(r.word(f-1)) || r.possessive(f, comma)) {
				return phrase{from: f, head: comma - 1, to: comma}, 3
			}
		}
		if f := r.before(end); f > 0 && !isDeterminer(r.word(f-1)) || isPluralRole(r.word(end-1)) || vagueRoles()[r.word(end-1)] {
			return phrase{}, 0
		}
	}
	if strings.EqualFold(r.word(end-2), "pro") && lang.Has(actingMarks(), r.word(end-1)) && upper(r.word(end-3)) {
		if from := r.before(end - 2); from < end-2 {
			return phrase{from: from, head: end - 3, to: end}, 3
		}
	}
	from := r.before(end)
	if from == end {
		return phrase{}, 0
	}
	for r.word(from-1) == "," && r.joined(from, end) && isRole(r.word(from-2)) && r.before(from-1) < from-1 {
		from = r.before(from - 1) // "The actor, singer and director Ann Lee"
	}
	if isRelation(r.word(from)) && from+1 < end-1 && upper(r.word(from+1)) {
		from++ // "his wife First Lady Ann Lee"
	}
	for from < end-1 && isStyle(r.word(from)) && !nobleTitles()[r.word(from)] { // but "Lord Justice"
		from++ // "The Honourable Madam Justice Lee"
	}
	last := r.word(end - 1)
	switch {
	case isPluralRole(last) || !isRole(last) && r.plural(from, end):
		return phrase{}, 0 // of several: see shared
	case from == end-1 && (officeAbbreviated()[last] || lang.Has(nameTitles(), last) && !owner(r.word(from-1))): // but "my uncle"
		return phrase{}, 0 // "Gov." alone
	}
	if from == end-1 {
		worth := 2.5
		if upper(last) {
			worth = 1.5 // "Captain", "Professor"
		}
		return phrase{from: from, head: end - 1, to: end}, worth
	}
	return phrase{from: from, head: end - 1, to: end}, 3
}

// owner reports whether w is "my", "his" or the like.
func owner(w string) bool {
	switch strings.ToLower(w) {
	case "my", "our", "your", "his", "her", "their":
		return true
	}
	return false
}

// isStyle reports whether w is a form of address that may stand before an office.
func isStyle(w string) bool {
	return styles()[strings.TrimSuffix(w, ".")] || nobleTitles()[w]
}

// isCourtesy reports whether w is a title that may stand between an office and
// a name.
func isCourtesy(w string) bool {
	return (names.IsHonorific(w) || names.IsTitle(lang.Lower(strings.TrimSuffix(w, ".")))) && !isRole(w)
}

// plural reports whether the first role noun in tokens [from, to) is a plural.
func (r *roleReader) plural(from, to int) bool {
	for k := from; k < to; k++ {
		if isPluralRole(r.word(k)) {
			return true
		}
		if isRole(r.word(k)) {
			return false
		}
	}
	return false
}

// isPluralRelation reports whether w is a word such as "sons" or "friends".
func isPluralRelation(w string) bool {
	return isRelation(strings.TrimSuffix(w, "s"))
}

// judges reports whether the phrase expresses a judgement.
func (r *roleReader) judges(p phrase) bool {
	for k := p.from; k < p.head; k++ {
		if judgingWords()[r.word(k)] {
			return true
		}
	}
	return false
}

// countsRelations recognises "father of two", which says nothing of somebody's part in a
// text.
func (r *roleReader) countsRelations(p phrase) bool {
	return isRelation(r.word(p.head)) && r.word(p.head+1) == "of" && numerals()[r.word(p.head+2)] != "" && p.head+3 == p.to
}

// label finds "Author" in "Author: Laura Field" at the start of a line.
func (r *roleReader) label() (phrase, float64) {
	end := r.from
	for end > 1 && (isCourtesy(r.word(end-1)) || isStyle(r.word(end-1))) && !r.tabbed(end) {
		end--
	}
	if w := r.word(end - 1); w == ":" || w == "-" || w == "–" {
		end--
	} else if !r.tabbed(end) {
		return phrase{}, 0
	}
	if w := r.word(r.to); w != "" && w != "." && w != "(" {
		return phrase{}, 0 // a speaker: "PM: Ann, thank you"
	}
	if end < 1 || end > 6 || r.before(end) != 0 || isPluralRole(r.word(end-1)) {
		return phrase{}, 0
	}
	return phrase{from: 0, head: end - 1, to: end}, 2
}
