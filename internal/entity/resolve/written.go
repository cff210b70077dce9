package resolve

import (
	"slices"
	"strconv"
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	otherNames  = lang.English.Table("other-names")
	schoolNouns = lang.English.Set("bodies/schools")
)

// written finds names that differ only in how they are written: spaced
// differently, in another word order, or by a well-known other name.
func (r *resolver) written() finder {
	whole := make(map[string][]int, len(r.names))
	joined := make(map[string][]int, len(r.names))
	sorted := make(map[string][]int, len(r.names))
	for i := range r.names {
		n := &r.names[i]
		if !n.kind.Named() || n.people || len(n.words) > 2*maxWords {
			continue
		}
		put(whole, n.key(), i)
		put(joined, strings.Join(n.words, ""), i)
		if n.kind == entity.Organization {
			put(joined, strings.Join(n.bare(), ""), i)
		}
		if s := n.sortedWords(); s != "" {
			put(sorted, s, i)
		}
	}
	return func(i int, add func(int, evidence)) {
		n := &r.names[i]
		if n.people || len(n.words) > 2*maxWords {
			return
		}
		if s := strings.Join(n.words, ""); len(s) > 4 {
			for _, j := range joined[s] {
				if j != i && r.names[j].key() != n.key() && (r.names[j].kind != entity.Organization || strings.Join(r.names[j].bare(), " ") != n.key()) {
					add(j, spaced)
				}
			}
		}
		if s := n.sortedWords(); s != "" {
			for _, j := range sorted[s] {
				if j != i && len(r.names[j].words) >= len(n.words) {
					add(j, turned)
				}
			}
		}
		other := otherNames()[n.key()]
		if other == "" && len(n.key()) == 2 && strings.ToUpper(n.text) == n.text {
			other = names.State(n.key()) // "PA"
		}
		if other != "" {
			for _, j := range whole[other] {
				if j != i && r.names[j].kind != entity.Person && !(n.last() == "city" && r.afterTown(j)) {
					add(j, otherName)
				}
			}
		}
	}
}

// afterTown reports whether name j is that of a state after one of its towns, "Norham, New
// York", and so not that of a city.
func (r *resolver) afterTown(j int) bool {
	return slices.ContainsFunc(r.names[j].mentions, func(k int) bool { return strings.HasSuffix(r.text[:r.mentions[k].Start], ", ") })
}

// sortedWords returns the words of a person's or an organisation's name in sorted order, with
// a country and its people as one word: "Georgian Interior Ministry", "Interior
// Ministry of Georgia". Schools are left out: word order may be all that tells
// two of them apart.
func (n *name) sortedWords() string {
	if n.kind == entity.Person && len(n.words) > 1 { // "Lee, Ann", as mails list it
		return strings.Join(slices.Sorted(slices.Values(n.words)), " ")
	}
	if n.kind != entity.Organization || len(n.words) < 2 {
		return ""
	}
	var out []string
	for _, w := range n.words {
		switch w {
		case "of", "the", "and", "for", "on":
			continue
		}
		if schoolNouns()[w] {
			return ""
		}
		if w == "department" || w == "office" {
			w = "ministry" // "Norham Sheriff's Office", "Norham Sheriff's Department"
		}
		out = append(out, w)
	}
	for a := range out { // a country of one or two words
		for b := min(len(out), a+2); b > a; b-- {
			if c, ok := names.CountryOf(strings.Join(out[a:b], " ")); ok {
				out = slices.Replace(out, a, b, "#"+strconv.Itoa(c.Line))
				if len(out) > 2 { // "Norhamian Congress", "National Congress of Norham"
					out = slices.DeleteFunc(out, func(w string) bool { return w == "national" })
				}
				slices.Sort(out)
				return strings.Join(out, " ")
			}
		}
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}
