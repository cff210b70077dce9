package resolve

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// soleOffices have one holder at a time.
var soleOffices = lang.English.Set("sole-offices")

// otherOffice reports whether the short name is first read as an office's
// holder ("President Obama"), and the full one comes later without the office
// ("Michelle Obama"): then they are two, of whom one needs no introduction.
func (r *resolver) otherOffice(short, full *name) bool {
	m := r.mentions[short.mentions[0]]
	before := strings.Fields(r.text[max(0, m.Start-12):m.Start])
	if len(before) == 0 || full.mentions[0] < short.mentions[0] {
		return false
	}
	office := before[len(before)-1]
	if !soleOffices()[office] {
		return false
	}
	for _, k := range full.mentions[:min(len(full.mentions), 5)] {
		f := r.mentions[k]
		around := r.text[max(0, f.Start-60):f.Start]
		around = around[strings.LastIndex(around, ". ")+1:] + r.text[f.End:min(len(r.text), f.End+60)]
		if strings.Contains(around, office) {
			return false
		}
	}
	return true
}

// sharing is what several persons of a text have in common.
type sharing struct {
	part  string   // set for a short form that several bear: the surname
	among []int    // who bear it, first the one named in full most often
	of    []string // set for a fuller name: the parts that it shares with others
}

// fitting returns whom the text may mean by the short form at start, and who
// is out of the question: a Mrs Clinton is no Bill.
func (r *resolver) fitting(s *sharing, m entity.Mention) (main int, excluded []int) {
	g := r.genderOfTitle(m)
	if g == names.Unknown {
		return s.among[0], nil
	}
	main = -1
	for _, j := range s.among {
		switch of := r.genderOf(&r.names[j]); {
		case of != names.Unknown && of != g:
			excluded = append(excluded, j)
		case main < 0 || of == g && r.genderOf(&r.names[main]) != g:
			main = j
		}
	}
	if main < 0 {
		return s.among[0], nil
	}
	return main, excluded
}

// genderOf is the gender of a person's title or given name.
func (r *resolver) genderOf(n *name) names.Gender {
	for _, k := range n.mentions[:min(len(n.mentions), 5)] {
		if g := r.genderOfTitle(r.mentions[k]); g != names.Unknown {
			return g
		}
	}
	return names.GenderOfGivenName(n.words[0])
}

// linkPeople finds the fuller name of each person's name. Where two persons
// bear the same surname, it stands for the one named in full in the same sentence,
// else for the one whom the text names most: on Re-DocRED that is right more
// often than to take the one named last.
func (r *resolver) linkPeople() []sharing {
	index := newPeople()
	shared := make([]sharing, len(r.names))
	for i := range r.names {
		if r.names[i].kind == entity.Person && len(r.names[i].words) > 1 {
			index.enter(i, r.names[i].words)
		}
	}
	for i := range r.names {
		if r.names[i].kind == entity.Person && len(r.names[i].words) > 1 {
			if j := index.fuller(i, r.names); j >= 0 {
				r.links.join(i, j)
			}
		}
	}
	named := make([]int, len(r.names)) // how often, by a name that is nobody else's
	for i := range r.names {
		if r.names[i].kind == entity.Person && len(r.names[i].words) > 1 {
			named[r.links.root(i)] += len(r.names[i].mentions)
		}
	}
	for i := range r.names {
		if r.names[i].kind != entity.Person || !r.links.isRoot(i) {
			continue
		}
		part, found := index.bearers(r.names[i].words)
		var distinct []int
		seen := map[int]bool{i: true}
		for _, j := range found {
			if full := r.links.root(j); !seen[full] && !r.otherOffice(&r.names[i], &r.names[j]) {
				seen[full] = true
				distinct = append(distinct, j)
			}
		}
		switch len(distinct) {
		case 0:
		case 1:
			r.links.join(i, distinct[0])
			named[r.links.root(i)] += len(r.names[i].mentions)
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
			if named[r.links.root(j)] > named[r.links.root(among[0])] {
				among[0], among[k] = among[k], among[0]
			}
		}
	}
	return shared
}
