package clue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// Dateline returns the length of the place, date and agency that open a report,
// with the dash that closes them, or 0: "PARIS (AP) —", "(CNN) --",
// "LONDON, Sept 5 (Reuters) -", "Washington (Reuters) -". See the Associated
// Press Stylebook, "datelines".
func Dateline(s string) int {
	const longest = 90
	head := s
	if len(head) > longest {
		head = head[:longest]
	}
	if n := agencyLine(head); n > 0 && n < len(s) {
		return n + dashAfter(s[n:])
	}
	for i := 0; i < len(head); i++ {
		n := dashAfter(head[i:])
		if n == 0 {
			continue
		}
		if isPlace(strings.TrimSpace(head[:i])) && i+n < len(s) {
			return i + n
		}
		return 0
	}
	return 0
}

// agencyLine returns the length of a place and an agency without a dash, as
// CNN writes them, run into the sentence: "Tunis, Tunisia (CNN)Thousands".
func agencyLine(s string) int {
	end := strings.IndexByte(s, ')') + 1
	open := strings.IndexByte(s, '(')
	if open < 0 || end <= open+3 {
		return 0
	}
	name, rest := s[open+1:end-1], s[end:]
	r, _ := utf8.DecodeRuneInString(rest)
	glued := unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("\"“'‘", r)
	if !glued && !agencies()[name] || CountWords(name) > 4 {
		return 0
	}
	if first, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(first) {
		return 0
	}
	if open > 0 && !isPlace(s[:end]) {
		return 0
	}
	return end
}

var agencies = lang.English.Set("dateline-agencies")

// dashAfter is the length of a dash with the space around it that s opens
// with: a hyphen counts only between spaces.
func dashAfter(s string) int {
	sp := SpaceAfter(s)
	if sp == len(s) || s[sp] != '-' && s[sp] < utf8.RuneSelf {
		return 0
	}
	for _, dash := range []string{"—", "–", "―", "--", "-"} {
		if rest := s[sp:]; strings.HasPrefix(rest, dash) {
			after := SpaceAfter(rest[len(dash):])
			if dash == "-" && (sp == 0 || after == 0) || dash == "–" && after == 0 {
				return 0
			}
			return sp + len(dash) + after
		}
	}
	return 0
}

// isPlace recognises what may stand before a dateline's dash: a place in capitals,
// or any place with an agency or a date after it.
func isPlace(s string) bool {
	agency := false
	if i := strings.LastIndexByte(s, '('); i >= 0 && strings.HasSuffix(s, ")") {
		name := s[i+1 : len(s)-1]
		if r, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(r) || CountWords(name) > 4 {
			return false
		}
		agency = true
		s = strings.TrimRight(s[:i], " ,")
	}
	if s == "" || CountWords(s) > 9 {
		return false
	}
	city, rest, _ := strings.Cut(s, ",")
	caps := 0
	for _, r := range city {
		switch {
		case unicode.IsUpper(r):
			caps++
		case unicode.IsLower(r):
			if !agency {
				return false
			}
		case !unicode.IsLetter(r) && !strings.ContainsRune(" .'’-/", r):
			return false
		}
	}
	if caps == 0 || !agency && caps < 4 || CountWords(city) > 4 {
		return false
	}
	for _, f := range strings.Fields(city) {
		if r, _ := utf8.DecodeRuneInString(f); unicode.IsLower(r) && !placeWords()[f] {
			return false
		}
	}
	for _, f := range strings.Fields(rest) {
		r, _ := utf8.DecodeRuneInString(f)
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !(r == '/' && strings.HasSuffix(f, "/")) && f != "of" && f != "and" {
			return false
		}
	}
	return true
}

var placeWords = lang.World.Set("place-words")
