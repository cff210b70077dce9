package resolve

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// linkKinds joins a person's name to the same word taken for something else,
// the rarer to the more frequent: one of them was misread. A known place keeps
// apart from a person whose fuller name the text has ("Washington").
func (r *resolver) linkKinds() {
	at := map[string]int{}
	for i := range r.names {
		if n := &r.names[i]; n.kind.Named() && n.kind != entity.Person && n.country < 0 {
			at[n.key()] = i
		}
	}
	for i := range r.names {
		if r.names[i].kind != entity.Person {
			continue
		}
		j, ok := at[r.names[i].key()]
		if ok && r.links.isRoot(i) && !r.links.isRoot(j) && r.names[r.links[j]].kind == entity.Person && r.links.root(j) != i {
			r.links.join(i, j) // the other name of a person
			continue
		}
		if !ok || !r.links.isRoot(j) || !r.links.isRoot(i) && r.names[j].kind == entity.Place && names.IsNation(r.names[j].text) {
			continue
		}
		from, to := j, i
		if r.links.isRoot(i) && len(r.names[i].words) == 1 && len(r.names[i].mentions) < len(r.names[j].mentions) {
			from, to = i, j
		} else if len(r.names[i].mentions) < len(r.names[j].mentions) {
			continue
		}
		if r.links.root(to) != from {
			r.links.join(from, to)
		}
	}
}

// linkMisread joins a single word taken for a person to the one organisation
// that begins with it, "Meta" to "Meta Platforms", if no title says that it is
// one, and it is no more frequent or the other has a legal form. It joins a
// single word of another kind to the one person of that surname or the one body
// that begins with it, and a ship's name to the ship: "Endeavour" to "HMS
// Endeavour".
func (r *resolver) linkMisread() {
	first, ships := map[string]int{}, map[string]int{}
	for i := range r.names {
		n := &r.names[i]
		if len(n.words) == 1 {
			continue
		}
		if shipPrefixes()[n.words[0]] {
			ships[strings.Join(n.words[1:], " ")] = i
		}
		if n.kind == entity.Organization {
			if _, many := first[n.words[0]]; many {
				first[n.words[0]] = -1
			} else {
				first[n.words[0]] = i
			}
		}
	}
	surnames := r.surnames()
	for i := range r.names {
		n := &r.names[i]
		if !r.links.isRoot(i) || !n.kind.Named() {
			continue
		}
		if len(n.words) == 1 && n.kind != entity.Person && n.country < 0 && !n.people && !names.IsKnownPlace(n.text) {
			if j, ok := surnames[n.words[0]]; ok && j >= 0 && r.links.root(j) != i {
				r.links.join(i, j)
				continue
			}
			if j, ok := first[n.words[0]]; ok && j >= 0 && n.kind != entity.Group && r.links.root(j) != i && isBody(&r.names[j]) && !isAcronym(n.text) {
				r.links.join(i, j)
				continue
			}
		}
		if j, ok := ships[n.key()]; ok && n.country < 0 && n.kind != entity.Person && r.links.root(j) != i {
			r.links.join(i, j)
		} else if n.kind == entity.Person && len(n.words) == 1 {
			if j, ok := first[n.words[0]]; ok && j >= 0 && (isLegalForm(r.names[j].last()) || len(n.mentions) <= len(r.names[j].mentions)) && r.links.root(j) != i && r.genderOf(n) == names.Unknown && !r.titledBefore(n) {
				r.links.join(i, j)
			}
		}
	}
}

// isBody reports whether a name says itself that it is an organisation's.
func isBody(n *name) bool { return isLegalForm(n.last()) || organizationNouns()[n.last()] }

// surnames finds whose surname a word is, where the text has one person of that
// surname and nothing else that the word begins or ends; -1 where it has more.
func (r *resolver) surnames() map[string]int {
	out := map[string]int{}
	for i := range r.names {
		n := &r.names[i]
		if n.kind != entity.Person || len(n.words) < 2 {
			continue
		}
		w := n.last()
		if j, ok := out[w]; ok && (j < 0 || r.links.root(j) != r.links.root(i)) {
			out[w] = -1
		} else {
			out[w] = i
		}
	}
	for i := range r.names {
		if n := &r.names[i]; n.kind.Named() && n.kind != entity.Person && len(n.words) > 1 {
			for _, w := range [2]string{n.words[0], n.last()} {
				if _, ok := out[w]; ok {
					out[w] = -1
				}
			}
		}
	}
	return out
}

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
