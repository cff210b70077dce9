package resolve

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// linkSpelling joins names that differ in one letter within one long word:
// "Zachary Lyapunov" and "Zakhary Lyapunov", "Zawahri" and "Ayman
// al-Zawahiri". Two words that the lists both know, as "Johnson" and
// "Johnston", are two names.
func (r *resolver) linkSpelling() {
	type around struct { // a word, and the first or last letters of that
		kind               entity.Kind
		before, after, end string
		first              bool
	}
	type spelled struct {
		name int
		word string
	}
	like := map[around][]spelled{}
	for i := range r.names {
		n := &r.names[i]
		if !n.kind.Named() || n.people || n.country >= 0 || len(n.words) > maxWords {
			continue
		}
		look := func(before, w, after string) {
			if len(w) < 6 || before == "" && after == "" && len(w) < 7 || strings.ContainsAny(w, "0123456789") {
				return
			}
			for _, key := range [2]around{{n.kind, before, after, w[:3], true}, {n.kind, before, after, w[len(w)-3:], false}} {
				for _, s := range like[key] {
					if j := r.links.root(s.name); r.links.isRoot(i) && j != i && variant(s.word, w) && !(names.IsListed(s.word) && names.IsListed(w)) {
						r.links.join(i, j)
					}
				}
				put(like, key, spelled{i, w})
			}
		}
		key, at := n.key(), 0
		for _, w := range n.words {
			look(key[:at], w, key[at+len(w):])
			at += len(w) + 1
		}
		if n.kind == entity.Person && len(n.words) > 1 {
			look("", n.last(), "")
		}
	}
}

// variant reports whether two words begin and end alike and differ in one
// letter between: one more, or another.
func variant(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == b || len(b)-len(a) > 1 || a[0] != b[0] || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return a[i+len(a)+1-len(b):] == b[i+1:]
}
