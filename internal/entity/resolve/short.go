package resolve

import (
	"slices"
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	organizationNouns = lang.English.Set("bodies/organizations")
	legalForms        = lang.English.Set("legal-forms/suffixes")
	formWords         = lang.English.Set("legal-forms/words")
	clubForms         = lang.English.Set("bodies/clubs")
	facilityNouns     = lang.English.Set("bodies/facilities")
	occasionNouns     = lang.English.Set("bodies/occasions")
	placeNouns        = lang.English.Table("bodies/places")
	bodyTails         = lang.English.Table("bodies/tails")
	realmNouns        = lang.English.Set("bodies/realms")
	shipPrefixes      = lang.English.Set("ship-prefixes")
	ordinals          = lang.English.Set("bodies/ordinals")
	ministryNouns     = lang.English.Set("bodies/ministries")
	broadcasters      = lang.English.Set("bodies/broadcasters")
	functionWords     = lang.English.Set("function-words")
	gameNouns         = lang.English.Set("bodies/games")
	foreignArticles   = lang.English.Set("bodies/foreign-articles")
)

// shortForms indexes how the names of a text begin and end.
type shortForms struct {
	*resolver
	starts, ends, within, bare, whole map[kindWords][]int
	kinds                             map[string]entity.Kind // by name
}

// kindWords is a run of folded words in names of one kind.
type kindWords struct {
	kind  entity.Kind
	words string
}

// shortForms finds the fuller forms of names other than people's: "Enron
// Corporation" for "Enron", "United States Navy" for "the Navy". What may be
// shortened depends on the kind. The short form must come after the fuller one,
// unless its words alone mark it as a short form.
func (r *resolver) shortForms() finder {
	n := len(r.names)
	index := func() map[kindWords][]int { return make(map[kindWords][]int, n) }
	f := &shortForms{r, index(), index(), index(), index(), index(), make(map[string]entity.Kind, n)}
	for i := len(r.names) - 1; i >= 0; i-- {
		f.kinds[r.names[i].key()] = r.names[i].kind
	}
	for i := range r.names {
		if r.names[i].shortens() {
			f.enter(i)
		}
	}
	return func(i int, add func(int, evidence)) {
		if n := &r.names[i]; n.shortens() {
			f.find(i, func(j int, e evidence) {
				if j != i {
					add(j, e)
				}
			})
		}
	}
}

// shortens reports whether we look for short forms of a name of this kind.
func (n *name) shortens() bool { return n.kind.Named() && n.kind != entity.Person && !n.people }

// enter indexes how name i begins and ends.
func (f *shortForms) enter(i int) {
	n := &f.names[i]
	put(f.whole, kindWords{n.kind, n.key()}, i)
	if n.kind == entity.Organization || n.kind == entity.Place {
		put(f.bare, kindWords{n.kind, strings.Join(n.bare(), " ")}, i)
	}
	if len(n.words) > 2*maxWords {
		return
	}
	national := len(withoutCountry(n.words))
	if national > 1 && names.IsState(strings.Join(n.words[:len(n.words)-national], " ")) {
		national = 0
	}
	for a := 1; a < len(n.words); a++ {
		if w := n.words[a]; w != "of" && w != "for" {
			continue
		}
		if at := len(n.words) - national; n.kind == entity.Organization && national > 0 && a > at {
			put(f.within, kindWords{n.kind, strings.Join(n.words[at:a], " ")}, i) // "the House" of "U.S. House of Representatives"
		}
		if a > 1 {
			put(f.within, kindWords{n.kind, n.words[a-1]}, i) // "the Institute" of "Norham Institute of Tides"
		}
	}
	if b := n.bare(); n.kind == entity.Organization && len(b) < len(n.words) {
		for a := 1; a < len(b); a++ { // "Rockwell" of "North American Rockwell Corporation"
			put(f.ends, kindWords{n.kind, strings.Join(b[a:], " ")}, i)
		}
	}
	for a := 1; a < len(n.words); a++ {
		put(f.starts, kindWords{n.kind, strings.Join(n.words[:a], " ")}, i)
		if !partOf(n.words[:a]) || ministryNouns()[n.words[0]] && a == len(n.words)-1 || n.kind == entity.Organization && a == len(n.words)-1 {
			put(f.ends, kindWords{n.kind, strings.Join(n.words[a:], " ")}, i) // a faculty of a university is not the university
		}
	}
}

// find adds the names that i may be a short form of.
func (f *shortForms) find(i int, add func(int, evidence)) {
	n := &f.names[i]
	key := kindWords{n.kind, n.key()}
	for _, j := range f.starts[key] {
		b := &f.names[j]
		rest := b.words[len(n.words):]
		if f.precedes(j, i) && f.begins(i, b, rest) || f.beginsAhead(i, rest) {
			e := beginning
			if len(rest) <= 2 && isBody(b) {
				e |= kindLeftOut
			}
			add(j, e)
		}
	}
	if n.kind == entity.Other && len(n.words) > 1 && len(n.words[0]) == 1 { // "E. coli"
		for _, j := range f.ends[kindWords{n.kind, strings.Join(n.words[1:], " ")}] {
			if b := &f.names[j]; len(b.words) == len(n.words) && b.words[0][0] == n.words[0][0] {
				add(j, initialsOnly)
			}
		}
	}
	for _, j := range f.within[key] {
		if (isHead(n.last()) || n.last() == "house") && (withoutCountry(f.names[j].words) != nil || f.definite(i) && f.precedes(j, i)) {
			add(j, beginning)
		}
	}
	if n.country < 0 {
		for _, j := range f.ends[key] {
			b := &f.names[j]
			rest := b.words[:len(b.words)-len(n.words)]
			if f.precedes(j, i) && f.closes(i, j, rest) || f.closesAhead(i, j, rest) {
				add(j, ending)
			}
		}
		if n.kind != entity.Place || len(n.words) > 1 {
			for _, other := range [...]string{key.words + "s", strings.TrimSuffix(key.words, "s"), strings.TrimSuffix(key.words, "y") + "ies"} {
				for _, j := range f.whole[kindWords{n.kind, other}] {
					add(j, plural)
				}
			}
		}
	}
	if n.kind == entity.Organization || n.kind == entity.Place {
		for _, j := range f.bare[kindWords{n.kind, strings.Join(n.bare(), " ")}] {
			if len(f.names[j].words) >= len(n.words) && !(n.kind == entity.Place && isRealm(n.words) && n.words[0] != f.names[j].words[0]) {
				add(j, bare)
			}
		}
	}
}

// precedes reports whether name j is first mentioned before name i.
func (f *shortForms) precedes(j, i int) bool {
	return f.names[j].mentions[0] < f.names[i].mentions[0]
}

// begins reports whether name i can be short for itself followed by rest.
func (f *shortForms) begins(i int, b *name, rest []string) bool {
	n := &f.names[i]
	switch n.kind {
	case entity.Organization:
		// a university's school is not the university, and CNN International is
		// not CNN
		if isAcronym(n.text) {
			return isLegalForm(rest[0]) || rest[0] == "fm" || n.broadcasts(rest)
		}
		if bodyTails()[rest[len(rest)-1]] == "part" || n.key() == "united nations" || isBranch(n, rest) {
			return false
		}
		return !(organizationNouns()[n.last()] && len(n.words) > 1) || len(rest) == 1 && names.IsKnownPlace(rest[0]) || rest[0] == "of" || rest[0] == "for" || rest[0] == "on" || organizationNouns()[rest[0]]
	case entity.Place:
		switch {
		case rest[0] == "of":
			return facilityNouns()[n.last()]
		case placeNouns()[rest[0]] == "article":
			return f.definite(i)
		case placeNouns()[rest[0]] == "any":
			return n.country < 0 && (rest[0] == "islands" || !names.IsKnownPlace(n.text))
		}
	case entity.Other:
		return (rest[0] == "of" || rest[0] == "for") && occasionNouns()[n.last()] || len(n.words) > 1 && len(f.starts[kindWords{n.kind, n.key()}]) == 1 && uncapitalized(b, rest)
	}
	return false
}

// closes reports whether name i can be short for itself preceded by rest.
func (f *shortForms) closes(i, j int, rest []string) bool {
	n := &f.names[i]
	switch n.kind {
	case entity.Organization:
		return !isAcronym(n.text) && n.key() != "house" && !(n.last() == "party" && isRegion(strings.Join(rest, " "))) // "Children's BBC", "White House", "Iowa Democratic Party"
	case entity.Place:
		return f.closesAhead(i, j, rest) || (!slices.ContainsFunc(n.words, func(w string) bool { return !facilityNouns()[w] }) || len(n.words) > 1 && facilityNouns()[n.last()] || len(n.words) == 1 && names.IsCommon(n.last()) && !names.IsKnownPlace(n.text)) && f.definite(i) || len(rest) == 1 && rest[0] == "river"
	case entity.Other:
		return (occasionNouns()[n.last()] || len(f.ends[kindWords{n.kind, n.key()}]) == 1 && (len(rest) < 3 && rest[len(rest)-1] != "and" || f.definite(i))) && !isNumber(rest[len(rest)-1]) || f.closesAhead(i, j, rest)
	}
	return false
}

// beginsAhead is like begins, for a short form that comes before the fuller
// one, as in a headline.
func (f *shortForms) beginsAhead(i int, rest []string) bool {
	n := &f.names[i]
	last := rest[len(rest)-1]
	switch n.kind {
	case entity.Organization:
		if (rest[0] == "of" || rest[0] == "for") && (organizationNouns()[n.last()] || n.last() == "house" && len(n.words) > 1) {
			return !isBranch(n, rest)
		}
		if bodyTails()[rest[0]] == "itself" && (len(rest) == 1 || rest[1] == "of") {
			return !isAcronym(n.text) && !organizationNouns()[n.last()]
		}
		return (len(rest) <= 2 || len(rest) == 3 && len(n.words) > 1) && isLegalForm(last) || n.broadcasts(rest) || rest[0] == "and" && len(n.words) > 1 && len(rest) > 2 && len(f.starts[kindWords{n.kind, n.key()}]) == 1
	case entity.Place:
		return placeNouns()[rest[0]] == "always" && len(rest) == 1 || len(rest) == 2 && (rest[0] == "upon" || rest[0] == "on") || len(rest) == 3 && rest[0] == "by" // "Newcastle upon Tyne", "Wells-by-the-Sea"
	}
	return false
}

// uncapitalized reports whether the rest of a name has no capital at its start: "Victoria Cross" and
// "for Norham", "Reservoirs Act" and "1975", "Okapia" and "johnstoni".
func uncapitalized(b *name, rest []string) bool {
	fields := strings.Fields(b.text)
	if len(fields) != len(b.words) {
		return false
	}
	first := fields[len(fields)-len(rest)]
	return first[0] >= 'a' && first[0] <= 'z' || len(first) == 4 && isYear(first)
}

// isBranch reports whether the rest of a name says that it is a part of n: "Federal Reserve" and
// "Bank of Dallas", "Liberal Party" and "of Iowa".
func isBranch(n *name, rest []string) bool {
	if n.last() == "party" {
		return rest[0] == "of" && isRegion(strings.Join(rest[1:], " "))
	}
	return len(rest) > 2 && (rest[0] == "bank" && rest[1] == "of" || organizationNouns()[rest[0]] && (rest[1] == "in" || rest[1] == "of" && names.IsKnownPlace(strings.Join(rest[2:], " "))))
}

// isRegion reports whether a folded name is that of a place that is no country.
func isRegion(s string) bool {
	_, country := names.CountryOf(s)
	return !country && (names.IsState(s) || names.IsKnownPlace(s))
}

// broadcasts reports whether a name is that of a broadcaster, and all that the longer name
// adds is what it makes: "NBC News".
func (n *name) broadcasts(rest []string) bool {
	if len(rest) != 1 {
		return false
	}
	station := len(n.text) == 4 && (n.text[0] == 'K' || n.text[0] == 'W') && isAcronym(n.text) // "KDOG-TV"
	switch rest[0] {
	case "news":
		return broadcasters()[n.key()]
	case "television":
		return station || broadcasters()[n.key()]
	}
	return false
}

// closesAhead is like closes, for a short form that comes before the fuller
// one.
func (f *shortForms) closesAhead(i, j int, rest []string) bool {
	n := &f.names[i]
	before := strings.Join(rest, " ")
	switch n.kind {
	case entity.Organization: // "U.S. Supreme Court", not Florida's
		if ministryNouns()[rest[0]] && partOf(rest) {
			return f.definite(i) // "the Treasury"
		}
		if only := len(f.ends[kindWords{n.kind, n.key()}]) == 1; only && len(n.words) == 1 && !isHead(n.words[0]) && n.words[0] != f.names[j].last() {
			return true // "Rockwell" before "North American Rockwell Corporation"
		}
		c, ok := names.CountryOf(before)
		if ok && !c.People && !names.IsState(before) {
			return true // "U.S. Army Corps of Engineers"
		}
		return (ok || before == "united nations") && !names.IsState(before) && (len(n.words) > 1 || f.mostlyDefinite(i) || len(f.ends[kindWords{n.kind, n.key()}]) == 1) && organizationNouns()[n.last()]
	case entity.Place: // "London Heathrow Airport", "U.S. Capitol"
		if before == "international" && len(n.words) > 1 {
			return true
		}
		k, ok := f.kinds[before]
		return ok && k == entity.Place && len(n.words) > 1 && facilityNouns()[n.last()]
	case entity.Other: // "Toyota Avalon", "SS Keno", "Les Misérables", "1917 October Revolution"
		k, ok := f.kinds[before]
		return foreignArticles()[before] || shipPrefixes()[before] || ok && (k == entity.Organization || k == entity.Other) || len(rest) == 1 && len(before) == 4 && isYear(before) && len(n.words) > 1
	}
	return false
}

// definite reports whether every mention of name i has "the": "the Colorado" is
// the river.
func (r *resolver) definite(i int) bool {
	return r.articles(i) == len(r.names[i].mentions)
}

// mostlyDefinite reports whether half of the mentions of name i have "the", as headlines
// leave it out.
func (r *resolver) mostlyDefinite(i int) bool {
	return 2*r.articles(i) >= len(r.names[i].mentions)
}

// articles counts the mentions of name i that have "the".
func (r *resolver) articles(i int) (n int) {
	for _, k := range r.names[i].mentions {
		m := r.mentions[k]
		before := strings.TrimRight(r.text[max(0, m.Start-5):m.Start], " ")
		if before = before[strings.LastIndexAny(before, " \n")+1:]; strings.EqualFold(before, "the") || strings.HasPrefix(strings.ToLower(m.In(r.text)), "the ") {
			n++
		}
	}
	return n
}

// partOf reports whether words name a part of the whole that follows: "Faculty
// of the".
func partOf(words []string) bool {
	if k := len(words) - 1; k > 0 && words[k] == "the" {
		words = words[:k]
	}
	return words[len(words)-1] == "of"
}

func isYear(w string) bool { return strings.Trim(w, "0123456789") == "" }

// bare strips the legal form of a company or club, and the formal style of a
// country or town: "Kingdom of Spain".
func (n *name) bare() []string {
	words := n.words
	if n.kind == entity.Place {
		if len(words) > 2 && words[1] == "of" && realmNouns()[words[0]] {
			return words[2:]
		}
		return n.words
	}
	for len(words) > 1 && isLegalForm(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) > 2 && words[len(words)-1] == "club" && gameNouns()[words[len(words)-2]] {
		words = words[:len(words)-2] // "Norham Rovers Football Club"
	}
	return words
}

// isNumber reports whether a word numbers an event: the Second World War is not
// the First. Years do not count.
func isNumber(w string) bool {
	return ordinals()[w] || len(w) == 1 || w[0] >= '0' && w[0] <= '9' && !isYear(w)
}

func isLegalForm(w string) bool { return legalForms()[w] || formWords()[w] || clubForms()[w] }
