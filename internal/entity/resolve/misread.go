package resolve

import (
	"slices"
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	kindPrefixes = lang.English.Table("kind-prefixes")
	partyVerbs   = lang.English.Set("party-verbs")
)

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
		} else if n.kind != entity.Organization && (n.kind != entity.Person || r.genderOf(n) == names.Unknown && !names.IsGivenName(n.words[0]) && !slices.ContainsFunc(x.same[n.last()], func(j int) bool { return r.names[j].kind == entity.Person })) && !names.IsKnownPlace(n.text) {
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
		if !isAcronym(n.text) && (n.kind != entity.Person || !r.litigates(n) && len(r.titles(n)) == 0) {
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
			if b := &r.names[j]; (isLegalForm(b.last()) || len(n.mentions) <= len(b.mentions) || r.located(n)) && r.genderOf(n) == names.Unknown && len(r.titles(n)) == 0 {
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
		return !(a.kind == entity.Place && r.inState(a)) && len(b.mentions) >= len(a.mentions) && !(r.parent[j] != j && a.kind == entity.Place && names.IsNation(a.text))
	}
	return len(a.words) == 1 && len(a.mentions) < len(b.mentions)
}

// isBody reports whether a name ends in a word that marks an organisation.
func isBody(n *name) bool { return isLegalForm(n.last()) || organizationNouns()[n.last()] }

// inState reports whether a state follows one of the first mentions of a name: "Lyme, Ohio".
func (r *resolver) inState(n *name) bool {
	return slices.ContainsFunc(n.mentions[:min(len(n.mentions), 5)], func(k int) bool {
		rest, ok := strings.CutPrefix(r.text[r.mentions[k].End:], ", ")
		return ok && k+1 < len(r.mentions) && strings.HasPrefix(rest, r.mentions[k+1].In(r.text)) && names.IsState(strings.ToLower(r.mentions[k+1].In(r.text)))
	})
}

// located reports whether one of the first mentions of a name follows "in" or the
// like, or has its state after it, which a person's name hardly does.
func (r *resolver) located(n *name) bool {
	return r.inState(n) || r.follows(n, 5, "in", "near", "at")
}

// standsFor reports whether a place that people are "at" may be the one body that begins with
// its name. A school is more often called by the place.
func (r *resolver) standsFor(n *name, bodies []int) bool {
	for _, j := range bodies {
		if b := &r.names[j]; r.root(j) != r.root(bodies[0]) || b.mentions[0] > n.mentions[0] || schoolNouns()[b.last()] {
			return false
		}
	}
	return len(bodies) > 0 && !r.follows(n, len(n.mentions), "in", "near", "from") // staff "at Norham" may work at the Norham Clinic
}

// follows reports whether one of the first mentions of a name, up to most, follows one of these
// words in small letters or at the start of a sentence.
func (r *resolver) follows(n *name, most int, words ...string) bool {
	return slices.ContainsFunc(n.mentions[:min(len(n.mentions), most)], func(k int) bool {
		before := strings.TrimRight(r.text[max(0, r.mentions[k].Start-8):r.mentions[k].Start], " \n")
		w := before[strings.LastIndexAny(before, " \n")+1:]
		return w != "" && slices.Contains(words, strings.ToLower(w[:1])+w[1:])
	})
}

// litigates reports whether a name does what only a party to a case does: "Marl had sued".
func (r *resolver) litigates(n *name) bool {
	return slices.ContainsFunc(n.mentions[:min(len(n.mentions), 5)], func(k int) bool {
		end := r.mentions[k].End
		after := strings.Fields(r.text[end:min(len(r.text), end+20)])
		return len(after) > 0 && partyVerbs()[after[0]]
	})
}
