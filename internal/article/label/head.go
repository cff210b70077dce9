package label

import (
	"cmp"
	"slices"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// A head is what stands above an article's first paragraph.
type head struct {
	*doc.Document
	known      Known
	body       int // the first paragraph
	title, end int // the blocks of the headline; title is -1 if there is none
	dateRank   int // the rank of the date found so far
}

// labelHead labels the blocks above the article's first paragraph: one headline, a line
// under it, the byline and the date.
func labelHead(d *doc.Document, known Known, mail bool) {
	h := &head{Document: d, known: known, body: headEnd(d), dateRank: undated}
	h.findTitle(mail)
	labelAuthors(d, max(h.title, h.end-1), h.body)
	if h.title >= 0 && !known.Page && !mail {
		h.labelBetween()
	}
	if d.Date != "" {
		h.dateRank = 0
	}
	for i := range d.Blocks {
		h.labelLine(i)
	}
	h.findSpeaker()
	if d.Date == "" || h.dateRank == changed {
		d.Date = cmp.Or(h.findDate(), d.Date)
	}
}

// findTitle finds the block that is marked as the headline or, without one, that reads as one.
func (h *head) findTitle(mail bool) {
	h.title = markedTitle(h.Document, h.known, h.body)
	if h.title < 0 && h.known.Title == "" && h.Title == "" && !mail {
		h.chooseTitle()
	}
	if h.title < 0 && h.known.Title != "" {
		h.title = slices.IndexFunc(h.Blocks[:h.body], func(b doc.Block) bool {
			return b.Kept && (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && strings.EqualFold(b.In(h.Text), h.known.Title)
		})
	}
	if h.title < 0 && h.known.Title == "" && h.Title == "" && !mail {
		h.takeDate()
	}
	if h.end == 0 {
		h.end = h.title
	}
	for h.title >= 0 && h.Title != "" && h.end < len(h.Blocks) && h.Blocks[h.end].Kind == doc.Headline {
		h.end++
	}
}

// chooseTitle finds the headline by what the lines say. A letter has none, but addresses.
func (h *head) chooseTitle() {
	h.title = chooseTitle(h.Document, h.body)
	if at := salutation(h.Document, h.body); at >= 0 {
		h.title = letterTitle(h.Document, at, h.title, h.body)
		if h.title < 0 || h.title > at {
			labelSender(h.Document, at)
			h.end = h.title + 1
			return
		}
	}
	if h.title < 0 {
		return
	}
	h.title, h.end = joinTitle(h.Document, h.title, h.body)
	if !h.known.Page {
		labelAbove(h.Document, h.title, h.body)
	}
}

// takeDate takes the date as the headline of minutes that have no other: it stands over "Attendees".
func (h *head) takeDate() {
	i := keptBelow(h.Document, -1)
	if i+1 < len(h.Blocks) && h.Blocks[i].Kind == doc.Date && clue.IsSectionName(h.Blocks[i+1].In(h.Text)) {
		h.title = i
		h.setDate(i, h.Blocks[i].In(h.Text))
	}
}

// labelLine labels a block as part of the headline, a byline, a date or a line under the
// headline, if it is one.
func (h *head) labelLine(i int) {
	b := &h.Blocks[i]
	s := b.In(h.Text)
	line := b.Kind == doc.Paragraph || b.Kind == doc.Subhead
	switch {
	case i == h.title:
		b.Kind, h.Title = doc.Headline, cmp.Or(h.Title, clue.StripTitleLabel(s))
	case b.Kind == doc.Headline && i < h.end: // one headline on several lines
	case b.Kind == doc.Headline:
		b.Kind = doc.Subhead
	case !b.Kept:
		return
	case i > h.body && clue.IsCommenter(s):
		return
	case line && (i < h.body+3 || i >= len(h.Blocks)-2 && !clue.StartsLow(clue.StripBy(s))) && clue.IsMetaLine(s):
		h.setByline(i, s)
	case line && i > 0 && i < h.body && h.Blocks[i-1].Kind == doc.Byline && strings.HasPrefix(s, "and ") && clue.IsByline("By "+s[len("and "):]):
		b.Kind = doc.Byline // goes on on a line of its own
		h.Byline += " and " + clue.NamesAlone(s[len("and "):])
	case b.Kind == doc.TableRow && h.title >= 0 && i > h.title && i < h.body:
		if row := strings.ReplaceAll(s, "\t", " | "); clue.IsMetaLine(row) {
			h.setByline(i, row)
		}
	case b.Kind == doc.Paragraph && i > 0 && h.Blocks[i-1].Kind == doc.Byline && (clue.IsAgency(s) || i < h.body && clue.IsPost(s) && clue.CountWords(s) <= 4):
		b.Kind = doc.Byline
	case b.Kind == doc.Paragraph && b.Speaker == "" && i < h.body && h.body < len(h.Blocks) && h.known.Title == "" && !strings.HasSuffix(s, ",") && !clue.StartsLow(s) && !goesOn(h.Document, i) && (!clue.EndsSentence(s) || isShout(s)) && !clue.IsField(s) && !clue.IsRoll(s):
		b.Kind = doc.Subhead
	}
	if line = b.Kind == doc.Paragraph || b.Kind == doc.Subhead; b.Kept && i <= h.body && line && clue.IsDateField(s) {
		b.Kind = doc.Date
	}
	if b.Kept && b.Kind == doc.Date && i < h.body+2 {
		h.setDate(i, s)
	}
}

// setByline takes the writers, and perhaps the date, from a line.
func (h *head) setByline(i int, s string) {
	byline, date, _ := clue.MetaLine(s)
	h.Blocks[i].Kind, h.Byline = doc.Byline, cmp.Or(h.Byline, byline)
	h.setDate(i, date)
}

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

// labelBetween sets aside what a site prints between the headline and the text: the words of its
// tabs, each on a line, where the page is from, numbers and addresses, and what a paper says of itself
// below its authors.
func (h *head) labelBetween() {
	const least = 3
	d, tabs := h.Document, 0
	signed := false // a byline is above
	paper := isOverAbstract(d, h.end, max(h.end, h.body))
	for i := h.end; i < h.body; i++ {
		b := &d.Blocks[i]
		signed = signed || b.Kind == doc.Byline
		if !b.Kept || b.Kind != doc.Paragraph && b.Kind != doc.Subhead && !(paper && b.Kind == doc.ListItem) || isMeta(d, i) {
			tabs = 0
			continue
		}
		s := b.In(d.Text)
		switch {
		case isFromSite(s), clue.IsDocumentNumber(s) && keptBelow(d, i) < h.body, clue.IsPostal(s), clue.IsTrail(s):
			setAside(b)
		case paper && signed && !isProse(d, i) && !clue.IsDateField(s) && (!strings.Contains(s, ": ") || clue.IsProvenance(&clue.Line{Text: s})):
			if isOverAbstract(d, i, i+1) {
				paper = false
				continue
			}
			setLetterhead(b)
		case clue.CountWords(s) == 1 && !clue.IsSectionName(s) && !strings.HasSuffix(s, ":"):
			if tabs++; tabs < least {
				continue
			}
			for k := i; k > i-tabs; k-- {
				setAside(&d.Blocks[k])
			}
			continue
		}
		tabs = 0
	}
}

// isFromSite recognises the line of a wiki that says where its page is from: "From Wikibooks,
// open books for an open world", "< Board | Minutes".
func isFromSite(s string) bool {
	return strings.HasPrefix(s, "< ") || strings.HasPrefix(s, "From ") && (strings.HasSuffix(s, " wiki") || strings.Contains(s, ", the free ") || strings.Contains(s, ", open ") || strings.Contains(s, ", the open "))
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
		if b.Len() > 200 || clue.CountWords(b.In(d.Text)) > 3 { // a menu may be long
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
	prose := n >= 40 || n >= 12 && clue.EndsSentence(s) && !lang.IsUpper(s) && !isShout(s) && !clue.IsByline(s) && !isQuestion(s) && !(isDocumentKind(strings.ToLower(s)) && clue.DateIn(s) != "")
	return prose && !clue.IsProvenance(&clue.Line{Text: s}) && !clue.IsPresented(s)
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
			if i > 0 && isVerse(d, i) || (n >= 40 || n >= 2 && clue.EndsSentence(s) && !isShout(s)) && !clue.IsByline(s) {
				return i
			}
		}
	}
	return len(d.Blocks)
}

// isVerse recognises a line of a poem: it is one of several short lines, some of which end in
// mid-sentence.
func isVerse(d *doc.Document, i int) bool {
	const near, least = 8, 2
	commas := 0
	for _, step := range []int{-1, 1} {
		for k := i; k >= 0 && k < len(d.Blocks) && max(k-i, i-k) < near && isShortLine(d, k); k += step {
			if s := d.Blocks[k].In(d.Text); (k != i || step > 0) && strings.HasSuffix(s, ",") && clue.CountWords(s) >= 4 && !clue.IsNames(s) && !strings.ContainsAny(s, "0123456789@:") {
				commas++
			}
		}
	}
	return commas >= least
}

// isShortLine recognises a paragraph that may be the line of a poem.
func isShortLine(d *doc.Document, i int) bool {
	b := d.Blocks[i]
	s := b.In(d.Text)
	return b.Kept && b.Kind == doc.Paragraph && b.Speaker == "" && clue.CountWords(s) <= 12 && !clue.IsPerson(s) && clue.StripBy(s) == s
}

// isShout recognises a headline that ends in a question mark, exclamation mark or colon:
// "Is the truce over?", or gives what somebody said.
func isShout(s string) bool {
	return isSaying(s) || (strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, ":")) && clue.CountWords(s) <= 15 && !strings.Contains(s, ". ")
}

// isSaying recognises a headline that gives what somebody said: "Ana Lima: “It is open. Come in.”"
func isSaying(s string) bool {
	const most = 20 // words
	who, said, ok := strings.Cut(s, ": ")
	return ok && clue.CountWords(s) <= most && clue.IsPerson(who) && said != strings.TrimLeft(said, "“\"‘") && said != strings.TrimRight(said, "”\"’")
}
