package resolve

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// misread finds names for what was recognised as another kind: a person's name
// and the same words taken for something else, a single word taken for a person
// and the body that begins with it ("Meta" in "Meta Platforms"), a single word
// taken for something else and the person of that surname, a ship's name.
func (r *resolver) misread() finder {
	same := map[string][]int{}
	begins := map[string][]int{}   // bodies, by their first word
	bearers := map[string][]int{}  // persons, by their surname
	firms := map[string][]int{}    // without the legal form
	cases := map[string][]int{}    // at court, by the first party
	prefixed := map[string][]int{} // "HMP Stonemoor", by what follows the letters
	ships := map[string][]int{}
	for i := range r.names {
		n := &r.names[i]
		if !n.kind.Named() {
			continue
		}
		put(same, n.key(), i)
		if len(n.words) == 1 {
			continue
		}
		if n.kind == entity.Other && len(n.words) > 2 && n.words[1] == "v" {
			put(cases, n.words[0], i)
		}
		if first, _, _ := strings.Cut(n.text, " "); len(first) < 5 && isAcronym(first) && n.country < 0 {
			put(prefixed, strings.Join(n.words[1:], " "), i)
		}
		switch n.kind {
		case entity.Organization:
			put(begins, n.words[0], i)
			if b := n.bare(); len(b) > 1 && len(b) < len(n.words) {
				put(firms, strings.Join(b, " "), i)
			}
		case entity.Person:
			put(bearers, n.last(), i)
		}
		if shipPrefixes()[n.words[0]] {
			put(ships, strings.Join(n.words[1:], " "), i)
		}
	}
	return func(i int, add func(int, evidence)) {
		n := &r.names[i]
		for _, j := range same[n.key()] {
			if i != j && r.oneMisread(i, j) {
				add(j, sameWords|otherKind)
			}
		}
		if n.country >= 0 || n.people {
			return
		}
		if n.kind != entity.Person {
			for _, j := range ships[n.key()] {
				add(j, ship)
			}
		}
		for _, j := range cases[n.key()] {
			if !isAcronym(n.text) {
				add(j, onlyName)
			}
		}
		for _, j := range prefixed[n.key()] {
			if b := &r.names[j]; n.kind == entity.Other && b.kind != entity.Person && b.mentions[0] < n.mentions[0] {
				add(j, onlyName)
			}
		}
		if len(n.words) > 1 {
			if firms := firms[n.key()]; n.kind == entity.Person && len(firms) > 0 && r.genderOf(n) == names.Unknown {
				for _, j := range firms { // "Bleeker Jones" of "Bleeker Jones LLC"
					add(j, onlyName)
				}
			}
			return
		}
		if n.kind == entity.Person {
			for _, j := range begins[n.words[0]] {
				if b := &r.names[j]; (isLegalForm(b.last()) || len(n.mentions) <= len(b.mentions)) && r.genderOf(n) == names.Unknown && !r.titledBefore(n) {
					add(j, onlyName)
				}
			}
			return
		}
		if n.kind == entity.Place && names.IsKnownPlace(n.text) {
			return
		}
		for _, j := range bearers[n.words[0]] {
			add(j, onlyName)
		}
		if n.kind != entity.Group && n.kind != entity.Organization && !isAcronym(n.text) {
			for _, j := range begins[n.words[0]] {
				if b := &r.names[j]; isBody(b) || n.kind == entity.Other && len(b.words) == 2 && b.mentions[0] < n.mentions[0] {
					add(j, onlyName)
				}
			}
		}
	}
}

// oneMisread reports whether name i, of the same words as j and another kind,
// is j misread. One of them is a person's. The rarer is taken for the more
// frequent; a known place keeps apart from a person whose fuller name the text
// has ("Washington").
func (r *resolver) oneMisread(i, j int) bool {
	a, b := &r.names[i], &r.names[j]
	switch {
	case a.kind == entity.Organization && b.country >= 0 && !b.people: // a country's team plays more than once
		return len(a.mentions) <= len(b.mentions)
	case (a.kind == entity.Person) == (b.kind == entity.Person) || a.country >= 0 || b.country >= 0:
		return false
	case b.kind == entity.Person:
		return len(b.mentions) >= len(a.mentions) && !(r.parent[j] != j && a.kind == entity.Place && names.IsNation(a.text))
	case r.parent[j] != j:
		return r.names[r.parent[j]].kind == entity.Person
	}
	return len(a.words) == 1 && len(a.mentions) < len(b.mentions)
}

// isBody reports whether a name says itself that it is an organisation's.
func isBody(n *name) bool { return isLegalForm(n.last()) || organizationNouns()[n.last()] }

// lookBehind is how many bytes before a mention are read, so that sentences
// without end cost no more than others.
const lookBehind = 200

// titledBefore reports whether a title stands before a mention of a name.
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
