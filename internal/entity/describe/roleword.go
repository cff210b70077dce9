package describe

import (
	"strings"
	"unicode"

	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	roleNouns         = lang.English.Set("roles")
	officeAbbreviated = lang.English.Set("role-words/office-abbreviations")
	roleModifiers     = lang.English.Set("role-words/modifiers")
	rolePrepositions  = lang.English.Set("role-prepositions")
	determiners       = lang.English.Set("determiners")
	clauseWords       = lang.English.Set("clause-words")
	verbsOrNouns      = lang.English.Set("role-words/verbs-or-nouns")
	participles       = lang.English.Set("role-words/participles")
	months            = lang.English.Table("months")
	weekdays          = lang.English.Set("weekdays")
)

// isRole reports whether w is a noun for a role: "minister", "Sen.",
// "geologist", "then-president".
func isRole(w string) bool {
	if officeAbbreviated()[w] {
		return true
	}
	if len(w) > 3 && lang.IsUpper(w) { // "BAKER" is a name in capitals
		return false
	}
	lower := lang.Lower(strings.TrimSuffix(w, "."))
	if stem, ok := strings.CutSuffix(w, "man"); ok && len(stem) > 3 && names.IsCommon(stem) {
		return true // "ferryman"
	}
	return names.IsRole(lower) || compound(lower)
}

// compound reports whether a word is made of another and a long noun for a role:
// "neurosurgeon", "churchwarden".
func compound(lower string) bool {
	if strings.HasSuffix(lower, "al") || strings.Contains(lower, "-") {
		return false // "international"
	}
	for i := 4; i <= len(lower)-6; i++ {
		if roleNouns()[lower[i:]] {
			return true
		}
	}
	return false
}

// isRelation reports whether w is a noun for what somebody is to somebody else: "wife",
// "son-in-law", "stepdaughter".
func isRelation(w string) bool {
	w, _, _ = strings.Cut(lang.Lower(w), "-in-")
	for _, kind := range [...]string{"ex-", "step", "grand", "great-"} {
		w = strings.TrimPrefix(w, kind)
	}
	return relationNouns()[w]
}

// isPluralRole reports whether w is the plural of a role noun.
func isPluralRole(w string) bool {
	if len(w) > 3 && lang.IsUpper(w) {
		return false
	}
	lower := lang.Lower(w)
	if names.IsRole(lower) || lower == "news" {
		return false
	}
	if lower == "couple" {
		return true
	}
	if one, ok := strings.CutSuffix(lower, "men"); ok {
		return roleNouns()[one+"man"]
	}
	one, ok := strings.CutSuffix(lower, "s")
	return ok && (isRole(one) || roleNouns()[strings.TrimSuffix(one, "ie")+"y"])
}

// singular returns a role noun in the singular: "Justice" for "Justices".
func singular(w string) string {
	for _, end := range [...][2]string{{"men", "man"}, {"ies", "y"}, {"s", ""}} {
		if one, ok := strings.CutSuffix(w, end[0]); ok && isRole(one+end[1]) {
			return one + end[1]
		}
	}
	return w
}

// endsPhrase reports whether a noun phrase must end before w.
func endsPhrase(w string) bool {
	lower := lang.Lower(w)
	switch {
	case len(w) > 1 && lang.IsUpper(w): // "IT", "US"
		return weekdays()[lower] || lower == "the"
	case clauseWords()[lower], months()[lower] != "", weekdays()[lower]:
		return true
	case upper(w) || strings.ContainsRune(w, '-') || participles()[lower]:
		return false
	}
	return len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ly"))
}

// startsPhrase reports whether w may be the first word of a role.
func startsPhrase(w string) bool {
	r := firstRune(w)
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !rolePrepositions()[w] && w != "and" && !isDeterminer(w)
}

// isWord reports whether w is a word or a plain number, not punctuation, a time
// or an amount.
func isWord(w string) bool {
	r := firstRune(w)
	return unicode.IsLetter(r) || unicode.IsDigit(r) && !strings.ContainsAny(w, ":$€£")
}

func isDeterminer(w string) bool { return lang.Has(determiners(), w) }

func isPossessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }

func upper(w string) bool { return unicode.IsUpper(firstRune(w)) }

//go:noinline
func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
