package clue

import (
	"slices"
	"strings"
)

// A Line is the text of a block to be tested. It caches what several tests need.
type Line struct {
	Text string

	low     string
	words   int
	counted bool
}

func (l *Line) lower() string {
	if l.low == "" {
		l.low = strings.ToLower(l.Text)
	}
	return l.low
}

func (l *Line) countWords() int {
	if !l.counted {
		l.words, l.counted = CountWords(l.Text), true
	}
	return l.words
}

// startsWithFold reports whether a text starts with any of the entries, which are in
// lower case, ignoring case.
func startsWithFold(s string, starts []string) bool {
	return slices.ContainsFunc(starts, func(p string) bool { return len(s) >= len(p) && strings.EqualFold(s[:len(p)], p) })
}

// HasQuote reports whether a quotation opens in s.
func HasQuote(s string) bool {
	return strings.IndexByte(s, '"') >= 0 || strings.Contains(s, "“")
}
