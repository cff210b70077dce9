package label

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// labelHead labels the blocks above the article's first paragraph: one headline, a line
// under it, the byline and the date.
func labelHead(d *doc.Document, known Known, mail bool) {
	body := headEnd(d)
	title := findTitle(d, known, body)
	if title < 0 && known.Title == "" && d.Title == "" && !mail {
		if title = chooseTitle(d, body); !known.Page {
			labelAbove(d, title, body)
		}
	}
	if title < 0 && known.Title != "" {
		title = slices.IndexFunc(d.Blocks[:body], func(b doc.Block) bool {
			return b.Kept && (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && strings.EqualFold(b.In(d.Text), known.Title)
		})
	}
	parties := title
	for title >= 0 && d.Title != "" && parties < len(d.Blocks) && d.Blocks[parties].Kind == doc.Headline {
		parties++
	}
	labelAuthors(d, title, body)
	best := undated
	found := func(i int, date string) {
		if rank := rankDate(d, i, title); date != "" && rank < best {
			d.Date, best = date, rank
		}
	}
	if d.Date != "" {
		best = 0
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		switch {
		case i == title:
			b.Kind, d.Title = doc.Headline, cmp.Or(d.Title, s)
		case b.Kind == doc.Headline && i < parties: // one headline on several lines
		case b.Kind == doc.Headline:
			b.Kind = doc.Subhead
		case b.Kept && (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && (i < body+3 || i >= len(d.Blocks)-2 && !clue.StartsLow(clue.StripBy(s))) && clue.IsMetaLine(s):
			b.Kind = doc.Byline
			byline, date, _ := clue.MetaLine(s)
			d.Byline = cmp.Or(d.Byline, byline)
			found(i, date)
		case b.Kept && b.Kind == doc.TableRow && title >= 0 && i > title && i < body && clue.StripBy(s) != s:
			if byline, date, ok := clue.MetaLine(strings.ReplaceAll(s, "\t", " | ")); ok {
				b.Kind, d.Byline = doc.Byline, cmp.Or(d.Byline, byline)
				found(i, date)
			}
		case b.Kept && b.Kind == doc.ListItem && title >= 0 && i > title && i < body && besideDate(d, i):
			// A list of who wrote the article, when, and how many comments it has.
			if clue.IsNotice(&clue.Line{Text: s}) {
				setAside(b)
			} else if name := clue.StripBy(s); clue.IsPerson(name) && !clue.IsVenue(name) {
				b.Kind, d.Byline = doc.Byline, cmp.Or(d.Byline, name)
			}
		case b.Kept && b.Kind == doc.Paragraph && i > 0 && d.Blocks[i-1].Kind == doc.Byline && clue.IsAgency(s):
			b.Kind = doc.Byline
		case b.Kept && b.Kind == doc.Paragraph && b.Speaker == "" && i < body && body < len(d.Blocks) && known.Title == "" && !strings.HasSuffix(s, ",") && !clue.StartsLow(s) && !goesOn(d, i) && (!clue.EndsSentence(s) || isShout(s)) && !clue.IsField(s):
			b.Kind = doc.Subhead
		}
		if b.Kept && i <= body && (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && clue.IsDateField(s) {
			b.Kind = doc.Date
		}
		if b.Kept && b.Kind == doc.Date && (i < body+2 || body == len(d.Blocks)) {
			found(i, s)
		}
	}
	d.Byline = cmp.Or(d.Byline, clue.SpeechBy(d.Title))
	if d.Date == "" {
		_, d.Date = clue.SplitDate(d.Title) // "Council meeting, 5 May 2016"
	}
	for i := 0; i < body && d.Date == "" && title >= 0; i++ {
		if s := d.Blocks[i].In(d.Text); !isProse(d, i) && clue.CountWords(s) <= 32 && !(known.Date != "" && clue.IsUpdate(s)) && !clue.ContainsAny(strings.ToLower(s), otherDates()) {
			d.Date = clue.DateIn(s) // "Leeds, 5 May 2016", "Minutes of the meeting held on 5 May 2016 at noon"
		}
	}
}

// besideDate reports whether the block before or after i is a date.
func besideDate(d *doc.Document, i int) bool {
	return d.Blocks[i-1].Kind == doc.Date || i+1 < len(d.Blocks) && d.Blocks[i+1].Kind == doc.Date
}

// rankDate ranks the dates of a head: first those below the headline, for a date above it
// may be that of the visit; last those of changes.
func rankDate(d *doc.Document, i, title int) int {
	low := strings.ToLower(d.Blocks[i].In(d.Text))
	_, until, _ := strings.Cut(low, "–")
	switch {
	case clue.IsUpdate(low), clue.Day(until) != "" && !strings.Contains(until, "pdated"):
		return 2 // "12 October 2016 – 2 February 2017" is when a show is open
	case i < title && clue.Day(low) == "":
		return 4
	case i < title:
		return 1
	case clue.Day(low) == "":
		return 3 // "3 hours ago"
	}
	return 0
}

const undated = 5

// findTitle returns the index of the block that is marked as the headline, or -1.
func findTitle(d *doc.Document, known Known, body int) int {
	to := body
	if known.Title != "" || d.Title != "" {
		to = len(d.Blocks)
	}
	return slices.IndexFunc(d.Blocks[:to], func(b doc.Block) bool { return b.Kept && b.Kind == doc.Headline })
}

// labelAbove sets aside the lines of the site above the headline. Names in them belong to
// the article, except in menus.
func labelAbove(d *doc.Document, title, body int) {
	if title < 0 {
		return
	}
	runs := shortRuns(d, body)
	for i := range title {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		switch {
		case !b.Kept || b.Kind == doc.Date || b.Kind == doc.Byline || isMeta(d, i) || clue.IsDateField(s):
		case isProse(d, i) && clue.CountWords(s) >= 20 && !isOfSite(s):
		case runs[i] && !clue.IsLetterhead(s), isRemark(s), clue.CountWords(s) <= 1, clue.IsTrail(s), clue.IsPageLabel(s):
			setAside(b)
		default:
			setLetterhead(b)
		}
	}
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
// the journal with the year. Newspapers print a writer's name alone, too, beside the date.
func labelAuthors(d *doc.Document, title, body int) {
	const most = 5 // lines below the title
	if title < 0 {
		return
	}
	seen := 0
	authors := false
	menus := shortRuns(d, body)
	for i := title + 1; i < len(d.Blocks) && seen < most; i++ {
		b := &d.Blocks[i]
		if !b.Kept {
			continue
		}
		seen++
		s := b.In(d.Text)
		if b.Kind != doc.Paragraph && b.Kind != doc.Subhead && b.Kind != doc.Date {
			return
		}
		if clue.IsJournal(s) {
			setLetterhead(b)
			continue
		}
		if label, ok := strings.CutSuffix(s, ":"); ok && clue.StripBy(label+" x") != "x" {
			return // "Present:", over those who were there
		}
		if authors || b.Kind == doc.Date || isMeta(d, i) || clue.IsPageLabel(s) {
			continue
		}
		name := clue.AuthorList(clue.StripBy(s))
		people := clue.WithoutNotes(s)
		switch {
		case name != "" && i < body:
		case seen <= 3 && people != s && clue.IsAuthors(people):
			name = people
		case seen <= 3 && clue.IsAuthors(clue.StripBy(s)):
			name = clue.NamesAlone(clue.StripBy(s))
		case seen <= 2 && i < body && clue.Author(s) != "":
			name = clue.Author(s)
		case overMeta(d, i) || i < body && (menus[i] && seen <= 2 || seen == 1 && overDeck(d, i, body) || overPost(d, i) || underDate(d, i) || i+1 < len(d.Blocks) && !d.Blocks[i+1].Kept):
			if name = clue.Author(s); clue.IsPerson(s) && !clue.IsVenue(s) {
				name = s
			}
		}
		if name != "" {
			b.Kind, authors = doc.Byline, true
			d.Byline = cmp.Or(d.Byline, name)
		}
	}
}

// underDate reports whether the line above block i is a date.
func underDate(d *doc.Document, i int) bool {
	for i--; i >= 0; i-- {
		if d.Blocks[i].Kept {
			return d.Blocks[i].Kind == doc.Date || clue.IsDateField(d.Blocks[i].In(d.Text))
		}
	}
	return false
}

// overPost reports whether the line below block i says who its writer is.
func overPost(d *doc.Document, i int) bool {
	k := keptBelow(d, i)
	if k == len(d.Blocks) {
		return false
	}
	s, below := d.Blocks[i].In(d.Text), d.Blocks[k].In(d.Text)
	return clue.IsPost(below) && !strings.Contains(below, ":") && !clue.IsLetterhead(s) && !clue.IsPost(s)
}

// overMeta reports whether the block after i shows that i is in an article's head: a
// date, a journal, the heading of an abstract.
func overMeta(d *doc.Document, i int) bool {
	k := keptBelow(d, i)
	if k == len(d.Blocks) {
		return false
	}
	s := d.Blocks[k].In(d.Text)
	return d.Blocks[k].Kind == doc.Date || clue.IsJournal(s) || clue.IsSectionName(s) || clue.IsDate(s)
}

// headEnd returns the index of the article's first paragraph, or the number of blocks.
// Unlike firstBody, it passes over sentences in its head: a notice on cookies, a line under
// the headline.
func headEnd(d *doc.Document) int {
	const most = 60     // lines above the start of an article
	const longest = 500 // with those of menus
	first, kept := -1, 0
	for i, b := range d.Blocks[:min(len(d.Blocks), longest)] {
		if !b.Kept {
			continue
		}
		if clue.CountWords(b.In(d.Text)) > 3 { // a menu may be long
			kept++
		}
		if kept > most {
			break
		}
		if isProse(d, i) {
			if first < 0 {
				first = i
			}
			if !headGoesOn(d, i) && textGoesOn(d, i) && !(isOfSite(b.In(d.Text)) && isOverTitle(d, i)) {
				return i
			}
		}
	}
	if first >= 0 {
		return first
	}
	return firstBody(d)
}

// isOfSite recognises a sentence with many words that are common in furniture.
func isOfSite(s string) bool {
	t := clue.TraitsOf(s)
	n := t.Of[clue.Site] + t.Of[clue.Do] + t.Of[clue.Law] + t.Of[clue.Reach] + t.Of[clue.Give]
	return t.Words < 70 && n*5 >= t.Words && !t.Says
}

// isOverTitle reports whether a line that may be a headline is between block i and the next
// sentence.
func isOverTitle(d *doc.Document, i int) bool {
	for i++; i < len(d.Blocks) && !isProse(d, i); i++ {
		if s := d.Blocks[i].In(d.Text); clue.CountWords(s) >= 4 && mayBeTitle(d, i) && !clue.EndsSentence(s) {
			return i+1 < len(d.Blocks)
		}
	}
	return false
}

// isProse recognises a whole sentence or more.
func isProse(d *doc.Document, i int) bool {
	b := d.Blocks[i]
	if !b.Kept || b.Kind != doc.Paragraph && b.Kind != doc.ListItem && b.Kind != doc.Quotation {
		return false
	}
	s := b.In(d.Text)
	n := clue.CountWords(s)
	if b.Speaker != "" && n >= 4 {
		return true
	}
	if clue.IsProvenance(&clue.Line{Text: s}) {
		return false
	}
	return n >= 40 || n >= 12 && clue.EndsSentence(s) && strings.ToUpper(s) != s && !isShout(s) && !isStoppedTitle(d, i) && !clue.IsByline(s) && !isQuestion(s) && !(isDocumentKind(strings.ToLower(s)) && clue.DateIn(s) != "")
}

// isQuestion recognises what may be the title of a question to a forum: "My lock leaks.
// Whom do I call?"
func isQuestion(s string) bool {
	return strings.HasSuffix(s, "?") && clue.CountWords(s) <= 24 && !clue.HasQuote(s[:1])
}

// textGoesOn reports whether a paragraph is long, or another follows it closely.
func textGoesOn(d *doc.Document, i int) bool {
	const near = 5 // blocks
	if clue.CountWords(d.Blocks[i].In(d.Text)) >= 40 {
		return true
	}
	for seen := 0; seen < near; {
		if i++; i == len(d.Blocks) {
			return true
		}
		if d.Blocks[i].Kept {
			seen++
		}
		if isProse(d, i) {
			return true
		}
	}
	return false
}

// headGoesOn reports whether a short paragraph is part of the head: a date or a byline
// follows it before the next.
func headGoesOn(d *doc.Document, i int) bool {
	const most = 16 // blocks between them
	if clue.CountWords(d.Blocks[i].In(d.Text)) > 45 || d.Blocks[i].Speaker != "" {
		return false
	}
	deck := clue.CountWords(d.Blocks[i].In(d.Text)) <= 16 // a title of two sentences may have one
	for j := i + 1; j < len(d.Blocks) && j <= i+most; j++ {
		if isProse(d, j) {
			if !deck || clue.CountWords(d.Blocks[j].In(d.Text)) > 35 {
				return false
			}
			deck = false
		}
		if isMeta(d, j) {
			return true
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
	return clue.CountWords(s) <= 15 && (strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, ":")) && !hasStop(s)
}

// hasStop reports whether a sentence ends within a line, perhaps without a space after it.
func hasStop(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] == '.' && (s[i+1] == ' ' || unicode.IsLower(rune(s[i-1])) && s[i+1] >= 'A' && s[i+1] <= 'Z') {
			return true
		}
	}
	return false
}

// otherDates says that a date is not that of the text.
var otherDates = lang.English.Lines("other-dates")
