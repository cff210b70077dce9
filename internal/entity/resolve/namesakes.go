package resolve

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// Persons of one name whom the text tells apart, by their titles or as relatives.

var (
	callings    = lang.English.Table("callings")
	givenTitles = lang.English.Set("role-words/given-name-titles")
)

// apart finds the titles with a surname whose holders are not the other bearer of the surname
// in the sentence: "Senator Marl met Judge Marl", "Lord Marl met Tom Marl", "Captain Marl and
// Lieutenant Marl, his daughter". It also finds the callings with a surname that two have who
// have no more of a name: "Dr. Marl" and "Nurse Marl".
func (r *resolver) apart() map[[2]string]bool {
	out := r.twoCallings()
	common := func(title string) bool { return title == "" || courtesyTitles()[title] }
	var b entity.Mention // the last person
	for _, m := range r.mentions {
		if m.Kind != entity.Person {
			continue
		}
		a := b
		if b = m; a.End == 0 || b.Sentence-a.Sentence > 1 || a.End >= b.Start || (a.Sentence != b.Sentence || mayBeOne(r.text[a.End:b.Start])) && !r.isRelative(b) {
			continue
		}
		x, shortA := r.titled(a)
		y, shortB := r.titled(b)
		if x[1] != y[1] || sameTitle(x[0], y[0]) || !shortA && !shortB {
			continue
		}
		related := r.isRelative(b) && y[0] != "" && (x[0] != "" || !shortA) // "Mrs. Marl, the captain's wife"
		if related || !(shortA && common(x[0])) && !(shortB && common(y[0])) {
			out[x], out[y] = out[x] || shortA, out[y] || shortB
		}
	}
	return out
}

// mayBeOne reports whether two names with these words between them may be one person's:
// "Tom Marl, now Lord Marl".
func mayBeOne(between string) bool {
	return strings.ContainsAny(between, ",;:()—–\n") || strings.TrimSpace(between) == "" ||
		slices.ContainsFunc(strings.Fields(between), func(w string) bool { return equatingWords()[w] })
}

// twoCallings finds the callings with a surname, where holders of two have no more of a name.
func (r *resolver) twoCallings() map[[2]string]bool {
	called := map[string][]string{} // by surname
	for _, m := range r.mentions {
		if m.Kind != entity.Person || r.title(m) == "" {
			continue
		}
		key, short := r.titled(m)
		if c := r.calling(m, key[0]); short && c != "" && !slices.Contains(called[key[1]], c) {
			called[key[1]] = append(called[key[1]], c)
		}
	}
	out := map[[2]string]bool{}
	for surname, list := range called {
		for _, a := range list {
			for _, b := range list {
				if a != b && (a == male || a == female) == (b == male || b == female) {
					out[[2]string{a, surname}] = true
				}
			}
		}
	}
	return out
}

// The callings of those whose title says no more than their gender.
const (
	male   = "male"
	female = "female"
)

// calling returns what the title of a mention says that somebody is, and nobody else of the
// name would be, or "".
func (r *resolver) calling(m entity.Mention, title string) string {
	switch c := callings()[title]; c {
	case "":
	case "anybody": // a woman may be a chairman
		return ""
	default:
		return c
	}
	switch r.genderOfTitle(m) {
	case names.Male:
		return male
	case names.Female:
		return female
	}
	return ""
}

// isOther reports whether the text tells the bearer of the short name i from the person with
// the full name j.
func (r *resolver) isOther(i, j int) bool {
	short, full := &r.names[i], &r.names[j]
	switch short.calling {
	case "":
		if short.title != "" && !r.isCalled(full, short.title) {
			return true
		}
	case male:
		return r.genderOf(full) == names.Female
	case female:
		return r.genderOf(full) == names.Male
	default:
		return !slices.ContainsFunc(r.titles(full), func(t string) bool { return callings()[t] == short.calling })
	}
	return r.otherOffice(short, full) || r.otherRank(short, full) || short.judge && len(full.words[0]) > 1 && !slices.ContainsFunc(r.titles(full), func(t string) bool { return callings()[t] == "court" })
}

// otherMonarch reports whether a given name has a title that goes with given names, and the
// full name has not: "Queen Ann" is not Ann Marl.
func (r *resolver) otherMonarch(i, j int) bool {
	return slices.ContainsFunc(r.titles(&r.names[i]), func(t string) bool { return givenTitles()[t] && !r.isCalled(&r.names[j], t) })
}

// otherRelative reports whether the text introduces the full name j as that of a relative of
// somebody, where the surname i has just been named: "Marl's wife, Ann Marl".
func (r *resolver) otherRelative(i, j int) bool {
	const near = 200 // bytes
	a, b := r.first(i), r.first(j)
	return a.Start < b.Start && b.Start-a.End < near && r.isRelative(b)
}

// isRelative reports whether a mention is introduced as somebody's relative: "his wife, Ann
// Marl", "Marl's son, striker Tom Marl", "Tom Marl, his son".
func (r *resolver) isRelative(m entity.Mention) bool {
	const near = 60 // bytes
	if after, ok := strings.CutPrefix(r.text[m.End:min(len(r.text), m.End+near)], ", "); ok {
		words := strings.Fields(after)
		if len(words) > 2 && words[0] == "the" {
			words = words[1:] // "the inspector's wife"
		}
		if len(words) > 1 && isOwner(words[0]) && lang.Has(relationNouns(), strings.TrimRight(words[1], ".,;:")) {
			return true
		}
	}
	words := strings.Fields(r.text[max(0, m.Start-near):m.Start])
	k := len(words) - 1
	for k > 1 && k > len(words)-3 && names.IsRole(words[k]) && !lang.Has(relationNouns(), words[k]) {
		k-- // "striker"
	}
	if k < 1 || k < len(words)-1 && !strings.HasSuffix(words[k], ",") || !lang.Has(relationNouns(), strings.TrimSuffix(words[k], ",")) {
		return false
	}
	if k > 1 && unicode.IsLower(firstRune(words[k-1])) && !isOwner(words[k-1]) {
		k-- // "his late wife"
	}
	return isOwner(words[k-1])
}

// isOwner reports whether a word says whose relative somebody is: "his", "Marl's".
func isOwner(w string) bool {
	switch strings.ToLower(w) {
	case "his", "her", "their", "whose", "my":
		return true
	}
	return strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s")
}
