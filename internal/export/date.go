package export

import (
	"strings"
	"time"
	"unicode"
)

// certainDate converts an article's date to ISO 8601, or returns "" if it is
// ambiguous: 09/05/2016 may be in May or in September. An English month name
// with a day beside it and a year after is certain. Of two dates the first
// counts; the second is usually "last modified".
func certainDate(date string) string {
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

// month parses an English month name, or its first three letters ("Sept" is
// fine, too).
func month(w string) time.Month {
	for m := time.January; m <= time.December; m++ {
		if name := m.String(); strings.EqualFold(w, name) || strings.EqualFold(w, name[:3]) || m == time.September && strings.EqualFold(w, name[:4]) {
			return m
		}
	}
	return 0
}

// ordinal strips the ending of "3rd" or "13th".
func ordinal(w string) string {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if endsFold(w, end) {
			return w[:len(w)-2]
		}
	}
	return w
}

// number parses a number of least to most digits.
func number(w string, least, most int) (n int, ok bool) {
	for _, c := range []byte(w) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, least <= len(w) && len(w) <= most
}

// isoDate parses an ISO 8601 date, perhaps with a time, and writes it as XML
// Schema wants it: with a colon in the offset from UTC.
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
