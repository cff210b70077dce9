package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mark is the role of a character as a quotation mark.
type Mark uint8

const (
	NoMark Mark = iota
	Opening
	Closing
	SingleOpening // ' and ‘, which are also apostrophes
	SingleClosing
)

// Marks finds the quotation marks of text[from:to] and calls f with the position of each.
// A straight mark opens if a space or bracket precedes it and none follows. Two
// apostrophes or backquotes in a row are a double mark, as in newswire.
func Marks(text string, from, to int, f func(at int, m Mark)) {
	for i := from; i < to; {
		c := text[i]
		if !mayMark[c] { // nearly all
			i++
			continue
		}
		if c < utf8.RuneSelf {
			switch {
			case c == '"':
				f(i, straight(text, from, i, i+1, to, Opening, Closing))
			case (c == '\'' || c == '`') && i+1 < to && text[i+1] == c:
				f(i, straight(text, from, i, i+2, to, Opening, Closing))
				i++
			case c == '\'' || c == '`':
				f(i, straight(text, from, i, i+1, to, SingleOpening, SingleClosing))
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:to])
		switch r {
		case '“', '„', '«', '「':
			f(i, Opening)
		case '”', '»', '」':
			f(i, Closing)
		case '‘', '’':
			f(i, straight(text, from, i, i+size, to, SingleOpening, SingleClosing))
		}
		i += size
	}
}

// mayMark has the bytes with which a mark may begin.
var mayMark = func() (may [256]bool) {
	for c := range may {
		may[c] = c >= utf8.RuneSelf || c == '"' || c == '\'' || c == '`'
	}
	return may
}()

// straight decides whether a mark that looks the same on both sides opens or closes.
// Between two letters it does neither.
func straight(text string, from, at, end, to int, opens, closes Mark) Mark {
	before, after := ' ', ' '
	if at > from {
		before, _ = utf8.DecodeLastRuneInString(text[from:at])
	}
	if end < to {
		after, _ = utf8.DecodeRuneInString(text[end:to])
	}
	switch {
	case !unicode.IsSpace(after) && (unicode.IsSpace(before) || strings.ContainsRune("([{—–-‘'\"“", before)):
		return opens
	case opens == SingleOpening && (unicode.IsLetter(after) || unicode.IsDigit(after) || unicode.IsSpace(before)):
		return NoMark // an apostrophe
	}
	return closes
}

// width returns the length in bytes of the mark at the start of s.
func width(s string) int {
	if len(s) > 1 && s[0] == s[1] && (s[0] == '\'' || s[0] == '`') {
		return 2
	}
	_, n := utf8.DecodeRuneInString(s)
	return n
}
