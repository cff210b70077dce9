// Package recognize finds the names in a document: the model's labels, mended
// by rule. Mentions is the way in; split.go cuts compounds before the model
// sees them, trim.go takes off what is no part of a name afterwards, and mend.go
// has the rules that know better than the model.
package recognize

import (
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/entity/ner"
)

// Mentions finds the names in the sentences of one document, in text order.
// Mentions do not overlap.
func Mentions(text string, sentences []doc.Sentence) []entity.Mention {
	model, err := ner.Default()
	if err != nil { // the data is embedded and tested
		panic(err)
	}
	pieces := make([][]doc.Span, len(sentences))
	tokens := make([][]string, len(sentences))
	for i, s := range sentences {
		pieces[i] = splitCompounds(text, s.Tokens)
		tokens[i] = make([]string, len(pieces[i]))
		for j, p := range pieces[i] {
			tokens[i][j] = p.In(text)
		}
	}
	var out []entity.Mention
	for i, labels := range model.Tag(tokens) {
		at := 0
		add := func(n ner.Name, k entity.Kind) {
			span := doc.Span{Start: pieces[i][n.From].Start, End: pieces[i][n.To-1].End}
			out = append(out, entity.Mention{Span: span, Sentence: i, Kind: k})
		}
		for _, n := range append(ner.Names(labels), ner.Name{From: len(labels), To: len(labels)}) {
			end := n.To
			n = trim(n, tokens[i], labels)
			for ; at < n.From; at++ {
				if names.IsDemonym(tokens[i][at]) {
					add(ner.Name{From: at, To: at + 1}, entity.Group)
				}
			}
			if at = end; n.From < n.To {
				add(n, kindOf(n, tokens[i]))
			}
		}
	}
	return mend(text, sentences, out)
}

// kindOf turns the model's class into a kind. Some corpora label nationalities
// and some do not, so a list decides which words are groups.
func kindOf(n ner.Name, tokens []string) entity.Kind {
	people := n.To-n.From == 1 && names.IsDemonym(tokens[n.From])
	switch {
	case people && (n.Class == ner.Misc || n.Class == ner.Per):
		return entity.Group
	case n.Class == ner.Per:
		return entity.Person
	case n.Class == ner.Org:
		return entity.Organization
	case n.Class == ner.Loc:
		return entity.Place
	}
	return entity.Other
}
