package export

import (
	"strings"
	"time"
	"unicode"
)

// published is a date, as an article has it, in ISO 8601; "" where that is not
// certain: 09/05/2016 is in September or in May. A month by its English name,
// with a day beside it and a year after, is certain. Of two dates the first
// counts: the other says when the article was changed.
func published(date string) string {
	date = plain(date)
	if iso, ok := isoDate(date); ok {
		return iso
	}
	words := strings.FieldsFunc(date, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		m := month(w)
		if m == 0 {
			continue
		}
		for _, at := range [][2]int{{i - 1, i + 1}, {i + 1, i + 2}} { // 13 January 2017, January 13, 2017
			if at[0] < 0 || at[1] >= len(words) {
				continue
			}
			day, okDay := number(ordinal(words[at[0]]), 1, 2)
			year, okYear := number(words[at[1]], 4, 4)
			t := time.Date(year, m, day, 0, 0, 0, 0, time.UTC)
			if okDay && okYear && t.Day() == day && day > 0 {
				return t.Format(time.DateOnly)
			}
		}
	}
	return ""
}

// month reads a month's English name, or its short form of three letters or,
// for September, four.
func month(w string) time.Month {
	for m := time.January; m <= time.December; m++ {
		if name := m.String(); strings.EqualFold(w, name) || strings.EqualFold(w, name[:3]) || m == time.September && strings.EqualFold(w, name[:4]) {
			return m
		}
	}
	return 0
}

// ordinal is the number of 3rd and 13th.
func ordinal(w string) string {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if endsFold(w, end) {
			return w[:len(w)-2]
		}
	}
	return w
}

// number reads a number of so many digits.
func number(w string, least, most int) (n int, ok bool) {
	for _, c := range []byte(w) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, least <= len(w) && len(w) <= most
}

// isoDate reads a full date in ISO 8601, perhaps with a time, and writes it as
// XML Schema has it: with a colon in the distance from UTC.
func isoDate(s string) (string, bool) {
	if len(s) == len(time.DateOnly) {
		_, err := time.Parse(time.DateOnly, s)
		return s, err == nil
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.RFC3339Nano), true
		}
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format("2006-01-02T15:04:05"), true
		}
	}
	return "", false
}
