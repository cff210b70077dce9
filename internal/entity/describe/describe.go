// Package describe adds what a document says about each entity: the pronouns
// that refer to it, a person's role, the key sentence, and the salience, by
// which it sorts the list.
//
//	pronoun.go      pronouns that can stand for one person only
//	role.go         roles, by the patterns of apposition.go, predicate.go, clause.go,
//	                roster.go and signature.go; phrase.go, complement.go and
//	                roleword.go find the phrase that is the role
//	keysentence.go  the sentence that says most about an entity
//	salience.go     how much the article is about it, by what survey.go,
//	                surroundings.go, centrality.go and outside.go find
package describe

import (
	"slices"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/sorting"
)

// Entities describes the entities of a document and returns them sorted by
// salience.
func Entities(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) []entity.Entity {
	addPronouns(d, sentences, list)
	findRoles(d, sentences, list)
	findKeySentences(d, sentences, list)
	weigh(d, sentences, list)
	return bySalience(list)
}

// Added describes an entity that the reader adds. It does not look for
// pronouns.
func Added(d *doc.Document, sentences []doc.Sentence, list []entity.Entity, x entity.Entity) entity.Entity {
	one := []entity.Entity{x}
	findRoles(d, sentences, one)
	findKeySentences(d, sentences, one)
	x = one[0]
	x.Salience = salienceOf(Features(d, sentences, append(slices.Clone(list), x))[len(list)])
	return x
}

// bySalience sorts the list and updates its indexes. Ties keep text order.
func bySalience(list []entity.Entity) []entity.Entity {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	sorting.Stable(order, func(a, b int) int {
		switch x, y := list[a].Salience, list[b].Salience; {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return list[a].Mentions[0].Start - list[b].Mentions[0].Start
	})
	place := make([]int, len(list))
	for to, from := range order {
		place[from] = to
	}
	out := make([]entity.Entity, len(list))
	for to, from := range order {
		out[to] = list[from]
		if out[to].Of >= 0 {
			out[to].Of = place[out[to].Of]
		}
	}
	return out
}
