package eval

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Case is a style of capitalisation.
type Case string

const (
	AsWritten Case = ""
	TitleCase Case = "title"
	UpperCase Case = "upper"
	LowerCase Case = "lower"
)

// CaseOf parses the name of a case.
func CaseOf(s string) (Case, error) {
	switch c := Case(s); c {
	case AsWritten, TitleCase, UpperCase, LowerCase:
		return c, nil
	}
	return "", fmt.Errorf("eval: unknown case %q", s)
}

// Of rewrites tokens in place, and returns them.
func (c Case) Of(tokens []string) []string {
	for i, t := range tokens {
		switch c {
		case UpperCase:
			tokens[i] = strings.ToUpper(t)
		case LowerCase:
			tokens[i] = strings.ToLower(t)
		case TitleCase:
			if i == 0 || !small(t) {
				r, n := utf8.DecodeRuneInString(t)
				if !unicode.IsLetter(r) {
					continue
				}
				tokens[i] = string(unicode.ToUpper(r)) + t[n:]
			}
		}
	}
	return tokens
}

// small reports whether a word stays in lower case in a title.
func small(s string) bool {
	switch s {
	case "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "off", "on", "or", "over", "per", "the", "to", "up", "via",
		"with", "'s", "n't", "'re", "'ve", "'ll", "'d", "’s":
		return true
	}
	return false
}
