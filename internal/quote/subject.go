package quote

import (
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// explained reads a role from token at and the name that explains it: "the council's head of
// roads, Ann Lee." In "the daughter of Ann Lee, Ben Roe", either may be meant.
func (f *finder) explained(at int) (mention, bool) {
	const longest = 12
	for i := at; i < len(f.tokens) && i < at+longest && f.tokens[i].sentenceEnd == f.tokens[at].sentenceEnd; i++ {
		word := f.lower(i)
		switch {
		case word == "," && i > at:
			if m, ok := f.mentionTo(f.tokens[i-1].End); ok && m.kind == entity.Person {
				return mention{}, false
			}
			m, ok := f.mentionAt(f.tokens[min(i+1, len(f.tokens)-1)].Start)
			if !ok || m.kind != entity.Person || m.form != entity.Name {
				return mention{}, false
			}
			next := f.lower(f.from(m.End))
			return m, next == "." || next == ","
		case word == "and" || word == "or" || word == "who" || word == "that" || clauseOpeners()[word] || f.verb(i):
			return mention{}, false
		case !unicode.IsLetter(first(word)) && word[0] != '\'' && !strings.HasPrefix(word, "’") && word != "-":
			return mention{}, false
		}
	}
	return mention{}, false
}

// clause returns the subject of a verb at j after a clause between commas that begins with
// "who", if the verb has an object before the quotation.
func (f *finder) clause(comma, j int) (mention, bool) {
	if isQuoteMark(f.tokens[min(j+1, len(f.tokens)-1)].In(f.text)) || f.lower(j+1) == "by" {
		return mention{}, false
	}
	for i := comma - 1; i > 0 && i > comma-30 && f.tokens[i].sentenceEnd == f.tokens[comma].sentenceEnd; i-- {
		if f.lower(i) != "," {
			continue
		}
		m, ok := f.mentionTo(f.tokens[i-1].End)
		return m, ok && m.kind == entity.Person && f.lower(i+1) == "who" && f.opens(f.from(m.Start))
	}
	return mention{}, false
}

// mainSubject returns the subject of the sentence whose participle at j introduces quotation
// i, if nobody else is the subject of a clause in between.
func (f *finder) mainSubject(i, j int) (mention, bool) {
	start := f.sentences[f.sentenceAt(f.tokens[j].Start)].Start
	if i > 0 && f.found[i-1].said.Start >= start && f.found[i-1].said.Len() > 0 {
		return mention{Span: f.found[i-1].said, named: f.found[i-1].Speaker}, true
	}
	at := f.from(start)
	m, next, ok := f.opening(at)
	for k := at + 1; !ok && k < j && k < at+furthest; k++ { // "On Monday, Lee"
		if f.lower(k) == "," {
			m, next, ok = f.opening(k + 1)
			break
		}
	}
	if !ok || next >= j || j-next > farthestToken {
		return m, false
	}
	for k := next; k < j; k++ {
		other, named := f.mentionAt(f.tokens[k].Start)
		if named && other.kind == entity.Person && other.form == entity.Name && other.of != m.of && f.opens(k) {
			return m, false
		}
	}
	return m, true
}

// opening reads the person or body that a clause begins with at a token, whatever its verb:
// "Solvane spokesman Dan Ito attacked". It returns the token after the name as well.
func (f *finder) opening(at int) (m mention, next int, ok bool) {
	if m, next, ok = f.reference(at); ok || f.isPronoun(at) {
		return m, next, ok
	}
	for k := at; k < len(f.tokens) && k < at+9; k++ {
		word := f.tokens[k].In(f.text)
		m, named := f.mentionAt(f.tokens[k].Start)
		if !named {
			if !unicode.IsUpper(first(word)) && !names.IsRole(word) && !determiners()[f.lower(k)] || clauseOpeners()[f.lower(k)] {
				break
			}
			continue
		}
		next = f.from(m.End)
		_, another := f.mentionAt(f.tokens[min(next, len(f.tokens)-1)].Start)
		switch w := f.lower(next); {
		case w == "and" || w == "or":
			return m, next, false
		case w == "'s" || w == "’s" || w == "'" || w == "’":
			k = next
		case !speaks(m.kind), m.kind == entity.Organization && (another || names.IsRole(w)):
			k = next - 1
		default:
			return m, next, true
		}
	}
	return m, at, false
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
	if f.isPronoun(i) {
		m, _, ok := f.reference(i)
		return m, ok
	}
	for at := i - 1; at >= 0 && at > i-8; at-- {
		m, next, ok := f.holder(at)
		if !ok {
			m, next, ok = f.body(at)
		}
		if ok && next == i+1 {
			return m, f.opens(at)
		}
	}
	if m, ok := f.goesOnSaying(i, j); ok {
		return m, true
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
		if named && determiners()[lower] {
			continue
		}
		if named && (lower == "of" || lower == "in" || lower == "for" || lower == "at") { // "President of Mexico Ana Ruiz"
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
