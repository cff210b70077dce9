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
