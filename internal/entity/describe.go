package entity

import (
	"slices"

	"standfirst/internal/doc"
)

// describe tells what the text says of each entity, and puts them in order.
func describe(d *doc.Document, sentences []doc.Sentence, list []Entity) []Entity {
	pronouns(d, sentences, list)
	roles(d.Text, sentences, list)
	telling(d, sentences, list)
	weigh(d, sentences, list)
	return bySalience(list)
}

// bySalience sorts the list, ties in the order of the text, and mends its
// indexes.
func bySalience(list []Entity) []Entity {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
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
	out := make([]Entity, len(list))
	for to, from := range order {
		out[to] = list[from]
		if out[to].Of >= 0 {
			out[to].Of = place[out[to].Of]
		}
	}
	return out
}
