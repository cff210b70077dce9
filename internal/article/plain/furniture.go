package plain

import (
	"strings"
	"unicode"

	"standfirst/internal/article/clue"
)

// markFurniture finds page numbers and running heads, which interrupt a paragraph at the
// end of a page.
func markFurniture(s string, lines []line) {
	var used []int // lines that are not blank
	for i, l := range lines {
		if !l.blank() {
			used = append(used, i)
		}
	}
	if len(used) < 4 {
		return
	}
	markCues(s, lines, used)
	markCounted(s, lines, used)
	markHeads(s, lines, used)
	// Page numbers count up.
	var numbers []int
	last, breaks := 0, 0
	for _, i := range used {
		if lines[i].page {
			breaks++
		}
		if n, ok := pageNumber(lines[i].In(s)); ok && (n == last+1 || len(numbers) == 0) {
			numbers, last = append(numbers, i), n
		}
	}
	if len(numbers) < 2 {
		numbers = nil
	}
	if len(numbers) == 0 && breaks == 0 {
		return
	}
	edge := make([]bool, len(lines)) // lines at the start or end of a page
	isNumber := make([]bool, len(lines))
	for _, i := range numbers {
		isNumber[i] = true
		lines[i].aside = true
	}
	for u, i := range used {
		if !isNumber[i] && !lines[i].page {
			continue
		}
		for _, v := range []int{u - 2, u - 1, u, u + 1} {
			if v >= 0 && v < len(used) {
				edge[used[v]] = true
			}
		}
	}
	seen := map[string]int{}
	for _, i := range used {
		if edge[i] && !isNumber[i] {
			seen[headKey(lines[i].In(s))]++
		}
	}
	for _, i := range used {
		if t := lines[i].In(s); edge[i] && len(t) < 120 && seen[headKey(t)] >= 2 && !clue.IsSeparator(t) {
			lines[i].aside = true
		}
	}
}

// markCues finds the times of subtitles and of the transcripts of videos, with the numbers over
// them. A name over a time is that of who speaks.
func markCues(s string, lines []line, used []int) {
	const least = 3
	var cues []int
	for k, i := range used {
		if !clue.IsCue(lines[i].In(s)) {
			continue
		}
		cues = append(cues, i)
		if k == 0 {
			continue
		}
		switch above := lines[used[k-1]].In(s); {
		case clue.Digits(above) == len(above), above == "WEBVTT":
			cues = append(cues, used[k-1])
		case !clue.EndsSentence(above) && clue.TimedSpeaker(above+" 0:00") != "":
			return
		}
	}
	if len(cues) < least {
		return
	}
	for _, i := range cues {
		lines[i].aside = true
	}
}

// markCounted finds lines that end in "3 of 41" and recur with other numbers.
func markCounted(s string, lines []line, used []int) {
	seen := map[string]int{}
	for _, i := range used {
		seen[countKey(lines[i].In(s))]++
	}
	for _, i := range used {
		if key := countKey(lines[i].In(s)); key != "" && seen[key] > 1 {
			lines[i].aside = true
		}
	}
}

// markHeads finds the heads of pages that end in the number of the page, behind a wide space or a bar.
func markHeads(s string, lines []line, used []int) {
	const apart = 3 // lines
	type page struct{ at, line, number int }
	heads := map[string]page{}
	for k, i := range used {
		t := lines[i].In(s)
		end := strings.LastIndexByte(t, ' ') + 1
		head := strings.TrimRight(t[:end], " |")
		if end-len(head) < 3 || len(t) > 120 || clue.CountWords(head) < 3 {
			continue
		}
		number, ok := pageNumber(t[end:])
		if !ok {
			continue
		}
		if h, found := heads[head]; found && number == h.number+1 && k-h.at >= apart {
			lines[h.line].aside, lines[i].aside = true, true
			lines[h.line].row, lines[i].row = 0, 0
		}
		heads[head] = page{k, i, number}
	}
}

// countKey returns a line without the number of its page, "" if it has none.
func countKey(s string) string {
	if len(s) > 120 {
		return ""
	}
	head, all, ok := cutLast(s, " of ")
	if !ok || all == "" || clue.Digits(all) != len(all) {
		return ""
	}
	at := strings.LastIndexByte(head, ' ') + 1
	if n := clue.Digits(head[at:]); n == 0 || n != len(head)-at || at == 0 {
		return ""
	}
	return head[:at] + all
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// headKey returns a line without its numbers, which change from page to page.
func headKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// pageNumber reads "12", "- 12 -", "Page 12", "Page 12 of 30", "12 / 30".
func pageNumber(s string) (int, bool) {
	if len(s) > 24 {
		return 0, false
	}
	fields := strings.Fields(strings.ToLower(strings.Trim(s, "-–—[]|. ")))
	if len(fields) > 0 && (fields[0] == "page" || fields[0] == "p." || fields[0] == "seite") {
		fields = fields[1:]
	}
	switch len(fields) {
	case 1:
		if head, _, ok := strings.Cut(fields[0], "/"); ok {
			fields[0] = head
		}
	case 3:
		if fields[1] != "of" && fields[1] != "/" && fields[1] != "von" {
			return 0, false
		}
	default:
		return 0, false
	}
	n := clue.Digits(fields[0])
	if n == 0 || n > 3 || n != len(fields[0]) {
		return 0, false
	}
	v := 0
	for i := range n {
		v = v*10 + int(fields[0][i]-'0')
	}
	return v, true
}

// cutNumbers takes the numbers off lines that are numbered one by one, as those of
// transcripts and bills are. They may begin again on each page.
func cutNumbers(s string, lines []line) {
	const least = 8 // lines
	numbered, open, last, all := 0, 0, 0, 0
	for _, l := range lines {
		if l.blank() {
			continue
		}
		all++
		n, value := lineNumber(l.In(s))
		if n == 0 || value != last+1 && value != 1 {
			continue
		}
		numbered++
		last = value
		if rest := l.In(s)[n:]; rest != "" && !clue.EndsSentence(rest) {
			open++
		}
	}
	if numbered < least || numbered*10 < all*8 || open*4 < numbered {
		return
	}
	last = 0
	for i := range lines {
		l := &lines[i]
		n, value := lineNumber(l.In(s))
		if n == 0 || value != last+1 && value != 1 {
			continue
		}
		rest := strings.TrimLeft(l.In(s)[n:], " \t")
		l.indent = l.End - len(rest) - l.Start - n
		l.number, l.row = n, 0
		l.Start = l.End - len(rest)
		last = value
	}
}

// lineNumber reads the number of a line: figures with white space behind them, or alone.
func lineNumber(s string) (length, value int) {
	n := clue.Digits(s)
	if n == 0 || n > 3 || n < len(s) && s[n] != ' ' && s[n] != '\t' {
		return 0, 0
	}
	for i := range n {
		value = value*10 + int(s[i]-'0')
	}
	return n, value
}
