package resolve

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// around is what a long word stands between in a name, and its first or last
// letters.
type around struct {
	kind               entity.Kind
	before, after, end string
	first              bool
}

// spelled is a word of a name.
type spelled struct {
	name int
	word string
}

// spellings finds names that differ in one letter within one long word:
// "Zachary Lyapunov" and "Zakhary Lyapunov", "Zawahri" and "Ayman
// al-Zawahiri". Two words that the lists both know, as "Johnson" and
// "Johnston", are two names.
func (r *resolver) spellings() finder {
	like := map[around][]spelled{}
	for i := range r.names {
		r.longWords(i, func(at [2]around, w string) {
			for _, key := range at {
				put(like, key, spelled{i, w})
			}
		})
	}
	return func(i int, add func(int, evidence)) {
		r.longWords(i, func(at [2]around, w string) {
			for _, key := range at {
				for _, s := range like[key] {
					if len(r.names[s.name].words) >= len(r.names[i].words) && variant(s.word, w) && !(names.IsListed(s.word) && names.IsListed(w)) {
						add(s.name, oneLetter)
					}
				}
			}
		})
	}
}

// longWords visits the words of name i that a letter may differ in, and the
// surname of a longer name of a person on its own.
func (r *resolver) longWords(i int, visit func(at [2]around, w string)) {
	n := &r.names[i]
	if !n.kind.Named() || n.people || n.country >= 0 || len(n.words) > maxWords {
		return
	}
	look := func(before, w, after string) {
		if len(w) < 6 || before == "" && after == "" && len(w) < 7 || strings.ContainsAny(w, "0123456789") {
			return
		}
		visit([2]around{{n.kind, before, after, w[:3], true}, {n.kind, before, after, w[len(w)-3:], false}}, w)
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
