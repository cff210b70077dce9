package recognize

import (
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// owners splits a name at a possessive where its first part is a name of its own:
// "Confederacy's Merrimac" in a text that has "the Confederacy", "Ann Lee's Riverside". "Domino's
// Pizza" stays whole, and so does a work with a person's name.
func owners(text string, mentions []entity.Mention) []entity.Mention {
	var out []entity.Mention // nil while nothing is split
	var kinds map[string]entity.Kind
	for i, m := range mentions {
		name := m.In(text)
		at := strings.Index(name, "'s ")
		size := len("'s ")
		if at < 0 {
			at, size = strings.Index(name, "’s "), len("’s ")
		}
		if at > 0 && m.Kind != entity.Group {
			if kinds == nil {
				kinds = kindsOf(text, mentions)
			}
			k, ok := owner(name[:at], kinds)
			rest := name[at+size:]
			if !ok && digit(rest[0]) && !strings.Contains(name[:at], " ") {
				k, ok = entity.Organization, true // "Ellerby's 12B"
			}
			if ok && !shopNouns()[rest] && !(k == entity.Person && m.Kind == entity.Other) && (unicode.IsUpper(firstRune(rest)) || digit(rest[0])) {
				if out == nil {
					out = append(make([]entity.Mention, 0, len(mentions)+1), mentions[:i]...)
				}
				a, b := m, m
				a.Span, a.Kind = doc.Span{Start: m.Start, End: m.Start + at}, k
				b.Start = a.End + size
				b.Kind = kindByWords(b.In(text), m.Kind)
				out = append(out, a, b)
				continue
			}
		}
		if out != nil {
			out = append(out, m)
		}
	}
	if out == nil {
		return mentions
	}
	return out
}

// pairs splits "Ellerby and Tarn", one word each, where the text also has one of them alone.
func pairs(text string, mentions []entity.Mention) []entity.Mention {
	var found []entity.Mention
	var kinds map[string]entity.Kind
	for _, m := range mentions {
		one, two, ok := strings.Cut(m.In(text), " and ")
		if !ok || m.Kind != entity.Organization || strings.Contains(one+two, " ") {
			continue
		}
		if kinds == nil {
			kinds = kindsOf(text, mentions)
		}
		_, first := kinds[one]
		if _, second := kinds[two]; first || second {
			a, b := m, m
			a.End = m.Start + len(one)
			b.Start = m.End - len(two)
			found = append(found, a, b)
		}
	}
	return overlay(mentions, found)
}

func kindsOf(text string, mentions []entity.Mention) map[string]entity.Kind {
	kinds := map[string]entity.Kind{}
	for _, m := range mentions {
		kinds[m.In(text)] = m.Kind
	}
	return kinds
}

// owner returns the kind of the name before a possessive, and whether it is one of its own.
func owner(name string, kinds map[string]entity.Kind) (entity.Kind, bool) {
	if k, ok := kinds[name]; ok {
		return k, true
	}
	first, _, two := strings.Cut(name, " ")
	if !two && (allCapitals(name) || names.IsOnlyCompany(name)) {
		return entity.Organization, true
	}
	return entity.Person, two && names.IsGivenName(first)
}
