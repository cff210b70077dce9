// Package label names the parts of an article: headline, byline, date,
// datelines, subheads, and the notices to set aside.
package label

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// Known is what is known of an article from elsewhere than its text: a page's
// meta data. All fields may be empty.
type Known struct {
	Title, Byline, Date string
}

// Blocks finds the headline, the byline, the date and the datelines among the
// blocks, and sets notices aside. Title, byline and date reach the document as
// written; what the text has wins over what the page's meta data has.
func Blocks(d *doc.Document, known Known) {
	notices := make([]bool, len(d.Blocks)) // set aside by their own words
	for i := range d.Blocks {
		kept := d.Blocks[i].Kept
		labelAlone(d, &d.Blocks[i])
		notices[i] = kept && !d.Blocks[i].Kept
	}
	labelMailHeads(d)
	labelTeasers(d, notices)
	labelSpeakers(d)
	labelHead(d, known)
	labelSubheads(d)
	splitDatelines(d)
	labelSections(d)
	if d.Title == "" {
		d.Title = known.Title
	}
	if d.Byline == "" {
		d.Byline = known.Byline
	}
	if d.Date == "" {
		d.Date = known.Date
	}
}

// labelAlone names what shows in a paragraph's own words.
func labelAlone(d *doc.Document, b *doc.Block) {
	if b.Kind != doc.Paragraph || !b.Kept {
		return
	}
	switch s := b.In(d.Text); {
	case len(s) < 100 && clue.IsSeparator(s):
		b.Kind = doc.Separator
	case clue.IsDate(s):
		b.Kind = doc.Date
	case clue.IsNotice(s):
		b.Kind, b.Kept = doc.Boilerplate, false
	case clue.IsCaption(s):
		b.Kind = doc.Caption
	}
}

// labelMailHeads sets aside the fields that a mail program writes over a
// message that it forwards, one a line.
func labelMailHeads(d *doc.Document) {
	for i := 0; i < len(d.Blocks); i++ {
		n, subject := 0, ""
		for ; i+n < len(d.Blocks) && d.Blocks[i+n].Kept && d.Blocks[i+n].Len() < 300; n++ {
			key, value, _ := strings.Cut(d.Blocks[i+n].In(d.Text), ":")
			if !mailFields()[key] {
				break
			}
			if key == "Subject" {
				subject = strings.TrimSpace(value)
			}
		}
		if n < 3 || subject == "" {
			continue
		}
		for j := i; j < i+n; j++ {
			d.Blocks[j].Kind, d.Blocks[j].Kept = doc.Boilerplate, false
		}
		if d.Title == "" {
			d.Title = subject
		}
		i += n - 1
	}
}

var (
	teaserHeads = lang.English.Lines("teaser-heads")
	mailFields  = lang.English.Set("mail-fields")
)

// labelTeasers sets aside the headlines of other articles, which stand in a
// list under a line that says so. Above the article's start they cannot be
// told from its own headline.
func labelTeasers(d *doc.Document, notices []bool) {
	under := false
	for i := firstBody(d); i < len(d.Blocks); i++ {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		switch {
		case notices[i]:
			under = under || isTeaserHead(s)
		case !b.Kept || b.Kind == doc.Separator:
		case under && (b.Kind == doc.Paragraph || b.Kind == doc.ListItem || b.Kind == doc.Subhead) && len(s) < 200 && clue.CountWords(s) <= 16 && !clue.EndsSentence(s):
			b.Kind, b.Kept = doc.Boilerplate, false
		default:
			under = false
		}
	}
}

// isTeaserHead tells the lines that stand over a list of other articles.
func isTeaserHead(s string) bool {
	if len(s) > 60 {
		return false
	}
	s = strings.ToLower(s)
	return clue.StartsWithAny(s, teaserHeads())
}

// labelHead names what stands above the article's first paragraph: one
// headline, a line under it, the byline and the date.
func labelHead(d *doc.Document, known Known) {
	body := firstBody(d)
	title := -1
	if known.Title != "" {
		for i := range d.Blocks {
			if b := d.Blocks[i]; b.Kept && b.Kind == doc.Headline {
				title = i
				break
			}
		}
	}
	for i := 0; i < body && title < 0; i++ {
		if b := d.Blocks[i]; b.Kept && b.Kind == doc.Headline {
			title = i
		}
	}
	best := 0
	for i := 0; i < body && known.Title == "" && d.Title == "" && title != i && (title < 0 || best > 0); i++ {
		b := d.Blocks[i]
		s := b.In(d.Text)
		if !b.Kept || b.Speaker != "" || b.Kind != doc.Paragraph && b.Kind != doc.Subhead {
			continue
		}
		if _, _, ok := clue.MetaLine(s); ok || strings.HasSuffix(s, ",") || len(s) > 300 || clue.EndsSentence(s) && !isShout(s) {
			continue // "Dear reader," opens a letter
		}
		// The first line is the headline, unless it is a section's name above
		// a longer one.
		if n := clue.CountWords(s); title < 0 || best <= 2 && n >= 4 {
			title, best = i, n
		}
	}
	names := 0 // lines above the headline that are but names of sections
	for i := 0; i < title; i++ {
		if b := d.Blocks[i]; b.Kept && b.Kind == doc.Paragraph && clue.CountWords(b.In(d.Text)) <= 2 {
			names++
		}
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		switch {
		case names >= 3 && i < title && b.Kept && b.Kind == doc.Paragraph && clue.CountWords(s) <= 2:
			b.Kind, b.Kept = doc.Boilerplate, false
		case i == title:
			b.Kind, d.Title = doc.Headline, s
		case b.Kind == doc.Headline:
			b.Kind = doc.Subhead
		case b.Kept && (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && (i < body+3 || i >= len(d.Blocks)-2) && clue.IsMetaLine(s):
			b.Kind = doc.Byline
			byline, date, _ := clue.MetaLine(s)
			if d.Byline == "" {
				d.Byline = byline
			}
			if d.Date == "" {
				d.Date = date
			}
		case b.Kept && b.Kind == doc.Paragraph && i > 0 && d.Blocks[i-1].Kind == doc.Byline && clue.IsAgency(s):
			b.Kind = doc.Byline
		case b.Kept && b.Kind == doc.Paragraph && b.Speaker == "" && i < body && body < len(d.Blocks) && known.Title == "" && !strings.HasSuffix(s, ","):
			b.Kind = doc.Subhead
		}
		if b.Kept && b.Kind == doc.Date && d.Date == "" && (i < body+2 || body == len(d.Blocks)) {
			d.Date = s
		}
	}
}

// firstBody returns the index of the first block that reads as prose, or, if
// none does, the number of blocks.
func firstBody(d *doc.Document) int {
	const head = 60 // blocks above an article's start, at the very most
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

// isShout tells a headline that ends in a mark: "Is the truce over?"
func isShout(s string) bool {
	return clue.CountWords(s) <= 15 && (strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, ":")) && !strings.Contains(s, ". ")
}

// labelSubheads finds the short lines without a stop that stand over a
// paragraph.
func labelSubheads(d *doc.Document) {
	next := len(d.Blocks) // the next kept block that is not a separator
	for i := len(d.Blocks) - 1; i >= 0; i-- {
		b := &d.Blocks[i]
		if !b.Kept || b.Kind == doc.Separator {
			continue
		}
		if b.Kind == doc.Paragraph && b.Speaker == "" && next < len(d.Blocks) && i > 0 && looksSubhead(b.In(d.Text)) {
			if over := d.Blocks[next]; over.Kind.Prose() && (over.Kind != doc.Paragraph || !looksSubhead(over.In(d.Text))) {
				b.Kind = doc.Subhead
			}
		}
		next = i
	}
}

func looksSubhead(s string) bool {
	if len(s) > 200 || clue.EndsSentence(s) && !isShout(s) || strings.HasSuffix(s, ",") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘«¿¡"))
	return clue.CountWords(s) <= 12 && !unicode.IsLower(r) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// splitDatelines sets "PARIS (AP) —" apart from the sentence that it opens.
func splitDatelines(d *doc.Document) {
	var out []doc.Block
	for i, b := range d.Blocks {
		n := 0
		if b.Kind == doc.Paragraph && b.Kept {
			n = clue.Dateline(b.In(d.Text))
		}
		if n >= b.Len() {
			n = 0 // it opens nothing
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
		out = append(out, head, rest)
	}
	if out != nil {
		d.Blocks = out
	}
}
