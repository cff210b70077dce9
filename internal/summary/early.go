package summary

import (
	"strings"

	"standfirst/internal/lang"
)

// earlyPronoun reports whether a sentence opens with a clause or phrase whose pronoun has
// nothing to stand for yet: "If it cannot do so, the bank …", "Across the country it's a
// third". A name as the next subject may be what it stands for: "When he fell, Ana Roe …".
func earlyPronoun(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	if !lang.Has(clauseOpeners(), first) && !lang.Has(phraseOpeners(), first) {
		return false // most sentences
	}
	var room [maxOpening]opener
	words, quoteFirst, any := openers(room[:0], text)
	if quoteFirst || !any || len(words) < 3 {
		return false
	}
	const near = 5 // words of a phrase before its clause
	if clauseOpeners()[words[0].lower] {
		if !earlyPronouns()[words[1].lower] || (words[1].lower == "it" || words[1].lower == "it's") && expletive(words[1:]) {
			return false
		}
		for _, w := range words[2:] {
			if w.comma {
				return !w.name
			}
		}
		return true
	}
	if !phraseOpeners()[words[0].lower] {
		return false
	}
	for k := 2; k < near && k < len(words); k++ {
		switch w := words[k]; {
		case w.comma:
			return false // subjectNeed reads on
		case earlyPronouns()[w.lower]:
			return w.lower != "it" && w.lower != "it's" || !expletive(words[k:])
		}
	}
	return false
}
