package measure

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

var (
	weekdays     = lang.English.Set("weekdays")
	yearCues     = lang.English.Set("calendar/year-cues")
	monthCues    = lang.English.Set("calendar/month-cues")
	countedNouns = lang.English.Set("calendar/counted-nouns")
	seasons      = lang.English.Set("calendar/seasons")
	parts        = lang.English.Table("calendar/year-parts")
)

// months maps month names and abbreviations to numbers.
var months = lazy.Value(func() map[string]int {
	out := map[string]int{}
	for name, n := range lang.English.Table("months")() {
		out[name] = small(n)
	}
	return out
})

// date reads a date at the first piece. It returns the number of pieces and, if
// year and order are certain, the ISO 8601 value: for "9 May 2016", "May 2016"
// and "14/05/2016", but not for "09/05/2016" or "May 9". before is the
// preceding word, which tells a bare year from another number.
func date(p []piece, before string) (int, string) {
	switch first := at(p, 0); {
	case first.digit && (!first.glued || opensDate(before)):
		return byNumber(p, before)
	case (first.text == "Q" || first.text == "H") && at(p, 1).glued && len(at(p, 1).text) == 1 && at(p, 1).text >= "1" && at(p, 1).text <= "4" && at(p, 2).isYear():
		return 3, "" // "Q3 2022"
	case (first.text == "FY" || first.lower == "fiscal") && at(p, 1).isYear():
		return 2, ""
	case first.text == "AD" && at(p, 1).digit && len(at(p, 1).text) < 5 && !counted(p[1:]):
		return 2, "" // "AD 79"
	case parts()[first.lower] != "":
		return partOfYear(p, parts()[first.lower]), ""
	case seasons()[first.lower]:
		k := 1
		if at(p, k).lower == "of" {
			k++
		}
		if at(p, k).isYear() && !counted(p[k:]) {
			return k + 1, ""
		}
	case weekdays()[first.lower] && upper(first.text):
		return byWeekday(p)
	case upper(first.text):
		if n, value := monthDay(p); n > 0 {
			return n, value
		}
		if _, ok := months()[first.lower]; ok && len(first.lower) > 4 && monthCues()[before] {
			return 1, ""
		}
		if first.lower == "may" && (before == "in" || before == "since" || before == "last") {
			return 1, ""
		}
	}
	return 0, ""
}

// byNumber reads a date that begins with a number: "14/05/2016", "9 May", "1990s".
func byNumber(p []piece, before string) (int, string) {
	first := at(p, 0)
	for _, read := range []func([]piece) (int, string){numericDate, days, dayMonth, years} {
		if n, value := read(p); n > 0 {
			return n, value
		}
	}
	if to := at(p, 2); before == "between" && first.isYear() && at(p, 1).lower == "and" && to.isYear() && to.text > first.text && !counted(p[2:]) {
		return 3, first.text + "/" + to.text
	}
	if n := century(p); n > 0 {
		return n, ""
	}
	if first.isYear() && strings.HasSuffix(first.text, "0") && at(p, 1).text == "s" && at(p, 1).glued {
		return 2, "" // "1990s"
	}
	if first.isYear() && yearCues()[before] && !counted(p) {
		return 1, first.text
	}
	if era := at(p, 1).text; (era == "BC" || era == "BCE" || era == "AD" || era == "CE") && !at(p, 1).glued && len(first.text) < 6 {
		return 2, ""
	}
	return 0, ""
}

// byWeekday reads a day of the week and the date that may follow: "Monday, 9 May".
func byWeekday(p []piece) (int, string) {
	k := 1
	if at(p, k).text == "," {
		k++
	}
	for _, read := range []func([]piece) (int, string){monthDay, dayMonth} {
		if n, value := read(p[min(k, len(p)):]); n > 0 {
			return k + n, value
		}
	}
	return 1, ""
}

// partOfYear reads "mid-2008", "early 1990s", "end of 2019", "first half of 2020", as the
// kind of the first word says.
func partOfYear(p []piece, kind string) int {
	k := 1
	switch kind {
	case "joined":
		if at(p, k).text == "-" && at(p, k).glued {
			k++
		}
	case "ordinal":
		switch at(p, k).lower {
		case "half", "quarter", "months", "weeks":
			k++
		case "three", "six", "nine":
			if at(p, k+1).lower != "months" {
				return 0
			}
			k += 2
		default:
			return 0
		}
		fallthrough
	case "of":
		if at(p, k).lower != "of" {
			return 0
		}
		k++
	}
	year := at(p, k)
	switch {
	case !year.isYear():
		return 0
	case at(p, k+1).text == "s" && at(p, k+1).glued && kind == "joined" && strings.HasSuffix(year.text, "0"):
		return k + 2
	case counted(p[k:]):
		return 0
	}
	return k + 1
}

// days reads "3 to 5 March 2019" and "3–5 March".
func days(p []piece) (int, string) {
	from, mark, to := at(p, 0), at(p, 1), at(p, 2)
	if len(from.text) > 2 || !to.digit || !(mark.text == "to" || (mark.text == "-" || mark.text == "–") && mark.glued && to.glued) || small(from.text) >= small(to.text) {
		return 0, ""
	}
	if n, _ := dayMonth(p[2:]); n > 0 {
		return 2 + n, ""
	}
	return 0, ""
}

// numericDate reads "2016-05-09", "14/05/2016", "5.9.2016".
func numericDate(p []piece) (int, string) {
	a := at(p, 0).text
	if fields := strings.Split(a, "."); len(fields) == 3 { // one piece: "14.05.2016"
		a, b := small(fields[0]), small(fields[1])
		if len(fields[2]) == 4 && (valid(2000, a, b) || valid(2000, b, a)) {
			return 1, fullDate(fields)
		}
		return 0, "" // "version 1.1.1"
	}
	mark := at(p, 1)
	if mark.text != "/" && mark.text != "-" || at(p, 3).text != mark.text || !at(p, 2).digit || !at(p, 4).digit ||
		!mark.glued || !at(p, 2).glued || !at(p, 3).glued || !at(p, 4).glued {
		return 0, ""
	}
	b, c := at(p, 2).text, at(p, 4).text
	switch {
	case len(a) == 4 && len(b) <= 2 && len(c) <= 2:
		y, m, d := small(a), small(b), small(c)
		if mark.text == "-" && len(b) == 2 && len(c) == 2 && valid(y, m, d) {
			return 5 + clock(p, 5), iso(y, m, d)
		}
		if valid(y, m, d) {
			return 5, "" // the year is first, but the order of month and day is uncertain
		}
		return 0, ""
	case len(a) <= 2 && len(b) <= 2 && (len(c) == 4 || len(c) == 2):
		if !valid(2000, small(a), small(b)) && !valid(2000, small(b), small(a)) {
			return 0, ""
		}
		return 5, fullDate([]string{a, b, c})
	}
	return 0, ""
}

// clock returns the number of pieces in the time of a timestamp: "T10:30:00Z".
func clock(p []piece, i int) int {
	if at(p, i).text != "T" || !at(p, i).glued || !at(p, i+1).digit {
		return 0
	}
	n := 2
	for next := at(p, i+n); next.glued && (next.digit || next.text == ":" || next.text == "Z" || next.text == "+" || next.text == "-"); next = at(p, i+n) {
		n++
	}
	return n
}

// years reads "1914 to 1918" and "1914–18" as an ISO 8601 interval.
func years(p []piece) (int, string) {
	from, mark, to := at(p, 0), at(p, 1), at(p, 2)
	if !from.isYear() || !(mark.text == "to" || (mark.text == "-" || mark.text == "–") && mark.glued && to.glued) || counted(p[min(2, len(p)):]) {
		return 0, ""
	}
	switch {
	case to.isYear() && to.text > from.text:
		return 3, from.text + "/" + to.text
	case to.digit && len(to.text) == 2 && mark.text != "to" && to.text > from.text[2:]:
		return 3, from.text + "/" + from.text[:2] + to.text
	}
	return 0, ""
}

// century reads "18th century".
func century(p []piece) int {
	if len(at(p, 0).text) > 2 || !ordinal(at(p, 1).lower) || !at(p, 1).glued {
		return 0
	}
	k := 2
	if at(p, k).text == "-" && at(p, k).glued {
		k++
	}
	if w := at(p, k).lower; w == "century" || w == "centuries" {
		return k + 1
	}
	return 0
}

// fullDate returns the ISO 8601 value of a numeric date, or "" if it is unclear
// which is the day and which the month.
func fullDate(f []string) string {
	if len(f[0]) > 2 || len(f[1]) > 2 || len(f[2]) != 4 {
		return ""
	}
	a, b, y := small(f[0]), small(f[1]), small(f[2])
	switch dayFirst, monthFirst := valid(y, b, a), valid(y, a, b); {
	case dayFirst && (!monthFirst || a == b):
		return iso(y, b, a)
	case monthFirst && !dayFirst:
		return iso(y, a, b)
	}
	return ""
}

// monthDay reads "May 9, 2016", "May 9", "Sept. 2016".
func monthDay(p []piece) (int, string) {
	w := at(p, 0)
	m, ok := months()[w.lower]
	if !ok || !upper(w.text) {
		return 0, ""
	}
	k := 1
	if len(w.lower) <= 4 && at(p, k).text == "." {
		k++
	}
	if y := at(p, k); y.isYear() {
		return k + 1, fmt.Sprintf("%s-%02d", y.text, m)
	}
	if y := at(p, k+1); at(p, k).text == "," && y.isYear() { // "May, 2016"
		return k + 2, fmt.Sprintf("%s-%02d", y.text, m)
	}
	d := at(p, k)
	if !d.digit || len(d.text) > 2 || !valid(2000, m, small(d.text)) {
		return 0, ""
	}
	k++
	if ordinal(at(p, k).lower) && at(p, k).glued {
		k++
	}
	several := false // "May 3-5"
	if to := at(p, k+1); (at(p, k).text == "-" || at(p, k).text == "–") && at(p, k).glued && to.glued && to.digit && len(to.text) < 3 && small(to.text) > small(d.text) && valid(2000, m, small(to.text)) {
		several = true
		k += 2
	}
	j := k
	if at(p, j).text == "," {
		j++
	}
	if y := at(p, j); y.isYear() && !counted(p[j:]) {
		if several {
			return j + 1, ""
		}
		if !valid(small(y.text), m, small(d.text)) {
			return k, ""
		}
		return j + 1, iso(small(y.text), m, small(d.text))
	}
	return k, ""
}

// dayMonth reads "9 May 2016", "9th of May", "9 May".
func dayMonth(p []piece) (int, string) {
	d := at(p, 0)
	if !d.digit || len(d.text) > 2 {
		return 0, ""
	}
	k := 1
	if ordinal(at(p, k).lower) && at(p, k).glued {
		k++
	}
	if at(p, k).lower == "of" {
		k++
	}
	w := at(p, k)
	m, ok := months()[w.lower]
	if !ok || !upper(w.text) || !valid(2000, m, small(d.text)) {
		return 0, ""
	}
	k++
	if len(w.lower) <= 4 && w.lower != "may" && at(p, k).text == "." && at(p, k+1).isYear() {
		k++
	}
	j := k
	if at(p, j).text == "," {
		j++
	}
	if y := at(p, j); y.isYear() && valid(small(y.text), m, small(d.text)) {
		return j + 1, iso(small(y.text), m, small(d.text))
	}
	return k, ""
}

// isYear reports whether p is a plausible year for a news article, 1000 to
// 2199.
func (p piece) isYear() bool {
	return p.digit && len(p.text) == 4 && !strings.ContainsAny(p.text, ".,") && p.text >= "1000" && p.text < "2200"
}

// counted reports whether the number at the first piece is a count or part of a
// longer expression, not a year: "2000 people", "1,500 km", "1990s", "2016-17".
func counted(p []piece) bool {
	next := at(p, 1)
	if next.digit || next.text == "%" || next.text == "$" || next.glued && (next.text == "-" || next.text == "–" || next.text == "/" || next.text == ":" || upper(next.text) || next.lower == "s" || len(next.lower) > 1 && next.lower != "") && !closing(next.text) {
		return true
	}
	if _, ok := units()[next.lower]; ok {
		return true
	}
	if _, ok := scales()[next.lower]; ok {
		return true
	}
	if _, ok := currencies()[next.lower]; ok {
		return true
	}
	return countedNouns()[next.lower]
}

func opensDate(s string) bool {
	return s == "(" || s == "[" || s == "\"" || s == "“" || s == "'" || s == "‘" || s == "—" || s == "–"
}

func closing(s string) bool {
	return s == "." || s == "," || s == ")" || s == ";" || s == "'" || s == "’" || s == "\"" || s == "”" || s == "]"
}

func ordinal(w string) bool { return w == "st" || w == "nd" || w == "rd" || w == "th" }

func small(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// valid reports whether the date exists.
func valid(y, m, d int) bool {
	if m < 1 || m > 12 || d < 1 {
		return false
	}
	days := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[m-1]
	if m == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0) {
		days = 29
	}
	return d <= days
}

func iso(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }

func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
