package names

import (
	"strings"

	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

var (
	titles     = lazy.Value(func() map[string]bool { return folded(lang.English.Lines("titles")()) })
	roles      = lang.English.Set("roles")
	honorifics = lazy.Value(func() *lang.Distinct { return lang.Union(lang.English.Set("honorifics")()) })
)

// folded returns the set of entries, folded.
func folded(entries []string) map[string]bool {
	set := map[string]bool{}
	for _, e := range entries {
		set[strings.Join(Fold(e), " ")] = true
	}
	return set
}

// IsTitle reports whether a folded word is a title that precedes a person's
// name.
func IsTitle(w string) bool { return titles()[w] }

// IsHonorific reports whether a token is a title or an office that precedes a
// name and is not part of it.
func IsHonorific(token string) bool {
	return lang.In(honorifics(), strings.TrimSuffix(token, "."))
}

// IsRole reports whether a word in lower case says what a person is or does: "minister",
// "geologist", "vice-president", "mayor-elect", "commander-in-chief".
func IsRole(w string) bool {
	w = strings.TrimSuffix(w, "-elect")
	if roles()[w] {
		return true
	}
	for _, end := range [...]string{"ologist", "ographer", "icist", "ician", "woman", "mistress"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	if before, after, ok := strings.Cut(w, "-in-"); ok {
		return roles()[before] || after == "command" || after == "chief" // "son-in-law"
	}
	return strings.Contains(w, "-") && roles()[w[strings.LastIndexByte(w, '-')+1:]]
}

// WithoutTitles strips what precedes a person's name: "Mr Kerry", "Secretary of
// State John Kerry". At least one word remains.
func WithoutTitles(words []string) []string {
	for len(words) > 1 && IsTitle(words[0]) {
		words = words[1:]
		if len(words) > 2 && (words[0] == "of" || words[0] == "for") {
			words = words[2:] // "of State"
		}
	}
	return words
}
