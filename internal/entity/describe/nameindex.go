package describe

import (
	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// nameIndex looks up the names of a document by start and by end.
type nameIndex struct{ starts, ends map[int]namedSpan }

type namedSpan struct {
	doc.Span
	person, place, body bool
}

func indexNames(list []entity.Entity) nameIndex {
	n := 0
	for _, e := range list {
		n += len(e.Mentions)
	}
	x := nameIndex{make(map[int]namedSpan, n), make(map[int]namedSpan, n)}
	for _, e := range list {
		if !e.Kind.Named() {
			continue
		}
		for _, m := range e.Mentions {
			if m.Form == entity.Name {
				s := namedSpan{m.Span, e.Kind == entity.Person, e.Kind == entity.Place, e.Kind == entity.Organization}
				x.starts[m.Start], x.ends[m.End] = s, s
			}
		}
	}
	return x
}
