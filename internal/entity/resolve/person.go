package resolve

import (
	"strings"
	"unicode"

	"standfirst/internal/lang"
)

var (
	nicknames   = lang.English.Table("nicknames")
	generations = lang.English.Set("generations")
	particles   = lang.English.Set("surname-particles")
)

// people finds the persons that a shorter form may stand for. Every longer
// name is entered under its parts, so that looking up takes no walk over all
// names.
type people struct {
	pairs    map[[2]string][]int // two of the words, in their order
	initials map[[2]string][]int // the given names' first letters, and the surname
	ends     map[string][]int    // what it ends with: "al jubeir", "jubeir"
	starts   map[string][]int    // what it starts with: "mary jane", "mary"
	middles  map[string][]int    // a word between
}

// Longer names than this are entered with their first and last words only.
const maxWords = 8

// No list of candidates grows longer than this: who has forty namesakes in
// one text is not told apart by more.
const maxCandidates = 40

func newPeople() *people {
	return &people{map[[2]string][]int{}, map[[2]string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}}
}

// enter adds the longer name i under its parts.
func (p *people) enter(i int, words []string) {
	if len(words) > maxWords {
		words = append(append([]string(nil), words[:maxWords/2]...), words[len(words)-maxWords/2:]...)
	}
	base := words
	if len(base) > 2 && generations()[base[len(base)-1]] {
		base = base[:len(base)-1]
	}
	for a := range words {
		for b := a + 1; b < len(words); b++ {
			put(p.pairs, [2]string{words[a], words[b]}, i)
		}
	}
	last := len(base) - 1
	letters := ""
	for _, w := range base[:last] {
		letters += firstLetter(w)
		put(p.initials, [2]string{letters, base[last]}, i)
	}
	if f := nicknames()[base[0]]; f != "" {
		put(p.pairs, [2]string{f, base[last]}, i)
	}
	for a := 1; a < len(base); a++ {
		put(p.ends, strings.Join(base[a:], " "), i)
		put(p.starts, strings.Join(base[:a], " "), i)
		if a < last {
			put(p.middles, base[a], i)
		}
	}
}

func put[K, V comparable](m map[K][]V, k K, v V) {
	if list := m[k]; len(list) < maxCandidates && (len(list) == 0 || list[len(list)-1] != v) {
		m[k] = append(list, v)
	}
}

// fuller returns the first longer name of the same person, -1 if there is
// none: "John Kerry" in "John Forbes Kerry", "N. C. Wyeth" in "Newell Convers
// Wyeth".
func (p *people) fuller(i int, names []name) int {
	words := names[i].words
	last := len(words) - 1
	for _, j := range p.pairs[[2]string{words[0], words[last]}] {
		if j != i && longer(names[j].words, words) && within(words, names[j].words) {
			return j
		}
	}
	if f := nicknames()[words[0]]; f != "" { // "Bob Taylor" in "Robert William Taylor"
		full := append([]string{f}, words[1:]...)
		for _, j := range p.pairs[[2]string{f, words[last]}] {
			if j != i && longer(names[j].words, words) && within(full, names[j].words) {
				return j
			}
		}
	}
	if last == 1 && initials(names[i].text, words[0]) {
		for _, j := range p.initials[[2]string{words[0], words[1]}] {
			if j != i && !initials(names[j].text, names[j].words[0]) {
				return j
			}
		}
	}
	return -1
}

// bearers returns the longer names that the short one may stand for, and the
// part that they share: those who bear it as surname, if any, else as given
// name, else in the middle.
func (p *people) bearers(words []string) (string, []int) {
	for len(words) > 0 {
		s := strings.Join(words, " ")
		for _, index := range []map[string][]int{p.ends, p.starts, p.middles} {
			if found := index[s]; len(found) > 0 {
				return s, found
			}
		}
		if !particles()[words[0]] {
			break
		}
		words = words[1:] // "al-Assad" where the text also says "Bashar Assad"
	}
	return "", nil
}

// longer reports whether a has more words than b, or spells them out more.
func longer(a, b []string) bool {
	if len(a) != len(b) {
		return len(a) > len(b)
	}
	letters := func(words []string) (n int) {
		for _, w := range words {
			n += len(w)
		}
		return n
	}
	return letters(a) > letters(b)
}

// within reports whether all of short's words stand in long in their order, an
// initial for a word that begins with it.
func within(short, long []string) bool {
	k := 0
	for _, w := range long {
		if k < len(short) && (short[k] == w || len(short[k]) == 1 && strings.HasPrefix(w, short[k])) {
			k++
		}
	}
	return k == len(short)
}

// initials reports whether text begins with the letters of word as initials:
// "J.K." or "J. K." or "JK".
func initials(text, word string) bool {
	k := 0
	for _, r := range text {
		switch {
		case k == len(word):
			return !unicode.IsLetter(r)
		case r == '.' || r == ' ':
		case r < 128 && unicode.IsUpper(r) && byte(unicode.ToLower(r)) == word[k]:
			k++
		default:
			return false
		}
	}
	return false
}

func firstLetter(w string) string {
	for _, r := range w {
		return string(r)
	}
	return ""
}
