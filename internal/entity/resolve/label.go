package resolve

import (
	"strings"

	"standfirst/internal/entity"
)

// labelled resolves the initials that label a line of minutes or of an
// interview: "GW:" for Greg Wilson, "- JB to write the report". A text that has
// the initials of two people goes by initials everywhere.
func (r *resolver) labelled() finder {
	persons := map[string][]int{}
	outer := map[string][]int{}  // persons of two words, by their initials
	bodies := map[string][]int{} // one-word organisations, by first letter
	for i := range r.names {
		n := &r.names[i]
		switch {
		case n.kind == entity.Person && len(n.words) > 1 && len(n.words) <= 4:
			letters := ""
			for _, w := range n.words {
				letters += firstLetter(w)
			}
			put(persons, letters, i)
			if len(n.words) > 2 { // without the middle name
				put(persons, letters[:1]+firstLetter(n.last()), i)
			}
			if len(n.words) == 2 {
				put(outer, letters, i)
			}
		case n.kind == entity.Organization && len(n.words) == 1 && len(n.words[0]) > 5:
			put(bodies, n.words[0][:1], i)
		}
	}
	matched := 0 // names of two or three letters that are the initials of just one person
	for i := range r.names {
		if s := monogramOf(&r.names[i]); s != "" && len(persons[s]) == 1 {
			matched++
		}
	}
	return func(i int, add func(int, evidence)) {
		n := &r.names[i]
		letters := monogramOf(n)
		if letters == "" || matched < 2 && !r.isLabel(n) {
			return
		}
		for _, j := range persons[letters] {
			add(j, monogram|label)
		}
		if len(letters) == 3 && len(persons[letters]) == 0 { // with a middle name that the text does not give
			for _, j := range outer[letters[:1]+letters[2:]] {
				add(j, monogram|label)
			}
		}
		for _, j := range bodies[letters[:1]] {
			if j != i && len(letters) == 2 && spells(letters, r.names[j].words) {
				add(j, monogram|label)
			}
		}
	}
}

// monogramOf returns the letters of a name that is two or three capitals, or "".
func monogramOf(n *name) string {
	if n.country >= 0 || len(n.words) > 1 || len(n.text) > 6 || strings.ToUpper(n.text) != n.text || !isAcronym(n.text) {
		return ""
	}
	letters := acronymLetters(n.text)
	if len(letters) < 2 || len(letters) > 3 {
		return ""
	}
	return letters
}

// isLabel reports whether a name labels a line: it begins the line, precedes a
// colon, ends a bracket, stands in double brackets or is joined to another label by "+".
func (r *resolver) isLabel(n *name) bool {
	for _, k := range n.mentions[:min(len(n.mentions), 10)] {
		m := r.mentions[k]
		before := strings.TrimRight(r.text[max(0, m.Start-3):m.Start], " ")
		after := r.text[m.End:min(len(r.text), m.End+2)]
		if before == "" || strings.HasSuffix(before, "\n") || strings.HasSuffix(before, "\n-") || strings.HasSuffix(before, "\n*") || strings.HasSuffix(before, "((") || strings.HasPrefix(after, ":") || len(n.text) == 2 && strings.HasPrefix(after, ")") || strings.HasPrefix(after, " +") || strings.HasSuffix(before, "+") {
			return true
		}
	}
	return false
}
