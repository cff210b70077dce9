package clue

import (
	"strings"

	"standfirst/internal/lang"
)

// Writers returns the persons at the start of what follows "By": "Ana Lima (@alima), with Jo Roe and the
// desk", "DR ANA LIMA IN PARIS AND JO ROE IN ROME". It returns "" if it does not begin with one.
func Writers(s string) string {
	var names []string
	for part := range strings.SplitSeq(writerJoints.Replace(capitalJoints.Replace(s)), ",") {
		name := NamesAlone(strings.Trim(WithoutNotes(part), " .@"))
		_, note, _ := strings.Cut(part, " (")
		if nameSuffixes()[name] || pictureCredit(" "+note) == 0 {
			continue // "Jo Roe (photography)"
		}
		if !IsPerson(name) || IsVenue(name) {
			break
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

var (
	capitalJoints = strings.NewReplacer(" AND ", " and ", " IN ", " in ", " WITH ", " with ")
	writerJoints  = strings.NewReplacer(", and ", ",", ", with ", ",", " and ", ",", " with ", ",", " & ", ",", "; ", ",", " / ", ",")
)

// Credit returns the writers in a line that says by whom the text is, in whatever words: "asked by Ana
// Lima", "Page by: A. Lima. Last change: 3 May 2022", "Author: Dr. Ana Lima. Reviewed 2015." Others have
// a part in a text, too: "Translated by".
func Credit(s string) string {
	const most = 3 // words before the name
	if len(s) > 200 || HasQuote(s) {
		return ""
	}
	rest := StripBy(s)
	if label, name, ok := strings.Cut(s, ": "); ok && strings.EqualFold(label, "interview") {
		rest = name
	}
	if rest == s {
		label, after, ok := strings.Cut(s, " by")
		if !ok || CountWords(label) > most || strings.ContainsAny(label, ",.:;") || otherMakers()[strings.ToLower(label[strings.LastIndexByte(label, ' ')+1:])] || pictureCredit(" "+s) == 0 {
			return ""
		}
		after, colon := strings.CutPrefix(after, ":")
		if !colon && !strings.HasPrefix(after, " ") {
			return ""
		}
		rest = strings.TrimSpace(after)
	}
	if at := strings.IndexAny(rest, "|·"); at > 0 {
		rest = rest[:at]
	}
	for i := range rest { // a stop behind a long word ends the names
		if word := rest[strings.LastIndexByte(rest[:i], ' ')+1 : i]; rest[i] == '.' && len(word) > 3 {
			rest = rest[:i]
			break
		}
	}
	return Writers(rest)
}

// otherMakers end what others than the writer have done.
var otherMakers = lang.English.Set("bylines/other-makers")
