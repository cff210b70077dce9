// Package resolve groups mentions into entities: which names in a document
// mean the same thing.
//
// It works on names, the distinct spellings (name.go), not on pairs of
// mentions, so that time stays close to linear. Each link method then joins
// names to a fuller one: by surname (surname.go, person.go), acronym
// (acronym.go), what the text itself says (alias.go), short form (short.go) and
// spelling (spelling.go), and mends names of the wrong kind (misread.go).
//
// The rules of short.go, alias.go and person.go were chosen on the 880
// documents of Re-DocRED with gold mentions, the later ones on the documents
// of even number alone: "eval clusters" measures all of it.
package resolve

import (
	"slices"

	"standfirst/internal/entity"
	"standfirst/internal/entity/measure"
	"standfirst/internal/entity/names"
)

// Entities groups mentions, which must be in text order, into entities in the
// order of their first mention. It sets all that is known without reading the
// sentences around them.
func Entities(text string, mentions []entity.Mention) []entity.Entity {
	r := newResolver(text, mentions)
	shared := r.linkPeople()
	r.linkAcronyms()
	r.linkAliases()
	r.linkShort()
	r.linkSpelling()
	r.linkMisread()
	r.linkKinds()
	return r.entities(r.assign(shared))
}

// resolver holds the names of one document and which of them are linked.
type resolver struct {
	text     string
	mentions []entity.Mention
	names    []name
	nameOf   []int // of each mention: an index into names
	links    union
}

func newResolver(text string, mentions []entity.Mention) *resolver {
	r := &resolver{text: text, mentions: mentions}
	r.collect()
	r.links = newUnion(len(r.names))
	return r
}

// assign returns for each mention the name that stands for its entity. That is
// the root of the mention's own name, but for surnames that several persons
// share: those go by the sentence and by titles.
func (r *resolver) assign(shared []sharing) []int {
	roots := make([]int, len(r.mentions))
	type bearer struct{ root, sentence int }
	latest := map[string]bearer{} // who was last named in full with a part that others bear too
	for k, i := range r.nameOf {
		m := r.mentions[k]
		root := r.links.root(i)
		if s := &shared[i]; s.part != "" {
			main, excluded := r.fitting(s, m)
			l, ok := latest[s.part]
			if ok && l.sentence == m.Sentence && !slices.ContainsFunc(excluded, func(j int) bool { return r.links.root(j) == l.root }) {
				root = l.root
			} else {
				root = r.links.root(main)
			}
		} else if root != i && r.names[i].kind == entity.Person && len(r.names[i].words) < len(r.names[root].words) {
			if g := r.genderOfTitle(m); g != names.Unknown && r.genderOf(&r.names[root]) == g.Opposite() {
				root = i // Mrs Smith is not John Smith
			}
		}
		roots[k] = root
		for _, part := range shared[i].of {
			latest[part] = bearer{root, m.Sentence}
		}
	}
	return roots
}

func (r *resolver) genderOfTitle(m entity.Mention) names.Gender {
	return names.GenderOfTitle(r.text, m.Start, m.End)
}

// group is the mentions of one entity while they are being collected.
type group struct {
	mentions []entity.Mention
	votes    [entity.NumKinds]int
	country  names.Country
	known    bool // country is set
}

// entities makes an entity of all mentions with the same root.
func (r *resolver) entities(roots []int) []entity.Entity {
	var groups []group
	at := make([]int, len(r.names)) // root -> index into groups + 1
	for k, m := range r.mentions {
		g := at[roots[k]] - 1
		if g < 0 {
			g = len(groups)
			at[roots[k]] = g + 1
			groups = append(groups, group{})
		}
		x := &groups[g]
		x.mentions = append(x.mentions, m)
		x.votes[m.Kind]++
		if n := &r.names[r.nameOf[k]]; n.country >= 0 {
			x.country, x.known = names.Country{Line: n.country, People: n.people}, true
		}
	}
	out := make([]entity.Entity, len(groups))
	for i := range groups {
		g, e := &groups[i], &out[i]
		var kind entity.Kind
		e.Of = -1
		e.Mentions = g.mentions
		e.Name, kind = fullest(r.text, g.mentions)
		e.Kind = g.elect(e.Name, kind)
		if !e.Kind.Named() {
			e.Value = measure.Value(r.text, g.mentions[0])
		}
		e.Aliases = entity.Aliases(r.text, e.Name, g.mentions)
	}
	linkPeoples(out, groups)
	return out
}

// elect is the kind that most mentions were recognised as; a tie goes to best,
// the kind of the fullest name. What the table of countries knows is a place,
// its people a group, unless most mentions name something else by that word,
// such as a language.
func (g *group) elect(name string, best entity.Kind) entity.Kind {
	for k, v := range g.votes {
		if v > g.votes[best] {
			best = entity.Kind(k)
		}
	}
	if best == entity.Place || best == entity.Person {
		if words := names.Fold(name); len(words) > 1 && organizationNouns()[words[len(words)-1]] {
			best = entity.Organization
		}
	}
	switch {
	case !g.known || best == entity.Person || best == entity.Other && g.votes[entity.Group] == 0 && g.votes[entity.Place] == 0:
		return best
	case g.country.People:
		return entity.Group
	default:
		return entity.Place
	}
}

// linkPeoples sets Of for the peoples whose country the text names too.
func linkPeoples(list []entity.Entity, groups []group) {
	place := map[int]int{} // line of the table -> the first such place
	for i := len(list) - 1; i >= 0; i-- {
		if g := &groups[i]; g.known && !g.country.People && list[i].Kind == entity.Place {
			place[g.country.Line] = i
		}
	}
	for i := range list {
		if g := &groups[i]; g.known && g.country.People && list[i].Kind == entity.Group {
			if p, ok := place[g.country.Line]; ok {
				list[i].Of = p
			}
		}
	}
}
