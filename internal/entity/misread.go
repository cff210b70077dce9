package entity

import "strings"

// linkKinds joins a person's name to the same word taken for something else,
// the rarer to the more frequent: one of them was misread. A known place keeps
// apart from a person whose fuller name the text has ("Washington").
func linkKinds(names []name, parent []int) {
	at := map[string]int{}
	for i := range names {
		if n := &names[i]; n.kind.Named() && n.kind != Person && n.country < 0 {
			at[n.key()] = i
		}
	}
	for i := range names {
		if names[i].kind != Person {
			continue
		}
		j, ok := at[names[i].key()]
		if ok && parent[i] == i && parent[j] != j && names[parent[j]].kind == Person && !leadsTo(parent, j, i) {
			parent[i] = j // the other name of a person
			continue
		}
		if !ok || parent[j] != j || parent[i] != i && names[j].kind == Place && nation(names[j].text) {
			continue
		}
		from, to := j, i
		if parent[i] == i && len(names[i].words) == 1 && len(names[i].mentions) < len(names[j].mentions) {
			from, to = i, j
		} else if len(names[i].mentions) < len(names[j].mentions) {
			continue
		}
		if !leadsTo(parent, to, from) {
			parent[from] = to
		}
	}
}

// linkMisread joins a single word taken for a person to the one organisation
// that begins with it, "Meta" to "Meta Platforms", if no title says that it is
// one and it is no more frequent, and a ship's name of any kind to the ship: "Endeavour" to "HMS
// Endeavour".
func linkMisread(text string, names []name, mentions []Mention, parent []int) {
	first, ships := map[string]int{}, map[string]int{}
	for i := range names {
		n := &names[i]
		if len(n.words) == 1 {
			continue
		}
		if shipPrefix(n.words[0]) {
			ships[strings.Join(n.words[1:], " ")] = i
		}
		if n.kind == Organization {
			if _, many := first[n.words[0]]; many {
				first[n.words[0]] = -1
			} else {
				first[n.words[0]] = i
			}
		}
	}
	for i := range names {
		n := &names[i]
		if parent[i] != i || !n.kind.Named() {
			continue
		}
		if j, ok := ships[n.key()]; ok && n.country < 0 && n.kind != Person && !leadsTo(parent, j, i) {
			parent[i] = j
		} else if n.kind == Person && len(n.words) == 1 {
			if j, ok := first[n.words[0]]; ok && j >= 0 && len(n.mentions) <= len(names[j].mentions) && !leadsTo(parent, j, i) && genderOf(text, n, mentions) == unknown && !titledBefore(text, n, mentions) {
				parent[i] = j
			}
		}
	}
}

// titledBefore reports whether a title stands before a mention of a name.
func titledBefore(text string, n *name, mentions []Mention) bool {
	for _, k := range n.mentions[:min(len(n.mentions), 5)] {
		m := mentions[k]
		before := strings.Fields(text[max(0, m.Start-nearby):m.Start])
		if len(before) > 0 && honorific(before[len(before)-1]) || strings.Contains(m.In(text), " ") {
			return true
		}
	}
	return false
}
