package entity

import (
	"standfirst/internal/doc"
	"unicode"
	"unicode/utf8"
)

// Recognize finds the names in the sentences of one document, in the order of
// the text. Mentions do not overlap.
func Recognize(text string, sentences []doc.Sentence) []Mention {
	var out []Mention
	for i, s := range sentences {
		for j := 1; j < len(s.Tokens); j++ {
			k := j
			for k < len(s.Tokens) && capital(s.Tokens[k].In(text)) {
				k++
			}
			if k > j {
				out = append(out, Mention{Span: doc.Span{Start: s.Tokens[j].Start, End: s.Tokens[k-1].End}, Sentence: i, Kind: Other})
				j = k
			}
		}
	}
	return out
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
