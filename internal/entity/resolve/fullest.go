package resolve

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// fullest picks the form to show for an entity, and its kind: the one with the
// most words by fullness, then one that does not end in a full stop, then the
// most frequent, then the first.
func fullest(text string, mentions []entity.Mention) (string, entity.Kind) {
	type form struct {
		text  string
		kind  entity.Kind // as first recognised
		words int
		count int
	}
	var all []form
	at := map[string]int{}
	for _, m := range mentions {
		s := m.In(text)
		i, ok := at[s]
		if !ok {
			i = len(all)
			at[s] = i
			all = append(all, form{text: s, kind: m.Kind, words: fullness(s, m.Kind)})
		}
		all[i].count++
	}
	best := slices.MaxFunc(all, func(a, b form) int {
		if a.words != b.words {
			return a.words - b.words
		}
		if x, y := cutShort(a.text), cutShort(b.text); x != y {
			if x {
				return -1
			}
			return 1
		}
		return a.count - b.count
	})
	return best.text, best.kind
}

// cutShort reports whether a name ends in an abbreviation such as "Mass.".
// "U.S." is complete.
func cutShort(s string) bool { return strings.HasSuffix(s, ".") && !isAcronym(s) }

// fullness scores a form: two points for each word of the name proper, less one
// if there is anything else (an article, a title, a possessive, the last word
// of "Islamic State group"). A form in capitals, or with the surname first, also scores one less.
func fullness(s string, k entity.Kind) int {
	words := strings.Fields(s)
	whole := len(words)
	if whole > 1 && (lang.IsUpper(s) && strings.ToLower(s) != s || k == entity.Person && strings.Contains(s, ", ")) {
		return 2*whole - 1
	}
	for len(words) > 1 {
		if first := strings.TrimSuffix(words[0], "."); !strings.EqualFold(first, "the") && (k != entity.Person || !names.IsTitle(strings.ToLower(first))) {
			break
		}
		words = words[1:]
	}
	if k != entity.Person && strings.ContainsAny(s, "fF") && isRealm(names.Fold(s)) {
		words = words[2:] // "City of Oslo" says no more than "Oslo"
	}
	if last := words[max(0, len(words)-1):]; len(words) > 1 && strings.ToLower(last[0]) == last[0] && unicode.IsLetter(firstRune(last[0])) {
		words = words[:len(words)-1]
	}
	if len(words) < whole || names.WithoutPossessive(s) != s {
		return 2*len(words) - 1
	}
	return 2 * len(words)
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
