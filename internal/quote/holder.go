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
	const many = 30
	of := -1
	for n, i := range f.holders()[f.lower(head)] {
		if !f.holds(f.entities[i].Role, at+1, head) {
			continue
		}
		if of >= 0 || n > many {
			return m, at, false
		}
		of = i
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

// holders returns the persons by the words of their roles. It reads all roles at the first call.
func (f *finder) holders() map[string][]int {
	if f.roles == nil {
		f.roles = map[string][]int{}
		for i, e := range f.entities {
			for _, w := range roleWords(e.Role) {
				if of := f.roles[w]; e.Kind == entity.Person && (len(of) == 0 || of[len(of)-1] != i) {
					f.roles[w] = append(of, i)
				}
			}
		}
	}
	return f.roles
}

func roleWords(role string) []string {
	return strings.FieldsFunc(strings.ToLower(role), func(r rune) bool { return r == ' ' || r == ',' || r == '-' })
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
	words := roleWords(role)
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

// spokesman reports whether token i is somebody who speaks for a body.
func (f *finder) spokesman(i int) bool { return strings.HasPrefix(f.lower(i), "spokes") }

// body reads the body for which somebody without a name speaks, from token at: "a spokesman
// for the Harbour Board", "a Harbour Board spokesman".
func (f *finder) body(at int) (m mention, next int, ok bool) {
	if determiners()[f.lower(at)] {
		at++
	}
	if f.spokesman(at) && f.lower(at+1) == "for" {
		if at += 2; determiners()[f.lower(at)] {
			at++
		}
		m, ok = f.mentionAt(f.tokens[min(at, len(f.tokens)-1)].Start)
		next = f.from(m.End)
	} else if m, ok = f.mentionAt(f.tokens[min(at, len(f.tokens)-1)].Start); ok && f.spokesman(f.from(m.End)) {
		next = f.from(m.End) + 1
	}
	return m, next, ok && next > at && m.kind == entity.Organization && !f.nounGoesOn(next)
}

// goesOnSaying returns the person who said the quotation before "The mayor added", at the verb,
// if the text does not say what that person is.
func (f *finder) goesOnSaying(head, verb int) (m mention, ok bool) {
	if w := f.lower(verb); w != "added" && w != "continued" || !names.IsRole(f.lower(head)) {
		return m, false
	}
	the := head
	for the > 0 && the > head-5 && f.lower(the) != "the" {
		the--
	}
	i, _ := slices.BinarySearchFunc(f.found, f.tokens[verb].Start, func(c candidate, at int) int { return c.marked.Start - at })
	if i == 0 || f.lower(the) != "the" || f.tokens[the].Start != f.sentences[f.sentenceAt(f.tokens[the].Start)].Start {
		return m, false
	}
	said := f.found[i-1]
	if strings.Contains(f.text[said.marked.End:f.tokens[the].Start], "\n\n") {
		return m, false
	}
	for at := f.from(said.marked.Start); at < the; at++ {
		if k, named := f.mentionAt(f.tokens[at].Start); named && k.Span == said.said && k.kind == entity.Person {
			m = k
		}
	}
	if m.Len() == 0 || f.entities[m.of].Role != "" {
		return m, false
	}
	return mention{Span: doc.Span{Start: f.tokens[the].Start, End: f.tokens[head].End}, named: m.who(), kind: entity.Person, of: m.of}, true
}
