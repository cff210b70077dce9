package summary

import (
	"strings"

	"standfirst/internal/entity"
)

// What a sentence about the focus is worth: with words more than others; with
// a name so much that all about it comes before anything else.
const (
	wordsBonus = 4.0
	nameBonus  = 1000.0
)

// focus tells how well each candidate matches a query, 0..1, by what name to
// call it, and what that is worth; nil if none does. A query that is an
// entity's name matches wherever the entity is mentioned in any form; other
// words match by stem.
func (r *Ranking) focus(query string) (match []float64, name string, bonus float64) {
	query = strings.TrimSpace(query)
	if query == "" {
		return nil, "", 0
	}
	match = make([]float64, len(r.candidates))
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
			return match, r.entities[e].Name, nameBonus
		}
	}
	// The query's words are read by a vocabulary of their own: the document's
	// must not grow.
	v := newVocabulary(8)
	asked := map[int32]bool{}
	unknown, weight := float32(0), float32(0)
	words := v.read(nil, query, 0, len(query))
	content := 0
	for _, o := range words {
		if !functionWords()[v.stems[o.term]] {
			content++
		}
	}
	for _, o := range words {
		stem := v.stems[o.term]
		if content > 0 && functionWords()[stem] {
			continue
		}
		if t, ok := r.vocabulary.number[stem]; ok {
			if !asked[t] {
				asked[t] = true
				weight += 0.2 + r.terms[t].rarity
			}
		} else {
			unknown += 1.3
		}
	}
	if len(asked) == 0 {
		return nil, "", 0
	}
	for i := range r.candidates {
		seen := map[int32]bool{}
		sum := float32(0)
		for _, o := range r.candidates[i].words {
			if asked[o.term] && !seen[o.term] {
				seen[o.term] = true
				sum += 0.2 + r.terms[o.term].rarity
			}
		}
		match[i] = float64(sum / (weight + unknown))
		found = found || sum > 0
	}
	if !found {
		return nil, "", 0
	}
	return match, query, wordsBonus
}

// entityNamed is the entity that a query names, the most salient if several
// do, or -1.
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
