package quote

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// token is a token of prose, with the end of its sentence.
type token struct {
	doc.Span
	sentenceEnd int
}

func (f *finder) lower(i int) string {
	if i < 0 || i >= len(f.tokens) {
		return ""
	}
	return strings.ToLower(f.tokens[i].In(f.text))
}

// from returns the first token that starts at or after a position.
func (f *finder) from(at int) int {
	i, _ := slices.BinarySearchFunc(f.tokens, at, func(t token, at int) int { return t.Start - at })
	return i
}

// attribute sets the speaker of each quotation that fits a pattern.
func (f *finder) attribute() {
	for i := range f.found {
		c := &f.found[i]
		if c.Turn {
			continue
		}
		if m, ok := f.speaker(i); ok {
			c.Speaker, c.said = m.who(), m.Span
		} else if c.runs {
			c.Speaker = f.found[i-1].Speaker
		} else if p, ok := f.follows(i); ok {
			c.Speaker = f.found[p].Speaker
		} else if m, ok := f.within(i); ok {
			c.Speaker, c.said = m.who(), m.Span
		} else if m, ok := f.reported(i); ok {
			c.Speaker, c.said = m.who(), m.Span
		}
	}
}

func (f *finder) speaker(i int) (mention, bool) {
	m, ok := f.after(i)
	if !ok {
		m, ok = f.before(i)
	}
	return m, ok
}

// farBack limits how many mentions before a pronoun we look at.
const farBack = 100

// only reports whether a pronoun is unambiguous: the nearest sentence before it that
// names people outside of quotations names only the pronoun's antecedent.
func (f *finder) only(pronoun mention) bool {
	i, _ := slices.BinarySearchFunc(f.mentions, pronoun.Start, func(m mention, at int) int { return m.Start - at })
	in, least := -1, i-farBack
	for i--; i >= max(0, least); i-- {
		m := f.mentions[i]
		if in >= 0 && m.in < in {
			break
		}
		if m.kind != entity.Person || m.form != entity.Name || f.quoted(m.Start) {
			continue
		}
		if m.of != pronoun.of {
			return false
		}
		in = m.in
	}
	return in >= 0
}

// quoted reports whether a position is inside a quotation.
func (f *finder) quoted(at int) bool {
	i, _ := slices.BinarySearchFunc(f.found, at+1, func(c candidate, at int) int { return c.marked.Start - at })
	return i > 0 && !f.found[i-1].Turn && at < f.found[i-1].marked.End
}

// after finds a speaker after a quotation: "...," said Lee; "...," Lee told reporters;
// "...," according to Lee. A quotation that ends with a full stop ends its sentence, so
// what follows belongs to another.
func (f *finder) after(i int) (mention, bool) {
	c := f.found[i]
	at := f.from(c.marked.End)
	comma := f.lower(at) == ","
	if comma {
		at++
	}
	if at >= len(f.tokens) || !f.near(i, at) {
		return mention{}, false
	}
	if last(c.In(f.text)) == '.' && !comma {
		return f.apart(at)
	}
	if attributionVerbs()[f.lower(at)] {
		m, _, ok := f.subject(at + 1)
		if !ok {
			m, ok = f.explained(at + 1)
		}
		return m, ok
	}
	if f.lower(at) == "according" && f.lower(at+1) == "to" {
		m, _, ok := f.subject(at + 2)
		return m, ok
	}
	m, next, ok := f.subject(at)
	if !ok {
		return m, false
	}
	if f.lower(next) == "," { // "Lee, the chief executive of Solvane, said"
		next = f.apposition(next)
	}
	next = f.adverbs(next)
	// In "Why?" Lee said that ..., Lee opens another sentence.
	return m, f.speaks(next) && f.lower(next+1) != "that"
}

// speaks reports whether token i is a verb of speech, or "went on".
func (f *finder) speaks(i int) bool {
	w := f.lower(i)
	return attributionVerbs()[w] || (w == "went" || w == "goes") && f.lower(i+1) == "on"
}

// apart reads a sentence from token at that only says who said the quotation before it:
// "We will pay." Lee told this newspaper.
func (f *finder) apart(at int) (mention, bool) {
	const longest = 6
	m, next, ok := f.subject(at)
	if !ok || !attributionVerbs()[f.lower(next)] {
		return m, false
	}
	end := next + 1
	for end < len(f.tokens) && end < next+longest && f.tokens[end].sentenceEnd == f.tokens[at].sentenceEnd && isLetter(f.lower(end)) {
		end++
	}
	if f.lower(end) != "." || f.tokens[end].sentenceEnd != f.tokens[at].sentenceEnd {
		return m, false
	}
	switch f.lower(next + 1) {
	case ".", "at", "in", "on", "to", "during", "after", "before", "yesterday", "today":
		return m, true
	}
	return m, f.lower(next) == "told" || f.lower(next) == "tells"
}

// near reports whether token at is in the same block as quotation i, with no other
// quotation in between.
func (f *finder) near(i, at int) bool {
	if i+1 < len(f.found) && f.tokens[at].Start >= f.found[i+1].marked.Start {
		return false
	}
	return !strings.Contains(f.text[f.found[i].marked.End:f.tokens[at].Start], "\n\n")
}

// subject reads a noun phrase from token at that ends with a mention: "Mayor Lee",
// "company spokesman Ann Lee", "he". It returns the mention and the index of the token
// after it.
func (f *finder) subject(at int) (mention, int, bool) {
	if m, next, ok := f.reference(at); ok || f.isPronoun(at) {
		return m, next, ok
	}
	for i := at; i < len(f.tokens) && i < at+9 && f.tokens[i].sentenceEnd == f.tokens[at].sentenceEnd; i++ {
		if m, ok := f.mentionAt(f.tokens[i].Start); ok {
			next := f.from(m.End)
			switch word := f.lower(next); {
			case word == "'s" || word == "’s" || word == "'" || word == "’": // "Lee's lawyer"
				i = next
				continue
			case m.kind == entity.Date || !m.kind.Named():
				return m, next, false
			case f.goesOn(next): // "Solvane spokesman Dan Ito", "Lee and Ito"
				i = next - 1
				continue
			case m.kind == entity.Other:
				return m, next, false
			}
			return m, next, true
		}
		word := f.tokens[i].In(f.text)
		lower := strings.ToLower(word)
		r := first(word)
		switch {
		case determiners()[lower], word == ".", word == "-", word == "&":
		case !unicode.IsLetter(r), functionWords()[lower], attributionVerbs()[lower]:
			return mention{}, 0, false
		}
	}
	return mention{}, 0, false
}

// goesOn reports whether a phrase continues with the word at i, so that the name before
// it is not its head.
func (f *finder) goesOn(i int) bool {
	if i >= len(f.tokens) {
		return false
	}
	word := f.tokens[i].In(f.text)
	lower := strings.ToLower(word)
	switch {
	case lower == "and" || lower == "or" || lower == "-" || lower == "&":
		return true
	case !unicode.IsLetter(first(word)), functionWords()[lower], f.verb(i), isAdverb(lower):
		return false
	}
	m, ok := f.mentionAt(f.tokens[i].Start)
	return !ok || m.kind.Named() // "said Lee Tuesday" ends with Lee
}

// adverbs skips what may stand between a subject and its verb.
func (f *finder) adverbs(i int) int {
	for n := 0; n < 3 && isAdverb(f.lower(i)); n++ {
		i++
	}
	return i
}

// apposition returns the index of the token after a phrase between commas that begins at
// i, or -1 if there is none.
func (f *finder) apposition(i int) int {
	for j := i + 1; j < len(f.tokens) && j < i+30 && f.tokens[j].sentenceEnd == f.tokens[i].sentenceEnd; j++ {
		if f.lower(j) == "," && attributionVerbs()[f.lower(f.adverbs(j+1))] {
			return j + 1
		}
		if f.verb(j) || isQuoteMark(f.tokens[j].In(f.text)) {
			break
		}
	}
	return -1
}

// mentionAt returns the longest mention that starts at a position.
func (f *finder) mentionAt(at int) (mention, bool) {
	i, ok := slices.BinarySearchFunc(f.mentions, at, func(m mention, at int) int { return m.Start - at })
	if !ok {
		return mention{}, false
	}
	return f.mentions[i], true
}

// mentionTo returns a mention that ends at a position.
func (f *finder) mentionTo(end int) (mention, bool) {
	i, _ := slices.BinarySearchFunc(f.mentions, end, func(m mention, at int) int { return m.Start - at })
	for i--; i >= 0 && f.mentions[i].Start > end-200; i-- {
		if f.mentions[i].End == end {
			return f.mentions[i], true
		}
	}
	return mention{}, false
}

// furthest is how many words may separate a verb of speech from the quotation that it
// introduces.
const furthest = 14

// before finds a speaker before a quotation in the same sentence, or in the paragraph above
// if that ends in a colon: Lee said: "..."; Lee told reporters that it was "..."; Lee called
// it "..."; Lee attacked the plan, adding: "...".
func (f *finder) before(i int) (mention, bool) {
	q := f.from(f.found[i].marked.Start)
	if q >= len(f.tokens) || q == 0 {
		return mention{}, false
	}
	end := f.found[i].marked.Start // of what stands before the quotation
	if f.lower(q-1) == ":" && strings.TrimSpace(f.text[f.tokens[q-1].End:end]) == "" {
		end = f.tokens[q-1].sentenceEnd
	}
	for j := q - 1; j >= 0 && j > q-furthest && f.tokens[j].sentenceEnd >= end; j-- {
		if i > 0 && f.tokens[j].Start < f.found[i-1].marked.End {
			break
		}
		if f.participle(j) {
			return f.mainSubject(i, j)
		}
		if w := f.lower(j - 1); f.lower(j) == "it" && (w == "puts" || w == "put") && (j > q-3 || f.lower(j+1) == "(") {
			return f.subjectBefore(j - 1)
		}
		if !f.verb(j) {
			continue
		}
		// The nearest verb counts, and must lead to the quotation without a new clause.
		if labelVerbs()[f.lower(j)] && j < q-8 {
			break
		}
		return f.subjectBefore(j)
	}
	return f.accordingTo(q)
}

// accordingTo reads the source that a sentence begins with, up to the quotation at token q:
// According to Lee, the mayor, "..."
func (f *finder) accordingTo(q int) (mention, bool) {
	at := f.from(f.sentences[f.sentenceAt(f.tokens[q].Start)].Start)
	if f.lower(at) != "according" || f.lower(at+1) != "to" || f.lower(q-1) != "," {
		return mention{}, false
	}
	m, next, ok := f.subject(at + 2)
	if !ok || f.lower(next) != "," || q >= next+furthest {
		return m, false
	}
	for i := next + 1; i < q-1; i++ { // "the mayor"
		if w := f.lower(i); w == "," || f.verb(i) || clauseOpeners()[w] {
			return m, false
		}
	}
	return m, true
}

// participle reports whether token j is "adding" or "noting" at the start of a phrase.
func (f *finder) participle(j int) bool {
	stem, ok := strings.CutSuffix(f.lower(j), "ing")
	if !ok || len(stem) < 3 {
		return false
	}
	switch f.lower(j - 1) {
	case ",", "before", "after", "by", "while":
	default:
		return false
	}
	for _, end := range [...]string{"ed", "s", "es"} {
		if attributionVerbs()[stem+end] || labelVerbs()[stem+end] {
			return true
		}
	}
	return false
}

// follows returns the quotation that quotation i continues, whose speaker was named in
// between, "...," Lee said. "...", or in the same sentence: Lee said it was "..." and "...".
func (f *finder) follows(i int) (p int, ok bool) {
	p = f.previous(i)
	if p < 0 || f.found[p].Speaker.Len() == 0 || f.found[p].Turn {
		return p, false
	}
	prev, between := f.found[p], doc.Span{Start: f.found[p].marked.End, End: f.found[i].marked.Start}
	if between.Start >= between.End || strings.Contains(between.In(f.text), "\n\n") {
		return p, false
	}
	tokens := f.tokens[f.from(between.Start):f.from(between.End)]
	if len(tokens) == 0 || tokens[0].sentenceEnd != tokens[len(tokens)-1].sentenceEnd {
		return p, false
	}
	middle := strings.TrimRight(between.In(f.text), " \n\"”’")
	// It begins a sentence, or goes on after a comma, with nothing but the attribution in between.
	if f.sentences[f.found[i].Sentence].Start == f.found[i].marked.Start {
		return p, between.Contains(prev.said) && strings.HasSuffix(middle, ".")
	}
	if between.Contains(prev.said) {
		return p, strings.HasSuffix(middle, ",")
	}
	return p, f.goesWith(between)
}

// goesWith reports whether the words between two quotations join the second to the first:
// `"..." and that it was "..."`.
func (f *finder) goesWith(between doc.Span) bool {
	at, end := f.from(between.Start), f.from(between.End)
	if f.lower(at) == "," {
		at++
	}
	if w := f.lower(at); w != "and" && w != "or" && w != "but" || end-at > furthest {
		return false
	}
	for ; at < end; at++ {
		m, ok := f.mentionAt(f.tokens[at].Start)
		if ok && speaks(m.kind) || f.verb(at) || f.isPronoun(at) || f.lower(at) == "," {
			return false
		}
	}
	return true
}

// reported returns who says the sentence before quotation i, which stands alone and goes on
// with what that sentence reports: Lee said it was late. "We have waited for a year."
func (f *finder) reported(i int) (m mention, ok bool) {
	c := f.found[i]
	before := c.Sentence - 1
	if c.single || before < 0 || f.sentences[c.Sentence].Start != c.marked.Start || f.sentences[before].Block != f.sentences[c.Sentence].Block || !strings.ContainsRune(".?!…", last(c.In(f.text))) {
		return m, false
	}
	if i > 0 && f.found[i-1].marked.End > f.sentences[before].Start {
		return m, false
	}
	if m, ok = f.lastTag(before); ok {
		return m, m.kind == entity.Person
	}
	m, next, ok := f.subject(f.from(f.sentences[before].Start))
	next = f.adverbs(next)
	switch verb := f.lower(next); {
	case verb == "asked", verb == "asks", verb == "wondered", !attributionVerbs()[verb]:
		return m, false
	}
	switch f.lower(next + 1) {
	case "nothing", "no", "little", "goodbye", ".":
		return m, false
	}
	if slices.ContainsFunc(f.cast(f.sentences[before].Span), func(of int) bool { return of != m.of }) {
		return m, false // "Lee told Roe to leave": either may speak now
	}
	return m, ok && m.kind == entity.Person && f.tokens[next].Start < f.sentences[before].End
}

// within returns who says the sentence that has quotation i in it, if its end says so: It was
// "..." and would be so again, Lee said.
func (f *finder) within(i int) (m mention, ok bool) {
	c := f.found[i]
	if f.sentences[c.Sentence].End <= c.marked.End {
		return m, false
	}
	m, ok = f.lastTag(c.Sentence)
	return m, ok && m.Start > c.marked.End
}

// lastTag reads ", Lee said." at the end of a sentence.
func (f *finder) lastTag(sentence int) (m mention, ok bool) {
	verb := f.from(f.sentences[sentence].End) - 2
	if verb < 2 || f.lower(verb+1) != "." || !attributionVerbs()[f.lower(verb)] || f.quoted(f.tokens[verb].Start) {
		return m, false
	}
	if m, ok = f.subjectBefore(verb); !ok || m.Start < f.sentences[sentence].Start {
		return m, false
	}
	for at := f.from(m.Start) - 1; at > 0 && at > verb-8; at-- {
		if f.lower(at) == "," {
			return m, true
		}
	}
	return m, false
}
