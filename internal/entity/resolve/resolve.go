// Package resolve groups mentions into entities: it decides which names in a
// document mean the same thing.
//
// It compares names, that is, distinct spellings (name.go), not pairs of
// mentions, so that the time stays close to linear. One pass goes through the
// names, fullest first (link.go). For each name it collects candidates for the
// fuller form, with the evidence for each. evidence.go lists the kinds of
// evidence and their weights. Each kind of short or variant form has its own
// file: person.go, label.go, acronym.go, alias.go, short.go, headless.go,
// misread.go, spelling.go, written.go. The candidate with the highest score wins, if it
// reaches the threshold. Explain returns each link with its evidence.
//
// The rules and weights were chosen on the 880 documents of Re-DocRED with gold
// mentions ("eval clusters") and on the editor's texts ("eval editor").
package resolve

import (
	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// Entities groups mentions, which must be in text order, into entities ordered
// by first mention. It sets every field that does not depend on the surrounding
// sentences.
func Entities(text string, mentions []entity.Mention) []entity.Entity {
	r := newResolver(text, mentions)
	r.link(nil)
	return r.entities(r.assign())
}

// A Link says why one name is taken for a form of a fuller one. Each is given
// by its first mention.
type Link struct {
	Name, Fuller doc.Span
	Score        int
	Why          []string
}

// Explain returns the links that Entities makes, fullest names first.
func Explain(text string, mentions []entity.Mention) []Link {
	var out []Link
	r := newResolver(text, mentions)
	r.link(func(i int, c candidate) {
		out = append(out, Link{r.first(i).Span, r.first(c.name).Span, c.score, c.evidence.words()})
	})
	return out
}

// resolver holds the names of one document and the links between them.
type resolver struct {
	text     string
	mentions []entity.Mention
	names    []name
	nameOf   []int     // for each mention, its index in names
	parent   []int     // for each name, a fuller form of it, or itself
	shared   []sharing // for each name
	misreads []bool    // for each name, whether the fuller form says what kind it is
}

func newResolver(text string, mentions []entity.Mention) *resolver {
	r := &resolver{text: text, mentions: mentions}
	r.collect()
	r.parent = make([]int, len(r.names))
	for i := range r.parent {
		r.parent[i] = i
	}
	r.shared = make([]sharing, len(r.names))
	r.misreads = make([]bool, len(r.names))
	return r
}

// first returns the first mention of a name.
func (r *resolver) first(i int) entity.Mention { return r.mentions[r.names[i].mentions[0]] }

// root returns the fullest known form of a name.
func (r *resolver) root(i int) int {
	for r.parent[i] != i {
		i = r.parent[i]
	}
	return i
}
