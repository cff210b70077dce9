package entity

import (
	"strings"

	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// titles holds the folded words that stand before a person's name.
var titles = lazy.Value(func() map[string]bool { return wordSet(lang.English.Lines("titles")()) })

// wordSet reads a list of one folded word or phrase a line.
func wordSet(entries []string) map[string]bool {
	set := map[string]bool{}
	for _, l := range entries {
		set[strings.Join(fold(l), " ")] = true
	}
	return set
}

// withoutTitles leaves off what stands before a person's name: "Mr Kerry",
// "Secretary of State John Kerry". Something always remains.
func withoutTitles(words []string) []string {
	for len(words) > 1 && titles()[words[0]] {
		words = words[1:]
		if len(words) > 2 && (words[0] == "of" || words[0] == "for") {
			words = words[2:] // "of State"
		}
	}
	return words
}
