package clue

import (
	"strconv"
	"strings"
	"unicode"

	"standfirst/internal/lang"
)

// Day returns the date in a line as 2006-01-02, or "" if it is ambiguous: "5/9/2016" may
// be in May or in September. Of "Argued May 5, 2014. Decided July 1, 2014" it returns the
// date of the decision; of "Published …, updated …", the first.
func Day(s string) string {
	if len(s) > 200 {
		return ""
	}
	if strings.Contains(s, "年") {
		s = strings.NewReplacer("年", "-", "月", "-", "日", " ").Replace(s)
	}
	fields := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;|()[]•●·–—", r) })
	days := []string{}
	for i := 0; i < len(fields); i++ {
		if day, n := readDay(fields[i:]); n > 0 {
			days = append(days, day)
			i += n - 1
		}
	}
	switch {
	case len(days) == 0:
		return ""
	case IsDecision(s):
		return days[len(days)-1]
	}
	return days[0]
}

// DateIn returns the first unambiguous date in a text, as written.
func DateIn(s string) string {
	for from := range s {
		if from > 0 && s[from-1] != ' ' && s[from-1] != '(' {
			continue
		}
		for end := len(s); end > from; end = strings.LastIndexByte(s[:end], ' ') {
			part := strings.Trim(s[from:end], " ,.-–—/()")
			last := strings.ToLower(part[strings.LastIndexByte(part, ' ')+1:])
			if functionWords()[last] && last != "am" {
				continue // "5 May 2016 at the"
			}
			if Day(part) != "" && IsDate(part) {
				return BareDate(part)
			}
		}
	}
	return ""
}

// BareDate removes from a date the label or the words before it: "Date: 5 May 2016",
// "Posted on May 5, 2016", "of 5 May 2016".
func BareDate(s string) string {
	if i := strings.IndexByte(s, '|'); i > 0 && Day(s[:i]) != "" && IsDate(strings.TrimSpace(s[:i])) {
		s = strings.TrimSpace(s[:i]) // "5 May 2016 | Updated: 3 hours ago"
	} else if i > 0 && weekdays()[strings.ToLower(strings.TrimSpace(s[:i]))] && Day(s[i+1:]) != "" && IsDate(strings.TrimSpace(s[i+1:])) {
		s = strings.TrimSpace(s[i+1:]) // "Thursday | 5 May 2016"
	}
	label, value, _ := strings.Cut(s, ":")
	if value = strings.TrimSpace(value); CountWords(label) <= 3 && beforeDates()[strings.ToLower(label[strings.LastIndexByte(label, ' ')+1:])] && (IsDate(value) || numericDay(value) != "") {
		s = value
	}
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		s = s[1 : len(s)-1]
	}
	if half := len(s) / 2; s == s[:half]+" "+s[:half] {
		s = s[:half] // printed twice
	}
	for {
		head, rest, _ := strings.Cut(s, " ")
		if rest = strings.TrimSpace(rest); !beforeDates()[strings.ToLower(strings.TrimRight(head, ",:"))] || !IsDate(rest) {
			return s
		}
		s = rest
	}
}

// readDay reads a date at the start of fields and returns how many fields it uses.
func readDay(fields []string) (day string, n int) {
	if day := numericDay(fields[0]); day != "" {
		return day, 1
	}
	if len(fields) < 3 {
		return "", 0
	}
	a, b, c := dayField(fields[0]), dayField(fields[1]), dayField(fields[2])
	if strings.Count(c, ":") == 2 && months()[a] != "" { // Jun 22 18:20:11 UTC 2021
		for n = 1; n < 3 && 2+n < len(fields) && !isYear(c); n++ {
			c = dayField(fields[2+n])
		}
		n--
	}
	if b == "day" && c == "of" && len(fields) > 4 { // 5th day of May 2016
		b, c, n = dayField(fields[3]), dayField(fields[4]), 2
	}
	if b == "de" && len(fields) > 4 && strings.EqualFold(fields[3], "de") { // 5 de mayo de 2016
		b, c, n = dayField(fields[2]), dayField(fields[4]), 2
	}
	if b == "of" && len(fields) > 3 {
		b, c, n = dayField(fields[2]), dayField(fields[3]), 1
	}
	switch {
	case months()[a] != "" && isYear(c): // May 5 2016
		day = isoDay(c, months()[a], b)
	case months()[b] != "" && isYear(c): // 5 May 2016
		day = isoDay(c, months()[b], a)
	case months()[b] != "" && isYear(a): // 2016 May 5
		day = isoDay(a, months()[b], c)
	}
	if day == "" {
		return "", 0
	}
	return day, n + 3
}

// dayField returns a field in lower case without punctuation and ordinal endings.
func dayField(s string) string {
	s = strings.ToLower(strings.Trim(s, ".:*_"))
	if n := Digits(s); n > 0 && n <= 2 {
		switch s[n:] {
		case "st", "nd", "rd", "th", "er", "º", "ª", ".":
			return s[:n]
		}
	}
	return s
}

// HasYear reports whether a year is among the words of a text.
func HasYear(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsDigit(r) }) {
		if isYear(w) {
			return true
		}
	}
	return false
}

func isYear(s string) bool {
	return len(s) == 4 && Digits(s) == 4 && (s[:2] == "19" || s[:2] == "20")
}

// numericDay reads 2016-09-05, 2016-09-05T17:01:00Z, 20160905, 03-Dec-2001, and
// 25/09/2016 where only one order is possible.
func numericDay(s string) string {
	s, _, _ = strings.Cut(strings.Trim(s, ".:"), "T")
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	if len(parts) == 1 && len(s) == 8 && Digits(s) == 8 && isYear(s[:4]) {
		return isoDay(s[:4], s[4:6], s[6:])
	}
	if len(parts) != 3 {
		return ""
	}
	a, b, c := parts[0], parts[1], parts[2]
	switch {
	case isYear(a):
		return isoDay(a, b, c)
	case !isYear(c):
		return ""
	case months()[strings.ToLower(b)] != "":
		return isoDay(c, months()[strings.ToLower(b)], a)
	case Digits(a) != len(a) || Digits(b) != len(b):
		return ""
	}
	asMonth, asDay := isoDay(c, a, b), isoDay(c, b, a)
	if asMonth == "" || asMonth == asDay || strings.Count(s, ".") == 2 {
		return asDay // with full stops, the order is day, month, year
	}
	if asDay == "" {
		return asMonth
	}
	return ""
}

// isoDay combines year, month and day, or returns "" if there is no such date.
func isoDay(year, month, day string) string {
	if len(month) > 2 || len(day) > 2 || Digits(month) != len(month) || Digits(day) != len(day) || month == "" || day == "" {
		return ""
	}
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	if m < 1 || m > 12 || d < 1 || d > daysOf(year, m) {
		return ""
	}
	return year + "-" + twoDigits(month) + "-" + twoDigits(day)
}

func twoDigits(s string) string { return "00"[len(s):] + s }

// daysOf returns how many days a month has.
func daysOf(year string, month int) int {
	switch month {
	case 2:
		y, _ := strconv.Atoi(year)
		if y%4 == 0 && y%100 != 0 || y%400 == 0 {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// beforeDates holds the words before a date that are no part of it.
var (
	beforeDates = lang.English.Set("dates/before")
	weekdays    = lang.English.Set("weekdays")
)
