package recognize

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity/names"
	"standfirst/internal/entity/ner"
	"standfirst/internal/lang"
)

var namePrefixes = lang.English.Set("name-prefixes")

// splitCompounds returns the tokens, with a compound split at its hyphen if one
// half is a name and the other is not, or both are places: "U.S.-led",
// "Qaida-linked", "anti-Assad", "U.S.-Russia". "Jean-Claude" and "al-Jubeir"
// stay whole.
func splitCompounds(text string, tokens []doc.Token) []doc.Span {
	out := make([]doc.Span, 0, len(tokens))
	for _, t := range tokens {
		s := t.In(text)
		at := strings.LastIndexByte(s, '-')
		if at > 0 && at < len(s)-1 && splits(s[:at], s[at+1:]) {
			hyphen := t.Start + at
			out = append(out, doc.Span{Start: t.Start, End: hyphen}, doc.Span{Start: hyphen, End: hyphen + 1}, doc.Span{Start: hyphen + 1, End: t.End})
			continue
		}
		out = append(out, t.Span)
	}
	return out
}

func splits(head, tail string) bool {
	h, _ := utf8.DecodeRuneInString(head)
	t, _ := utf8.DecodeRuneInString(tail)
	switch {
	case unicode.IsUpper(h) && unicode.IsLower(t):
		return len(tail) > 2 && !strings.ContainsRune(tail, '-')
	case unicode.IsLower(h) && unicode.IsUpper(t):
		return namePrefixes()[head]
	case unicode.IsUpper(h) && unicode.IsUpper(t):
		return names.IsNation(head) && names.IsNation(tail) || names.IsKnownPlace(head) && names.IsKnownPlace(tail) && !names.IsKnownPlace(head+"-"+tail)
	}
	return false
}

// cutCompounds cuts names that the model ran together around a compound that was split:
// "al Qaida-linked Nusra Front" is two.
func cutCompounds(list []ner.Name, tokens []string, pieces []doc.Span) []ner.Name {
	for k := 0; k < len(list); k++ {
		n := list[k]
		for at := n.From + 1; at+2 < n.To; at++ {
			if tokens[at] == "-" && pieces[at].End == pieces[at+1].Start && strings.HasSuffix(tokens[at+1], "ed") && tokens[at+1] == strings.ToLower(tokens[at+1]) {
				first, second := n, n
				first.To, second.From = at, at+2
				list = slices.Replace(list, k, k+1, first, second)
				break
			}
		}
	}
	return list
}
