package resolve

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/measure"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// name is one spelling of a name: all mentions whose folded words are the
// same. A text has far fewer names than mentions.
type name struct {
	words    []string    // see names.Fold
	text     string      // as first written
	kind     entity.Kind // as most of its mentions were recognised
	mentions []int       // in text order
	country  int         // line of the table of countries, -1 if it is none
	people   bool        // names the country's people or things: "Syrian"
	votes    [entity.NumKinds]int
	line     string // see key
}

// key is what mentions of one name have in common.
func (n *name) key() string {
	if n.line == "" {
		n.line = strings.Join(n.words, " ")
	}
	return n.line
}

// last is the last word.
func (n *name) last() string { return n.words[len(n.words)-1] }

// identity says which mentions are one name: those with equal identities.
type identity struct {
	class   identityClass
	words   string      // or the measure's value
	kind    entity.Kind // of a measure
	country int
}

type identityClass uint8

// Persons keep apart from other names of the same words, and a people from its
// language.
const (
	anyName identityClass = iota
	personName
	countryName
	peopleName
	languageName
	measureText
	measureValue
)

// collect finds the names, in the order of their first mention, and the name
// of each mention. A person and a place of one name ("Washington") stay apart,
// and so do a country and a person ("Jordan"). All else that is written alike
// is one name, and most mentions decide its kind.
func (r *resolver) collect() {
	at := map[identity]int{}
	r.nameOf = make([]int, len(r.mentions))
	for i, m := range r.mentions {
		n, id := r.identify(m)
		j, ok := at[id]
		if !ok {
			j = len(r.names)
			at[id] = j
			r.names = append(r.names, n)
		}
		r.nameOf[i] = j
		r.names[j].mentions = append(r.names[j].mentions, i)
		r.names[j].votes[m.Kind]++
	}
	for j := range r.names {
		n := &r.names[j]
		for k, v := range n.votes {
			if v > n.votes[n.kind] {
				n.kind = entity.Kind(k)
			}
		}
	}
}

// identify reads the name of a mention.
func (r *resolver) identify(m entity.Mention) (name, identity) {
	n := name{text: m.In(r.text), kind: m.Kind, country: -1}
	n.words = names.Fold(n.text)
	if m.Kind != entity.Person {
		n.words = unabbreviated(withDigits(n.words), m, r.text)
	}
	if !m.Kind.Named() {
		if v := measure.Value(r.text, m); v != "" {
			return n, identity{class: measureValue, words: v, kind: m.Kind}
		}
		return n, identity{class: measureText, words: n.text, kind: m.Kind}
	}
	if m.Kind == entity.Person {
		n.words = names.WithoutTitles(n.words)
		return n, identity{class: personName, words: n.key()}
	}
	c, ok := names.CountryOf(n.key())
	if !ok || m.Kind == entity.Organization && !c.People { // a country's team is not the country
		return n, identity{words: n.key()}
	}
	n.country, n.people = c.Line, c.People
	id := identity{class: countryName, country: c.Line}
	if c.People {
		id.class = peopleName
		if m.Kind == entity.Other {
			id.class = languageName
		}
	}
	return n, id
}

var (
	worldWars   = lang.English.Table("world-wars")
	lastNumbers = lang.English.Table("name-numbers")
)

// withDigits writes a number at the end of a name in digits: "World War Two",
// "World War II", "Formula One".
func withDigits(words []string) []string {
	if n := worldWars()[strings.Join(words, " ")]; n != "" {
		return []string{"world", "war", n}
	}
	last := len(words) - 1
	if last == 0 {
		return words
	}
	if n := lastNumbers()[words[last]]; n != "" {
		words[last] = n
	}
	return words
}

// unabbreviated spells out the state of "Boston, Mass."
func unabbreviated(words []string, m entity.Mention, text string) []string {
	if m.Kind == entity.Place && len(words) == 1 && (text[m.End-1] == '.' || strings.HasPrefix(text[m.End:], ".")) {
		if full := names.State(words[0]); full != "" {
			return strings.Fields(full)
		}
	}
	return words
}
