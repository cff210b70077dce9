package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// isByline tells a line that names its writers and says nothing else: "By John
// Smith and JANE DOE, Associated Press".
func isByline(s string) bool {
	rest := stripBy(s)
	if len(rest) == len(s) || len(s) > 160 {
		return false
	}
	return isNames(rest)
}

// isNames tells words that may all belong to people's names.
func isNames(s string) bool {
	names := 0
	for _, f := range strings.Fields(s) {
		f = strings.Trim(f, ",;|/()[]•·–—-.'’\"")
		r, _ := utf8.DecodeRuneInString(f)
		switch {
		case f == "":
		case unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) || r == '@':
			names++
		case bylineWords()[f]:
		default:
			return false
		}
	}
	return names >= 1 && names <= 16 && !(endsSentence(s) && names > 6) && !isNotice(s)
}

var bylineWords = lang.World.Set("byline-words")

// stripBy takes "By" off a byline.
func stripBy(s string) string {
	for _, by := range bylineStarts() {
		if rest, ok := strings.CutPrefix(s, by); ok && strings.HasPrefix(rest, " ") {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

var bylineStarts = lang.World.Lines("byline-starts")

// metaLine reads a line that names the writers and the day and says nothing
// else, its parts divided by bars or dots, or the day after the names: "Le
// Monde | 04.05.2015 | Par Martin Untersinger", "By Laura June July 10, 2015".
func metaLine(s string) (byline, date string, ok bool) {
	if len(s) > 200 {
		return "", "", false
	}
	if i := strings.LastIndex(s, " @"); i > 0 && !strings.Contains(s[i+1:], " ") {
		s = s[:i] // the writer's handle
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '•' || r == '·' })
	for _, p := range parts {
		p = strings.TrimSpace(p)
		head, tail := splitDate(p)
		switch {
		case date == "" && isDate(p):
			date = p
		case byline == "" && isByline(head):
			byline = stripBy(head)
			if date == "" {
				date = tail
			}
		}
	}
	return byline, date, byline != "" && (len(parts) > 1 || date != "" || isByline(s)) || date != "" && len(parts) > 1
}

// splitDate cuts a date off the end of a short line.
func splitDate(s string) (head, date string) {
	for i := 1; i < len(s); i++ {
		if s[i-1] == ' ' && s[i] != ' ' && isDate(s[i:]) {
			return strings.TrimRight(s[:i], " ,-–—"), s[i:]
		}
	}
	return s, ""
}

func isMetaLine(s string) bool {
	_, _, ok := metaLine(s)
	return ok
}

// isAgency tells the line under a byline that says whom its writers work for.
func isAgency(s string) bool {
	s, _, _ = strings.Cut(s, ",") // "BBC News, Taipei"
	return employers()[strings.ToLower(strings.Trim(s, " .|"))]
}

var employers = lang.English.Set("byline-employers")
