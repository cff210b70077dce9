package label

import (
	"slices"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// labelHead labels the blocks above the article's first paragraph: one headline, a line
// under it, the byline and the date.
func labelHead(d *doc.Document, known Known, mail bool) {
	body := firstBody(d)
	title := findTitle(d, known, mail, body)
	labelAuthors(d, title)
	sections := 0 // lines above the headline that only name a section
	for i := 0; i < title; i++ {
		if b := d.Blocks[i]; b.Kept && b.Kind == doc.Paragraph && clue.CountWords(b.In(d.Text)) <= 2 {
			sections++
		}
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		switch {
		case sections >= 3 && i < title && b.Kept && b.Kind == doc.Paragraph && clue.CountWords(s) <= 2:
			setAside(b)
		case i == title:
			b.Kind, d.Title = doc.Headline, first(d.Title, s)
		case b.Kind == doc.Headline:
			b.Kind = doc.Subhead
		case b.Kept && (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && (i < body+3 || i >= len(d.Blocks)-2) && clue.IsMetaLine(s):
			b.Kind = doc.Byline
			byline, date, _ := clue.MetaLine(s)
			d.Byline, d.Date = first(d.Byline, byline), first(d.Date, date)
		case b.Kept && b.Kind == doc.Paragraph && i > 0 && d.Blocks[i-1].Kind == doc.Byline && clue.IsAgency(s):
			b.Kind = doc.Byline
		case b.Kept && b.Kind == doc.Paragraph && b.Speaker == "" && i < body && body < len(d.Blocks) && known.Title == "" && !strings.HasSuffix(s, ",") && !clue.StartsLow(s) && !goesOn(d, i) && (!clue.EndsSentence(s) || isShout(s)) && !clue.IsField(s):
			b.Kind = doc.Subhead
		}
		if d.Date == "" && b.Kept && i < body && b.Kind == doc.Subhead && clue.ContainsAny(strings.ToLower(s), meetingMarks()) {
			d.Date = clue.DateIn(s) // "Minutes of the meeting held on 5 May 2016"
		}
		if b.Kept && i <= body && (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && clue.IsDateField(s) {
			b.Kind = doc.Date
		}
		if b.Kept && b.Kind == doc.Date && d.Date == "" && (i < body+2 || body == len(d.Blocks)) {
			d.Date = s
		}
	}
	d.Byline = first(d.Byline, clue.SpeechBy(d.Title))
	if d.Date == "" {
		_, d.Date = clue.SplitDate(d.Title) // "Council meeting, 5 May 2016"
	}
}

// findTitle returns the index of the headline, or -1.
func findTitle(d *doc.Document, known Known, mail bool, body int) int {
	title, to := -1, body
	if known.Title != "" || d.Title != "" {
		to = len(d.Blocks)
	}
	for i := range d.Blocks[:to] {
		if b := d.Blocks[i]; b.Kept && b.Kind == doc.Headline {
			title = i
			break
		}
	}
	best := 0
	for i := 0; i < body && known.Title == "" && d.Title == "" && !mail && title != i && (title < 0 || best > 0); i++ {
		b := d.Blocks[i]
		s := b.In(d.Text)
		if !b.Kept || b.Speaker != "" || b.Kind != doc.Paragraph && b.Kind != doc.Subhead || clue.IsSectionName(s) {
			continue
		}
		if _, _, ok := clue.MetaLine(s); ok || strings.HasSuffix(s, ",") || len(s) > 300 || clue.EndsSentence(s) && !isShout(s) && !isStoppedTitle(d, i) {
			continue // "Dear reader," opens a letter
		}
		// The first line is the headline, unless it is a section name above a longer one.
		if n := clue.CountWords(s); title < 0 || best <= 2 && n >= 4 && !overByline(d, title, i) && !clue.IsAuthors(s) && !clue.IsPerson(s) && !clue.IsJournal(s) && !clue.IsDateField(s) {
			title, best = i, n
		}
	}
	return title
}

// overByline reports whether a byline stands between two blocks.
func overByline(d *doc.Document, from, to int) bool {
	return slices.ContainsFunc(d.Blocks[from+1:to], func(b doc.Block) bool { return b.Kept && clue.IsByline(b.In(d.Text)) })
}

// goesOn reports whether the block after i begins with a small letter.
func goesOn(d *doc.Document, i int) bool {
	return i+1 < len(d.Blocks) && clue.StartsLow(d.Blocks[i+1].In(d.Text))
}

// isStoppedTitle recognises a headline that ends in a full stop: a short first line that
// looks like a title, or has a date or byline below it.
func isStoppedTitle(d *doc.Document, i int) bool {
	s := d.Blocks[i].In(d.Text)
	if d.Blocks[i].Kind != doc.Paragraph || clue.CountWords(s) > 20 || !strings.HasSuffix(s, ".") || i+1 >= len(d.Blocks) {
		return false
	}
	for _, b := range d.Blocks[:i] {
		if b.Kept {
			return false
		}
	}
	next := d.Blocks[i+1]
	t := next.In(d.Text)
	if next.Kind == doc.Date || clue.IsByline(t) || clue.IsMetaLine(t) || clue.IsAuthors(t) {
		return true
	}
	return clue.EndsInAbbreviation(s) && clue.CountWords(t) > clue.CountWords(s) || clue.IsTitleCase(s)
}

// labelAuthors labels what a paper has below its title: its authors, without "By", and
// the journal with the year.
func labelAuthors(d *doc.Document, title int) {
	if title < 0 {
		return
	}
	seen := 0
	authors := false
	for i := title + 1; i < len(d.Blocks) && seen < 3; i++ {
		b := &d.Blocks[i]
		if !b.Kept {
			continue
		}
		seen++
		s := b.In(d.Text)
		switch {
		case b.Kind != doc.Paragraph && b.Kind != doc.Subhead && b.Kind != doc.Date:
			return
		case clue.IsJournal(s):
			setLetterhead(b)
		case authors, clue.IsByline(s):
		case clue.IsAuthors(s), clue.IsPerson(s) && overMeta(d, i):
			b.Kind, authors = doc.Byline, true
			d.Byline = first(d.Byline, s)
		}
	}
}

// overMeta reports whether the block after i shows that i is in an article's head: a
// date, a journal, the heading of an abstract.
func overMeta(d *doc.Document, i int) bool {
	for _, b := range d.Blocks[i+1:] {
		if b.Kept {
			s := b.In(d.Text)
			return b.Kind == doc.Date || clue.IsJournal(s) || clue.IsSectionName(s) || clue.IsDate(s)
		}
	}
	return false
}

// firstBody returns the index of the first block that reads as prose, or the number of
// blocks if none does.
func firstBody(d *doc.Document) int {
	const head = 60 // most blocks above the start of an article
	kept := 0
	for i, b := range d.Blocks {
		if !b.Kept {
			continue
		}
		if kept++; kept > head {
			return i
		}
		s := b.In(d.Text)
		if kept == 1 && isStoppedTitle(d, i) {
			continue
		}
		switch b.Kind {
		case doc.Quotation, doc.ListItem, doc.TableRow:
			return i
		case doc.Paragraph:
			n := clue.CountWords(s)
			if (n >= 40 || n >= 2 && clue.EndsSentence(s) && !isShout(s)) && !clue.IsByline(s) {
				return i
			}
		}
	}
	return len(d.Blocks)
}

// isShout recognises a headline that ends in a question mark, exclamation mark or colon:
// "Is the truce over?"
func isShout(s string) bool {
	return clue.CountWords(s) <= 15 && (strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, ":")) && !strings.Contains(s, ". ")
}

var meetingMarks = lang.English.Lines("meeting-marks")
