package summary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
	"standfirst/internal/quote"
)

// opener is one of the first words of a sentence.
type opener struct {
	lower string
	name  bool // starts with a capital and is not the first word of the sentence
	comma bool // follows a comma, colon, semicolon or dash
}

// maxOpening limits how many words openingNeed reads.
const maxOpening = 24

// openingNeed returns the need that the first words of a sentence show.
func openingNeed(text string) NeedKind {
	var room [maxOpening]opener
	words, quoteFirst, any := openers(room[:0], text)
	switch {
	case len(words) == 0:
		if quoteFirst {
			return Quotation // nothing says who is quoted
		}
		return Standalone
	case quoteFirst:
		return attributionNeed(words)
	case !any:
		return Standalone
	}
	if l := connectiveNeed(words); l != Standalone {
		return l
	}
	w := words[0].lower
	next := word(words, 1)
	switch {
	case w == "he", w == "she", w == "they", w == "his", w == "her", w == "their", w == "him", w == "them", w == "its":
		return Pronoun
	case w == "it", w == "it's":
		if expletive(words) {
			return Standalone
		}
		return Pronoun
	case w == "others", w == "another", w == "neither" && next != "the", w == "both" && !word2name(words):
		return Definite
	case w == "one" && (linkingVerbs()[next] || next == "said" || next == "told" || next == "had"):
		return Definite
	case phraseOpeners()[w] && demonstratives()[next] && next != "both" && !(next == "this" && timeNouns()[word(words, 2)]) && word(words, 2) != "who":
		return Definite
	case w == "that's":
		return Definite
	case w == "both": // "Both Norway and Chile"
		return Standalone
	case w == "according" && next == "to" && word(words, 2) == "the" && pointsBack(words[3:]):
		return Definite
	case demonstratives()[w]:
		if timeNouns()[next] && w != "that" && w != "those" && w != "such" {
			return Standalone
		}
		if w == "such" && next == "as" || (w == "those" || w == "these") && (next == "who" || next == "with" || next == "in") {
			return Standalone
		}
		return Definite
	case w == "the":
		if pointsBack(words[1:]) {
			return Definite
		}
		return subjectNeed(words)
	}
	return subjectNeed(words)
}

func word(words []opener, i int) string {
	if i < len(words) {
		return words[i].lower
	}
	return ""
}

func word2name(words []opener) bool { return len(words) > 1 && words[1].name }

// openers appends the first words outside quotation marks to words, and reports
// whether the sentence starts with a quotation and whether it has any words.
func openers(words []opener, text string) (_ []opener, quoteFirst, any bool) {
	quotes := quotesIn(text)
	i := afterAgency(text)
	comma := false
	for i < len(text) && len(words) < maxOpening {
		if text[i] == ' ' { // fast path
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			if r == ',' || r == ':' || r == ';' || r == '—' || r == '–' {
				comma = true
			}
			i += size
			continue
		}
		j := wordEnd(text, i)
		if quotes.have(i) {
			quoteFirst = quoteFirst || !any
			any, comma = true, false
			i = j
			continue
		}
		w := lang.Lower(text[i:j])
		if !ascii(w) {
			w = strings.ReplaceAll(w, "’", "'")
		}
		words = append(words, opener{lower: w, name: any && unicode.IsUpper(r), comma: comma})
		any, comma = true, false
		i = j
	}
	return words, quoteFirst, any
}

// afterAgency returns where a text goes on after "(CNN)" or "(Reuters) -" at its start.
func afterAgency(text string) int {
	const longest = 30 // bytes
	if strings.HasPrefix(text, "(") {
		if end := strings.IndexByte(text, ')'); end > 0 && end < longest {
			return end + 1
		}
	}
	return 0
}

// wordEnd returns the end of the word that begins at i, with what a hyphen, an apostrophe or a
// dot joins to it.
func wordEnd(text string, i int) int {
	for i < len(text) {
		if 'a' <= text[i] && text[i] <= 'z' { // fast path
			i++
			continue
		}
		if text[i] == ' ' { // the same
			break
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		joins := (r == '-' || r == '\'' || r == '’' || r == '.') && i+size < len(text) && isWordRune(text[i+size:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !joins {
			break
		}
		i += size
	}
	return i
}

// quotations are the quotation marks of a text, in order, as they are passed.
type quotations struct {
	marks []quotationMark
	open  bool // the last one passed opens a quotation
}

type quotationMark struct {
	at   int
	open bool
}

func quotesIn(text string) (q quotations) {
	quote.Marks(text, 0, len(text), func(at int, m quote.Mark) {
		if m != quote.NoMark {
			q.marks = append(q.marks, quotationMark{at, m == quote.Opening || m == quote.SingleOpening})
		}
	})
	return q
}

// have reports whether a quotation has the byte at an offset, which is not less than at the
// last call.
func (q *quotations) have(at int) bool {
	for len(q.marks) > 0 && q.marks[0].at <= at {
		q.open, q.marks = q.marks[0].open, q.marks[1:]
	}
	return q.open
}

func isWordRune(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// attributionNeed judges a sentence that starts with a quotation by how it names the
// speaker.
func attributionNeed(words []opener) NeedKind {
	for i := 0; i < len(words) && i < 3; i++ {
		switch words[i].lower {
		case "he", "she", "they", "it":
			return Pronoun
		}
		if words[i].name {
			return Standalone
		}
	}
	if word(words, 1) == "the" && pointsBack(words[2:]) {
		return Definite
	}
	if words[0].lower == "the" && pointsBack(words[1:]) {
		return Definite
	}
	return Standalone
}

func connectiveNeed(words []opener) NeedKind {
	w, next := words[0].lower, word(words, 1)
	switch {
	case w == "but" && next == "for", w == "so" && next == "far", w == "however" && degreeWords()[next]:
		return Standalone // "But for the snow", "So far", "However hard they tried"
	case connectivesWithComma()[w]:
		if len(words) > 1 && words[1].comma {
			return Connective
		}
		if w == "so" || w == "or" || w == "plus" || w == "yet" || w == "also" || w == "then" {
			return Connective
		}
	case connectives()[w]:
		return Connective
	}
	var room [64]byte
	phrase := room[:0]
	for i := 0; i < 4 && i < len(words); i++ {
		if i > 0 {
			phrase = append(phrase, ' ')
		}
		phrase = append(phrase, words[i].lower...)
		if connectivePhrases()[string(phrase)] && !continued(string(phrase), word(words, i+1)) {
			return Connective
		}
	}
	return Standalone
}

// continued reports whether the word after a phrase shows that the phrase refers to
// what follows, not to an earlier sentence: "in addition to fines", "as a result of
// the strike".
func continued(phrase, next string) bool {
	switch phrase {
	case "in response", "in addition", "in contrast", "by contrast":
		return next == "to"
	case "at the time", "as a result":
		return next == "of"
	}
	return false
}

// expletive reports whether an opening "it" refers to nothing before it: "It is
// clear that …", "It rained".
func expletive(words []opener) bool {
	w := word(words, 1)
	if words[0].lower == "it" && weatherVerbs()[w] {
		return true
	}
	if words[0].lower == "it" && !linkingVerbs()[w] {
		return false
	}
	for i := 2; i < len(words) && i < 11; i++ {
		if dummyItComplements()[words[i].lower] {
			return true
		}
	}
	return false
}

// pointsBack reports whether the noun phrase after "the" refers to something
// mentioned earlier: its noun is one of the anaphoric nouns, and nothing defines it
// here.
func pointsBack(words []opener) bool {
	i := 0
	for i < len(words) && anaphorModifiers()[words[i].lower] && !words[i].name {
		i++
	}
	if i == len(words) {
		return false
	}
	w := words[i]
	base := strings.TrimSuffix(strings.TrimSuffix(w.lower, "'s"), "'")
	if w.name {
		return false
	}
	old := strings.HasSuffix(base, "-year-old") || strings.HasSuffix(base, "-month-old")
	if !old && !anaphoricNouns()[base] && !anaphoricNouns()[strings.TrimSuffix(base, "s")] {
		return false
	}
	if base != w.lower {
		return true // "The company's shares"
	}
	i++
	if i == len(words) {
		return true
	}
	n := words[i]
	if n.comma {
		return !n.name // "The case, with its echoes of …", but "The pilot, John Smith, …"
	}
	if nounDefiners()[n.lower] || n.name && !old {
		return false
	}
	if namingParticiples()[n.lower] && i+1 < len(words) && (words[i+1].name || nounDefiners()[words[i+1].lower]) {
		return false // "the group called Hamas", but "the group called it a crime"
	}
	if old { // "The 34-year-old John Smith" names the person
		names := 0
		for _, m := range words[i:min(len(words), i+4)] {
			if m.name {
				names++
			}
		}
		return names < 2 // "The 30-year-old American" does not
	}
	return true
}

// subjectNeed looks for a pronoun as the subject of the main clause after an opening
// phrase: "After the meeting, he said …".
func subjectNeed(words []opener) NeedKind {
	named := false
	for i, w := range words {
		if i > 0 && w.comma {
			switch w.lower {
			case "he", "she", "they", "his", "her", "their", "its":
				if !named {
					return Pronoun
				}
				return Standalone
			case "it":
				if !named && !expletive(words[i:]) {
					return Pronoun
				}
				return Standalone
			case "the":
				if !named && pointsBack(words[i+1:]) && i < 8 {
					return Definite
				}
			}
			if w.name {
				return Standalone
			}
		}
		if w.name && clauseOpeners()[words[0].lower] {
			named = true
		}
		if i == 0 && !phraseOpeners()[w.lower] && !clauseOpeners()[w.lower] && !strings.HasSuffix(w.lower, "ing") && !strings.HasSuffix(w.lower, "ed") && !strings.HasSuffix(w.lower, "ly") {
			return Standalone
		}
		if i > 14 {
			break
		}
	}
	return Standalone
}
