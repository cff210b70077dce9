package label

import (
	"cmp"
	"slices"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// labelHead labels the blocks above the article's first paragraph: one headline, a line
// under it, the byline and the date.
func labelHead(d *doc.Document, known Known, mail bool) {
	body := headEnd(d)
	title := findTitle(d, known, body)
	end := 0 // of a headline on several lines
	if title < 0 && known.Title == "" && d.Title == "" && !mail {
		title = chooseTitle(d, body)
		if at := salutation(d, body); at >= 0 && (title < 0 || title < at && clue.IsLetterhead(d.Blocks[title].In(d.Text))) {
			title = -1
			labelSender(d, at)
		}
		if title >= 0 {
			title, end = joinTitle(d, title, body)
		}
		if title >= 0 && !known.Page {
			labelAbove(d, title, body)
		}
	}
	if title < 0 && known.Title != "" {
		title = slices.IndexFunc(d.Blocks[:body], func(b doc.Block) bool {
			return b.Kept && (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && strings.EqualFold(b.In(d.Text), known.Title)
		})
	}
	if end == 0 {
		end = title
	}
	for title >= 0 && d.Title != "" && end < len(d.Blocks) && d.Blocks[end].Kind == doc.Headline {
		end++
	}
	labelAuthors(d, max(title, end-1), body)
	if title >= 0 && !known.Page && !mail {
		labelTabs(d, end, body)
	}
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
		case b.Kind == doc.Headline && i < end: // one headline on several lines
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
		case b.Kept && b.Kind == doc.Paragraph && i > 0 && d.Blocks[i-1].Kind == doc.Byline && (clue.IsAgency(s) || i < body && clue.IsPost(s) && clue.CountWords(s) <= 4):
			b.Kind = doc.Byline
		case b.Kept && b.Kind == doc.Paragraph && b.Speaker == "" && i < body && body < len(d.Blocks) && known.Title == "" && !strings.HasSuffix(s, ",") && !clue.StartsLow(s) && !goesOn(d, i) && (!clue.EndsSentence(s) || isShout(s)) && !clue.IsField(s):
			b.Kind = doc.Subhead
		}
		if b.Kept && i <= body && (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && clue.IsDateField(s) {
			b.Kind = doc.Date
		}
		if b.Kept && b.Kind == doc.Date && i < body+2 {
			found(i, s)
		}
	}
	d.Byline = cmp.Or(d.Byline, clue.SpeechBy(d.Title))
	for i := 0; i < body && d.Byline == ""; i++ {
		d.Byline = clue.SoleJudge(d.Blocks[i].In(d.Text))
	}
	for i := max(title, 0) + 1; i < body && i <= title+2 && d.Byline == ""; i++ {
		d.Byline = clue.SpeechBy(d.Blocks[i].In(d.Text))
	}
	if d.Date == "" {
		_, d.Date = clue.SplitDate(d.Title) // "Council meeting, 5 May 2016"
	}
	if d.Date == "" && title >= 0 && clue.DateIn(d.Title) == "" {
		d.Date = dateAtEnd(d, body)
	}
	for i := 0; i < body && title >= 0 && d.Date == ""; i++ {
		s := d.Blocks[i].In(d.Text)
		if !isProse(d, i) && clue.CountWords(s) <= 32 && !(known.Date != "" && clue.IsUpdate(s)) && (strings.Contains(strings.ToLower(s), "published") || !clue.ContainsAny(strings.ToLower(s), otherDates())) {
			if low := strings.ToLower(s); len(low) == len(s) {
				if i := strings.LastIndex(low, "published"); i > 0 {
					s = s[i:] // "Received: 5 May 2016 / Published online: 6 June 2016"
				}
			}
			if label, _, ok := strings.Cut(s, ": "); ok && i > title && clue.CountWords(label) == 1 && !clue.IsDateField(s) {
				continue // "Fate: sank on 5 May 1916"
			}
			d.Date = clue.DateIn(s) // "Leeds, 5 May 2016", "Minutes of the meeting held on 5 May 2016 at noon"
		}
	}
}

// dateAtEnd returns the date beside the signature at the end of a judgment or a letter.
func dateAtEnd(d *doc.Document, body int) string {
	const late = 8 // blocks from the last
	for i := len(d.Blocks) - 1; i > body && i >= len(d.Blocks)-late; i-- {
		s := d.Blocks[i].In(d.Text)
		if !d.Blocks[i].Kept || d.Blocks[i].Kind != doc.Date && !clue.IsDateField(s) || clue.IsUpdate(s) || clue.Day(s) == "" {
			continue
		}
		above := d.Blocks[i-1].In(d.Text)
		if label, _, ok := strings.Cut(s, ":"); ok && strings.HasPrefix(strings.ToLower(label), "date") || clue.IsPerson(above) || clue.IsPost(above) {
			return s
		}
	}
	return ""
}

// rankDate ranks the dates of a head: first those below the headline, for a date above it
// may be that of the visit; last those of changes.
func rankDate(d *doc.Document, i, title int) int {
	low := strings.ToLower(d.Blocks[i].In(d.Text))
	_, until, _ := strings.Cut(low, "–")
	switch {
	case clue.IsUpdate(low), clue.Day(until) != "" && !strings.Contains(until, "pdated"):
		return 2 // "12 October 2016 – 2 February 2017" is when a show is open
	case i > 0 && clue.StartsWithAny(strings.ToLower(d.Blocks[i-1].In(d.Text)), otherDates()):
		return undated // below "Born"
	case i < title:
		return 1
	case clue.Day(low) == "":
		return 3 // "3 hours ago"
	}
	return 0
}

const undated = 6

// labelAbove sets aside the lines of the site above the headline. Names in them belong to
// the article, except in menus.
func labelAbove(d *doc.Document, title, body int) {
	runs := shortRuns(d, body)
	for i := range title {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		switch {
		case !b.Kept || b.Kind == doc.Date || b.Kind == doc.Byline || isMeta(d, i) || clue.IsDateField(s):
		case isPartyField(s), clue.IsField(s): // of a judgment
		case isProse(d, i) && clue.CountWords(s) >= 20:
		case runs[i] && !clue.IsLetterhead(s), isRemark(s), clue.CountWords(s) <= 1, clue.IsTrail(s), clue.IsPageLabel(s):
			setAside(b)
		default:
			setLetterhead(b)
		}
	}
}

// labelTabs sets aside what a site prints between the headline and the text: the words of its
// tabs, each on a line, and where the page is from.
func labelTabs(d *doc.Document, from, body int) {
	const least = 3
	for i := from; i < body; i++ {
		k := i
		for k < body && d.Blocks[k].Kept && (d.Blocks[k].Kind == doc.Paragraph || d.Blocks[k].Kind == doc.Subhead) && clue.CountWords(d.Blocks[k].In(d.Text)) == 1 && !clue.IsSectionName(d.Blocks[k].In(d.Text)) && !strings.HasSuffix(d.Blocks[k].In(d.Text), ":") {
			k++
		}
		for j := i; k-i >= least && j < k; j++ {
			setAside(&d.Blocks[j])
		}
		if i = max(i, k-1); k < body && d.Blocks[k].Kept && isFromSite(d.Blocks[k].In(d.Text)) {
			setAside(&d.Blocks[k])
		}
	}
}

// isFromSite recognises the line of a wiki that says where its page is from: "From Wikibooks,
// open books for an open world".
func isFromSite(s string) bool {
	return strings.HasPrefix(s, "From ") && (strings.HasSuffix(s, " wiki") || strings.Contains(s, ", the free ") || strings.Contains(s, ", open ") || strings.Contains(s, ", the open "))
}

// goesOn reports whether the block after i begins with a small letter.
func goesOn(d *doc.Document, i int) bool {
	return i+1 < len(d.Blocks) && d.Blocks[i+1].Kind != doc.TableRow && clue.StartsLow(d.Blocks[i+1].In(d.Text))
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
			if !headGoesOn(d, i) && textGoesOn(d, i) {
				return i
			}
		}
	}
	if first >= 0 {
		return first
	}
	return firstBody(d)
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
	if clue.IsProvenance(&clue.Line{Text: s}) || clue.IsPresented(s) {
		return false
	}
	return n >= 40 || n >= 12 && clue.EndsSentence(s) && strings.ToUpper(s) != s && !isShout(s) && !clue.IsByline(s) && !isQuestion(s) && !(isDocumentKind(strings.ToLower(s)) && clue.DateIn(s) != "")
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

// otherDates says that a date is not that of the text.
var otherDates = lang.English.Lines("dates/other")
