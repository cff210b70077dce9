package entity

import "standfirst/internal/doc"

// Resolve groups mentions into entities and tells what the text says of each,
// the most salient first.
func Resolve(d *doc.Document, sentences []doc.Sentence, mentions []Mention) []Entity {
	names, of := collect(d.Text, mentions)
	group := link(d.Text, names, of, mentions)

	var out []Entity
	at := map[int]int{}
	for i, m := range mentions {
		e, ok := at[group[i]]
		if !ok {
			e = len(out)
			at[group[i]] = e
			out = append(out, Entity{Name: m.In(d.Text), Kind: m.Kind, Of: -1, Telling: m.Sentence})
		}
		out[e].Mentions = append(out[e].Mentions, m)
	}
	return out
}
