package resolve

import (
	"slices"
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// headless finds names without the common nouns at the end that say what they are: "the
// Corvin" for "Corvin Pass", "Ashmoor" for "Ashmoor Flight Centre" even where it comes first,
// and "ESA Ashmoor". A place without "the" is more often the town after which a hall or a
// school is called.
func (r *resolver) headless() finder {
	heads := map[string][]int{}    // by all that is before the common nouns
	outer := map[[2]string][]int{} // by the first word and the last
	middles := map[string][]int{}  // places of three words, by the middle one: "London Heathrow Airport"
	for i := range r.names {
		n := &r.names[i]
		if len(n.words) == 3 && n.kind == entity.Place && names.IsKnownPlace(n.words[0]) && !names.IsKnownPlace(n.words[1]) && facilityNouns()[n.words[2]] {
			put(middles, n.words[1], i)
		}
		if n.kind != entity.Organization && n.kind != entity.Place || len(n.words) > maxWords {
			continue
		}
		if last := len(n.words) - 1; last > 1 && (facilityNouns()[n.words[last]] || organizationNouns()[n.words[last]]) && !slices.ContainsFunc(n.words[1:], func(w string) bool { return !isHead(w) || acronymFillers()[w] }) {
			put(outer, [2]string{n.words[0], n.words[last]}, i)
		}
		for k := len(n.words) - 1; k > 0 && isHead(n.words[k]); k-- {
			put(heads, strings.Join(n.words[:k], " "), i)
		}
	}
	return func(i int, add func(int, evidence)) {
		n := &r.names[i]
		if n.country >= 0 || n.people || isAcronym(n.text) {
			return
		}
		if _, rest, ok := strings.Cut(n.key(), " "); ok && n.kind == entity.Organization && isAcronym(n.text[:strings.IndexByte(n.text+" ", ' ')]) {
			for _, j := range heads[rest] { // "ESA Ashmoor"
				if facilityNouns()[r.names[j].last()] {
					add(j, headless)
				}
			}
		}
		if len(n.words) == 2 && n.kind == entity.Organization {
			for _, j := range outer[[2]string{n.words[0], n.words[1]}] { // "Ashmoor Centre"
				if r.names[j].kind == n.kind {
					add(j, headless)
				}
			}
		}
		if n.kind == entity.Place {
			for _, j := range middles[n.key()] {
				add(j, headless)
			}
		}
		shortest := 0
		for _, j := range heads[n.key()] {
			if b := &r.names[j]; r.lacksHead(i, j) && (shortest == 0 || len(b.words) < shortest) {
				shortest = len(b.words)
			}
		}
		for _, j := range heads[n.key()] {
			if len(r.names[j].words) == shortest && r.lacksHead(i, j) {
				add(j, headless)
			}
		}
	}
}

// lacksHead reports whether name i can be short for j, which has more common nouns.
func (r *resolver) lacksHead(i, j int) bool {
	a, b := &r.names[i], &r.names[j]
	switch {
	case i == j || a.kind != b.kind:
	case a.kind == entity.Place:
		return !isHead(a.last()) && len(b.words) == len(a.words)+1 && !names.IsKnownPlace(a.text) && r.definite(i) && r.standsAlone(i)
	case a.kind == entity.Organization && a.mentions[0] < b.mentions[0] && len(b.words) > 2 && strings.ToUpper(a.text) != a.text:
		if facilityNouns()[b.last()] && len(a.words) == 1 {
			return true // "Taylor" of the "Taylor Tide Center"
		}
		return !isHead(a.last()) && !names.IsCompany(a.text) && bodyTails()[b.last()] != "part"
	}
	return false
}

// isHead reports whether a word of a name is a common noun.
func isHead(w string) bool { return names.IsCommon(w) || facilityNouns()[w] || organizationNouns()[w] }

// standsAlone reports whether no mention of name i describes or joins what follows: not "the
// Corvin road", "the Corvin and Ashmoor roads".
func (r *resolver) standsAlone(i int) bool {
	for _, k := range r.names[i].mentions {
		after := strings.TrimLeft(r.text[r.mentions[k].End:min(len(r.text), r.mentions[k].End+16)], " ")
		w, _, _ := strings.Cut(after, " ")
		if w == "and" || w == "or" || w != "" && w[0] >= 'a' && w[0] <= 'z' && !functionWords()[strings.TrimRight(w, ".,;:")] {
			return false
		}
	}
	return true
}
