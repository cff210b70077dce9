package entity

import "standfirst/internal/doc"

// Resolve groups mentions into entities and tells what the text says of each,
// the most salient first.
func Resolve(d *doc.Document, sentences []doc.Sentence, mentions []Mention) []Entity {
	var out []Entity
	at := map[string]int{}
	for _, m := range mentions {
		name := m.In(d.Text)
		i, ok := at[name]
		if !ok {
			i = len(out)
			at[name] = i
			out = append(out, Entity{Name: name, Kind: m.Kind, Of: -1, Telling: m.Sentence})
		}
		out[i].Mentions = append(out[i].Mentions, m)
	}
	return out
}
