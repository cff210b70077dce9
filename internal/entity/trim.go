package entity

import (
	"strings"

	"standfirst/internal/entity/ner"
)

// trimName takes off what the corpora, or the model, glue to a name: a possessive
// ending, an article, and the title of a person. It adds the Arabic article, an
// English word of its own nowhere: "al Qaida". It may leave nothing.
func trimName(n ner.Name, tokens []string, labels []ner.Label) ner.Name {
	for n.From < n.To && (n.To-n.From < 2 || tokens[n.To-1] != "." || len(tokens[n.To-2]) > 1) && (n.Class != ner.Org && possessive(tokens[n.To-1]) || mark(tokens[n.To-1]) && n.To-n.From > 1) {
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

func possessive(s string) bool { return s == "'s" || s == "’s" || s == "'" || s == "’" }

// mark reports whether s is a mark that no name ends with. (Where "U . S ." is
// four tokens, the last is part of it; see trimName.)
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
