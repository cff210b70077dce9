package recognize

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/entity/names"
	"standfirst/internal/entity/ner"
	"standfirst/internal/lang"
)

var (
	abbreviatedOffices = lang.English.Set("role-words/office-abbreviations")
	roleModifiers      = lang.English.Set("role-words/modifiers")
)

// trim strips what is not part of a name: a possessive ending, an article, a
// person's title. The corpora, and so the model, sometimes include them. The
// result may be empty.
func trim(n ner.Name, tokens []string) ner.Name {
	for n.From < n.To && extraneous(n, tokens) {
		n.To--
	}
	for n.From < n.To-1 && n.Class != ner.Misc && (tokens[n.From] == "the" || tokens[n.From] == "THE" || tokens[n.From] == "The" && !names.IsDemonym(tokens[n.From+1]) || isMark(tokens[n.From])) {
		n.From++
	}
	if first := tokens[n.From]; n.To-n.From > 1 && n.To-n.From < 5 && courtesyTitles()[first] || n.To-n.From == 2 && abbreviatedOffices()[first] || n.To-n.From > 1 && n.To-n.From < 6 && first[len(first)-1] == '.' && names.IsHonorific(first) && !slices.ContainsFunc(tokens[n.From:n.To], isPreposition) {
		n.Class = ner.Per // "Cllr Ashdown", "Hon. Mary Ashdown", whatever the model's class
	}
	if first := tokens[n.From]; n.To-n.From > 1 && isPluralTitle(first) && !slices.ContainsFunc(tokens[n.From:n.To], isPreposition) && lang.Look(kindNouns(), tokens[n.To-1]) == "" {
		n.Class = ner.Per // "Councillors Ashdown"
		n.From++
	}
	if n.Class == ner.Per {
		n.From = afterOffice(n, tokens)
	}
	return n
}

// isPluralTitle reports whether a word is a title before the names of several persons:
// "Councillors".
func isPluralTitle(w string) bool {
	one, ok := strings.CutSuffix(w, "s")
	return ok && len(one) > 4 && unicode.IsUpper(firstRune(w)) && !names.IsHonorific(w) && names.IsHonorific(one)
}

// afterOffice returns where a person's name begins after the office and the
// demonym before it: "Afghan Ambassador Hamdullah Mohib". A demonym without an
// office stays, as it may be part of the name. An office with a demonym and
// nothing else names nobody, so the result is n.To.
func afterOffice(n ner.Name, tokens []string) int {
	from, peoples := n.From, 0
	for ; from < n.To; from++ {
		if names.IsDemonym(tokens[from]) {
			peoples++
		} else if !names.IsHonorific(tokens[from]) {
			break
		}
	}
	if from == n.From && n.To-from > 2 && from > 0 && strings.EqualFold(tokens[from-1], "former") && !names.IsGivenName(tokens[from]) {
		return from + 1 // "former Sixer Ann Marl"
	}
	if rank := tokens[n.From]; from == n.From && n.To-from > 2 && len(rank) > 2 && allCapitals(rank) && !strings.Contains(rank, ".") && !allCapitals(tokens[from+1]) {
		return from + 1 // "PCSO Ann Marl"
	}
	switch offices := from - n.From - peoples; {
	case offices == 0:
		return n.From
	case from == n.To && peoples == 0:
		return n.To - 1 // "Miss" may be the whole name
	}
	return from
}

// extraneous reports whether the last token is not part of the name.
func extraneous(n ner.Name, tokens []string) bool {
	last := tokens[n.To-1]
	if isPossessive(last) {
		return n.Class != ner.Org // "Wendy 's" is a shop
	}
	return n.To-n.From > 1 && isMark(last)
}

func isPossessive(s string) bool { return s == "'s" || s == "’s" || s == "'" || s == "’" }

// isMark reports whether s is punctuation that no name begins or ends with.
func isMark(s string) bool { return strings.Trim(s, ".,;:()[]{}\"“”-–—") == "" }
