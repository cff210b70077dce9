package edit

import (
	"fmt"
	"slices"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/describe"
)

// split moves some mentions of an entity to a new entity of the same kind,
// named after the first of them that is a name. At least one mention must stay.
func split(d *doc.Document, sentences []doc.Sentence, list []entity.Entity, e Edit) ([]entity.Entity, error) {
	x := &list[e.Entity]
	var stay, apart []entity.Mention
	for _, m := range x.Mentions {
		if slices.Contains(e.Spans, m.Span) {
			apart = append(apart, m)
		} else {
			stay = append(stay, m)
		}
	}
	if len(apart) == 0 || len(stay) == 0 {
		return nil, fmt.Errorf("%d of %d mentions are to be split off", len(apart), len(x.Mentions))
	}
	reads := func(name string) func(entity.Mention) bool {
		return func(m entity.Mention) bool { return m.Form == entity.Name && m.In(d.Text) == name }
	}
	x.Mentions = stay
	x.Aliases = entity.Aliases(d.Text, x.Name, stay)
	if slices.ContainsFunc(apart, reads(x.Name)) && !slices.ContainsFunc(stay, reads(x.Name)) && len(x.Aliases) > 0 {
		x.Name, x.Aliases = x.Aliases[0], x.Aliases[1:]
	}
	named := max(0, slices.IndexFunc(apart, func(m entity.Mention) bool { return m.Form == entity.Name }))
	own := entity.Entity{Name: apart[named].In(d.Text), Kind: x.Kind, Of: -1, Mentions: apart}
	own.Aliases = entity.Aliases(d.Text, own.Name, apart)
	return insert(list, describe.Added(d, sentences, list, own)), nil
}
