package resolve

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// around is the context of a long word in a name, and the word's first and last
// letters.
type around struct {
	kind          entity.Kind
	before, after string
	first, last   byte
}

// spelled is a word of a name.
type spelled struct {
	name int
	word string
}

// spellings finds names that differ by one letter of one long word: "Zachary
// Lyapunov" and "Zakhary Lyapunov", "Zawahri" and "Ayman al-Zawahiri". If both
// words are in the word lists, as "Johnson" and "Johnston" are, the names stay
// apart.
func (r *resolver) spellings() finder {
	like := make(map[around][]spelled, len(r.names))
	for i := range r.names {
		r.longWords(i, func(at around, w string) { put(like, at, spelled{i, w}) })
	}
	return func(i int, add func(int, evidence)) {
		if r.names[i].country >= 0 {
			return
		}
		r.longWords(i, func(at around, w string) {
			for _, s := range like[at] {
				if len(r.names[s.name].words) >= len(r.names[i].words) && variant(s.word, w) && (doubled(s.word, w) || !(names.IsListed(s.word) && names.IsListed(w))) {
					add(s.name, oneLetter)
				}
			}
		})
	}
}

// longWords visits the words of name i that are long enough to be compared and,
// in a longer person's name, the surname on its own.
func (r *resolver) longWords(i int, visit func(at around, w string)) {
	n := &r.names[i]
	if !n.kind.Named() || n.people || len(n.words) > maxWords {
		return
	}
	look := func(before, w, after string) {
		if len(w) < 5 || strings.ContainsAny(w, "0123456789") {
			return
		}
		kind := n.kind
		if kind != entity.Person && len(w) > 7 {
			kind = entity.Other // the kind may be misread
		}
		visit(around{kind, before, after, w[0], w[len(w)-1]}, w)
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

// variant reports whether two words have the same first and last letter and
// differ by one letter: added, replaced or swapped with the next. Long words may
// differ by two letters in one place.
func variant(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == b || len(b)-len(a) > 2 || a[0] != b[0] || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	i, j := 0, 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	for j < len(a)-i && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	n := len(b) - i - j
	return n == 1 || n == 2 && len(a) > 9 || swapped(a, b)
}

// swapped reports whether the words differ only by two neighbouring letters
// that have changed places.
func swapped(a, b string) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return len(a) == len(b) && i+2 <= len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// doubled reports whether the words differ only by a doubled letter: "Mohamed",
// "Mohammed". These are one name even if both are in the word lists.
func doubled(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return len(b) == len(a)+1 && i > 0 && b[i] == b[i-1] && a[i:] == b[i+1:]
}
