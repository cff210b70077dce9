package quote

import (
	"strings"
	"unicode"

	"standfirst/internal/lang"
)

var (
	attributionVerbs = lang.English.Set("attribution-verbs")
	labelVerbs       = lang.English.Set("label-verbs")
	verbModifiers    = lang.English.Set("attribution-adverbs")
	clauseOpeners    = lang.English.Set("clause-openers")
	functionWords    = lang.English.Set("function-words")
	determiners      = lang.English.Set("determiners")
	personNouns      = lang.English.Set("person-nouns")
)

// verb reports whether token i introduces a quotation.
func (f *finder) verb(i int) bool {
	return attributionVerbs()[f.lower(i)] || labelVerbs()[f.lower(i)]
}

// isAdverb reports whether a word may stand between a subject and its verb of
// speech, or after a name to say when or how somebody spoke.
func isAdverb(lower string) bool {
	return verbModifiers()[lower] || strings.HasSuffix(lower, "ly")
}

// participle reports whether a verb after a name and a comma may be a participle: "Lee,
// asked about".
func participle(verb string) bool {
	switch verb {
	case "asked", "told", "urged", "reported":
		return true
	}
	return false
}

func isLetter(word string) bool { return unicode.IsLetter(first(word)) }

func isQuoteMark(s string) bool { return strings.ContainsAny(s, "\"“”„«»「」`") || s == "''" }
