package draft

import (
	"strconv"
	"strings"
)

// Numeral formats the number of a list item: as a letter if style is 'a' or 'A', as a
// Roman numeral if it is 'i' or 'I', otherwise in digits.
func Numeral(style byte, n int) string {
	s := strconv.Itoa(n)
	switch style {
	case 'a', 'A':
		if n > 0 && n <= 26*27 {
			s = letters(n)
		}
	case 'i', 'I':
		if n > 0 && n < 4000 {
			s = roman(n)
		}
	}
	if style == 'A' || style == 'I' {
		s = strings.ToUpper(s)
	}
	return s
}

// letters returns the nth of a, b, … z, aa, ab, …
func letters(n int) string {
	s := ""
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}

func roman(n int) string {
	var b strings.Builder
	for _, r := range []struct {
		value int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}
