package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func startsLower(s string) bool { return unicode.IsLower(first(s)) }
func startsUpper(s string) bool { return unicode.IsUpper(first(s)) || unicode.IsTitle(first(s)) }
func startsDigit(s string) bool { return unicode.IsDigit(first(s)) }

func endsInDigit(s string) bool { return s != "" && digitAt(s, len(s)-1) }

func allLower(s string) bool {
	for _, r := range s {
		if !unicode.IsLower(r) && r != '-' && r != '\'' && r != '’' {
			return false
		}
	}
	return s != ""
}

// properStart reports whether w is capitalised: "Today", not "NASA" or "html".
func properStart(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) {
		return false
	}
	return n == len(s) || unicode.IsLower(first(s[n:])) || s == "I" || first(s[n:]) == '\'' || first(s[n:]) == '’'
}

// isI reports whether w is the pronoun I, which is always a capital.
func isI(s string) bool {
	return s == "I" || strings.HasPrefix(s, "I'") || strings.HasPrefix(s, "I’")
}

// initial reports whether w is one capital letter: the J of "J. Smith".
func initial(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && unicode.IsUpper(r)
}

// dotted reports whether w is letters separated by dots: "U.S", "e.g", "Ph.D".
func dotted(s string) bool {
	dots := 0
	run := 0
	for _, r := range s {
		switch {
		case r == '.':
			if run == 0 {
				return false
			}
			dots++
			run = 0
		case unicode.IsLetter(r):
			if run++; run > 2 {
				return false
			}
		default:
			return false
		}
	}
	return dots > 0 && run > 0
}

func isRoman(s string) bool {
	return s != "" && strings.Trim(s, "IVXLC") == ""
}

// classOf returns the class of a word before a full stop.
func classOf(word string) class {
	for i := len(word) - 1; i >= 0; i-- {
		if c := word[i]; c == '-' || c == '/' || c == '(' {
			if i+1 < len(word) {
				word = word[i+1:] // Petit-Lion-St.
			}
			break
		}
	}
	if len(word) > 12 {
		return none
	}
	var room [32]byte
	return abbreviations()[string(lang.AppendLower(room[:0], word))]
}

// starter reports whether w begins sentences but hardly ever a name.
func starter(word string) bool {
	if !startsUpper(word) {
		return false
	}
	w := strings.TrimSuffix(word, ".")
	if w != word && dotted(w) {
		return false
	}
	if i := strings.IndexAny(w, "'’"); i > 0 {
		w = w[:i]
	}
	return starters()[w] || len(w) > 8 && strings.HasSuffix(w, "ly") && !namesInLy()[w]
}

// wholeWord reports whether s is unlikely to be an abbreviation: lower case, with a
// vowel, and not too short.
func wholeWord(s string) bool {
	return len(s) >= 4 && allLower(s) && strings.ContainsAny(s, "aeiouy")
}

func webAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
