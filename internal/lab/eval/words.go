package eval

import (
	"unicode"
	"unicode/utf8"
)

// Words splits text into runs of letters, marks and digits. In scripts written
// without spaces, each character is a word.
func Words(text string) []string {
	var out []string
	start := -1
	end := func(i int) {
		if start >= 0 {
			out = append(out, text[start:i])
		}
		start = -1
	}
	for i, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			end(i)
			out = append(out, text[i:i+utf8.RuneLen(r)])
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			if start < 0 {
				start = i
			}
		default:
			end(i)
		}
	}
	end(len(text))
	return out
}

// Overlap counts the words common to got and want, in any order. A word counts at most as
// often as it occurs in either.
func Overlap(got, want []string) int {
	left := make(map[string]int, len(want))
	for _, w := range want {
		left[w]++
	}
	n := 0
	for _, w := range got {
		if left[w] > 0 {
			left[w]--
			n++
		}
	}
	return n
}
