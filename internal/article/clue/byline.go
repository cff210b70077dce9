package clue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// IsByline tells a line that names its writers and says nothing else: "By John
// Smith and JANE DOE, Associated Press".
func IsByline(s string) bool {
	rest := StripBy(s)
	if len(rest) == len(s) || len(s) > 160 {
		return false
	}
	return IsNames(rest)
}

// IsNames tells words that may all belong to people's names.
func IsNames(s string) bool {
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
	return names >= 1 && names <= 16 && !(EndsSentence(s) && names > 6) && !IsNotice(s)
}

var bylineWords = lang.World.Set("byline-words")

// StripBy takes "By" off a byline.
func StripBy(s string) string {
	for _, by := range bylineStarts() {
		if rest, ok := strings.CutPrefix(s, by); ok && strings.HasPrefix(rest, " ") {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

var bylineStarts = lang.World.Lines("byline-starts")

// MetaLine reads a line that names the writers and the day and says nothing
// else, its parts divided by bars or dots, or the day after the names: "Le
// Monde | 04.05.2015 | Par Martin Untersinger", "By Laura June July 10, 2015".
func MetaLine(s string) (byline, date string, ok bool) {
	if len(s) > 200 {
		return "", "", false
	}
	if i := strings.LastIndex(s, " @"); i > 0 && !strings.Contains(s[i+1:], " ") {
		s = s[:i] // the writer's handle
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '•' || r == '·' })
	for _, p := range parts {
		p = strings.TrimSpace(p)
		head, tail := SplitDate(p)
		switch {
		case date == "" && IsDate(p):
			date = p
		case byline == "" && IsByline(head):
			byline = StripBy(head)
			if date == "" {
				date = tail
			}
		}
	}
	return byline, date, byline != "" && (len(parts) > 1 || date != "" || IsByline(s)) || date != "" && len(parts) > 1
}

// SplitDate cuts a date off the end of a short line.
func SplitDate(s string) (head, date string) {
	for i := 1; i < len(s); i++ {
		if s[i-1] == ' ' && s[i] != ' ' && IsDate(s[i:]) {
			return strings.TrimRight(s[:i], " ,-–—"), s[i:]
		}
	}
	return s, ""
}

func IsMetaLine(s string) bool {
	_, _, ok := MetaLine(s)
	return ok
}

// IsAgency tells the line under a byline that says whom its writers work for.
func IsAgency(s string) bool {
	s, _, _ = strings.Cut(s, ",") // "BBC News, Taipei"
	return employers()[strings.ToLower(strings.Trim(s, " .|"))]
}

var employers = lang.English.Set("byline-employers")

// Sender is the name in a From field.
func Sender(from string) string {
	if i := strings.LastIndexByte(from, '<'); i > 0 {
		from = from[:i]
	}
	return strings.Trim(from, " \"'<>")
}
