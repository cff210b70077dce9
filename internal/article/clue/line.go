package clue

import (
	"strings"
	"unicode/utf8"

	"standfirst/internal/lang"
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
		l.low = lang.Lower(l.Text)
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
	for _, p := range starts {
		if len(s) < len(p) || p != "" && s[0] < utf8.RuneSelf && s[0]|0x20 != p[0]|0x20 {
			continue
		}
		if strings.EqualFold(s[:len(p)], p) {
			return true
		}
	}
	return false
}

// HasQuote reports whether a quotation opens in s.
func HasQuote(s string) bool {
	return strings.IndexByte(s, '"') >= 0 || strings.Contains(s, "“")
}
