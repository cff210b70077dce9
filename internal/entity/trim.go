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
	if n.Class == ner.Per {
		n.From = afterOffice(n, tokens)
	}
	if n.From > 0 && n.From < n.To && tokens[n.From-1] == "al" && labels[n.From-1] == ner.Outside {
		n.From--
	}
	return n
}

// afterOffice is where a person's name begins after the office before it, with
// the people that holds it: "Afghan Ambassador Hamdullah Mohib". A people
// without an office may be a name's own part, and stays; an office of a people
// alone names nobody, and nothing is left of it.
func afterOffice(n ner.Name, tokens []string) int {
	from, peoples := n.From, 0
	for ; from < n.To; from++ {
		if isDemonym(tokens[from]) {
			peoples++
		} else if !honorific(tokens[from]) {
			break
		}
	}
	switch offices := from - n.From - peoples; {
	case offices == 0:
		return n.From
	case from == n.To && peoples == 0:
		return n.To - 1 // "Miss" may be all that there is of a name
	}
	return from
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
	case "mr", "mrs", "ms", "miss", "dr", "prof", "rev", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "maj", "president", "minister", "prime", "premier", "ambassador", "envoy",
		"secretary", "chancellor", "justice", "judge", "congressman", "congresswoman", "commissioner", "councillor", "sheriff", "senator", "governor", "mayor", "general", "colonel", "captain", "professor", "doctor", "chairman", "spokesman", "spokeswoman":
		return true
	}
	return false
}
