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
// one and it is no more frequent, and a ship's name of any kind to the ship: "Endeavour" to "HMS
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
	for i := range r.names {
		n := &r.names[i]
		if !r.links.isRoot(i) || !n.kind.Named() {
			continue
		}
		if j, ok := ships[n.key()]; ok && n.country < 0 && n.kind != entity.Person && r.links.root(j) != i {
			r.links.join(i, j)
		} else if n.kind == entity.Person && len(n.words) == 1 {
			if j, ok := first[n.words[0]]; ok && j >= 0 && len(n.mentions) <= len(r.names[j].mentions) && r.links.root(j) != i && r.genderOf(n) == names.Unknown && !r.titledBefore(n) {
				r.links.join(i, j)
			}
		}
	}
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
