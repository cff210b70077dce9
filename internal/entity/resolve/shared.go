package resolve

import (
	"slices"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// sharing is what several persons of a text have in common.
type sharing struct {
	part  string   // set for a short form that several bear
	among []int    // who bear it, first the one named most often
	of    []string // set for a fuller name: the forms that it shares with others
}

// assign returns for each mention the name that stands for its entity. That is
// the root of the mention's own name, but for forms that several persons share.
// Such a form stands for the one named in full in the same sentence, else for
// the one whom the text names most: on Re-DocRED that is right more often than
// to take the one named last. Titles exclude: Mrs Smith is not John Smith.
func (r *resolver) assign() []int {
	r.orderShared()
	roots := make([]int, len(r.mentions))
	type bearer struct{ root, sentence int }
	latest := map[string]bearer{} // who was last named in full with a part that others bear too
	for k, i := range r.nameOf {
		m := r.mentions[k]
		root := r.root(i)
		if s := &r.shared[i]; s.part != "" {
			main, excluded := r.fitting(s, m)
			l, ok := latest[s.part]
			if ok && l.sentence == m.Sentence && !slices.ContainsFunc(excluded, func(j int) bool { return r.root(j) == l.root }) {
				root = l.root
			} else {
				root = r.root(main)
			}
		} else if root != i && r.names[i].kind == entity.Person && len(r.names[i].words) < len(r.names[root].words) {
			if g := r.genderOfTitle(m); g != names.Unknown && r.genderOf(&r.names[root]) == g.Opposite() {
				root = i
			}
		}
		roots[k] = root
		for _, part := range r.shared[i].of {
			latest[part] = bearer{root, m.Sentence}
		}
	}
	return roots
}

// orderShared puts the person first whom the text names most, by forms that
// are nobody else's.
func (r *resolver) orderShared() {
	var named []int
	for i := range r.shared {
		among := r.shared[i].among
		if len(among) == 0 {
			continue
		}
		if named == nil {
			named = make([]int, len(r.names))
			for j := range r.names {
				if r.shared[j].part == "" {
					named[r.root(j)] += len(r.names[j].mentions)
				}
			}
		}
		for k, j := range among {
			if named[r.root(j)] > named[r.root(among[0])] {
				among[0], among[k] = among[k], among[0]
			}
		}
	}
}

// fitting returns whom the text may mean by a shared form, and who is out of
// the question: a Mrs Clinton is no Bill.
func (r *resolver) fitting(s *sharing, m entity.Mention) (main int, excluded []int) {
	g := r.genderOfTitle(m)
	if g == names.Unknown {
		return s.among[0], nil
	}
	main = -1
	for _, j := range s.among {
		switch of := r.genderOf(&r.names[j]); {
		case of != names.Unknown && of != g:
			excluded = append(excluded, j)
		case main < 0 || of == g && r.genderOf(&r.names[main]) != g:
			main = j
		}
	}
	if main < 0 {
		return s.among[0], nil
	}
	return main, excluded
}
