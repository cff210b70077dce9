package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// compounds holds the words that a text hyphenates inside its lines, in lower case. They
// show whether a hyphen at a line end belongs to its word ("cease-/fire").
type compounds map[string]bool

// FindCompounds collects them, if any line of the text ends in a hyphen.
func FindCompounds(s string, lines []line) compounds {
	ends := false
	for _, l := range lines {
		ends = ends || strings.HasSuffix(l.In(s), "-") || strings.HasSuffix(l.In(s), "\u2010")
	}
	if !ends {
		return nil
	}
	const longest = 60
	found := compounds{}
	for _, l := range lines {
		start := -1
		hyphen := false
		t := l.In(s)
		for i, r := range t {
			if unicode.IsLetter(r) || r == '-' {
				if start < 0 {
					start = i
				}
				hyphen = hyphen || r == '-'
				continue
			}
			found.add(t, start, i, hyphen, longest)
			start, hyphen = -1, false
		}
		found.add(t, start, len(t), hyphen, longest)
	}
	return found
}

func (c compounds) add(t string, start, end int, hyphen bool, longest int) {
	if start >= 0 && hyphen && end-start <= longest {
		if w := strings.Trim(t[start:end], "-"); strings.Contains(w, "-") {
			c[strings.ToLower(w)] = true
		}
	}
}

// broken returns the length of the hyphen at the end of a line if it only breaks a word:
// lower case on both sides, and no other hyphen in the word.
func (c compounds) broken(line, next string) int {
	n := 0
	switch {
	case strings.HasSuffix(line, "-"):
		n = 1
	case strings.HasSuffix(line, "\u2010"):
		n = len("\u2010")
	default:
		return 0
	}
	before := line[:len(line)-n]
	r, _ := utf8.DecodeLastRuneInString(before)
	f, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsLower(f) || !unicode.IsLower(r) {
		return 0
	}
	const longest = 60
	if len(before) > longest {
		before = before[len(before)-longest:]
	}
	head := strings.ToLower(before[strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '/' && r != '@' })+1:])
	if strings.ContainsAny(head, "-/@") || utf8.RuneCountInString(head) < 2 {
		return 0
	}
	tail := next[:min(len(next), longest)]
	if i := strings.IndexFunc(tail, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }); i >= 0 {
		tail = tail[:i]
	}
	if keepsHyphen()[head] || c[head+"-"+strings.ToLower(tail)] {
		return 0
	}
	return n
}

// keepsHyphen has the first halves of compounds that are nearly always hyphenated in
// English.
var keepsHyphen = lang.English.Set("hyphenated")
