package quote

import (
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// holder reads "the prime minister" at a token: the one person in the text whose role says so,
// if the text has named that person before.
func (f *finder) holder(at int) (m mention, next int, ok bool) {
	const longest = 5
	if f.lower(at) != "the" {
		return m, at, false
	}
	head := 0
	for i := at + 1; i < len(f.tokens) && i <= at+longest; i++ {
		w := f.lower(i)
		if !isLetter(w) || functionWords()[w] || head > 0 && !names.IsRole(w) {
			break
		}
		if names.IsRole(w) {
			head = i
		}
	}
	next = head + 1
	if head == 0 || f.nounGoesOn(next) {
		return m, at, false
	}
	of := -1
	for i := range f.entities {
		if e := &f.entities[i]; e.Kind == entity.Person && e.Role != "" && f.holds(e.Role, at+1, head) {
			if of >= 0 {
				return m, at, false
			}
			of = i
		}
	}
	if of < 0 {
		return m, at, false
	}
	for _, k := range f.entities[of].Mentions {
		if k.Form == entity.Name && k.End <= f.tokens[at].Start {
			return mention{Span: doc.Span{Start: f.tokens[at].Start, End: f.tokens[head].End}, named: k.Span, kind: entity.Person, of: of}, next, true
		}
	}
	return m, at, false
}

// nounGoesOn reports whether a token makes another noun of the role before it, or says more
// about it: "the minister's wife", "the mayor of Norham", "the mayor Ann Lee".
func (f *finder) nounGoesOn(at int) bool {
	w := f.lower(at)
	if m, ok := f.mentionAt(f.tokens[min(at, len(f.tokens)-1)].Start); ok && m.kind != entity.Date && m.kind.Named() {
		return true
	}
	switch w {
	case "'s", "’s", "'", "’", "of", "for", "and", "or", "-", "&", "who":
		return true
	}
	return isLetter(w) && !functionWords()[w] && !f.verb(at) && !isAdverb(w)
}

// holds reports whether a role has the words from a token to its head, and no word before the
// noun that makes it another office.
func (f *finder) holds(role string, from, head int) bool {
	words := strings.FieldsFunc(strings.ToLower(role), func(r rune) bool { return r == ' ' || r == ',' })
	at := slices.Index(words, f.lower(head))
	if at < 0 {
		return false
	}
	for i := from; i < head; i++ {
		switch w := f.lower(i); w {
		case "current", "future", "incoming", "new", "outgoing":
		default:
			if !slices.Contains(words, w) {
				return false
			}
		}
	}
	if at == 0 {
		return true
	}
	switch w := words[at-1]; w {
	case "assistant", "attorney", "deputy", "prime", "shadow", "vice":
		return f.lower(head-1) == w
	}
	return true
}
