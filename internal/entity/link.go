package entity

import (
	"slices"
	"strings"
)

// link says for every mention which group it belongs to, as the index of the
// name that stands for the group. of is the name of each mention.
func link(text string, names []name, of []int, mentions []Mention) []int {
	parent := make([]int, len(names)) // the fuller name; itself, if there is none
	for i := range parent {
		parent[i] = i
	}
	root := func(i int) int {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	shared := linkPeople(text, names, mentions, parent)
	linkAcronyms(text, names, of, mentions, parent)
	linkAliases(text, names, of, mentions, parent)
	linkShort(text, names, mentions, parent)
	linkSpelling(names, parent)
	linkMisread(text, names, mentions, parent)
	linkKinds(names, parent)

	group := make([]int, len(mentions))
	type named struct{ who, sentence int }
	latest := map[string]named{} // who was last named in full with a part that others bear too
	for k, i := range of {
		r := root(i)
		if s := shared[i]; s.part != "" {
			main, excluded := s.fitting(text, mentions[k], names, mentions)
			if l, ok := latest[s.part]; ok && l.sentence == mentions[k].Sentence && !slices.ContainsFunc(excluded, func(j int) bool { return root(j) == l.who }) {
				r = l.who
			} else {
				r = root(main)
			}
		} else if r != i && names[i].kind == Person && len(names[i].words) < len(names[r].words) {
			if g := addressedIn(text, mentions[k]); g != unknown && genderOf(text, &names[r], mentions) == other(g) {
				r = i // Mrs Smith is not John Smith
			}
		}
		group[k] = r
		for _, part := range shared[i].of {
			latest[part] = named{r, mentions[k].Sentence}
		}
	}
	return group
}

// otherOffice reports whether the short name is first read as an office's
// holder ("President Obama"), and the full one comes later without the office
// ("Michelle Obama"): then they are two, of whom one needs no introduction.
func otherOffice(text string, mentions []Mention, short, full *name) bool {
	m := mentions[short.mentions[0]]
	before := strings.Fields(text[max(0, m.Start-12):m.Start])
	if len(before) == 0 || full.mentions[0] < short.mentions[0] {
		return false
	}
	switch office := before[len(before)-1]; office {
	case "President", "King", "Queen", "Pope", "Chancellor", "Minister":
		for _, k := range full.mentions[:min(len(full.mentions), 5)] {
			f := mentions[k]
			around := text[max(0, f.Start-60):f.Start]
			around = around[strings.LastIndex(around, ". ")+1:] + text[f.End:min(len(text), f.End+60)]
			if strings.Contains(around, office) {
				return false
			}
		}
		return true
	}
	return false
}

// sharing is what several persons of a text have in common.
type sharing struct {
	part  string   // set for a short form that several bear: the surname
	among []int    // who bear it, first the one named in full most often
	of    []string // set for a fuller name: the parts that it shares with others
}

// fitting returns whom the text may mean by the short form at start, and who
// is out of the question: a Mrs Clinton is no Bill.
func (s *sharing) fitting(text string, m Mention, names []name, mentions []Mention) (main int, excluded []int) {
	g := addressedIn(text, m)
	if g == unknown {
		return s.among[0], nil
	}
	main = -1
	for _, j := range s.among {
		switch of := genderOf(text, &names[j], mentions); {
		case of != unknown && of != g:
			excluded = append(excluded, j)
		case main < 0 || of == g && genderOf(text, &names[main], mentions) != g:
			main = j
		}
	}
	if main < 0 {
		return s.among[0], nil
	}
	return main, excluded
}

// genderOf is the gender of a person's title or given name.
func genderOf(text string, n *name, mentions []Mention) gender {
	for _, k := range n.mentions[:min(len(n.mentions), 5)] {
		if g := addressedIn(text, mentions[k]); g != unknown {
			return g
		}
	}
	return givenNames()[n.words[0]]
}

// linkPeople finds the fuller name of each person's name. Where two persons
// bear the same surname, it stands for the one named in full in the same sentence,
// else for the one whom the text names most: on Re-DocRED that is right more
// often than to take the one named last.
func linkPeople(text string, names []name, mentions []Mention, parent []int) []sharing {
	index := newPeople()
	shared := make([]sharing, len(names))
	for i := range names {
		if names[i].kind == Person && len(names[i].words) > 1 {
			index.enter(i, names[i].words)
		}
	}
	for i := range names {
		if names[i].kind == Person && len(names[i].words) > 1 {
			if j := index.fuller(i, names); j >= 0 {
				parent[i] = j
			}
		}
	}
	root := func(i int) int {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	named := make([]int, len(names)) // how often, by a name that is nobody else's
	for i := range names {
		if names[i].kind == Person && len(names[i].words) > 1 {
			named[root(i)] += len(names[i].mentions)
		}
	}
	for i := range names {
		if names[i].kind != Person || parent[i] != i {
			continue
		}
		part, found := index.bearers(names[i].words)
		var distinct []int
		seen := map[int]bool{i: true}
		for _, j := range found {
			if r := root(j); !seen[r] && !otherOffice(text, mentions, &names[i], &names[j]) {
				seen[r] = true
				distinct = append(distinct, j)
			}
		}
		switch len(distinct) {
		case 0:
		case 1:
			parent[i] = distinct[0]
			named[root(i)] += len(names[i].mentions)
		default:
			shared[i].part, shared[i].among = part, distinct
			for _, j := range found {
				shared[j].of = append(shared[j].of, part)
			}
		}
	}
	for i := range shared { // once it is known who is meant by what is nobody else's
		among := shared[i].among
		for k, j := range among {
			if named[root(j)] > named[root(among[0])] {
				among[0], among[k] = among[k], among[0]
			}
		}
	}
	return shared
}
