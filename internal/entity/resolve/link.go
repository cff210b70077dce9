package resolve

import (
	"slices"

	"standfirst/internal/entity"
	"standfirst/internal/sorting"
)

// A candidate is a name that another may be a form of.
type candidate struct {
	name     int
	evidence evidence
	score    int
}

// A finder adds the candidates that it finds for name i, with the evidence.
type finder func(i int, add func(j int, e evidence))

// link finds the fuller form of each name. The fullest names come first, so
// that a person's longer names are already linked when we get to the surname.
// It passes each link to report unless that is nil.
func (r *resolver) link(report func(i int, c candidate)) {
	finders := []finder{r.aliases(), r.people(), r.labelled(), r.acronyms(), r.shortForms(), r.headless(), r.misread(), r.spellings(), r.written()}
	var found []candidate
	at := make([]int, len(r.names)) // for each name, its index in found + 1
	var name int                    // the one to link
	note := func(j int, e evidence) {
		if r.root(j) == name {
			return
		}
		if at[j] == 0 {
			found = append(found, candidate{name: j})
			at[j] = len(found)
		}
		found[at[j]-1].evidence |= e
	}
	for _, i := range r.fullestFirst() {
		name = i
		if !r.names[i].kind.Named() {
			continue
		}
		for _, c := range found {
			at[c.name] = 0
		}
		found = found[:0]
		for _, f := range finders {
			f(i, note)
		}
		best, rivals := r.choose(found)
		if rivals && r.generalNoun(i) {
			best, rivals = r.principal(best)
		}
		switch {
		case len(best) == 0:
		case rivals:
			r.share(i, best)
		default:
			r.parent[i] = best[0].name
			r.misreads[i] = best[0].evidence&(monogram|onlyName) != 0 || best[0].evidence&said != 0 && r.names[best[0].name].kind == entity.Organization
			if report != nil {
				report(i, best[0])
			}
		}
	}
}

// fullestFirst sorts the names by number of words, then by number of mentions.
func (r *resolver) fullestFirst() []int {
	order := make([]int, len(r.names))
	for i := range order {
		order[i] = i
	}
	sorting.Stable(order, func(i, j int) int {
		a, b := &r.names[i], &r.names[j]
		if len(a.words) != len(b.words) {
			return len(b.words) - len(a.words)
		}
		return len(b.mentions) - len(a.mentions)
	})
	return order
}

// choose returns the candidates with the highest score, if that reaches the
// threshold, and whether they are rivals, that is, not all the same entity.
func (r *resolver) choose(found []candidate) (best []candidate, rivals bool) {
	top := threshold
	for k := range found {
		c := &found[k]
		c.score = c.evidence.sum()
		if c.score > top {
			top, best, rivals = c.score, best[:0], false
		}
		if c.score == top {
			best = append(best, *c)
			rivals = rivals || r.root(c.name) != r.root(best[0].name)
		}
	}
	return best, rivals
}

// generalNoun reports whether name i is one noun that many things have, with "the": "the Commission".
func (r *resolver) generalNoun(i int) bool {
	n := &r.names[i]
	return len(n.words) == 1 && n.kind != entity.Person && isHead(n.words[0]) && r.definite(i)
}

// principal returns the rival that the text names first, unless it names another more often.
func (r *resolver) principal(rivals []candidate) ([]candidate, bool) {
	first := slices.MinFunc(rivals, func(a, b candidate) int { return r.names[a.name].mentions[0] - r.names[b.name].mentions[0] })
	for _, c := range rivals {
		if len(r.names[c.name].mentions) > len(r.names[first.name].mentions) {
			return rivals, true
		}
	}
	return []candidate{first}, false
}

// share notes that name i may stand for any of the rivals. For people with one
// surname, shared.go decides mention by mention; other ambiguous names stay
// unlinked.
func (r *resolver) share(i int, rivals []candidate) {
	if rivals[0].evidence&monogram != 0 || slices.ContainsFunc(rivals, func(c candidate) bool { return r.names[c.name].kind != entity.Person }) {
		return
	}
	s := &r.shared[i]
	s.part = r.names[i].key()
	seen := map[int]bool{}
	for _, c := range rivals {
		r.shared[c.name].of = append(r.shared[c.name].of, s.part)
		if root := r.root(c.name); !seen[root] {
			seen[root] = true
			s.among = append(s.among, c.name)
		}
	}
}
