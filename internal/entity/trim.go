package entity

import (
	"strings"

	"standfirst/internal/entity/ner"
)

// trimName takes off what the corpora, or the model, glue to a name: a possessive
// ending, an article, and the title of a person. It may leave nothing.
func trimName(n ner.Name, tokens []string) ner.Name {
	for n.From < n.To && (possessive(tokens[n.To-1]) || mark(tokens[n.To-1]) && n.To-n.From > 1) {
		n.To--
	}
	for n.From < n.To-1 && n.Class != ner.Misc && (tokens[n.From] == "the" || mark(tokens[n.From])) {
		n.From++
	}
	for n.From < n.To-1 && n.Class == ner.Per && honorific(tokens[n.From]) {
		n.From++
	}
	return n
}

func possessive(s string) bool { return s == "'s" || s == "’s" || s == "'" || s == "’" }

func mark(s string) bool { return strings.Trim(s, ",;:()[]{}\"“”-–—") == "" }

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
