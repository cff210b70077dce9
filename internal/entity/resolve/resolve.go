// Package resolve groups mentions into entities: which names in a document
// mean the same thing.
//
// It works on names, the distinct spellings (name.go), not on pairs of
// mentions, so that time stays close to linear. One pass goes through the names,
// the fullest first (link.go). For each it collects the names that it may be
// another form of, with the evidence for each. evidence.go lists what counts
// and what it weighs; a file for each sort of form finds it: person.go,
// acronym.go, alias.go, short.go, misread.go, spelling.go. The candidate with
// the most weight is the fuller form, if it passes the threshold. Explain
// returns each link with its evidence.
//
// The rules and weights were chosen on the 880 documents of Re-DocRED with gold
// mentions ("eval clusters") and on the editor's texts ("eval editor").
package resolve

import (
	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// Entities groups mentions, which must be in text order, into entities in the
// order of their first mention. It sets all that is known without reading the
// sentences around them.
func Entities(text string, mentions []entity.Mention) []entity.Entity {
	r := newResolver(text, mentions)
	r.link(nil)
	return r.entities(r.assign())
}

// A Link says why a name is taken for a form of a fuller one. Both are given by
// their first mention.
type Link struct {
	Name, Fuller doc.Span
	Score        int
	Why          []string
}

// Explain returns the links that Entities makes, the fullest names first.
func Explain(text string, mentions []entity.Mention) []Link {
	var out []Link
	r := newResolver(text, mentions)
	r.link(func(i int, c candidate) {
		out = append(out, Link{r.first(i).Span, r.first(c.name).Span, c.score, c.evidence.words()})
	})
	return out
}

// resolver holds the names of one document and which of them are linked.
type resolver struct {
	text     string
	mentions []entity.Mention
	names    []name
	nameOf   []int     // of each mention: an index into names
	parent   []int     // of each name: a fuller form of it, or itself
	shared   []sharing // of each name
	labels   []bool    // of each name: it is known by its letters alone, as a label
}

func newResolver(text string, mentions []entity.Mention) *resolver {
	r := &resolver{text: text, mentions: mentions}
	r.collect()
	r.parent = make([]int, len(r.names))
	for i := range r.parent {
		r.parent[i] = i
	}
	r.shared = make([]sharing, len(r.names))
	r.labels = make([]bool, len(r.names))
	return r
}

// first is the first mention of a name.
func (r *resolver) first(i int) entity.Mention { return r.mentions[r.names[i].mentions[0]] }

// root is the fullest form known of a name.
func (r *resolver) root(i int) int {
	for r.parent[i] != i {
		i = r.parent[i]
	}
	return i
}
