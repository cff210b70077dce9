package resolve

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var kindPrefixes = lang.English.Table("kind-prefixes")

// misread finds links across kinds, where the model got one of them wrong: the
// same words read as a person and as something else; a single word read as a
// person, and the organisation that begins with it ("Meta", "Meta Platforms");
// a single word read as something else, and the person with that surname; a
// ship's or a storm's name.
func (r *resolver) misread() finder {
	x := r.misreadIndex()
	return func(i int, add func(int, evidence)) {
		n := &r.names[i]
		for _, j := range x.same[n.key()] {
			if i != j && r.oneMisread(i, j) {
				add(j, sameWords|otherKind)
			}
		}
		if n.country >= 0 || n.people {
			return
		}
		r.misreadEither(n, x, add)
		if len(n.words) == 1 {
			r.misreadWord(n, x, add)
		} else if n.kind != entity.Organization && (n.kind != entity.Person || r.genderOf(n) == names.Unknown) && !names.IsKnownPlace(n.text) {
			for _, j := range x.firms[n.key()] { // "Bleeker Jones" of "Bleeker Jones LLC"
				add(j, onlyName)
			}
		}
	}
}

// misreadIndex holds names of two words and more by the words that may stand for them.
type misreadIndex struct {
	same     map[string][]int // all names, by their words
	begins   map[string][]int // organisations, by first word
	bearers  map[string][]int // persons, by surname
	givens   map[string][]int // persons, by given name
	cases    map[string][]int // court cases, by first party
	ships    map[string][]int // ships and storms, by the words after the prefix
	firms    map[string][]int // organisations, by name without the legal form
	prefixed map[string][]int // "HMP Stonemoor", by the words after the prefix
}

func (r *resolver) misreadIndex() *misreadIndex {
	x := &misreadIndex{
		same: make(map[string][]int, len(r.names)), begins: map[string][]int{}, firms: map[string][]int{}, bearers: map[string][]int{},
		givens: map[string][]int{}, cases: map[string][]int{}, prefixed: map[string][]int{}, ships: map[string][]int{},
	}
	for i := range r.names {
		n := &r.names[i]
		if !n.kind.Named() {
			continue
		}
		put(x.same, n.key(), i)
		if len(n.words) == 1 {
			continue
		}
		if n.kind == entity.Other && len(n.words) > 2 && n.words[1] == "v" {
			put(x.cases, n.words[0], i)
		}
		if first, _, _ := strings.Cut(n.text, " "); len(first) < 5 && isAcronym(first) && n.country < 0 {
			put(x.prefixed, strings.Join(n.words[1:], " "), i)
		}
		switch n.kind {
		case entity.Organization:
			put(x.begins, n.words[0], i)
			if b := n.bare(); len(b) > 1 && len(b) < len(n.words) {
				put(x.firms, strings.Join(b, " "), i)
			}
		case entity.Person:
			put(x.bearers, n.last(), i)
			put(x.givens, n.words[0], i)
		}
		if shipPrefixes()[n.words[0]] {
			put(x.ships, strings.Join(n.words[1:], " "), i)
		} else if kindPrefixes()[n.words[len(n.words)-2]] == "other" {
			for k := 1; k < len(n.words); k++ { // "Tropical Cyclone Vera"
				put(x.ships, strings.Join(n.words[k:], " "), i)
			}
		}
	}
	return x
}

// misreadEither adds the ships, court cases and prefixed names that a name of any length may
// stand for.
func (r *resolver) misreadEither(n *name, x *misreadIndex, add func(int, evidence)) {
	if n.kind != entity.Person {
		for _, j := range x.ships[n.key()] {
			add(j, ship)
		}
	}
	for _, j := range x.cases[n.key()] {
		if !isAcronym(n.text) && (n.kind != entity.Person || !r.litigates(n) && !r.titledBefore(n)) {
			add(j, onlyName)
		}
	}
	for _, j := range x.prefixed[n.key()] {
		if b := &r.names[j]; n.kind != entity.Person && b.kind != entity.Person && b.mentions[0] < n.mentions[0] {
			add(j, onlyName)
		}
	}
}

// misreadWord adds the persons and organisations that a single word may stand for.
func (r *resolver) misreadWord(n *name, x *misreadIndex, add func(int, evidence)) {
	word := n.words[0]
	switch {
	case n.kind == entity.Person:
		for _, j := range x.begins[word] {
			if b := &r.names[j]; (isLegalForm(b.last()) || len(n.mentions) <= len(b.mentions) || r.located(n)) && r.genderOf(n) == names.Unknown && !r.titledBefore(n) {
				add(j, onlyName)
			}
		}
		return
	case n.kind == entity.Place && (names.IsKnownPlace(n.text) || r.located(n) && !r.standsFor(n, x.begins[word])):
		return
	}
	for _, j := range x.bearers[word] {
		add(j, onlyName)
	}
	if isAcronym(n.text) {
		return
	}
	if r.isLabel(n) {
		for _, j := range x.givens[word] { // "- Joan: yes"
			add(j, onlyName)
		}
	}
	for _, j := range x.begins[word] {
		b := &r.names[j]
		if n.kind == entity.Place && r.located(n) || n.kind == entity.Other && bodyTails()[b.last()] != "part" && (isBody(b) && len(n.mentions) <= len(b.mentions) || len(b.words) == 2 && (b.mentions[0] < n.mentions[0] || len(x.begins[word]) == 1)) {
			add(j, onlyName)
		}
	}
}

// oneMisread reports whether name i, with the same words as j but another kind,
// is a misread j. One of the two must be a person, or i an organisation and j a
// country. The rarer reading gives way to the more frequent one. A known place
// stays apart from a person with a fuller name in the text ("Washington").
func (r *resolver) oneMisread(i, j int) bool {
	a, b := &r.names[i], &r.names[j]
	switch {
	case a.kind == entity.Organization && b.country >= 0 && !b.people: // mentioned more often than the country, it is the national team
		return len(a.mentions) <= len(b.mentions)
	case (a.kind == entity.Person) == (b.kind == entity.Person) || a.country >= 0 || b.country >= 0:
		return false
	case b.kind == entity.Person:
		return len(b.mentions) >= len(a.mentions) && !(r.parent[j] != j && a.kind == entity.Place && names.IsNation(a.text))
	}
	return len(a.words) == 1 && len(a.mentions) < len(b.mentions)
}

// isBody reports whether a name ends in a word that marks an organisation.
func isBody(n *name) bool { return isLegalForm(n.last()) || organizationNouns()[n.last()] }

// located reports whether one of the first mentions of a name follows "in" or the
// like, which a person's name hardly does.
func (r *resolver) located(n *name) bool {
	for _, k := range n.mentions[:min(len(n.mentions), 5)] {
		before := strings.TrimRight(r.text[max(0, r.mentions[k].Start-8):r.mentions[k].Start], " \n")
		switch before[strings.LastIndexAny(before, " \n")+1:] {
		case "in", "In", "near", "Near", "at", "At":
			return true
		}
	}
	return false
}

// standsFor reports whether a place that people are "at" may be the one body that begins with
// its name. A school is more often called by the place.
func (r *resolver) standsFor(n *name, bodies []int) bool {
	for _, j := range bodies {
		if b := &r.names[j]; r.root(j) != r.root(bodies[0]) || b.mentions[0] > n.mentions[0] || schoolNouns()[b.last()] {
			return false
		}
	}
	return len(bodies) > 0 && r.onlyAt(n)
}

// onlyAt reports whether no mention of a name follows "in" or "near": a town may be where
// staff "at Norham" work, but so may the Norham Clinic.
func (r *resolver) onlyAt(n *name) bool {
	for _, k := range n.mentions {
		before := strings.TrimRight(r.text[max(0, r.mentions[k].Start-8):r.mentions[k].Start], " \n")
		switch before[strings.LastIndexAny(before, " \n")+1:] {
		case "in", "In", "near", "Near", "from", "From":
			return false
		}
	}
	return true
}

// litigates reports whether a name does what only a party to a case does: "Marl had sued".
func (r *resolver) litigates(n *name) bool {
	for _, k := range n.mentions[:min(len(n.mentions), 5)] {
		end := r.mentions[k].End
		for w := range strings.FieldsSeq(r.text[end:min(len(r.text), end+20)]) {
			switch w {
			case "had", "sued", "lost", "won", "appealed", "moved", "filed", "argued", "argues", "contends", "contended", "objected", "claimed", "claims", "testified", "said", "told":
				return true
			}
			break
		}
	}
	return false
}

// lookBehind is how many bytes before a mention we read. It bounds the cost of
// very long sentences.
const lookBehind = 200

// titledBefore reports whether one of the first mentions of a name has a title.
func (r *resolver) titledBefore(n *name) bool {
	for _, k := range n.mentions[:min(len(n.mentions), 5)] {
		m := r.mentions[k]
		before := strings.Fields(r.text[max(0, m.Start-lookBehind):m.Start])
		if len(before) > 0 && names.IsHonorific(before[len(before)-1]) || strings.Contains(m.In(r.text), " ") {
			return true
		}
	}
	return false
}
