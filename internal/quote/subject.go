package quote

import (
	"strings"
	"unicode"

	"standfirst/internal/entity"
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

// joined returns the subject of a second verb after "and": that of the first, if it opens
// the sentence and nobody else can be meant.
//
//	The head of roads, Ann Lee, accepted the report and noted that it was "...".
func (f *finder) joined(and int) (mention, bool) {
	start := and
	for start > 0 && f.tokens[start-1].sentenceEnd == f.tokens[and].sentenceEnd {
		start--
	}
	var who mention
	after := -1 // the token after the name
	for i := start; i < and; i++ {
		word := f.lower(i)
		if m, ok := f.mentionAt(f.tokens[i].Start); ok && m.kind == entity.Person {
			if after >= 0 || m.form != entity.Name {
				return mention{}, false
			}
			who, after = m, f.from(m.End)
			i = after - 1
			continue
		}
		if clauseOpeners()[word] || f.verb(i) || word == "who" || word == "that" || word == "which" || isQuoteMark(f.tokens[i].In(f.text)) || after < 0 && word == "and" {
			return mention{}, false
		}
	}
	if after < 0 {
		return mention{}, false
	}
	name := f.from(who.Start)
	if name > start && unicode.IsUpper(first(f.tokens[name-1].In(f.text))) && !determiners()[f.lower(name-1)] {
		name-- // "Ms Lee"
	}
	if name > start { // "The head of roads, Ann Lee, accepted"; "They hired a driver, Ann Lee, and"
		if f.lower(name-1) != "," || f.lower(after) != "," || !determiners()[f.lower(start)] {
			return mention{}, false
		}
		after++
	}
	return who, strings.HasSuffix(f.lower(after), "ed")
}
