package entity

import "strings"

// linkShort joins short forms of names that are no persons' to the fuller
// form before them: "Enron" to "Enron Corporation", "the Navy" to "United
// States Navy". What a text may shorten so depends on the kind; a short form
// that two longer ones begin or end with is left alone.
func linkShort(text string, names []name, mentions []Mention, parent []int) {
	s := shortening{text: text, names: names, mentions: mentions, parent: parent, starts: map[string]fuller{}, ends: map[string]fuller{}, kinds: map[string]Kind{}}
	plural := map[string]int{}
	bare := map[string]int{} // without what companies and clubs put about their names
	for i := len(names) - 1; i >= 0; i-- {
		s.kinds[names[i].key()] = names[i].kind
	}
	for i := range names {
		n := &names[i]
		if !n.shortens() {
			continue
		}
		if parent[i] == i {
			key := n.kind.String() + n.key()
			for _, other := range []string{key + "s", strings.TrimSuffix(key, "s")} {
				if j, ok := plural[other]; ok && n.country < 0 && (n.kind == Organization || n.kind == Place && len(n.words) > 1) && s.root(j) != i {
					parent[i] = j // "Muslims" and "Muslim", "Stewart rivers"
				}
			}
			plural[key] = i
			if j := s.find(i, s.begins, s.closes); j >= 0 {
				parent[i] = j
			} else if n.kind == Organization || n.kind == Place {
				b := n.kind.String() + strings.Join(n.bare(), " ")
				if j, ok := bare[b]; ok && s.root(j) != i {
					parent[i] = j
				} else {
					bare[b] = i
				}
			}
		}
		s.enter(i)
	}
	for i := range names { // the short form may come first, if it says itself that it is one
		if names[i].shortens() && parent[i] == i {
			if j := s.find(i, s.beginsAhead, s.closesAhead); j >= 0 {
				parent[i] = j
			}
		}
	}
}

// shortens reports whether a name is of a kind that short forms are looked for.
func (n *name) shortens() bool { return n.kind.Named() && n.kind != Person && !n.people }

// shortening knows what the names of a text begin and end with.
type shortening struct {
	text         string
	names        []name
	mentions     []Mention
	parent       []int
	starts, ends map[string]fuller
	kinds        map[string]Kind // of each name
}

// fuller is a longer name, or one of many that are not the same; whole is the
// one of them that only says what kind of body it is: "Sony Corporation", not
// "Sony Music".
type fuller struct {
	name  int
	many  bool
	whole int // -1 if there is none
}

func (s *shortening) root(i int) int {
	for s.parent[i] != i {
		i = s.parent[i]
	}
	return i
}

// enter notes what name i begins and ends with.
func (s *shortening) enter(i int) {
	n := &s.names[i]
	if len(n.words) > 2*maxWords {
		return
	}
	note := func(m map[string]fuller, words []string, whole bool) {
		key := n.kind.String() + strings.Join(words, " ")
		f, ok := m[key]
		if !ok {
			f.whole = -1
		}
		if whole && f.whole < 0 {
			f.whole = i
		}
		m[key] = fuller{i, ok && (f.many || s.root(f.name) != s.root(i)), f.whole}
	}
	for a := 1; a < len(n.words); a++ {
		note(s.starts, n.words[:a], a >= len(n.words)-2 && (bodyNoun(n.last()) || legalForm(n.last())))
		if !partOf(n.words[:a]) || n.kind == Organization && a == len(n.words)-1 {
			note(s.ends, n.words[a:], false) // a faculty of a university is not the university
		}
	}
}

// find returns the one name that i may be the beginning or the end of, -1 if
// there is none. The two functions judge by the words that are left out.
func (s *shortening) find(i int, begins, closes func(i int, rest []string) bool) int {
	n := &s.names[i]
	key := n.kind.String() + n.key()
	f, ok := s.starts[key]
	if f.many && f.whole >= 0 {
		f = fuller{name: f.whole}
	}
	if ok && !f.many && s.root(f.name) != i && begins(i, s.names[f.name].words[len(n.words):]) {
		return f.name
	}
	if f, ok := s.ends[key]; ok && !f.many && s.root(f.name) != i && n.country < 0 {
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
	case Organization:
		// a university's school is not the university, nor CNN International CNN
		if acronym(n.text) {
			return legalForm(rest[0]) || rest[0] == "fm"
		}
		return !(bodyNoun(n.last()) && len(n.words) > 1) || rest[0] == "of" || rest[0] == "for" || bodyNoun(rest[0])
	case Place:
		switch rest[0] {
		case "river", "sea", "ocean", "desert", "canal", "hotel", "mountains":
			return s.definite(i)
		case "bridge", "palace", "tower", "building", "gallery", "museum", "gardens", "stadium", "abbey", "islands":
			return n.country < 0
		case "of":
			return facility(n.last())
		}
	case Other:
		return (rest[0] == "of" || rest[0] == "for") && occasion(n.last())
	}
	return false
}

// closes reports whether name i may stand for itself with the rest before it.
func (s *shortening) closes(i int, rest []string) bool {
	n := &s.names[i]
	switch n.kind {
	case Organization:
		return !acronym(n.text) // "Children's BBC"
	case Place:
		return s.closesAhead(i, rest) || generic(n.words) && s.definite(i)
	case Other:
		return occasion(n.last()) && !numbers(rest[len(rest)-1]) || s.closesAhead(i, rest)
	}
	return false
}

// beginsAhead is begins for a short form that stands before the fuller one.
func (s *shortening) beginsAhead(i int, rest []string) bool {
	n := &s.names[i]
	return n.kind == Organization && ((rest[0] == "of" || rest[0] == "for") && bodyNoun(n.last()) || len(rest) <= 2 && legalForm(rest[len(rest)-1]))
}

// closesAhead is closes for a short form that stands before the fuller one.
func (s *shortening) closesAhead(i int, rest []string) bool {
	n := &s.names[i]
	before := strings.Join(rest, " ")
	switch n.kind {
	case Organization: // "U.S. Supreme Court", not Florida's
		_, ok := countries()[before]
		return ok && !isState(before) && len(n.words) > 1 && bodyNoun(n.last())
	case Place: // "London Heathrow Airport"
		k, ok := s.kinds[before]
		return ok && k == Place && len(n.words) > 1 && facility(n.last())
	case Other: // "Toyota Avalon", "SS Keno", "Les Misérables", "1917 October Revolution"
		k, ok := s.kinds[before]
		switch before {
		case "le", "la", "les", "el", "los", "las", "il", "lo", "der", "die", "das":
			return true
		}
		return shipPrefix(before) || ok && (k == Organization || k == Other) || len(rest) == 1 && len(before) == 4 && isYear(before) && len(n.words) > 1
	}
	return false
}

// numbers reports whether w does: the Second World War is not the first.
func numbers(w string) bool {
	switch w {
	case "first", "second", "third", "fourth", "fifth", "sixth":
		return true
	}
	return w[0] >= '0' && w[0] <= '9' && !isYear(w)
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

func shipPrefix(w string) bool {
	switch w {
	case "ss", "hms", "uss", "rms", "mv", "hmcs", "hmas", "uscgc":
		return true
	}
	return false
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

func (n *name) last() string { return n.words[len(n.words)-1] }

// generic reports whether all words are common nouns for a place.
func generic(words []string) bool {
	for _, w := range words {
		if !facility(w) {
			return false
		}
	}
	return true
}

// facility reports whether w is what a place is, not its name.
func facility(w string) bool {
	switch w {
	case "airport", "palace", "museum", "complex", "visitor", "hotel", "stadium", "park", "bridge", "island", "empire", "castle", "cathedral", "station",
		"square", "garden", "gardens", "gallery", "center", "centre", "tower", "library", "prison", "hospital", "zoo", "harbour", "harbor", "district":
		return true
	}
	return false
}

// occasion reports whether w is what an event or a work is, not its name.
func occasion(w string) bool {
	switch w {
	case "games", "agreement", "treaty", "charter", "contest", "gala", "resistance", "tour", "prize", "award", "awards", "cup", "festival", "act", "bill", "order", "accord", "accords",
		"war", "wars", "revolution", "constitution", "grant", "grants", "convention", "protocol", "declaration", "clause", "guidelines", "summit", "championship", "championships":
		return true
	}
	return false
}

// bare leaves off a company's or a club's legal form, and what a country or a
// town calls itself: "Kingdom of Spain".
func (n *name) bare() []string {
	words := n.words
	if n.kind == Place {
		if words[0] == "free" || words[0] == "islamic" || words[0] == "federal" {
			words = words[1:]
		}
		if len(words) > 2 && words[1] == "of" {
			switch words[0] {
			case "kingdom", "republic", "state", "city", "town", "village", "island", "commonwealth":
				return words[2:]
			}
		}
		return n.words
	}
	for len(words) > 1 && legalForm(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	for len(words) > 1 && club(words[0]) {
		words = words[1:]
	}
	return words
}

func legalForm(w string) bool {
	switch w {
	case "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "gmbh", "ag", "ab", "sa", "nv", "spa", "group", "holdings", "bhd", "pty", "oy", "oyj", "kg", "se":
		return true
	}
	return club(w)
}

func club(w string) bool {
	switch w {
	case "fc", "afc", "cf", "fk", "sk", "sc", "bk":
		return true
	}
	return false
}
