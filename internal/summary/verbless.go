package summary

import (
	"slices"
	"strings"

	"standfirst/internal/lang"
)

var (
	clauseWords = lang.English.Set("clause-words")
	salutations = lang.English.Lines("motions/salutations")
)

// verbless reports whether a line has no word that looks like the verb of a sentence:
// "A response to the reports of dead fish."
func verbless(text string) bool {
	first := true
	for w := range strings.FieldsSeq(text) {
		w = strings.Trim(w, ".,;:!?()\"'“”‘’")
		low := strings.ToLower(w)
		if !first && w != low {
			continue // a name
		}
		first = false
		low, _, _ = strings.Cut(strings.ReplaceAll(low, "’", "'"), "'")
		if finite()[low] || strings.HasSuffix(low, "ed") && len(low) > 4 || clauseWords()[low] && !functionWords()[low] {
			return false
		}
	}
	return true
}

// addresses reports whether a line only says to whom a speech is given: "Minister, General
// Roe, ladies and gentlemen."
func addresses(text string) bool {
	return verbless(text) && slices.ContainsFunc(salutations(), func(s string) bool { return strings.Contains(lang.Lower(text), s) })
}
