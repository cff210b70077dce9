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
			c.Speaker, c.said = m.Span, m.Span
		} else if who, pronoun, ok := f.teller(i); ok {
			c.Speaker, c.said = who.Span, pronoun
		} else if c.runs {
			c.Speaker = f.found[i-1].Speaker
		} else if f.follows(i) {
			c.Speaker = f.found[f.previous(i)].Speaker
		}
	}
}

func (f *finder) speaker(i int) (mention, bool) {
	m, ok := f.after(i)
	if !ok {
		m, ok = f.before(i)
	}
	return m, ok && (m.form != entity.Pronoun || f.only(m))
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
	if last(c.In(f.text)) == '.' && !comma {
		return mention{}, false
	}
	if comma {
		at++
	}
	if at >= len(f.tokens) || !f.near(i, at) {
		return mention{}, false
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
	return m, attributionVerbs()[f.lower(next)] && f.lower(next+1) != "that"
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

// before finds a speaker before a quotation in the same sentence: Lee said: "..."; Lee
// told reporters that it was "..."; Lee called it "...".
func (f *finder) before(i int) (mention, bool) {
	q := f.from(f.found[i].marked.Start)
	if q >= len(f.tokens) {
		return mention{}, false
	}
	for j := q - 1; j >= 0 && j > q-furthest && f.tokens[j].sentenceEnd >= f.found[i].marked.Start; j-- {
		if i > 0 && f.tokens[j].Start < f.found[i-1].marked.End {
			break
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
	return mention{}, false
}

// subjectBefore returns the subject of the verb at j, if it precedes the verb directly or
// before a phrase between commas.
func (f *finder) subjectBefore(j int) (mention, bool) {
	i := j - 1
	for n := 0; n < 3 && i >= 0 && isAdverb(f.lower(i)); n++ {
		i--
	}
	if i < 0 {
		return mention{}, false
	}
	if f.lower(i) == "," {
		if i == 0 || i < j-1 {
			return mention{}, false
		}
		if labelVerbs()[f.lower(j)] { // "Lee, called" has a participle, "Lee, who was ill, called the plan" a verb
			return f.clause(i, j)
		}
		return f.appositive(i, f.lower(j))
	}
	m, ok := f.mentionTo(f.tokens[i].End)
	if !ok || !speaks(m.kind) && m.kind != entity.Place && m.kind != entity.Group {
		return mention{}, false
	}
	return m, f.opens(f.from(m.Start))
}

// appositive returns the subject of a verb that follows a comma. Either the mention
// before the comma is itself in apposition, or the subject precedes the phrase between
// commas. Some verbs may be participles after a name and a comma: "Lee, asked about".
func (f *finder) appositive(comma int, verb string) (mention, bool) {
	if m, ok := f.mentionTo(f.tokens[comma-1].End); ok && speaks(m.kind) && f.lower(f.from(m.Start)-1) == "," {
		return m, !participle(verb)
	}
	for i := comma - 1; i > 0 && i > comma-30 && f.tokens[i].sentenceEnd == f.tokens[comma].sentenceEnd; i-- {
		if f.verb(i) {
			break
		}
		if f.lower(i) == "," {
			if m, ok := f.mentionTo(f.tokens[i-1].End); ok && speaks(m.kind) {
				return m, (verb == "told" || !participle(verb)) && f.opens(f.from(m.Start))
			}
		}
	}
	return mention{}, false
}

func speaks(k entity.Kind) bool { return k == entity.Person || k == entity.Organization }

// opens reports whether the phrase whose last mention starts at token i is the subject of
// its clause. Back to the start of the sentence, a comma or a clause opener, only words
// of the phrase itself may precede it.
func (f *finder) opens(i int) bool {
	named := false // the word after k ends a name
	for k := i - 1; k >= 0 && k > i-9; k-- {
		if f.tokens[k].sentenceEnd != f.tokens[i].sentenceEnd {
			return true
		}
		word := f.tokens[k].In(f.text)
		lower := strings.ToLower(word)
		switch lower {
		case ",", ":", ";", "(", "—", "–", "but", "that":
			return true
		case "and":
			// "Lee and Ito said" has a joint subject; "..., and Ito said" does not.
			_, joint := f.mentionTo(f.tokens[max(k-1, 0)].End)
			return !joint
		case ".", "-", "&":
			continue
		}
		if isQuoteMark(word) || clauseOpeners()[lower] || attributionVerbs()[lower] && !participle(lower) { // "Ito said Lee had called"
			return true
		}
		m, ok := f.mentionTo(f.tokens[k].End)
		if ok && m.kind == entity.Date {
			return true // "In December Lee called"
		}
		if ok && m.kind.Named() {
			k = f.from(m.Start)
			named = true
			continue // "Solvane spokesman Dan Ito"
		}
		if lower == "of" && named { // "President of Mexico Ana Ruiz"
			named = false
			continue
		}
		named = false
		if !unicode.IsLetter(first(word)) || functionWords()[lower] && !determiners()[lower] || f.verb(k) {
			return false
		}
	}
	return i < 9
}

// previous returns the index of the quotation before i, or -1. A word or two in quotation
// marks that nobody says are passed over: "...," said Lee, who rates it "poor". "...".
func (f *finder) previous(i int) int {
	i--
	if i > 0 && f.found[i].Speaker.Len() == 0 && strings.Count(f.found[i].In(f.text), " ") < 2 {
		i--
	}
	return i
}

// follows reports whether quotation i continues the one before it, whose speaker was
// named in between: "...," Lee said. "...".
func (f *finder) follows(i int) bool {
	p := f.previous(i)
	if p < 0 || f.found[p].Speaker.Len() == 0 || f.found[p].Turn {
		return false
	}
	prev, between := f.found[p], doc.Span{Start: f.found[p].marked.End, End: f.found[i].marked.Start}
	if between.Start >= between.End || strings.Contains(between.In(f.text), "\n\n") {
		return false
	}
	// It must begin a sentence, with nothing but the attribution in between.
	if f.sentences[f.found[i].Sentence].Start != f.found[i].marked.Start {
		return false
	}
	tokens := f.tokens[f.from(between.Start):f.from(between.End)]
	if len(tokens) == 0 || tokens[0].sentenceEnd != tokens[len(tokens)-1].sentenceEnd {
		return false
	}
	return between.Contains(prev.said) && strings.HasSuffix(strings.TrimRight(between.In(f.text), " \n\"”’"), ".")
}
