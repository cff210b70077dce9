package summary

import (
	"slices"
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/summary/decode"
)

// The bonus of a sentence that matches the focus. Words shift the ranking. A
// name gets so much that every sentence about it comes before all others.
const (
	wordsBonus = 6.0
	nameBonus  = 1000.0
)

// focus returns how well each candidate matches a query, and the name to show for
// the query. It is zero if no candidate matches. A
// query that is the name of an entity matches wherever the entity is mentioned in
// any form; other words match by stem.
func (r *Ranking) focus(query string) (decode.Focus, string) {
	query = strings.TrimSpace(query)
	if query == "" {
		return decode.Focus{}, ""
	}
	match := make([]float64, len(r.candidates))
	found := false
	if e := r.entityNamed(query); e >= 0 {
		for i, named := range r.named {
			for _, x := range named {
				if x == int32(e) {
					match[i], found = 1, true
				}
			}
		}
		if found {
			return decode.Focus{Match: match, Bonus: nameBonus, Named: true}, r.entities[e].Name
		}
	}
	asked, weight := r.askedFor(query)
	for i := range r.candidates {
		seen := map[int32]bool{}
		sum := float32(0)
		for _, o := range r.candidates[i].words {
			if asked[o.term] && !seen[o.term] {
				seen[o.term] = true
				sum += 0.2 + r.terms[o.term].rarity
			}
		}
		match[i] = float64(sum / weight)
		found = found || sum > 0
	}
	if !found {
		return decode.Focus{}, ""
	}
	return decode.Focus{Match: match, Bonus: wordsBonus}, query
}

// askedFor returns the words of a query that the document has, and the weight of all of them.
// Function words count only if the query has no others.
func (r *Ranking) askedFor(query string) (asked map[int32]bool, weight float32) {
	const unknown = 1.3   // weight of a word that the document has not
	v := newVocabulary(8) // of its own: the document's must not grow
	words := v.read(nil, query, 0, len(query))
	function := func(o occurrence) bool { return functionWords()[v.stem(o.term)] }
	if slices.ContainsFunc(words, func(o occurrence) bool { return !function(o) }) {
		words = slices.DeleteFunc(words, function)
	}
	asked = map[int32]bool{}
	for _, o := range words {
		if t := r.vocabulary.find(v.stem(o.term)); t < 0 {
			weight += unknown
		} else if !asked[t] {
			asked[t] = true
			weight += 0.2 + r.terms[t].rarity
		}
	}
	return asked, weight
}

// entityNamed returns the entity that a query names, or -1. Names win over aliases,
// then the most salient entity wins.
func (r *Ranking) entityNamed(query string) int {
	for pass := range 2 {
		for i := range r.entities {
			e := &r.entities[i]
			if e.Kind > entity.Other {
				continue
			}
			if strings.EqualFold(e.Name, query) {
				return i
			}
			if pass == 0 {
				continue
			}
			for _, a := range e.Aliases {
				if strings.EqualFold(a, query) {
					return i
				}
			}
		}
	}
	return -1
}
