package label

import (
	"cmp"
	"strings"
	"unicode"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// labelMail sets aside what mail programs and their users put around a message: headers
// (of forwarded messages too), signatures and attachments. It returns the content of the
// header, and whether the text is a mail, if that was not known. A full name that is known
// to be the sender's outranks the signature, which may be a nickname.
func labelMail(d *doc.Document, known Known) (head mailHead, mail bool) {
	mail = known.Mail
	if mail && clue.IsPerson(known.Byline) {
		head.byline = known.Byline
	}
	start := 0 // start of the current message
	heads := 0
	if !mail {
		if head, start = readWebmail(d); start == 0 {
			head, start = readArchive(d)
		}
		mail = start > 0
	}
	for i := start; i < len(d.Blocks); i++ {
		if b := d.Blocks[i]; !b.Kept && fieldOf(b.In(d.Text)) == "" {
			continue
		}
		h, n := readMailHead(d, i)
		if n == 0 || countKeptWords(d, i, i+n) == 0 {
			continue
		}
		forward := countKeptWords(d, start, i) < 15 // "FYI" over somebody else's message
		if start == 0 && (known.Answer && countKeptWords(d, 0, i) > 0 || !mail && !forward) {
			labelSignature(d, start, i, &head)
			for j := i; j < len(d.Blocks); j++ {
				setLetterhead(&d.Blocks[j])
			}
			head.title = cmp.Or(head.title, h.title)
			return head, true // a reply over the message that it answers
		}
		if mail || countKeptWords(d, start, i) > 0 {
			labelSignature(d, start, i, &head)
		}
		for j := i; j < i+n; j++ {
			setLetterhead(&d.Blocks[j])
		}
		if !mail && h.title == "" {
			h.title = readSubjectAbove(d, i)
		}
		if !mail || forward && h.byline != "" {
			if h.title == "" {
				h.title = head.title
			}
			if mail {
				h.title = clue.StripReply(h.title)
			}
			head = h
		}
		mail, start = true, i+n
		heads++
		i += n - 1
	}
	if mail {
		labelSignature(d, start, labelAnswered(d, start, heads > 1 || known.Mail && heads > 0, &head), &head)
	} else if !known.Page {
		labelQuotedBelow(d)
		readWrote(d)
	}
	return head, mail
}

// labelQuotedBelow sets aside the message that a reply quotes to its end, below "On … wrote:".
func labelQuotedBelow(d *doc.Document) {
	last := len(d.Blocks) - 1
	from := last
	for from > 0 && d.Blocks[from].Kind == doc.Quotation {
		from--
	}
	if from == last || from <= 0 || !isWrote(d, from) || countKeptWords(d, 0, from) == 0 {
		return
	}
	for i := from; i <= last; i++ {
		setAside(&d.Blocks[i])
	}
}

// isWrote recognises the line of a mail program over what somebody wrote.
func isWrote(d *doc.Document, i int) bool {
	return !d.Blocks[i].Kept && strings.HasSuffix(d.Blocks[i].In(d.Text), " wrote:")
}

// readWrote takes writer and day from "On … wrote:" below a title.
func readWrote(d *doc.Document) {
	const most = 15 // words of the title
	for i := range d.Blocks {
		if !isWrote(d, i) {
			continue
		}
		if below := keptBelow(d, i); countKeptWords(d, 0, i) <= most && below < len(d.Blocks) && d.Blocks[below].Kind != doc.Quotation {
			d.Byline, d.Date = clue.Wrote(d.Blocks[i].In(d.Text))
		}
		return
	}
}

// labelAnswered sets aside the quoted message below a reply, and returns where it begins. In a
// thread, whose messages have headers, the earlier ones are text.
func labelAnswered(d *doc.Document, start int, thread bool, head *mailHead) int {
	for i, b := range d.Blocks {
		s := b.In(d.Text)
		if b.Kept && !(b.Kind == doc.Quotation && clue.IsNotice(&clue.Line{Text: s})) || !strings.HasSuffix(s, " wrote:") || countKeptWords(d, 0, i) == 0 {
			continue
		}
		labelSignature(d, min(start, i), i, head)
		if thread {
			setLetterhead(&d.Blocks[i])
			return len(d.Blocks)
		}
		for _, c := range d.Blocks[i+1:] {
			s := c.In(d.Text)
			if c.Kept && c.Kind != doc.Quotation && (clue.EndsSentence(s) || clue.CountWords(s) > 6) {
				setQuotes(d, i)
				return len(d.Blocks) // answered line by line
			}
		}
		for j := i; j < len(d.Blocks); j++ {
			setAside(&d.Blocks[j])
		}
		return i
	}
	return len(d.Blocks)
}

// setQuotes sets aside what a reply quotes between its lines.
func setQuotes(d *doc.Document, i int) {
	for ; i < len(d.Blocks); i++ {
		if b := &d.Blocks[i]; b.Kind == doc.Quotation {
			setLetterhead(b)
		}
	}
}

func setAside(b *doc.Block) { b.Kind, b.Kept = doc.Boilerplate, false }

func countKeptWords(d *doc.Document, from, to int) int {
	n := 0
	for _, b := range d.Blocks[from:to] {
		if b.Kept {
			n += clue.CountWords(b.In(d.Text))
		}
	}
	return n
}

// labelSignature sets aside what follows a message: the farewell and the name, contact
// details, the legal notice, the names of attachments.
func labelSignature(d *doc.Document, from, to int, head *mailHead) {
	const most = 8 // blocks in a signature
	end := to
	sent := head.byline != ""
	for seen := 0; to > from && seen < most; to-- {
		b := &d.Blocks[to-1]
		if !b.Kept {
			continue
		}
		seen++
		s := b.In(d.Text)
		switch {
		case clue.IsFarewell(s):
			for j := to - 1; j < end; j++ {
				if c := d.Blocks[j].In(d.Text); j >= to && head.byline == "" && clue.IsSignature(c) {
					head.byline = c
				}
				setLetterhead(&d.Blocks[j])
			}
			end = to - 1
		case clue.IsSignature(s):
			if head.byline == "" || !sent && len(s) > 2 {
				head.byline = s // the name is above the post
			}
			setLetterhead(b)
		case clue.IsContact(&clue.Line{Text: s}):
			setLetterhead(b)
		case clue.IsAttachment(s), clue.IsDisclaimer(&clue.Line{Text: s}):
			setAside(b)
		case isMotto(d, to-1), len(s) > 2 && s[:2] == "--" && unicode.IsLetter(rune(s[2])) && clue.CountWords(s) <= 12:
			setLetterhead(b)
		case b.Kind == doc.Separator, strings.HasPrefix(s, "---") && clue.CountWords(s) <= 4:
		case clue.CountWords(s) > 12 || clue.EndsSentence(s):
			return
		}
	}
}

// isMotto recognises what some put below their address, under a line of its own.
func isMotto(d *doc.Document, i int) bool {
	const longest = 40 // words
	return i > 1 && d.Blocks[i-1].Kind == doc.Separator && clue.CountWords(d.Blocks[i].In(d.Text)) <= longest && clue.IsContact(&clue.Line{Text: d.Blocks[i-2].In(d.Text)})
}
