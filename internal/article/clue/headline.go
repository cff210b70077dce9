package clue

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/lang"
)

// StripTitleLabel removes "Case Name:" from a headline.
func StripTitleLabel(s string) string {
	if label, title, ok := strings.Cut(s, ": "); ok && titleLabels()[strings.ToLower(label)] {
		return title
	}
	return s
}

// IsScore recognises the result of a match: "Orrin Town 2 Marsk Athletic 3 (aet)".
func IsScore(s string) bool {
	if len(s) > 80 {
		return false
	}
	numbers, name := 0, false // the word before is part of a name
	for w := range strings.FieldsSeq(s) {
		switch n := Digits(w); {
		case n > 0 && n <= 3 && n == len(w) && name:
			numbers++
			name = false
		case unicode.IsUpper(FirstLetter(w)):
			name = true
		case w[0] != '(':
			return false
		}
	}
	return numbers == 2
}

// IsTrail recognises the line that says where in a site a page is: "Home > News >
// Europe", and a menu on one line: "About | Archive | Contact".
func IsTrail(s string) bool {
	if len(s) > 300 || EndsSentence(s) {
		return false
	}
	if words := strings.Fields(strings.ToLower(s)); len(words) >= 3 && !slices.ContainsFunc(words, func(w string) bool { return !pageLabels()[w] }) {
		return true // "News Opinion Sport Culture"
	}
	for _, mark := range trailMarks {
		parts := strings.Split(s, mark)
		if len(parts) >= 3 {
			return true
		}
		if len(parts) == 2 && strings.ContainsAny(mark, ">›»→▸‹«") {
			return true
		}
	}
	return false
}

// IsHomeTrail recognises a trail from the front page of a site: "Home » Music » Ana Lima".
func IsHomeTrail(s string) bool {
	return len(s) > 5 && strings.EqualFold(s[:5], "home ") && IsTrail(s)
}

// IsMenu recognises a menu on one line by the names of sections in it.
func IsMenu(s string) bool {
	if !IsTrail(s) {
		return false
	}
	for _, mark := range trailMarks {
		for _, part := range strings.Split(s, mark) {
			if low := strings.ToLower(part); low != strings.ToLower(s) && (pageLabels()[low] || low == "home") {
				return true
			}
		}
	}
	return false
}

// IsBracketMenu recognises a menu of links in brackets: "[Home] [Help]".
func IsBracketMenu(s string) bool {
	groups := 0
	for s = strings.TrimSpace(s); s != ""; groups++ {
		end := strings.IndexByte(s, ']')
		if s[0] != '[' || end < 0 || CountWords(s[:end]) > 5 || !unicode.IsLetter(FirstLetter(s[:end])) {
			return false
		}
		s = strings.TrimSpace(s[end+1:])
	}
	return groups >= 2
}

// trailMarks separate the parts of a trail or a menu.
var trailMarks = []string{" > ", " › ", " » ", " / ", " | ", " · ", " • ", " → ", " ▸ ", " ‹ ", " « ", " :: ", " >> ", " -> ", "\t"}

// IsPageLabel recognises the name of a section of a site, or of a kind of page: "News",
// "Research article", "NEWS RELEASE No. 12/2020".
func IsPageLabel(s string) bool {
	low := strings.ToLower(strings.Trim(s, " .:#*–—-|()[]"))
	if pageLabels()[low] {
		return true
	}
	// "The Long Road podcast – Transcript"
	for _, mark := range []string{" – ", " — ", " - ", " | ", " · "} {
		if i := strings.LastIndex(low, mark); i > 0 && pageLabels()[low[i+len(mark):]] && CountWords(low) <= 7 {
			return true
		}
	}
	if head, _, ok := strings.Cut(low, " | "); ok && pageLabels()[head] && CountWords(low) <= 7 {
		return true // "Client alert | Tax"
	}
	words := strings.FieldsFunc(low, func(r rune) bool { return r == ' ' || r == '•' || r == '·' || r == '|' })
	numbered := false
	for len(words) > 1 && strings.ContainsAny(words[len(words)-1], "0123456789") {
		words = words[:len(words)-1]
		numbered = true
		if last := words[len(words)-1]; len(words) > 1 && (last == "no" || last == "no." || last == "nr" || last == "nr." || last == "number") {
			words = words[:len(words)-1]
		}
		if pageLabels()[strings.Join(words, " ")] {
			return true
		}
	}
	return numbered && len(words) <= 4 && pageLabels()[words[len(words)-1]]
}

// IsLetterhead recognises the name of an office, a company or a publication alone on a
// line: "MINISTRY OF WATER AND LANDS", "Hallam Pumps GmbH", "The Leeds Review".
func IsLetterhead(s string) bool {
	s = strings.TrimRight(s, " .)")
	if i := strings.LastIndex(s, " ("); i > 0 && CountWords(s[i:]) == 1 {
		s = s[:i] // its short form
	}
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 12 || strings.ContainsAny(s, "?!:;\"“") {
		return false
	}
	if second := strings.ToLower(words[1]); letterheadNouns()[strings.ToLower(words[0])] && placeWords()[second] && !functionWords()[second] {
		return true // "Commission de la pêche"
	}
	office := false
	for i, w := range words {
		w = strings.Trim(w, ",.'’")
		r := FirstLetter(w)
		switch {
		case unicode.IsUpper(r) || letterheadFillers()[w] || i > 0 && legalForms()[strings.ToLower(w)]:
		default:
			return false
		}
		// The name ends in what it is, or goes on with "of": "House of Deputies".
		low := strings.ToLower(w)
		last := i == len(words)-1
		if !last {
			next := strings.ToLower(words[i+1])
			last = next == "of" || next == "for" || next == "on"
		}
		if last && (letterheadNouns()[low] || letterheadNouns()[strings.TrimSuffix(low, "s")]) || i > 0 && i == len(words)-1 && legalForms()[low] {
			office = true
		}
	}
	return office
}

// IsDocumentNumber recognises a line that only numbers a document: "Case No: 12/2014",
// "ABN 00 000 000 000", "doi:10.1000/1", "Volume 41, Issue 2, 2019, Pages 88-101".
func IsDocumentNumber(s string) bool {
	low := strings.ToLower(s)
	if rest, ok := strings.CutPrefix(low, "volume "); ok && Digits(rest) > 0 && DateIn(s) != "" {
		return true // "Volume 763: debated on 5 May 2016"
	}
	if label, value, ok := strings.Cut(low, ":"); ok && CountWords(value) == 1 && strings.ContainsAny(value, "0123456789") && numberNames()[strings.TrimRight(label[strings.LastIndexByte(strings.TrimRight(label, " "), ' ')+1:], " .")] {
		return true // "Order Number: 12B"
	}
	for _, mark := range []string{"pages ", "pp. "} {
		if i := strings.LastIndex(low, mark); i > 0 && strings.Trim(low[i+len(mark):], "0123456789-–. ") == "" {
			return true // "Proc. Workshop on Tides, pages 4–9"
		}
	}
	if strings.Contains(low, "doi") && strings.Contains(low, "10.") || IsDocket(s) {
		return true
	}
	words, numbers := 0, 0
	for w := range strings.FieldsFuncSeq(low, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:()/–—-", r) }) {
		words++
		if strings.ContainsAny(w, "0123456789") {
			numbers++
		}
	}
	return numbers >= 2 && numbers*5 >= words*2 && !IsDate(s)
}

// IsIssueTitle recognises the headline of one number of a newsletter: "Issue 12: The geese are
// back and nobody is ready".
func IsIssueTitle(s string) bool {
	const least = 4 // words
	label, value, ok := strings.Cut(s, ": ")
	word, n, two := strings.Cut(label, " ")
	if !ok || !two || len(s) > 200 || CountWords(value) < least || EndsSentence(s) {
		return false
	}
	n = strings.TrimPrefix(n, "#")
	return issues()[strings.ToLower(word)] && n != "" && Digits(n) == len(n)
}

var titleLabels = lang.English.Set("heads/titles")

var issues = lang.English.Set("heads/issues")

var (
	pageLabels        = lang.English.Set("page-labels")
	letterheadNouns   = lang.English.Set("letterhead-nouns")
	letterheadFillers = lang.World.Set("name-joiners")
	numberNames       = lang.English.Set("number-names")
	legalForms        = lang.English.Set("legal-forms/suffixes")
)
