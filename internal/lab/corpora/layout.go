package corpora

import (
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/nlp"
)

// LayOut joins tokens with single spaces. It returns the text and the positions of the
// tokens in it.
func LayOut(sentences [][]string) (string, []doc.Sentence) {
	var text strings.Builder
	out := make([]doc.Sentence, 0, len(sentences))
	for _, tokens := range sentences {
		if text.Len() > 0 {
			text.WriteByte(' ')
		}
		s := doc.Sentence{Span: doc.Span{Start: text.Len()}}
		for i, t := range tokens {
			if i > 0 {
				text.WriteByte(' ')
			}
			from := text.Len()
			text.WriteString(t)
			s.Tokens = append(s.Tokens, doc.Token{Span: doc.Span{Start: from, End: text.Len()}})
		}
		s.End = text.Len()
		out = append(out, s)
	}
	return text.String(), out
}

// Compounds returns the sentences with each token in the parts at which a name may begin or end,
// as the engine reads them.
func Compounds(text string, sentences []doc.Sentence) []doc.Sentence {
	out := slices.Clone(sentences)
	for i, s := range out {
		out[i].Tokens = nil
		for _, t := range s.Tokens {
			for _, p := range nlp.Compound(t.In(text)) {
				out[i].Tokens = append(out[i].Tokens, doc.Token{Span: doc.Span{Start: t.Start + p.Start, End: t.Start + p.End}})
			}
		}
	}
	return out
}
