package clue

import (
	"strings"
	"unicode"

	"standfirst/internal/lang"
)

// IsDate recognises a line that is a date: "09/05/2016",
// "Published 5:01 p.m. ET Sept. 5, 2016", "Lundi 5 septembre 2016". It
// does not interpret the numbers.
func IsDate(s string) bool {
	if len(s) < 5 || len(s) > 90 {
		return false
	}
	if y := strings.Index(s, "年"); y > 0 {
		if m, d := strings.Index(s, "月"), strings.Index(s, "日"); y < m && m < d && d-y < 14 {
			return y >= 4 && Digits(s[y-4:]) == 4 && len(s) < 60
		}
	}
	month, year, numbers, numeric, ago, span := false, false, 0, false, false, false
	for f := range strings.FieldsFuncSeq(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;|()[]•●·–—", r) }) {
		f = strings.ToLower(strings.Trim(f, ".:-"))
		switch {
		case f == "":
		case isNumericDate(f):
			numeric = true
		case f[0] >= '0' && f[0] <= '9':
			n := Digits(f)
			if !numberTail(f[n:]) {
				return false
			}
			switch {
			case n == 4 && (f[:2] == "19" || f[:2] == "20"):
				year = true
			case n == 3 || n > 4:
				return false // the number of an issue or of an article
			}
			numbers++
		case months()[f] != "":
			month = true
		case f == "ago":
			ago = true
		case f == "minutes" || f == "hours":
			span = true
		case !dateWords()[f]:
			return false
		}
	}
	if span && !ago {
		return false // "Minutes, May 5, 2016"
	}
	return numeric || ago && numbers == 1 || month && (numbers > 0) && (year || numbers >= 1)
}

// IsUpdate recognises a date that says when an article was changed.
func IsUpdate(s string) bool {
	return StartsWithAny(strings.ToLower(s), changeDates())
}

// Published returns the part of a line that says when an article was published, of one that says
// first when it was changed: "Updated 9 May 2016 | First published 5 May 2016".
func Published(s string) string {
	if !IsUpdate(s) {
		return s
	}
	low := strings.ToLower(s)
	for _, w := range [...]string{"publi", "posted"} {
		if i := strings.LastIndex(low, w); i > 0 && len(low) == len(s) && Day(s[i:]) != "" {
			return s[i:]
		}
	}
	return s
}

var changeDates = lang.English.Lines("dates/changed")

// isStamp recognises the lines of a forum that say when something was asked, answered or
// changed, and how often it was read.
func isStamp(s string) bool {
	first, rest, ok := strings.Cut(s, " ")
	return ok && len(s) < 60 && postStamps()[strings.ToLower(first)] && (IsDate(rest) || Digits(rest) > 0 && strings.HasSuffix(rest, " times"))
}

var postStamps = lang.English.Set("dates/posts")

// IsDateField recognises a date with a label or a remark: "Release date: 2021-01-28",
// "May 5, 2016 (9am), by video".
func IsDateField(s string) bool {
	if CountWords(s) > 14 || EndsSentence(s) && CountWords(s) > 8 || Day(s) == "" {
		return false
	}
	label, value, ok := strings.Cut(s, ":")
	if ok && Digits(strings.TrimSpace(value)) == 0 && months()[strings.ToLower(firstField(value))] == "" && !dateWords()[strings.ToLower(strings.Trim(firstField(value), ","))] {
		ok = false
	}
	if ok {
		for _, w := range strings.Fields(strings.ToLower(label)) {
			if !dateWords()[w] && !dateLabels()[w] {
				return false
			}
		}
		return true
	}
	fields := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	_, n := readDay(fields)
	return n > 0 && !strings.HasSuffix(s, ".")
}

func firstField(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), " ")
	return s
}

// isNumericDate recognises 09/05/2016, 5.9.16, 2016-09-05 and 2016-09-05T17:01:00Z.
func isNumericDate(s string) bool {
	var parts []int
	i := 0
	sep := byte(0)
	for i < len(s) && len(parts) < 3 {
		n := Digits(s[i:])
		if n == 0 || n > 4 || n == 3 {
			return false
		}
		parts = append(parts, n)
		i += n
		if len(parts) < 3 {
			if i >= len(s) || !strings.ContainsRune("/.-", rune(s[i])) || sep != 0 && s[i] != sep {
				return false
			}
			sep = s[i]
			i++
		}
	}
	if len(parts) < 3 || parts[1] > 2 || parts[0]+parts[2] < 4 && sep != '/' && sep != '.' {
		return false
	}
	rest := s[i:]
	return rest == "" || rest[0] == 't' || rest[0] == ',' || rest[0] == '.' && len(rest) == 1
}

// numberTail recognises what may follow digits in a date: nothing, "th", ":01",
// "h30", "pm".
func numberTail(s string) bool {
	if s == "" {
		return true
	}
	if s[0] == ':' || s[0] == 'h' || s[0] == '.' {
		n := Digits(s[1:])
		return n <= 2 && (n == 0 && s[0] == 'h' || n > 0) && numberTail(s[1+n:])
	}
	if numberTails()[s] {
		return true
	}
	if s[0] == '-' || s[0] == '+' {
		n := Digits(s[1:])
		return n > 0 && numberTail(s[1+n:])
	}
	return false
}

var (
	months      = lang.World.Table("months") // with their numbers
	dateWords   = lang.World.Set("date-words")
	dateLabels  = lang.English.Set("dates/labels")
	numberTails = lang.World.Set("number-tails")
)
