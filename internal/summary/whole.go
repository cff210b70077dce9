package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’») ]")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "。")
}

// isFragment reports whether a sentence is but a piece of one, or a caption or
// a signature. An item of a list may do without a full stop, but not run on.
func isFragment(s string, kind doc.BlockKind) bool {
	if kind == doc.ListItem {
		return strings.HasSuffix(s, ";") || strings.HasSuffix(s, ",") || strings.HasSuffix(s, ":")
	}
	return !endsSentence(s) || startsDashed(s)
}

// startsDashed tells a signature ("— the editors") from a sentence.
func startsDashed(s string) bool {
	return strings.HasPrefix(s, "—") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "-")
}

func startsQuoted(s string) bool {
	for _, q := range []string{"\"", "“", "'", "‘", "«", "„", "``"} {
		if strings.HasPrefix(s, q) {
			return true
		}
	}
	return false
}

// finite are verbs that a heading does not have: "7. I would dismiss the appeal."
var finite = lang.English.Set("auxiliaries")

// isLabel reports whether a sentence is no more than a label of minutes, forms
// and programmes: "Present: A. Byrne (chair), J. Tully", "2. Apologies."
func isLabel(s string) bool {
	if !strings.ContainsAny(s, ":0123456789") {
		return false // most sentences
	}
	words := strings.Fields(s)
	if mark := strings.Trim(words[0], "().:"); mark != words[0] && mark != "" && strings.Trim(mark, "0123456789") == "" {
		return len(words) <= longestHeading && !slices.ContainsFunc(words, func(w string) bool { return finite()[w] })
	}
	colon := 0
	for colon < len(words) && colon < 3 && !strings.HasSuffix(words[colon], ":") {
		colon++
	}
	rest := words[min(colon+1, len(words)):]
	if colon == 3 || len(rest) == 0 {
		return false
	}
	named := 0
	for _, w := range rest {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"“‘'")); unicode.IsUpper(r) || unicode.IsDigit(r) {
			named++
		}
	}
	return 2*named >= len(rest)
}

// rollLabels open lists of names and lines about the record itself.
var rollLabels = lang.English.Set("roll-labels")

// pointLabels open what was found or decided.
var pointLabels = lang.English.Set("point-labels")

// opensRoll reports whether a sentence lists who attended, or the like: "In
// attendance: J. Moore (clerk), two members of the public."
func opensRoll(s string) bool {
	label, _, ok := strings.Cut(s[:min(len(s), 40)], ":")
	return ok && rollLabels()[strings.ToLower(label)]
}

// longestHeading is how many words a numbered heading has at most.
const longestHeading = 7
