package label

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// labelAfterEnd sets aside what follows the mark that ends a release.
func labelAfterEnd(d *doc.Document) {
	last := lastKept(d)
	ended, notes := false, false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		if !ended && i*2 > last && clue.IsEndMark(s) {
			ended, notes = true, strings.Contains(strings.ToUpper(s), "END") // "ENDS" precedes notes to editors
		}
		if ended && b.Kept && (!notes || !clue.EndsSentence(s) || clue.IsEndMark(s) || clue.TraitsOf(s).Furnish > 0) {
			setAside(b)
		}
	}
}

// labelAbout sets aside the paragraphs in which a firm or an office presents itself at the
// end of a release, below "About" and its name.
func labelAbout(d *doc.Document) {
	const most = 3 // paragraphs
	last := lastKept(d)
	for i := last / 2; i < len(d.Blocks); i++ {
		if s := d.Blocks[i].In(d.Text); !d.Blocks[i].Kept || !clue.IsAboutHead(s) {
			continue
		}
		end, org := i+1, 0
		name := strings.TrimPrefix(strings.TrimPrefix(d.Blocks[i].In(d.Text), "About "), "the ")
		for end < len(d.Blocks) && end <= i+most && d.Blocks[end].Kept && d.Blocks[end].Kind == doc.Paragraph {
			s := d.Blocks[end].In(d.Text)
			t := clue.TraitsOf(s)
			if org += t.Of[clue.Org]; t.Of[clue.Org] > 0 && strings.Contains(s, name) {
				org++
			}
			end++
		}
		if org < 2 || end < len(d.Blocks) && d.Blocks[end].Kept && d.Blocks[end].Kind == doc.Paragraph {
			continue
		}
		for j := i; j < end; j++ {
			setAside(&d.Blocks[j])
		}
	}
}

// labelNotes sets aside the notes below a text, which count up from 1 and whose numbers it has right
// behind words or in brackets: "in its silt.1", "[2]".
func labelNotes(d *doc.Document) {
	const least = 2
	from, next := len(d.Blocks), -1 // the first note, the number that one above it has
	for i := len(d.Blocks) - 1; i > 0 && next != 0; i-- {
		b := d.Blocks[i]
		if !b.Kept {
			continue
		}
		n := noteNumber(b.In(d.Text))
		if b.Kind != doc.Paragraph && b.Kind != doc.ListItem || b.Speaker != "" || n == 0 || next > 0 && n != next || !isNoted(d.Text[:b.Start], n) {
			break
		}
		from, next = i, n-1
	}
	if next != 0 || noteNumber(d.Blocks[lastKept(d)].In(d.Text)) < least {
		return
	}
	if above := keptAbove(d, from); above > 0 && clue.CountWords(d.Blocks[above].In(d.Text)) == 1 {
		from = above // "Notes"
	}
	for i := from; i < len(d.Blocks); i++ {
		setAside(&d.Blocks[i])
	}
}

// noteNumber reads the number at the start of a note, 0 if there is none: "3. ", "[3] ", "3 ".
func noteNumber(s string) int {
	s = strings.TrimLeft(s, "[(")
	n := clue.Digits(s)
	if n == 0 || n > 3 || n == len(s) {
		return 0
	}
	if after := strings.TrimLeft(s[n:], ".])"); !strings.HasPrefix(after, " ") && !strings.HasPrefix(after, "\t") {
		return 0
	}
	number, _ := strconv.Atoi(s[:n])
	return number
}

// isNoted reports whether a text has the mark of a note.
func isNoted(text string, number int) bool {
	mark := strconv.Itoa(number)
	for at := 0; ; {
		i := strings.Index(text[at:], mark)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(mark)
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		first, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:i], ".,;:!?)\"”’"))
		switch after, _ := utf8.DecodeRuneInString(text[at:]); {
		case unicode.IsDigit(after), unicode.IsLetter(after):
		case before == '[' && after == ']', unicode.IsLetter(first) && !unicode.IsSpace(before) && before != '(':
			return true
		}
	}
}

// labelEnd sets aside sections that follow an article, and the notes at its very end. The facts
// that a release lists for editors are part of it, and so are the works cited on a page.
func labelEnd(d *doc.Document, page bool) {
	last := lastKept(d)
	under, facts := false, false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		if !b.Kept {
			continue
		}
		if b.Kind == doc.Subhead || b.Kind == doc.Paragraph && len(s) < 60 && !clue.EndsSentence(s) {
			switch {
			case i*2 >= last && clue.IsEndHead(s) && !(page && isSourceHead(s)):
				under, facts = true, strings.Contains(strings.ToLower(s), " editors")
			case b.Kind == doc.Subhead:
				under = false
			}
		}
		if !under && (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && i*2 > last && clue.LeadsToResources(s) && overList(d, i) {
			setAside(b)
			for j := i + 1; j < len(d.Blocks) && d.Blocks[j].Kind == doc.ListItem; j++ {
				setAside(&d.Blocks[j])
			}
			continue
		}
		if under && !(facts && b.Kind == doc.ListItem && clue.EndsSentence(s) && clue.TraitsOf(s).Furnish == 0) {
			setAside(b)
		}
	}
}
