package clue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// isPerson recognises words that look like the full name of one person.
func isPerson(s string) bool {
	for _, p := range []string{"The Rt Hon ", "The Rt Hon. ", "The Hon ", "The Hon. "} {
		s = strings.TrimPrefix(s, p)
	}
	const most = 6 // words
	words, capitals, long := 0, 0, 0
	for w, rest := cutField(s); w != ""; w, rest = cutField(rest) {
		r, n := utf8.DecodeRuneInString(w)
		switch {
		case words == most, words == 0 && lang.Has(salutations(), w): // "Dear Ana"
			return false
		case unicode.IsUpper(r), hasParticle(w):
			if unicode.IsUpper(r) && len(w) > 1 && lang.Has(functionWords(), w) && !nameWords()[w] {
				return false // "The Town That Sold Its Fog", "OPINION AND ORDER"
			}
			capitals++
			if n < len(strings.TrimRight(w, ".")) {
				long++
			}
		case bylineWords()[w] && !functionWords()[w]: // "de", "von"
		default:
			return false
		}
		words++
	}
	return capitals >= 2 && capitals <= 5 && long >= 1
}

// cutField returns the first of strings.Fields, or "", and what follows it.
func cutField(s string) (field, rest string) {
	from := 0
	for from < len(s) && s[from] == ' ' {
		from++
	}
	to := from
	for to < len(s) && s[to] > ' ' && s[to] < utf8.RuneSelf {
		to++
	}
	if to > from && (to == len(s) || s[to] == ' ') { // most words
		return s[from:to], s[to:]
	}
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i], s[i:]
	}
	return s, ""
}

// hasParticle recognises a name that begins with a small particle: "al-Masri", "d'Arcy".
func hasParticle(w string) bool {
	const longest = 3
	i := strings.IndexAny(w, "-'’")
	return i > 0 && i <= longest && unicode.IsUpper(FirstLetter(w[i:]))
}

// IsPerson recognises a line that is the full name of one person.
func IsPerson(s string) bool {
	return len(s) < 60 && isPerson(s) && !strings.ContainsAny(s, ":;,?!/()0123456789")
}

// HasGivenName reports whether a name begins with a usual first name.
func HasGivenName(s string) bool { return givenNames()[firstField(strings.ToLower(s))] != "" }

// TitledPerson returns the one person with a title in a list of offices: "HM Treasury and The Rt
// Hon Ana Lima".
func TitledPerson(s string) (name string) {
	for part := range strings.SplitSeq(strings.ReplaceAll(s, " and ", ", "), ", ") {
		bare := strings.TrimPrefix(part, "The ")
		if first := firstField(strings.ToLower(bare)); strings.HasPrefix(bare, "Rt Hon ") || honorifics()[first] && isPerson(bare) {
			if name != "" {
				return ""
			}
			name = part
		}
	}
	return name
}

// IsVenue recognises a room or a building, and a heading of two words: "East Room",
// "Rejection Notice".
func IsVenue(s string) bool {
	if title, name, _ := strings.Cut(s, " "); honorifics()[strings.ToLower(title)] && isPerson(name) {
		s = name // "Professor Ana Lima"
	}
	low := strings.ToLower(s)
	last := low[strings.LastIndexByte(low, ' ')+1:]
	if givenNames()[firstField(low)] == "" && TraitsOf(strings.ReplaceAll(s, "-", "")).Furnish > 0 {
		return true // "Client Login", but neither "Hugh Grant" nor "Ana Dundas-Grant"
	}
	if letterheadNouns()[strings.TrimSuffix(last, "s")] && !HasGivenName(s) {
		return true // "Employment Tribunals", but not "Ana Banks"
	}
	return legalForms()[last] || venueNouns()[last] || letterheadNouns()[last] || roles()[last] || strings.Count(s, ".") > 3
}

var (
	functionWords = lang.English.Set("function-words")
	givenNames    = lang.English.Table("given-names")
	salutations   = lang.English.Set("mail/salutations")
	nameWords     = lang.English.Set("bylines/name-words")
	venueNouns    = lang.English.Set("bylines/venues")
)
