package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isByline tells a line that names its writers and says nothing else: "By John
// Smith and JANE DOE, Associated Press".
func isByline(s string) bool {
	rest := stripBy(s)
	if len(rest) == len(s) || len(s) > 160 {
		return false
	}
	names := 0
	for _, f := range strings.Fields(rest) {
		f = strings.Trim(f, ",;|/()[]•·–—-.'’\"")
		r, _ := utf8.DecodeRuneInString(f)
		switch {
		case f == "":
		case unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) || r == '@':
			names++
		case bylineWords[f]:
		default:
			return false
		}
	}
	return names >= 1 && names <= 16 && !(endsSentence(s) && names > 6)
}

var bylineWords = set(`and in for the of at with de la le van von der den di da du et y e und en by as told to al el bin ibn ben on staff writer reporter correspondent editor special contributor`)

// stripBy takes "By" off a byline.
func stripBy(s string) string {
	for _, by := range []string{"By ", "BY ", "by ", "By: ", "Written by ", "Words by ", "Story by ", "Posted by ", "Reported by ", "Author: ", "Par ", "Von ", "Por ", "Door ", "Di "} {
		if strings.HasPrefix(s, by) {
			return strings.TrimSpace(s[len(by):])
		}
	}
	return s
}
