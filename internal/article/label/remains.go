package label

import (
	"strings"
	"unicode"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// labelPageHeads sets aside lines below the start of the text that repeat the title, as
// the heads of printed pages do, with or without a section and the number of the page.
func labelPageHeads(d *doc.Document) {
	const most = 60 // bytes of section and number
	title := lettersOf(d.Title)
	if len(title) < 12 {
		return
	}
	text := false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		text = text || isProse(d, i)
		if !b.Kept || b.Kind != doc.Paragraph && b.Kind != doc.Subhead && b.Kind != doc.ListItem || b.Len() > len(d.Title)+most {
			continue
		}
		s := b.In(d.Text)
		if n := clue.CountWords(s); n < 3 || clue.EndsSentence(s) && !strings.HasSuffix(d.Title, s[len(s)-1:]) {
			continue
		}
		letters := lettersOf(s)
		counted := isDigit(s[0]) || isDigit(s[len(s)-1])
		if strings.Contains(letters, title) && (text && len(letters) == len(title) || counted && len(letters) >= len(title) && len(s) > len(d.Title)) ||
			text && clue.CountWords(s) >= 4 && strings.HasSuffix(title, letters) {
			setAside(b)
		}
	}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// lettersOf returns the letters of a text in lower case.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// labelVotes sets aside numbers that stand alone, such as votes. Those that count up are
// the numbers of sections.
func labelVotes(d *doc.Document) {
	var alone []int
	counts := true
	last := ""
	for i, b := range d.Blocks {
		s := b.In(d.Text)
		if !b.Kept || b.Kind != doc.Paragraph && b.Kind != doc.Subhead || b.Speaker != "" || len(s) > 4 || clue.Digits(s) != len(s) {
			continue
		}
		alone = append(alone, i)
		counts = counts && (len(s) > len(last) || len(s) == len(last) && s > last)
		last = s
	}
	if len(alone) < 2 || counts {
		return
	}
	for _, i := range alone {
		setAside(&d.Blocks[i])
	}
}

// labelSigned sets aside the writer's name below the text, and what it says there of the
// writer.
func labelSigned(d *doc.Document) {
	const late = 6 // blocks from the last
	if !clue.IsPerson(d.Byline) && !clue.IsAuthors(d.Byline) {
		return
	}
	last := lastKept(d)
	given, _, _ := strings.Cut(d.Byline, " ")
	text, signed := false, false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		text = text || isProse(d, i)
		if !b.Kept || !text || i+late < last || b.Kind != doc.Paragraph && b.Kind != doc.Subhead || b.Speaker != "" {
			continue
		}
		s := b.In(d.Text)
		name := clue.StripBy(s)
		switch {
		case len(name) > 6 && strings.Contains(d.Byline, name),
			signed && clue.IsPost(s),
			strings.HasPrefix(s, d.Byline+" ") && b.Len() < 500 && !clue.HasQuote(s),
			signed && strings.HasPrefix(s, given+" ") && b.Len() < 500:
			setLetterhead(b)
			signed = true
		default:
			signed = false
		}
	}
}

// labelRemains sets aside what is left alone when the furniture around it is gone: dates
// and separators between links, headings over nothing.
func labelRemains(d *doc.Document) {
	text := false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		text = text || isProse(d, i)
		if !b.Kept || !text || i+1 < len(d.Blocks) && d.Blocks[i+1].Kept {
			continue
		}
		switch b.Kind {
		case doc.Date, doc.Byline, doc.Separator:
			if !d.Blocks[i-1].Kept {
				setAside(b)
			}
		case doc.Subhead:
			if i+1 < len(d.Blocks) && isOverNothing(d, i) {
				setAside(b)
			}
		}
	}
}

// isOverNothing reports whether nothing is kept between subhead i and the next, or the
// end.
func isOverNothing(d *doc.Document, i int) bool {
	for _, b := range d.Blocks[i+1:] {
		if b.Kept && b.Kind != doc.Separator && b.Kind != doc.Date {
			return b.Kind == doc.Subhead
		}
	}
	return true
}

// restoreNumbered restores headings that are numbered like the others, and what was set aside with
// them: "22/125 CORRESPONDENCE" between "22/124 BUS SHELTER" and "22/126 PLANNING".
func restoreNumbered(d *doc.Document) {
	const least = 3
	heads := map[string]int{}
	for _, b := range d.Blocks {
		if b.Kept && b.Kind == doc.Subhead {
			heads[numberShape(b.In(d.Text))]++
		}
	}
	under := false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		shape := numberShape(b.In(d.Text))
		switch {
		case b.Kept || clue.IsNotice(&clue.Line{Text: b.In(d.Text)}):
			under = false
		case shape != "" && heads[shape] >= least:
			b.Kind, b.Kept, b.Letterhead, under = doc.Subhead, true, false, true
		case under:
			b.Kind, b.Kept, b.Letterhead = doc.Paragraph, true, false
		}
	}
}

// numberShape returns the number with parts at the start of a heading, with 0 for each run of digits: "0/0"
// for "22/126 PLANNING". It returns "" if there is none.
func numberShape(s string) string {
	const most = 8 // words
	number, rest, _ := strings.Cut(s, " ")
	if !unicode.IsUpper(clue.FirstLetter(rest)) || clue.CountWords(rest) > most || clue.EndsSentence(s) {
		return ""
	}
	var shape []byte
	for i := range len(number) {
		switch c := number[i]; {
		case !isDigit(c) && c != '/' && c != '.':
			return ""
		case isDigit(c) && (i == 0 || !isDigit(number[i-1])):
			shape = append(shape, '0')
		case !isDigit(c):
			shape = append(shape, c)
		}
	}
	if len(shape) < len("0/0") || shape[0] != '0' {
		return ""
	}
	return string(shape)
}
