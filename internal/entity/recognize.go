package entity

import (
	"standfirst/internal/doc"
	"standfirst/internal/entity/ner"
)

// Recognize finds the names in the sentences of one document, in the order of
// the text. Mentions do not overlap.
func Recognize(text string, sentences []doc.Sentence) []Mention {
	model, err := ner.Default()
	if err != nil { // the data is embedded and tested: it cannot be at fault
		panic(err)
	}
	pieces := make([][]doc.Span, len(sentences))
	tokens := make([][]string, len(sentences))
	for i, s := range sentences {
		pieces[i] = cut(text, s.Tokens)
		tokens[i] = make([]string, len(pieces[i]))
		for j, p := range pieces[i] {
			tokens[i][j] = p.In(text)
		}
	}
	var out []Mention
	for i, labels := range model.Tag(tokens) {
		at := 0
		add := func(n ner.Name, k Kind) {
			span := doc.Span{Start: pieces[i][n.From].Start, End: pieces[i][n.To-1].End}
			out = append(out, Mention{Span: span, Sentence: i, Kind: k})
		}
		for _, n := range append(ner.Names(labels), ner.Name{From: len(labels), To: len(labels)}) {
			end := n.To
			n = trimName(n, tokens[i], labels)
			for ; at < n.From; at++ {
				if isDemonym(tokens[i][at]) {
					add(ner.Name{From: at, To: at + 1}, Group)
				}
			}
			if at = end; n.From < n.To {
				add(n, kindOf(n, tokens[i]))
			}
		}
	}
	return out
}

// kindOf turns the model's class into a kind. The corpora call a nationality
// a name of its own or none at all: which words are groups, a list decides.
func kindOf(n ner.Name, tokens []string) Kind {
	people := n.To-n.From == 1 && isDemonym(tokens[n.From])
	switch {
	case people && (n.Class == ner.Misc || n.Class == ner.Per):
		return Group
	case n.Class == ner.Per:
		return Person
	case n.Class == ner.Org:
		return Organization
	case n.Class == ner.Loc:
		return Place
	}
	return Other
}
