package resolve

import (
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// sharing describes a form that several people in a text share.
type sharing struct {
	part  string   // set for a short form that several people share
	among []int    // the people who share it, the likeliest first
	of    []string // set for a fuller name: the short forms that it shares with others
}

// assign returns, for each mention, the name that stands for its entity. That
// is the root of the mention's own name, except for forms that several people
// share. A shared form means the person named in full in the same sentence, or
// else the only one introduced before the form is first used, or else the one the
// text names most. On Re-DocRED, this is right more often than taking the one named last. Titles rule people out: Mrs Smith is not John
// Smith.
func (r *resolver) assign() []int {
	r.orderShared()
	roots := make([]int, len(r.mentions))
	type bearer struct{ root, sentence int }
	latest := map[string]bearer{} // short form -> the person last named in full with it
	meant := map[string]bearer{}  // short form -> the person whom it meant last
	for k, i := range r.nameOf {
		m := r.mentions[k]
		root := r.root(i)
		s := &r.shared[i]
		if s.part == "" {
			s = &r.shared[root] // a misread form of a shared one
		}
		if s.part != "" {
			l, ok := latest[s.part]
			if b, again := meant[s.part]; again && b.sentence == m.Sentence && r.genderOfTitle(m) == names.Unknown {
				root = b.root // "Stark told Ann Stark that Stark"
			} else if ok && l.sentence == m.Sentence {
				root = l.root
			} else {
				root = r.root(r.fitting(s, m))
			}
			meant[s.part] = bearer{root, m.Sentence}
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

// orderShared puts the person first who alone is introduced when the shared form is first used,
// as a page names others of the family in full; or else the one whom the text names most often by
// unshared forms.
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
		if k := r.onlyKnown(i, among); k >= 0 {
			among[0], among[k] = among[k], among[0]
			continue
		}
		for k, j := range among {
			if named[r.root(j)] > named[r.root(among[0])] {
				among[0], among[k] = among[k], among[0]
			}
		}
	}
}

// onlyKnown returns the index of the only one of several people whom the text has named before
// the short form i, or -1.
func (r *resolver) onlyKnown(i int, among []int) int {
	only := -1
	for k, j := range among {
		if r.names[j].mentions[0] < r.names[i].mentions[0] {
			if only >= 0 {
				return -1
			}
			only = k
		}
	}
	return only
}

// fitting returns the likeliest person for a shared form: Mrs Clinton is not Bill, Judge Marl is
// Judge Ann Marl, and Mr Marl is not Sir John.
func (r *resolver) fitting(s *sharing, m entity.Mention) int {
	g, title := r.genderOfTitle(m), r.title(m)
	best, top := 0, -4
	for _, j := range s.among {
		n, fit := &r.names[j], 0
		if g != names.Unknown && r.genderOf(n) == g {
			fit++
		}
		if r.isCalled(n, title) {
			fit += 2
		} else if title != "" && r.rank(n) != "" {
			fit -= 2
		}
		if fit > top {
			best, top = j, fit
		}
	}
	return best
}
