package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity/ner"
)

// cut returns the pieces of tokens that names are read in. A compound whose
// one half is a name and whose other is not is cut at the hyphen: "U.S.-led",
// "Qaida-linked", "anti-Assad", "U.S.-Russia". "Jean-Claude" and "al-Jubeir"
// stay whole.
func cut(text string, tokens []doc.Token) []doc.Span {
	out := make([]doc.Span, 0, len(tokens))
	for _, t := range tokens {
		s := t.In(text)
		at := strings.LastIndexByte(s, '-')
		if at > 0 && at < len(s)-1 && separable(s[:at], s[at+1:]) {
			out = append(out, doc.Span{Start: t.Start, End: t.Start + at}, doc.Span{Start: t.Start + at, End: t.Start + at + 1},
				doc.Span{Start: t.Start + at + 1, End: t.End})
			continue
		}
		out = append(out, t.Span)
	}
	return out
}

func separable(head, tail string) bool {
	h, _ := utf8.DecodeRuneInString(head)
	t, _ := utf8.DecodeRuneInString(tail)
	switch {
	case unicode.IsUpper(h) && unicode.IsLower(t):
		return len(tail) > 2 && !strings.ContainsRune(tail, '-')
	case unicode.IsLower(h) && unicode.IsUpper(t):
		switch head {
		case "anti", "pro", "ex", "non", "post", "pre", "mid", "then", "former", "trans", "inter", "intra", "un":
			return true
		}
		return false
	case unicode.IsUpper(h) && unicode.IsUpper(t):
		return nation(head) && nation(tail)
	}
	return false
}

// nation reports whether s is a country, its capital, or its people.
func nation(s string) bool {
	model, err := ner.Default()
	return err == nil && model.Lists(s)&(ner.InCountry|ner.InDemonym) != 0
}
