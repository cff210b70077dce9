package plain

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/article/clue"
)

// layout describes how the lines of a text are wrapped.
type layout struct {
	wrapped bool // lines are broken at a width, not at paragraphs
	gap     int  // number of blank lines between two lines of a paragraph
	width   int  // the width of the lines, in code points
}

// Paragraphs groups lines into paragraphs. Blank lines end a paragraph; a single line end
// does so only if the text is not wrapped. A page number or running head inside a
// paragraph is moved after it.
func Paragraphs(s string, lines []line) [][]line {
	lay := measure(s, lines)
	head := paperHead(s, lines)
	var out, aside [][]line
	var open []line
	blank, paged := 0, false
	flush := func() {
		if len(open) > 0 {
			out = append(out, open)
		}
		out = append(out, aside...)
		open, aside, paged = nil, nil, false
	}
	for i, l := range lines {
		if l.blank() {
			blank++
			continue
		}
		if l.aside {
			aside, paged = append(aside, []line{l}), true
			continue
		}
		if len(open) > 0 {
			last := open[len(open)-1]
			over := paged && last.Len() >= 40 && !clue.EndsSentence(last.In(s)) && l.quote == last.quote && clue.ListMarker(l.In(s)) == 0
			joins := lay.wrapped && blank <= lay.gap && continues(s, open, l, lay) || blank == 0 && runsOn(s, last, l)
			if !over && !joins || i <= head && !(blank == 0 && runsOn(s, last, l)) {
				flush()
			}
		} else {
			flush()
		}
		open = append(open, l)
		blank, paged = 0, false
	}
	flush()
	return out
}

// paperHead returns the line of the heading "Abstract" of a paper, 0 if there is none. What is
// above it, its title, its authors and where they work, stands on lines of its own.
func paperHead(s string, lines []line) int {
	const most, longest = 60, 24
	for i, l := range lines[:min(len(lines), most)] {
		if t := l.In(s); len(t) < longest && strings.EqualFold(strings.Trim(strings.ReplaceAll(t, " ", ""), ".:"), "abstract") {
			return i
		}
	}
	return 0
}

// runsOn reports whether a long line without a stop continues in lower case on the next:
// it was broken there, whatever the rest of the text does.
func runsOn(s string, last, next line) bool {
	const long = 40
	a, b := last.In(s), next.In(s)
	return len(a) >= long && len(b) >= long/2 && !clue.EndsSentence(a) && last.quote == next.quote && unicode.IsLower(clue.FirstLetter(b)) &&
		clue.ListMarker(a) == 0 && clue.ListMarker(b) == 0 && !clue.OpensTurn(b) && !isSigned(b) && !clue.IsDocumentNumber(b) && !isAffiliation(a, b) && last.row == 0 && next.row == 0 && !strings.HasSuffix(a, ",")
}

// isSigned recognises a byline in small letters: "by Ana Lima", "by lima77 » 5 May 2019".
func isSigned(s string) bool {
	if clue.IsByline(s) {
		return true
	}
	if len(s) > 100 || !strings.HasPrefix(s, "by ") {
		return false
	}
	_, date := clue.SplitDate(s)
	return date != ""
}

// isAffiliation recognises a line that opens with the mark at the end of the line above,
// as below the authors of a paper: "Ana Lima a, Jo Roe 1,2" and "1 Institute of Botany".
func isAffiliation(above, s string) bool {
	mark, rest, ok := strings.Cut(s, " ")
	if ok && (mark[0] == '^' || strings.Trim(mark, "†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍ") == "") {
		return true
	}
	last := above[strings.LastIndexByte(above, ' ')+1:]
	return ok && len(mark) == 1 && unicode.IsUpper(clue.FirstLetter(rest)) && (len(last) == 1 || len(last) <= 5 && clue.Digits(last) > 0 && strings.Trim(last, "0123456789,*") == "")
}

// isAddressOf recognises the mail address below a writer's name.
func isAddressOf(above, s string) bool {
	return strings.Contains(s, "@") && clue.IsAddress(s) && clue.IsPerson(clue.StripBy(above))
}

// measure decides whether lines were broken at a width. The sign is a line end in
// mid-sentence: the next line begins in lower case or, in a script without case, this one
// does not end in a stop.
func measure(s string, lines []line) layout {
	for gap := 0; gap <= 1; gap++ {
		pairs, lower, open, uncased := 0, 0, 0, 0
		marks := 0              // lines that end in a mark
		var widths, wider []int // of each line, without and with the first word of the next
		broken := false         // within a word
		eachPair(lines, func(a, b line, blank int) {
			if blank != gap || isAddressOf(a.In(s), b.In(s)) || a.row != 0 || b.row != 0 || clue.IsSeparator(a.In(s)) || clue.IsSeparator(b.In(s)) || clue.ListMarker(b.In(s)) > 0 {
				return
			}
			pairs++
			n := utf8.RuneCountInString(a.In(s))
			widths, wider = append(widths, n), append(wider, n+1+firstWord(b.In(s)))
			if strings.ContainsAny(a.In(s)[a.Len()-1:], ",;:.!?") {
				marks++
			}
			f := clue.FirstLetter(b.In(s))
			switch {
			case unicode.IsLower(f):
				lower++
				broken = broken || endsInDash(a.In(s))
			case unicode.IsLetter(f) && !unicode.IsUpper(f):
				uncased++
			}
			if !clue.EndsSentence(a.In(s)) {
				open++
			}
		})
		if pairs == 0 {
			continue
		}
		if gap == 0 && slices.ContainsFunc(lines, func(l line) bool { return l.number > 0 }) {
			return layout{wrapped: true, width: slices.Max(widths)} // only lines of a page have numbers
		}
		sort.Ints(widths)
		if !broken && isVerse(widths, marks, hasStanzas(lines) && isLoose(wider, widths[len(widths)-1])) {
			continue
		}
		median, width := widths[len(widths)/2], widths[len(widths)*9/10]
		if widest := widths[len(widths)-1]; widest*10 <= width*11 {
			width = widest // no line is longer: this is the width itself
		}
		if median < 25 || median > 200 {
			continue
		}
		if lower*4 >= pairs || uncased*2 > pairs && open*2 > pairs {
			return layout{wrapped: true, gap: gap, width: width}
		}
	}
	return layout{}
}

// eachPair calls f with every two consecutive lines and the number of blank lines between
// them.
func eachPair(lines []line, f func(a, b line, blank int)) {
	last, blank := -1, 0
	for i, l := range lines {
		if l.blank() {
			blank++
			continue
		}
		if l.aside {
			continue
		}
		if last >= 0 {
			f(lines[last], l, blank)
		}
		last, blank = i, 0
	}
}

// continues reports whether next belongs to the paragraph of the open lines, in a text
// whose lines were broken at a width. If its first word would have fitted on the last
// line, the break was deliberate.
func continues(s string, open []line, next line, lay layout) bool {
	l := open[len(open)-1]
	a, b := l.In(s), next.In(s)
	if l.quote != next.quote || isAddressOf(a, b) || clue.IsSeparator(a) || clue.IsSeparator(b) || clue.ListMarker(b) > 0 || clue.OpensTurn(b) || l.row != 0 || next.row != 0 || isAffiliation(a, b) || isSigned(b) && !clue.EndsSentence(b) {
		return false
	}
	if clue.EndsSentence(a) && clue.Dash(b) > 0 && unicode.IsUpper(clue.FirstLetter(b)) {
		return false // a turn of a dialogue
	}
	if clue.IsSectionName(b) && unicode.IsUpper(clue.FirstLetter(b)) {
		return false
	}
	if next.indent >= l.indent+2 && (len(open) > 1 || clue.EndsSentence(a)) {
		return false
	}
	if clue.IsUpper(a) != clue.IsUpper(b) && (clue.IsUpper(a) || clue.EndsSentence(a)) && len(open) == 1 {
		return false
	}
	if unicode.IsLower(clue.FirstLetter(b)) || strings.HasSuffix(a, "-") {
		return true
	}
	fits := utf8.RuneCountInString(a) + 1 + firstWord(b)
	if clue.EndsSentence(a) {
		return fits*100 >= lay.width*98
	}
	return fits*4 >= lay.width*3
}

// firstWord returns the length of the first word of s in code points.
func firstWord(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsSpace(r) {
			break
		}
		n++
	}
	return n
}

// isVerse recognises short lines many of which end in a mark or, in stanzas, leave room for the
// first word of the next. The widths are sorted.
func isVerse(widths []int, marks int, loose bool) bool {
	const least, longest = 5, 55
	return len(widths) >= least && widths[len(widths)-1] <= longest && (marks*5 >= len(widths)*2 || loose)
}

// isLoose reports whether a third of the lines would have had room for the first word of the next.
func isLoose(wider []int, width int) bool {
	loose := 0
	for _, n := range wider {
		if n*20 <= width*19 {
			loose++
		}
	}
	return loose*3 >= len(wider)
}

// hasStanzas reports whether blank lines part a text into pieces of the same number of lines, apart
// from titles. The last line of a paragraph that was broken at a width is often short, that of a
// stanza is not.
func hasStanzas(lines []line) bool {
	const least = 3 // lines
	stanzas, size, n, last, longest := 0, 0, 0, 0, 0
	for i, l := range lines {
		longest = max(longest, l.Len())
		if !l.blank() {
			n, last = n+1, l.Len()
		}
		if n == 0 || !l.blank() && i+1 < len(lines) {
			continue
		}
		if n > 1 {
			if n < least || stanzas > 0 && n != size || last*2 < longest {
				return false
			}
			stanzas, size = stanzas+1, n
		}
		n = 0
	}
	return stanzas > 1
}
