package clue

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// Dateline returns the length of the place, date and agency at the start of a report,
// including the dash after them, or 0: "PARIS (AP) —", "(CNN) --", "LONDON, Sept 5
// (Reuters) -", "Washington (Reuters) -". See the Associated Press Stylebook,
// "datelines".
func Dateline(s string) int {
	n := placeLine(s)
	if n > 0 {
		_, day := dayLine(s[n:])
		n += day // "LIMA – May 7, 2024 – "
	}
	return n
}

// dayLine reads a date at the start of s with a dash after it, and returns the length of both.
func dayLine(s string) (date string, length int) {
	const longest = 24
	for i := 5; i < min(len(s), longest); i++ {
		if n := dashAfter(s[i:]); n > 0 && IsDate(s[:i]) {
			return s[:i], i + n
		}
	}
	return "", 0
}

// placeLine returns the length of a dateline without a date that stands behind it.
func placeLine(s string) int {
	const longest = 90
	head := s
	if len(head) > longest {
		head = head[:longest]
	}
	if end := strings.IndexAny(head, ")]"); end > 1 && (head[0] == '[' || head[0] == '(') && isPlace(head[1:end]) {
		if n := dashAfter(s[end+1:]); n > 0 || head[0] == '[' {
			return end + 1 + max(n, SpaceAfter(s[end+1:])) // "(Leeds, 5 May 2016) – ", "[LEEDS] "
		}
	}
	if n := agencyLine(head); n > 0 && n < len(s) {
		return n + dashAfter(s[n:])
	}
	if n := max(wireLine(head), slashLine(head)); n > 0 && n < len(s) {
		return n
	}
	if i := strings.Index(head, ": "); i > 0 && strings.ContainsAny(head[:i], "0123456789(") && isPlace(head[:i]) {
		return i + 2 // "MUMBAI, March 4: "
	}
	for i := 0; i < len(head); i++ {
		n := dashAfter(head[i:])
		if n == 0 {
			continue
		}
		place := strings.TrimSpace(head[:i])
		if date, _ := dayLine(s[i+n:]); date != "" {
			place += ", " + date
		}
		if i+n < len(s) && (isPlace(place) || isInCountry(place) && unicode.IsUpper(FirstLetter(s[i+n:]))) {
			return i + n
		}
		return 0
	}
	return 0
}

// isInCountry recognises a place with its country or state: "Aldmoor, Ohio".
func isInCountry(s string) bool {
	city, country, ok := strings.Cut(s, ", ")
	return ok && IsCountry(country) && isPlace(city+" ("+country+")")
}

// IsCountry recognises the name of a country or a state.
func IsCountry(s string) bool {
	return slices.ContainsFunc(countries(), func(line string) bool {
		names, _, _ := strings.Cut(line, ";")
		return slices.ContainsFunc(strings.Split(names, ", "), func(name string) bool { return strings.EqualFold(name, s) })
	})
}

var countries = lang.English.Lines("countries")

// wireLine returns the length of a dateline with the agency in brackets between dashes:
// "LONDON--(BUSINESS WIRE)--".
func wireLine(s string) int {
	open := strings.IndexByte(s, '(')
	end := strings.IndexByte(s, ')') + 1
	if open < 2 || end <= open+3 {
		return 0
	}
	place := strings.TrimRight(s[:open], " -–—")
	dash := len(s[end:]) - len(strings.TrimLeft(s[end:], " -–—"))
	if len(place) == len(strings.TrimRight(s[:open], " ")) || dash == 0 || strings.TrimSpace(s[end:end+dash]) == "" || !isPlace(place+" "+s[open:end]) {
		return 0
	}
	return end + dash
}

// slashLine returns the length of a dateline whose parts end in slashes: "PORT ELLERY, NS
// / NEWSFEED / May 7, 2024 /".
func slashLine(s string) int {
	place, rest, ok := strings.Cut(s, " / ")
	if !ok || !isPlace(place) {
		return 0
	}
	n, told := len(place)+len(" / "), false
	for range 3 {
		part, after, ok := strings.Cut(rest, " / ")
		if !ok || !IsDate(part) && (!IsUpper(part) || CountWords(part) > 4) {
			break
		}
		told = true
		n += len(part) + len(" / ")
		rest = after
	}
	if !told {
		return 0
	}
	return n
}

// agencyLine returns the length of a place and an agency without a dash, which CNN runs
// into the sentence: "Tunis, Tunisia (CNN)Thousands".
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

var (
	agencies = lang.English.Set("dateline-agencies/agencies")
	outlets  = lang.English.Set("dateline-agencies/outlets")
)

// OutletLine returns the length of the name of the paper or the agency at the start of a report,
// with the dash after it, or 0: "Norham News – The talks", "NORHAM POST via AP — The talks".
// source is the name of the site, if it is known.
func OutletLine(s, source string) int {
	const longest = 40
	for i := 0; i < min(len(s), longest); i++ {
		n := dashAfter(s[i:])
		if n == 0 {
			continue
		}
		if name := s[:i]; unicode.IsUpper(FirstLetter(s[i+n:])) && (name == source || agencies()[name] || isOutlet(name)) {
			return i + n
		}
		return 0
	}
	return 0
}

// isOutlet recognises the name of a paper, and one that took the report from another: "NORHAM
// POST via AP".
func isOutlet(name string) bool {
	if paper, agency, ok := strings.Cut(name, " via "); ok {
		return (agencies()[agency] || IsUpper(agency)) && (IsUpper(paper) || isOutlet(paper))
	}
	words := strings.Fields(name)
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return len(words) > 1 && len(words) < 5 && outlets()[lang.Lower(words[len(words)-1])]
}

// dashAfter returns the length of the dash at the start of s, with the space around it. A
// hyphen counts only between spaces.
func dashAfter(s string) int {
	if s == "" || s[0] > ' ' && s[0] < utf8.RuneSelf && s[0] != '-' {
		return 0 // fast path: most bytes
	}
	if s[0] == ' ' && len(s) > 1 && s[1] > ' ' && s[1] < utf8.RuneSelf && s[1] != '-' {
		return 0 // most spaces
	}
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

// isPlace recognises what may precede the dash of a dateline: a place in capitals, or any
// place followed by an agency or a date.
func isPlace(s string) bool {
	agency := false
	if i := strings.LastIndexByte(s, '('); i >= 0 && strings.HasSuffix(s, ")") {
		name := s[i+1 : len(s)-1]
		if IsDate(name) {
			return isPlace(strings.TrimRight(s[:i], " ,"))
		}
		if r, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(r) || CountWords(name) > 4 {
			return false
		}
		if agency, s = true, strings.TrimRight(s[:i], " ,"); IsDate(s) {
			return true // "May 7 (Reuters)"
		}
	}
	if i := strings.LastIndex(s, " /"); i > 0 && strings.HasSuffix(s, "/") && CountWords(s[i:]) <= 4 {
		agency = true // "LIMA, Peru, May 7, 2024 /Quay Newsline/"
		s = s[:i]
	}
	if s == "" || CountWords(s) > 9 {
		return false
	}
	city, rest, _ := strings.Cut(strings.Replace(s, " |", ",", 1), ",")
	agency = agency || Day(rest) != "" // "Geneva, 3 March 2020"
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
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && f != "of" && f != "and" {
			return false
		}
	}
	return true
}

var placeWords = lang.World.Set("place-words")
