package export

import (
	"cmp"
	"slices"

	"standfirst/internal/entity"
)

// A mark is a mention with the entity that it names, as an index.
type mark struct {
	entity.Mention
	entity int
}

// inOrder are the mentions of r of the forms that want says, in the order of
// the text; of two that start together the longer comes first.
func inOrder(r Result, want func(entity.Form) bool) []mark {
	var all []mark
	for i, e := range r.Entities {
		for _, m := range e.Mentions {
			if want(m.Form) {
				all = append(all, mark{m, i})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return all
}

// marks are the mentions that inOrder gives, without those that overlap one
// before them.
func marks(r Result, want func(entity.Form) bool) []mark {
	all := inOrder(r, want)
	out, end := all[:0], 0
	for _, m := range all {
		if m.Start >= end && m.Start < m.End {
			out = append(out, m)
			end = m.End
		}
	}
	return out
}

func isName(f entity.Form) bool { return f == entity.Name }

// sections are the entities by kind, for the formats that people read: the
// kinds in the order in which they are declared, and within one the order of
// the list.
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
