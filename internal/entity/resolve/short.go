package resolve

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	organizationNouns = lang.English.Set("organization-nouns")
	legalForms        = lang.English.Set("legal-forms")
	clubForms         = lang.English.Set("club-forms")
	facilityNouns     = lang.English.Set("facility-nouns")
	occasionNouns     = lang.English.Set("occasion-nouns")
	placeNouns        = lang.English.Table("place-nouns")
	realmNouns        = lang.English.Set("realm-nouns")
	shipPrefixes      = lang.English.Set("ship-prefixes")
	ordinals          = lang.English.Set("ordinals")
	foreignArticles   = lang.English.Set("foreign-articles")
)

// linkShort joins short forms of names that are no persons' to the fuller
// form before them: "Enron" to "Enron Corporation", "the Navy" to "United
// States Navy". What a text may shorten so depends on the kind; a short form
// that two longer ones begin or end with is left alone.
func (r *resolver) linkShort() {
	s := shortening{resolver: r, starts: map[kindWords]fuller{}, ends: map[kindWords]fuller{}, kinds: map[string]entity.Kind{}}
	plural := map[kindWords]int{}
	bare := map[kindWords]int{} // without what companies and clubs put about their names
	for i := len(r.names) - 1; i >= 0; i-- {
		s.kinds[r.names[i].key()] = r.names[i].kind
	}
	for i := range r.names {
		n := &r.names[i]
		if !n.shortens() {
			continue
		}
		if r.links.isRoot(i) {
			key := n.key()
			for _, other := range []string{key + "s", strings.TrimSuffix(key, "s")} {
				if j, ok := plural[kindWords{n.kind, other}]; ok && n.country < 0 && (n.kind == entity.Organization || n.kind == entity.Place && len(n.words) > 1) && s.links.root(j) != i {
					r.links.join(i, j) // "Muslims" and "Muslim", "Stewart rivers"
				}
			}
			plural[kindWords{n.kind, key}] = i
			if j := s.find(i, s.begins, s.closes); j >= 0 {
				r.links.join(i, j)
			} else if n.kind == entity.Organization || n.kind == entity.Place {
				b := kindWords{n.kind, strings.Join(n.bare(), " ")}
				if j, ok := bare[b]; ok && s.links.root(j) != i {
					r.links.join(i, j)
				} else {
					bare[b] = i
				}
			}
		}
		s.enter(i)
	}
	for i := range r.names { // the short form may come first, if it says itself that it is one
		if r.names[i].shortens() && r.links.isRoot(i) {
			if j := s.find(i, s.beginsAhead, s.closesAhead); j >= 0 {
				r.links.join(i, j)
			}
		}
	}
}

// shortens reports whether a name is of a kind that short forms are looked for.
func (n *name) shortens() bool { return n.kind.Named() && n.kind != entity.Person && !n.people }

// shortening knows what the names of a text begin and end with.
type shortening struct {
	*resolver
	starts, ends map[kindWords]fuller
	kinds        map[string]entity.Kind // of each name
}

// kindWords is a run of folded words in names of one kind.
type kindWords struct {
	kind  entity.Kind
	words string
}

// fuller is a longer name, or one of many that are not the same; whole is the
// one of them that only says what kind of body it is: "Sony Corporation", not
// "Sony Music".
type fuller struct {
	name  int
	many  bool
	whole int // -1 if there is none
}

// enter notes what name i begins and ends with.
func (s *shortening) enter(i int) {
	n := &s.names[i]
	if len(n.words) > 2*maxWords {
		return
	}
	note := func(m map[kindWords]fuller, words []string, whole bool) {
		key := kindWords{n.kind, strings.Join(words, " ")}
		f, ok := m[key]
		if !ok {
			f.whole = -1
		}
		if whole && f.whole < 0 {
			f.whole = i
		}
		m[key] = fuller{i, ok && (f.many || s.links.root(f.name) != s.links.root(i)), f.whole}
	}
	for a := 1; a < len(n.words); a++ {
		note(s.starts, n.words[:a], a >= len(n.words)-2 && (organizationNouns()[n.last()] || isLegalForm(n.last())))
		if !partOf(n.words[:a]) || n.kind == entity.Organization && a == len(n.words)-1 {
			note(s.ends, n.words[a:], false) // a faculty of a university is not the university
		}
	}
}

// find returns the one name that i may be the beginning or the end of, -1 if
// there is none. The two functions judge by the words that are left out.
func (s *shortening) find(i int, begins, closes func(i int, rest []string) bool) int {
	n := &s.names[i]
	key := kindWords{n.kind, n.key()}
	f, ok := s.starts[key]
	if f.many && f.whole >= 0 {
		f = fuller{name: f.whole}
	}
	if ok && !f.many && s.links.root(f.name) != i && begins(i, s.names[f.name].words[len(n.words):]) {
		return f.name
	}
	if f, ok := s.ends[key]; ok && !f.many && s.links.root(f.name) != i && n.country < 0 {
		if w := s.names[f.name].words; closes(i, w[:len(w)-len(n.words)]) {
			return f.name
		}
	}
	return -1
}

// begins reports whether name i may stand for itself with the rest after it.
func (s *shortening) begins(i int, rest []string) bool {
	n := &s.names[i]
	switch n.kind {
	case entity.Organization:
		// a university's school is not the university, nor CNN International CNN
		if isAcronym(n.text) {
			return isLegalForm(rest[0]) || rest[0] == "fm"
		}
		return !(organizationNouns()[n.last()] && len(n.words) > 1) || rest[0] == "of" || rest[0] == "for" || organizationNouns()[rest[0]]
	case entity.Place:
		switch {
		case rest[0] == "of":
			return facilityNouns()[n.last()]
		case placeNouns()[rest[0]] == "article":
			return s.definite(i)
		case placeNouns()[rest[0]] == "any":
			return n.country < 0
		}
	case entity.Other:
		return (rest[0] == "of" || rest[0] == "for") && occasionNouns()[n.last()]
	}
	return false
}

// closes reports whether name i may stand for itself with the rest before it.
func (s *shortening) closes(i int, rest []string) bool {
	n := &s.names[i]
	switch n.kind {
	case entity.Organization:
		return !isAcronym(n.text) // "Children's BBC"
	case entity.Place:
		return s.closesAhead(i, rest) || generic(n.words) && s.definite(i) || len(rest) == 1 && rest[0] == "river"
	case entity.Other:
		return occasionNouns()[n.last()] && !isNumber(rest[len(rest)-1]) || s.closesAhead(i, rest)
	}
	return false
}

// beginsAhead is begins for a short form that stands before the fuller one.
func (s *shortening) beginsAhead(i int, rest []string) bool {
	n := &s.names[i]
	return n.kind == entity.Organization && ((rest[0] == "of" || rest[0] == "for") && organizationNouns()[n.last()] || len(rest) <= 2 && isLegalForm(rest[len(rest)-1]))
}

// closesAhead is closes for a short form that stands before the fuller one.
func (s *shortening) closesAhead(i int, rest []string) bool {
	n := &s.names[i]
	before := strings.Join(rest, " ")
	switch n.kind {
	case entity.Organization: // "U.S. Supreme Court", not Florida's
		_, ok := names.CountryOf(before)
		return ok && !names.IsState(before) && (len(n.words) > 1 || s.definite(i)) && organizationNouns()[n.last()]
	case entity.Place: // "London Heathrow Airport"
		k, ok := s.kinds[before]
		return ok && k == entity.Place && len(n.words) > 1 && facilityNouns()[n.last()]
	case entity.Other: // "Toyota Avalon", "SS Keno", "Les Misérables", "1917 October Revolution"
		k, ok := s.kinds[before]
		return foreignArticles()[before] || shipPrefixes()[before] || ok && (k == entity.Organization || k == entity.Other) || len(rest) == 1 && len(before) == 4 && isYear(before) && len(n.words) > 1
	}
	return false
}

// definite reports whether name i always has an article: "the Colorado" is
// the river.
func (s *shortening) definite(i int) bool {
	for _, k := range s.names[i].mentions {
		m := s.mentions[k]
		if !strings.HasSuffix(strings.ToLower(strings.TrimRight(s.text[max(0, m.Start-5):m.Start], " ")), " the") && !strings.HasPrefix(strings.ToLower(m.In(s.text)), "the ") {
			return false
		}
	}
	return true
}

// partOf reports whether words say that what follows is the whole of which
// they name a part: "Faculty of the".
func partOf(words []string) bool {
	if k := len(words) - 1; k > 0 && words[k] == "the" {
		words = words[:k]
	}
	return words[len(words)-1] == "of"
}

func isYear(w string) bool { return strings.Trim(w, "0123456789") == "" }

// generic reports whether all words are common nouns for a place.
func generic(words []string) bool {
	for _, w := range words {
		if !facilityNouns()[w] {
			return false
		}
	}
	return true
}

// bare leaves off a company's or a club's legal form, and what a country or a
// town calls itself: "Kingdom of Spain".
func (n *name) bare() []string {
	words := n.words
	if n.kind == entity.Place {
		if words[0] == "free" || words[0] == "islamic" || words[0] == "federal" {
			words = words[1:]
		}
		if len(words) > 2 && words[1] == "of" && realmNouns()[words[0]] {
			return words[2:]
		}
		return n.words
	}
	for len(words) > 1 && isLegalForm(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	for len(words) > 1 && clubForms()[words[0]] {
		words = words[1:]
	}
	return words
}

// isNumber reports whether a word numbers an event: the Second World War is
// not the first. A year does not.
func isNumber(w string) bool {
	return ordinals()[w] || w[0] >= '0' && w[0] <= '9' && !isYear(w)
}

func isLegalForm(w string) bool { return legalForms()[w] || clubForms()[w] }
