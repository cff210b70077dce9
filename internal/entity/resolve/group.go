package resolve

import (
	"standfirst/internal/entity"
	"standfirst/internal/entity/measure"
	"standfirst/internal/entity/names"
)

// group is the mentions of one entity while they are being collected.
type group struct {
	mentions []entity.Mention
	votes    [entity.NumKinds]int
	country  names.Country
	known    bool // whether country is set
}

// entities makes one entity of all mentions with the same root.
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
		x.votes[r.vote(k, roots[k])]++
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
		e.Kind = g.elect(kind)
		if !e.Kind.Named() {
			e.Value = measure.Value(r.text, g.mentions[0])
		}
		e.Aliases = entity.Aliases(r.text, e.Name, g.mentions)
	}
	linkPeoples(out, groups)
	return out
}

// vote is the kind that mention k counts towards. A misread short form takes the
// kind of whatever it stands for.
func (r *resolver) vote(k, root int) entity.Kind {
	i := r.nameOf[k]
	if r.misreads[i] || r.shared[i].part != "" && root != i {
		return r.names[root].kind
	}
	return r.mentions[k].Kind
}

// elect returns the kind that most mentions were recognised as. A tie goes to
// best, the kind of the fullest name. A country is a place and its people a
// group, unless most mentions use the word for something else, such as a
// language.
func (g *group) elect(best entity.Kind) entity.Kind {
	for k, v := range g.votes {
		if v > g.votes[best] {
			best = entity.Kind(k)
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

// linkPeoples sets Of for each people whose country the text also names.
func linkPeoples(list []entity.Entity, groups []group) {
	place := map[int]int{} // line of the table of countries -> the first such place
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
