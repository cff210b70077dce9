package entity

import (
	"strings"
	"unicode"
)

// linkAcronyms joins acronyms to what they stand for: "EU" to "European
// Union" by its initials, and "Comin" to "Cominco Mining (Comin)" because the
// text says so in brackets.
func linkAcronyms(text string, names []name, nameAt []int, mentions []Mention, parent []int) {
	full := map[string][]int{}
	begins := map[byte][]int{} // bodies of three words and more by their first letter
	for i := range names {
		if names[i].kind == Organization && len(names[i].words) > 2 {
			put(begins, names[i].words[0][0], i)
		}
		if names[i].kind.Named() && names[i].kind != Person && len(names[i].words) > 1 {
			for _, a := range initialsOf(names[i].words) {
				put(full, a, i)
			}
			if a := initialsAround(names[i].text); a != "" {
				put(full, a, i)
			}
		}
	}
	for i := range names {
		if parent[i] != i || names[i].country >= 0 || !acronym(names[i].text) {
			continue
		}
		best := -1
		for _, j := range full[acronymLetters(names[i].text)] {
			if names[j].kind == names[i].kind {
				best = j
				break
			}
			if best < 0 && len(acronymLetters(names[i].text)) > 2 {
				best = j
			}
		}
		if best >= 0 && names[i].kind != Person {
			parent[i] = best
		}
	}
	for k := 1; k < len(mentions); k++ {
		a, b := mentions[k-1], mentions[k]
		if a.End > b.Start || b.Start-a.End > 4 || strings.TrimSpace(text[a.End:b.Start]) != "(" {
			continue
		}
		i, j := nameAt[k], nameAt[k-1]
		if parent[i] == i && i != j && names[i].country < 0 && acronym(names[i].text) &&
			spells(acronymLetters(names[i].text), names[j].words) && !leadsTo(parent, j, i) {
			parent[i] = j
		}
	}
	for i := range names {
		letters := acronymLetters(names[i].text)
		if parent[i] != i || names[i].kind != Organization || !acronym(names[i].text) || len(letters) < 4 {
			continue
		}
		found := -1
		for _, j := range begins[letters[0]] {
			if !leadsTo(parent, j, i) && stretches(letters, names[j].words) {
				if found >= 0 { // of two, of none
					found = -1
					break
				}
				found = j
			}
		}
		if found >= 0 {
			parent[i] = found
		}
	}
}

// leadsTo reports whether i's fuller names include j.
func leadsTo(parent []int, i, j int) bool {
	for parent[i] != i {
		i = parent[i]
	}
	return i == j
}

// acronym reports whether a name looks like one: "EU", "U.N.", "NGOs",
// "UNESCO", "BfV", not "Syria" or "Ohio State".
func acronym(s string) bool {
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
		if !little(w) {
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
	for _, w := range strings.Fields(withoutPossessive(name)) {
		switch {
		case acronym(w):
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

// little words are left out of many acronyms.
func little(w string) bool {
	switch w {
	case "of", "the", "and", "for", "in", "on", "to", "at", "by", "against", "a", "an", "de", "des", "du", "la", "le", "les", "et", "und", "für", "der", "y", "e", "do", "da", "del":
		return true
	}
	return false
}

// stretches reports whether the letters are the initials of all but the little
// words, with more letters of some: "IGAD" of "Intergovernmental Authority on
// Development".
func stretches(letters string, words []string) bool {
	for len(words) > 0 && little(words[0]) {
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
