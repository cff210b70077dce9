package recognize

import (
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity/ner"
)

// cutCompounds cuts names that the model ran together around a compound, whose parts are tokens:
// "al Qaida-linked Nusra Front" is two.
func cutCompounds(list []ner.Name, tokens []string, places []doc.Token) []ner.Name {
	for k := 0; k < len(list); k++ {
		n := list[k]
		for at := n.From + 1; at+2 < n.To; at++ {
			if tokens[at] == "-" && places[at].End == places[at+1].Start && strings.HasSuffix(tokens[at+1], "ed") && tokens[at+1] == strings.ToLower(tokens[at+1]) {
				first, second := n, n
				first.To, second.From = at, at+2
				list = slices.Replace(list, k, k+1, first, second)
				break
			}
		}
	}
	return list
}
