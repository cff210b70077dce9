// Package label names the parts of an article: headline, byline, date, datelines,
// subheads, speakers, the section of each block, and what to set aside. Package clue
// judges a line by its own words; here its position among the others counts too.
//
//	label.go      the order of the steps
//	head.go       the lines above the text: headline, byline, date
//	writers.go    who wrote it, where no byline says so
//	date.go       which of several dates is that of the article
//	authors.go    writers without "By", a paper's authors
//	headline.go   the headline among the lines of a site; deck.go the line under it
//	title.go      a headline that is marked, or on several lines
//	letter.go     the addresses above a letter
//	words.go      which words of a line the article repeats
//	mail.go       forwarded and quoted messages, signatures; mailhead.go their headers
//	opinion.go    the head of a court's opinion
//	parties.go    the parties of a case, each on its line
//	speakers.go   speakers in transcripts and interviews
//	talk.go       interviews that label no speakers, or only one side
//	stage.go      what a record notes between the words that were said
//	sections.go   the subhead above each block
//	furniture.go  what publishers put around the text
//	ending.go     what follows its end
//	remains.go    the heads of pages, votes, what furniture leaves alone
//	letterhead.go what was set aside and yet belongs to the article
package label

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// Known is what is known about an article besides its text, for example from a page's
// metadata. All fields may be empty.
type Known struct {
	Title, Byline, Date string
	Site                string
	Sites               []string // of a page: the names and the address of its site
	Source              string   // the publication
	Description         string   // what the page says of the article
	Declared            bool     // Title is declared as that of the article, not of the page
	Mail                bool     // the text is that of a message
	Answer              bool     // which answers one that may be quoted below it
	Page                bool     // the text is the main content of a page, without its furniture
	Linked              []bool   // of a page: the blocks that are links
	Unjudged            bool     // furniture is to be recognised by rules alone, to train its judgment
}

// Blocks finds the headline, the byline, the date and the datelines among the blocks, and
// sets notices aside. Title, byline and date go into the document as written; the text
// takes precedence over the page's metadata.
func Blocks(d *doc.Document, known Known) {
	before := slices.Clone(d.Blocks)
	notices := make([]bool, len(d.Blocks)) // set aside because of their own words
	read := lines{}
	for i := range d.Blocks {
		kept := d.Blocks[i].Kept
		labelAlone(d, &d.Blocks[i], read)
		notices[i] = kept && !d.Blocks[i].Kept
	}
	if len(d.Blocks) > 1 && d.Blocks[0].Kind == doc.Paragraph && !known.Page && clue.IsFileName(d.Blocks[0].In(d.Text)) {
		setAside(&d.Blocks[0])
	}
	head, mail := labelMail(d, known)
	if mail {
		d.Title, d.Byline, d.Date = cmp.Or(d.Title, head.title), cmp.Or(d.Byline, head.byline), cmp.Or(d.Date, head.date)
	}
	labelTeasers(d, notices)
	labelParties(d)
	labelOpinion(d)
	labelSpeakers(d)
	labelHead(d, known, mail)
	labelStage(d)
	labelReturning(d)
	labelItems(d)
	labelNumbered(d)
	labelSubheads(d, known.Linked)
	if known.Page {
		labelReferences(d)
		labelPageFurniture(d, known.Linked)
	} else {
		labelTail(d, func() { labelFurniture(d, known, mail, read) })
	}
	labelLetterheads(d, known.Page)
	splitDatelines(d, known.Source)
	if !hasText(d) {
		restore(d, before)
	}
	labelSections(d)
	if d.Byline != "" && strings.HasPrefix(known.Byline, d.Byline+" ") {
		d.Byline = known.Byline // the first name below a message, the full one above it
	}
	d.Title, d.Byline, d.Date = cmp.Or(d.Title, known.Title), cmp.Or(d.Byline, known.Byline), cmp.Or(clue.BareDate(d.Date), known.Date)
	d.DateISO = cmp.Or(clue.Day(d.Date), clue.Day(known.Date))
}

// hasText reports whether anything but headings is kept.
func hasText(d *doc.Document) bool {
	return slices.ContainsFunc(d.Blocks, func(b doc.Block) bool {
		switch b.Kind {
		case doc.Headline, doc.Subhead, doc.Separator, doc.Date, doc.Byline:
			return false
		}
		return b.Kept
	})
}

// restore undoes the labels if they leave nothing of a text that is longer than a
// headline.
func restore(d *doc.Document, before []doc.Block) {
	size, words, stops := 0, 0, false
	for _, b := range before {
		if b.Kept {
			s := b.In(d.Text)
			size += len(s)
			words += clue.CountWords(s)
			stops = stops || strings.Contains(s, ". ")
		}
	}
	if size < 100 && words < 11 && !stops {
		return
	}
	d.Blocks = before
	if d.Title = ""; len(before) > 1 && before[0].Kept && !clue.EndsSentence(before[0].In(d.Text)) {
		d.Blocks[0].Kind, d.Title = doc.Headline, before[0].In(d.Text)
	}
}

// lines has the text of blocks as package clue tests it, by where they begin.
type lines map[int]*clue.Line

func (l lines) of(d *doc.Document, b *doc.Block) *clue.Line {
	line := l[b.Start]
	if line == nil || len(line.Text) != b.Len() {
		line = &clue.Line{Text: b.In(d.Text)}
		l[b.Start] = line
	}
	return line
}

// labelAlone labels a paragraph that can be recognised by its own words.
func labelAlone(d *doc.Document, b *doc.Block, read lines) {
	if !b.Kept {
		return
	}
	if b.Kind == doc.ListItem && clue.IsAmendment(b.In(d.Text)) {
		setAside(b)
	}
	if (b.Kind == doc.Subhead || b.Kind == doc.TableRow && strings.Contains(b.In(d.Text), ": ")) && clue.IsNotice(&clue.Line{Text: b.In(d.Text)}) {
		setAside(b) // "Sign up to Quay Mail", "Categories: Ferries | Quays"
	}
	if b.Kind != doc.Paragraph {
		return
	}
	s := b.In(d.Text)
	line := read.of(d, b)
	switch {
	case len(s) < 100 && clue.IsSeparator(s):
		b.Kind = doc.Separator
	case len(s) <= 4 && !strings.ContainsFunc(s, unicode.IsLetter) && !strings.ContainsFunc(s, unicode.IsDigit) && !strings.ContainsAny(s, "()[]{}<>,;"):
		setAside(b) // a button, or what is left of a mark; "})," is code
	case clue.IsDate(s):
		b.Kind = doc.Date
	case clue.IsNotice(line), clue.IsArchiveLinks(s), clue.IsWriterContact(s), clue.IsAmendment(s), isColumn(s):
		b.Kind, b.Kept = doc.Boilerplate, false
	case clue.IsCaption(line):
		b.Kind = doc.Caption
	}
}

// isColumn recognises the number of a column or a page of a record: "Column 412", "Page 3 of 18".
func isColumn(s string) bool {
	word, number, _ := strings.Cut(s, " ")
	number, _, _ = strings.Cut(number, " of ")
	return (strings.EqualFold(word, "column") || strings.EqualFold(word, "page")) && number != "" && clue.Digits(number) >= len(number)-1
}

// labelTeasers sets aside the headlines of other articles in a list below a line that
// announces them. Above the start of the article, they cannot be distinguished from its
// own headline.
func labelTeasers(d *doc.Document, notices []bool) {
	under := false
	for i := headEnd(d); i < len(d.Blocks); i++ {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		switch {
		case notices[i]:
			under = under || clue.IsTeaserHead(s)
		case !b.Kept || b.Kind == doc.Separator:
		case under && b.Kind == doc.Date:
			setAside(b)
		case under && (b.Kind == doc.Paragraph || b.Kind == doc.ListItem || b.Kind == doc.Subhead) && len(s) < 200 && clue.CountWords(s) <= 16 && !clue.EndsSentence(s):
			b.Kind, b.Kept = doc.Boilerplate, false
		default:
			under = false
		}
	}
}

// labelSubheads labels short lines without a full stop above a paragraph. On a page they are none if
// there are several that are only links.
func labelSubheads(d *doc.Document, linked []bool) {
	links := 0
	for i := range min(len(linked), len(d.Blocks)) {
		b := d.Blocks[i]
		links += count(linked[i] && b.Kept && b.Kind == doc.Paragraph && looksSubhead(b.In(d.Text)))
	}
	leads := func(i int) bool { return links > 1 && len(linked) == len(d.Blocks) && linked[i] }
	next := len(d.Blocks) // the next kept block that is not a separator
	for i := len(d.Blocks) - 1; i >= 0; i-- {
		b := &d.Blocks[i]
		if !b.Kept || b.Kind == doc.Separator {
			continue
		}
		if b.Kind == doc.Paragraph && b.Speaker == "" && next < len(d.Blocks) && i > 0 && !leads(i) && looksSubhead(b.In(d.Text)) && !isVerse(d, i) && !endsAddress(d, i) && !isRoll(d, i) {
			if over := d.Blocks[next]; (over.Kind.Prose() || over.Kind == doc.Date) && (over.Kind != doc.Paragraph || !looksSubhead(over.In(d.Text)) && !clue.StartsLow(over.In(d.Text))) {
				b.Kind = doc.Subhead
			}
		}
		next = i
	}
}

// endsAddress recognises the country below the lines of an address.
func endsAddress(d *doc.Document, i int) bool {
	if i < 2 || d.Blocks[i-1].Kind != doc.Paragraph || !strings.ContainsAny(d.Blocks[i-1].In(d.Text), "0123456789") || clue.EndsSentence(d.Blocks[i-1].In(d.Text)) || clue.EndsSentence(d.Blocks[i-2].In(d.Text)) {
		return false
	}
	return clue.IsCountry(d.Blocks[i].In(d.Text))
}

// labelItems labels paragraphs in a row that begin with a bullet or with numbers that count up:
// lists that were typed by hand.
func labelItems(d *doc.Document) {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != doc.Paragraph || !isTypedItem(d, b) {
			continue
		}
		if strings.HasPrefix(b.In(d.Text), "•") {
			b.Kind = doc.ListItem
			continue
		}
		if i == 0 || !isTypedItem(d, &d.Blocks[i-1]) {
			continue
		}
		a := &d.Blocks[i-1]
		s, t := strings.TrimLeft(a.In(d.Text), "("), strings.TrimLeft(b.In(d.Text), "(")
		n, m := clue.Digits(s), clue.Digits(t)
		if (n == 0) != (m == 0) || n == 0 && s[:1] != t[:1] || n > 0 && s[:n] == t[:m] {
			continue
		}
		a.Kind, b.Kind = doc.ListItem, doc.ListItem
	}
}

// isTypedItem recognises a paragraph with a number or a bullet. A dash may be that of a dialogue.
func isTypedItem(d *doc.Document, b *doc.Block) bool {
	s := b.In(d.Text)
	return b.Kept && (b.Kind == doc.Paragraph || b.Kind == doc.ListItem) && b.Speaker == "" && clue.ListMarker(s) > 0 && !clue.StartsWithAny(s, []string{"-", "–", "—", "*", "+"})
}

// labelNumbered labels the numbered headings of minutes and reports, which look like the items
// of a list: "2. Repairs" over a paragraph.
func labelNumbered(d *doc.Document) {
	const least = 2
	var heads []int
	last, item := -1, false // the last kept block, and whether it is an item of a list
	flush := func(next int) {
		if last < 0 || !isNumberedHead(d, last) {
			return
		}
		b := d.Blocks[next]
		switch s := b.In(d.Text); {
		case b.Kind == doc.ListItem && strings.HasPrefix(s, "•"):
			d.Blocks[last].Kind = doc.Subhead // it has a list of its own
		case !item && b.Kind == doc.Paragraph && clue.EndsSentence(s):
			heads = append(heads, last)
		}
	}
	for i, b := range d.Blocks {
		if !b.Kept || b.Kind == doc.Separator {
			continue
		}
		flush(i)
		if last >= 0 {
			item = d.Blocks[last].Kind == doc.ListItem
		}
		last = i
	}
	if len(heads) < least {
		return
	}
	for _, i := range heads {
		d.Blocks[i].Kind, d.Blocks[i].Speaker = doc.Subhead, ""
	}
}

// isRoll reports whether block i lists who was at a meeting, or names one more below that.
func isRoll(d *doc.Document, i int) bool {
	s := d.Blocks[i].In(d.Text)
	name, _, _ := strings.Cut(s, " – ")
	return clue.IsRoll(s) || i > 0 && clue.IsPerson(name) && clue.IsRoll(d.Blocks[i-1].In(d.Text))
}

// isRolls reports whether block i is one of several lines on who was at a meeting. Alone it may be
// a headline: "Witness: a night in the flood".
func isRolls(d *doc.Document, i int) bool {
	roll := func(k int) bool { return k >= 0 && k < len(d.Blocks) && clue.IsRoll(d.Blocks[k].In(d.Text)) }
	return roll(i) && (roll(i-1) || roll(i+1))
}

// isNumberedHead recognises a list item that reads as a heading and begins with a number.
func isNumberedHead(d *doc.Document, i int) bool {
	b := d.Blocks[i]
	if b.Kind != doc.ListItem || b.Speaker != "" {
		return false
	}
	s := b.In(d.Text)
	n := clue.ListMarker(s)
	return n > 1 && n < len(s) && clue.Digits(strings.TrimLeft(s, "(")) > 0 && looksSubhead(s[n:])
}

func looksSubhead(s string) bool {
	if len(s) > 200 || clue.EndsSentence(s) && !isShout(s) || strings.HasSuffix(s, ",") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘«¿¡"))
	return clue.CountWords(s) <= 12 && !unicode.IsLower(r) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// splitDatelines splits "PARIS (AP) —" off the sentence after it, into a block of its
// own, and off the first one the name of the paper: "Norham News –".
func splitDatelines(d *doc.Document, source string) {
	var out []doc.Block
	opens := true
	for i, b := range d.Blocks {
		n := 0
		if b.Kind == doc.Paragraph && b.Kept && b.Speaker == "" {
			if n = clue.Dateline(b.In(d.Text)); n == 0 && opens {
				n = clue.OutletLine(b.In(d.Text), source)
			}
			opens = false
		}
		if n >= b.Len() {
			n = 0 // nothing follows it
		}
		if n == 0 {
			if out != nil {
				out = append(out, b)
			}
			continue
		}
		if out == nil {
			out = append(make([]doc.Block, 0, len(d.Blocks)+4), d.Blocks[:i]...)
		}
		s := b.In(d.Text)
		head, rest := b, b
		head.Kind = doc.Dateline
		head.End = b.Start + len(strings.TrimRightFunc(s[:n], unicode.IsSpace))
		rest.Start = b.Start + n + clue.SpaceAfter(s[n:])
		if d.Date == "" {
			d.Date = clue.DateIn(strings.ReplaceAll(head.In(d.Text), "--", " "))
		}
		out = append(out, head, rest)
	}
	if out != nil {
		d.Blocks = out
	}
}
