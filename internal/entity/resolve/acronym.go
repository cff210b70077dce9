package resolve

import (
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var acronymFillers = lang.English.Set("acronym-fillers")

// linkAcronyms joins acronyms to what they stand for: "EU" to "European
// Union" by its initials, and "Comin" to "Cominco Mining (Comin)" because the
// text says so in brackets.
func (r *resolver) linkAcronyms() {
	full := map[string][]int{}
	begins := map[byte][]int{} // bodies of three words and more by their first letter
	for i := range r.names {
		if r.names[i].kind == entity.Organization && len(r.names[i].words) > 2 {
			put(begins, r.names[i].words[0][0], i)
		}
		if r.names[i].kind.Named() && r.names[i].kind != entity.Person && len(r.names[i].words) > 1 {
			for _, a := range initialsOf(r.names[i].words) {
				put(full, a, i)
			}
			if rest := withoutCountry(r.names[i].words); len(rest) > 2 { // "U.S. Food Safety Agency (FSA)"
				for _, a := range initialsOf(rest) {
					put(full, a, i)
				}
			}
			if a := initialsAround(r.names[i].text); a != "" {
				put(full, a, i)
			}
		}
	}
	for i := range r.names {
		if !r.links.isRoot(i) || r.names[i].country >= 0 || !isAcronym(r.names[i].text) {
			continue
		}
		best := -1
		for _, j := range full[acronymLetters(r.names[i].text)] {
			if r.names[j].kind == r.names[i].kind {
				best = j
				break
			}
			if best < 0 && len(acronymLetters(r.names[i].text)) > 2 {
				best = j
			}
		}
		if best >= 0 && r.names[i].kind != entity.Person {
			r.links.join(i, best)
		}
	}
	for k := 1; k < len(r.mentions); k++ {
		a, b := r.mentions[k-1], r.mentions[k]
		if a.End > b.Start || b.Start-a.End > 4 || strings.TrimSpace(r.text[a.End:b.Start]) != "(" {
			continue
		}
		i, j := r.nameOf[k], r.nameOf[k-1]
		if r.links.isRoot(i) && i != j && r.names[i].country < 0 && isAcronym(r.names[i].text) &&
			spells(acronymLetters(r.names[i].text), r.names[j].words) && r.links.root(j) != i {
			r.links.join(i, j)
		}
	}
	for i := range r.names {
		letters := acronymLetters(r.names[i].text)
		if !r.links.isRoot(i) || r.names[i].kind != entity.Organization || !isAcronym(r.names[i].text) || len(letters) < 4 {
			continue
		}
		found := -1
		for _, j := range begins[letters[0]] {
			if r.links.root(j) != i && stretches(letters, r.names[j].words) {
				if found >= 0 { // of two, of none
					found = -1
					break
				}
				found = j
			}
		}
		if found >= 0 {
			r.links.join(i, found)
		}
	}
}

// withoutCountry leaves off the country that a body belongs to.
func withoutCountry(words []string) []string {
	for n := min(2, len(words)); n > 0; n-- {
		if _, ok := names.CountryOf(strings.Join(words[:n], " ")); ok {
			return words[n:]
		}
	}
	return nil
}

// isAcronym reports whether a name looks like one: "EU", "U.N.", "NGOs",
// "UNESCO", "BfV", not "Syria" or "Ohio State".
func isAcronym(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		case r == '.' || r == '-' || r == '&' || unicode.IsDigit(r):
		default:
			return false
		}
	}
	return upper >= 2 && upper+lower <= 10 && upper > lower
}

// acronymLetters is an acronym's letters and digits, folded, without a plural "s".
func acronymLetters(s string) string {
	var b strings.Builder
	for _, r := range strings.TrimSuffix(s, "s") {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// initialsOf lists the acronyms that the words may have: with and without the
// little words, and without what follows the last "of" or the first "and".
func initialsOf(words []string) []string {
	if len(words) > 12 {
		return nil
	}
	var all, large, head strings.Builder
	and := ""
	for k, w := range words {
		all.WriteString(firstLetter(w))
		if !acronymFillers()[w] {
			large.WriteString(firstLetter(w))
		} else if w == "and" && and == "" && large.Len() > 2 {
			and = large.String() // "International Association of Machinists and Aerospace Workers"
		} else if k > 2 && w == "of" {
			head.Reset()
			head.WriteString(large.String())
		}
	}
	out := []string{all.String()}
	for _, s := range []string{large.String(), head.String(), and} {
		if len(s) > 1 && s != out[0] {
			out = append(out, s)
		}
	}
	return out
}

// initialsAround is the acronym of a name that has one in it: "CBBC" of
// "Children's BBC".
func initialsAround(name string) string {
	var b strings.Builder
	found := false
	for _, w := range strings.Fields(names.WithoutPossessive(name)) {
		switch {
		case isAcronym(w):
			b.WriteString(acronymLetters(w))
			found = true
		case unicode.IsUpper(firstRune(w)):
			b.WriteString(firstLetter(strings.ToLower(w)))
		}
	}
	if !found {
		return ""
	}
	return b.String()
}

// stretches reports whether the letters are the initials of all but the little
// words, with more letters of some: "IGAD" of "Intergovernmental Authority on
// Development".
func stretches(letters string, words []string) bool {
	for len(words) > 0 && acronymFillers()[words[0]] {
		words = words[1:]
	}
	if len(words) == 0 || letters == "" || len(words) > maxWords {
		return letters == "" && len(words) == 0
	}
	w := words[0]
	if letters[0] != w[0] {
		return false
	}
	for w, letters = w[1:], letters[1:]; ; letters = letters[1:] {
		if stretches(letters, words[1:]) {
			return true
		}
		if letters == "" {
			return false
		}
		at := strings.IndexByte(w, letters[0])
		if at < 0 {
			return false
		}
		w = w[at+1:]
	}
}

// spells reports whether the letters stand in the words in their order, the
// first one at the beginning.
func spells(letters string, words []string) bool {
	joined := strings.Join(words, "")
	if letters == "" || !strings.HasPrefix(joined, letters[:1]) {
		return false
	}
	for _, r := range letters {
		i := strings.IndexRune(joined, r)
		if i < 0 {
			return false
		}
		joined = joined[i+len(string(r)):]
	}
	return true
}
