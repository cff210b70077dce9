package entity

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/doc"
)

// Resolve groups mentions into entities and tells what the text says of each,
// the most salient first. Mentions must be in the order of the text.
func Resolve(d *doc.Document, sentences []doc.Sentence, mentions []Mention) []Entity {
	names, of := collect(d.Text, mentions)
	group := link(d.Text, names, of, mentions)

	var out []Entity
	at := make([]int, len(names)) // name that stands for a group -> entity + 1
	votes := [][numKinds]int{}
	country := []countryName{}
	for i, m := range mentions {
		e := at[group[i]] - 1
		if e < 0 {
			e = len(out)
			at[group[i]] = e + 1
			out = append(out, Entity{Of: -1})
			votes = append(votes, [numKinds]int{})
			country = append(country, countryName{country: -1})
		}
		out[e].Mentions = append(out[e].Mentions, m)
		votes[e][m.Kind]++
		if n := &names[of[i]]; n.country >= 0 {
			country[e] = countryName{n.country, n.people}
		}
	}
	for e := range out {
		var kind Kind
		out[e].Name, kind = fullest(d.Text, out[e].Mentions)
		last := ""
		if words := fold(out[e].Name); len(words) > 1 {
			last = words[len(words)-1]
		}
		out[e].Kind = elect(votes[e], kind, country[e], last)
		if !out[e].Kind.Named() {
			out[e].Value = valueOf(d.Text, out[e].Mentions[0])
		}
		out[e].Aliases = forms(d.Text, out[e].Name, out[e].Mentions)
	}
	tie(out, country)
	return describe(d, sentences, out)
}

// elect is the kind that most mentions were taken for, among equals the one of
// the fullest.
// What the table of countries knows is a place, its people a group, unless
// most mentions name something else by that word, as a language.
func elect(votes [numKinds]int, best Kind, c countryName, last string) Kind {
	for k, v := range votes {
		if v > votes[best] {
			best = Kind(k)
		}
	}
	if (best == Place || best == Person) && bodyNoun(last) {
		best = Organization
	}
	switch {
	case c.country < 0 || best == Person || best == Other && votes[Group] == 0 && votes[Place] == 0:
		return best
	case c.people:
		return Group
	default:
		return Place
	}
}

// bodyNoun reports whether a name of several words that ends with w is an
// organisation's: nine in ten such names are, of all that the corpora tag.
func bodyNoun(w string) bool {
	switch w {
	case "front", "department", "ministry", "party", "council", "army", "corps", "committee", "agency", "bureau", "association", "movement", "police",
		"university", "court", "parliament", "senate", "congress", "institute", "commission", "league", "alliance", "authority", "force", "forces",
		"college", "group", "company", "corporation", "inc", "ltd", "foundation", "organization", "organisation", "society", "press", "navy", "guard", "airlines", "airways":
		return true
	}
	return false
}

// tie connects the peoples of a text to their countries.
func tie(list []Entity, country []countryName) {
	place := map[int]int{}
	for e := len(list) - 1; e >= 0; e-- {
		if c := country[e]; c.country >= 0 && !c.people && list[e].Kind == Place {
			place[c.country] = e
		}
	}
	for e := range list {
		if c := country[e]; c.people && list[e].Kind == Group {
			if p, ok := place[c.country]; ok {
				list[e].Of = p
			}
		}
	}
}

// fullest is the form of a name that tells most: with the most words, but for
// what is no part of the name itself ("Islamic State group", "the"), then the
// one that is not cut short by a dot, then the most frequent, then the first.
func fullest(text string, mentions []Mention) (string, Kind) {
	type form struct {
		text  string
		kind  Kind // as first taken for
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
			all = append(all, form{text: s, kind: m.Kind, words: nameWords(s, m.Kind)})
		}
		all[i].count++
	}
	best := slices.MaxFunc(all, func(a, b form) int {
		if a.words != b.words {
			return a.words - b.words
		}
		if x, y := cutShort(a.text), cutShort(b.text); x != y {
			return count(y) - count(x)
		}
		return a.count - b.count
	})
	return best.text, best.kind
}

// cutShort reports whether a name ends like "Mass."; "U.S." is whole.
func cutShort(s string) bool { return strings.HasSuffix(s, ".") && !acronym(s) }

// nameWords measures a name: two for each word that is its own, and one less
// if something else is there too, an article, a title, an ending that is no
// name. A form in capitals throughout counts as one word.
func nameWords(s string, k Kind) int {
	words := strings.Fields(s)
	whole := len(words)
	if whole > 1 && strings.ToUpper(s) == s && strings.ToLower(s) != s {
		return 1
	}
	for len(words) > 1 {
		if first := strings.ToLower(strings.TrimSuffix(words[0], ".")); first != "the" && (k != Person || !titles()[first]) {
			break
		}
		words = words[1:]
	}
	if last := words[max(0, len(words)-1):]; len(words) > 1 && strings.ToLower(last[0]) == last[0] && unicode.IsLetter(firstRune(last[0])) {
		words = words[:len(words)-1]
	}
	return 2*len(words) - count(len(words) < whole || withoutPossessive(s) != s)
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
