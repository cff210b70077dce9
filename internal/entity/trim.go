package entity

import (
	"strings"

	"standfirst/internal/entity/ner"
)

// trimName takes off what the corpora, or the model, glue to a name: a possessive
// ending, an article, and the title of a person. It adds the Arabic article, an
// English word of its own nowhere: "al Qaida". It may leave nothing.
func trimName(n ner.Name, tokens []string, labels []ner.Label) ner.Name {
	for n.From < n.To && loose(n, tokens) {
		n.To--
	}
	for n.From < n.To-1 && n.Class != ner.Misc && (tokens[n.From] == "the" || mark(tokens[n.From])) {
		n.From++
	}
	for n.From < n.To-1 && n.Class == ner.Per && honorific(tokens[n.From]) {
		n.From++
	}
	if n.From > 0 && n.From < n.To && tokens[n.From-1] == "al" && labels[n.From-1] == ner.Outside {
		n.From--
	}
	return n
}

// loose reports whether the last token of a name is no part of it.
func loose(n ner.Name, tokens []string) bool {
	last := tokens[n.To-1]
	switch {
	case possessive(last):
		return n.Class != ner.Org // "Wendy 's" is a shop
	case n.To-n.From < 2:
		return false
	case last == "." && len(tokens[n.To-2]) == 1:
		return false // "U . S ."
	}
	return mark(last)
}

func possessive(s string) bool { return s == "'s" || s == "’s" || s == "'" || s == "’" }

// mark reports whether s is a mark that no name begins or ends with.
func mark(s string) bool { return strings.Trim(s, ".,;:()[]{}\"“”-–—") == "" }

// honorific reports whether s is a title that stands before a name and is no
// part of it.
func honorific(s string) bool {
	switch strings.ToLower(strings.TrimSuffix(s, ".")) {
	case "mr", "mrs", "ms", "miss", "dr", "prof", "rev", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "maj", "president", "minister", "prime",
		"secretary", "chancellor", "senator", "governor", "mayor", "general", "colonel", "captain", "professor", "doctor", "chairman", "spokesman", "spokeswoman":
		return true
	}
	return false
}
