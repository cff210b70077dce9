package export

import (
	"cmp"

	"standfirst/internal/entity"
	"standfirst/internal/sorting"
)

// mark is a mention with the index of its entity.
type mark struct {
	entity.Mention
	entity int
}

// inOrder returns the mentions in text order. If two start together, the longer comes
// first.
func inOrder(r Result) []mark {
	var all []mark
	for i, e := range r.Entities {
		for _, m := range e.Mentions {
			all = append(all, mark{m, i})
		}
	}
	sorting.Stable(all, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return all
}

// marks is inOrder without pronouns and names that overlap an earlier one.
func marks(r Result) []mark {
	all := inOrder(r)
	out, end := all[:0], 0
	for _, m := range all {
		if m.Form == entity.Name && m.Start >= end && m.Start < m.End {
			out = append(out, m)
			end = m.End
		}
	}
	return out
}

// section holds the entities of one kind. Sections follow the order in which the kinds
// are declared, and entities that of the list.
type section struct {
	kind     entity.Kind
	title    string
	entities []entity.Entity
}

func sections(r Result) []section {
	var out []section
	for _, kind := range entity.Kinds() {
		s := section{kind: kind, title: kinds[kind].many}
		for _, e := range r.Entities {
			if e.Kind == kind {
				s.entities = append(s.entities, e)
			}
		}
		if len(s.entities) > 0 {
			out = append(out, s)
		}
	}
	return out
}
