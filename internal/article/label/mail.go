package label

import (
	"cmp"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// mailHead is the content of a message header.
type mailHead struct {
	title, byline, date string
}

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
	for i := 0; i < len(d.Blocks); i++ {
		if !d.Blocks[i].Kept {
			continue
		}
		h, n := readMailHead(d, i)
		if n == 0 {
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
			head = h
		}
		mail, start = true, i+n
		heads++
		i += n - 1
	}
	if mail {
		labelSignature(d, start, labelAnswered(d, heads > 1 || known.Mail && heads > 0), &head)
	}
	return head, mail
}

// readSubjectAbove reads the subject that a mail site prints over the header at block i, and
// sets its buttons aside.
func readSubjectAbove(d *doc.Document, i int) string {
	const most = 4 // lines above
	if i > most {
		return ""
	}
	for j := i - 1; j >= 0; j-- {
		b := &d.Blocks[j]
		s := b.In(d.Text)
		if !b.Kept || b.Kind == doc.TableRow || clue.CountWords(s) < 2 || strings.Contains(s, " | ") {
			continue
		}
		if clue.EndsSentence(s) || b.Speaker != "" {
			return ""
		}
		for k := range d.Blocks[:i] {
			setLetterhead(&d.Blocks[k])
		}
		b.Kind, b.Kept = doc.Headline, true
		return s
	}
	return ""
}

// readWebmail reads a message as mail sites show it: the subject, the sender with an
// address in angle brackets or over "To: …", the time, and "to me" or more. Some print the
// names of the fields without a colon. It returns the number of blocks.
func readWebmail(d *doc.Document) (head mailHead, n int) {
	const most = 10 // blocks
	sender, addressed := -1, false
	for i := range d.Blocks[:min(most, len(d.Blocks))] {
		s := d.Blocks[i].In(d.Text)
		field, _, _ := strings.Cut(s, " ")
		field = strings.ToLower(strings.TrimSuffix(field, ":"))
		switch {
		case !addressed && strings.HasSuffix(s, ">") && strings.Contains(s, " <") && strings.Contains(s, "@") && clue.CountWords(s) <= 10 && fieldOf(s) == "":
			sender = i
			head.byline = clue.Sender(strings.TrimPrefix(s, "From "))
		case sender < 0 && clue.IsPerson(s) && i+1 < len(d.Blocks) && strings.HasPrefix(d.Blocks[i+1].In(d.Text), "To: "):
			sender = i
			head.byline = s
		case sender >= 0 && (addressed && field == "cc" || i <= sender+4 && field == "to") && clue.CountWords(s) <= 40 && !clue.EndsSentence(s):
			addressed, n = true, i+1
		case sender >= 0 && head.date == "" && clue.IsDate(strings.Split(s, " (")[0]):
			head.date, n = s, max(n, i+1)
		}
	}
	if !addressed || head.byline == "" {
		return mailHead{}, 0
	}
	for i := n - 1; i >= 0; i-- { // the subject is right above the sender
		b := &d.Blocks[i]
		if s := b.In(d.Text); head.title == "" && i < sender && b.Kept && b.Kind != doc.TableRow && clue.CountWords(s) > 1 && clue.SiteShare(s) < 0.5 {
			b.Kind, head.title = doc.Headline, s
			continue
		}
		setLetterhead(b)
	}
	return head, n
}

// readArchive reads a message as archives of mailing lists show it: the subject, the sender, the
// time, and links to other messages, in any order. It returns the number of blocks.
func readArchive(d *doc.Document) (head mailHead, n int) {
	const most = 12 // blocks
	sender, links := -1, false
	for i, b := range d.Blocks[:min(most, len(d.Blocks))] {
		s := b.In(d.Text)
		field := fieldOf(s)
		_, value, _ := strings.Cut(s, ":")
		switch {
		case clue.IsArchiveLinks(s):
			links = true
		case sender < 0 && field == "from" || sender < 0 && clue.ListSender(s) != "":
			sender = i
			head.byline = cmp.Or(clue.ListSender(s), clue.Sender(strings.TrimSpace(value)))
			n = max(n, i+1)
		case field == "subject":
			head.title = clue.StripReply(strings.TrimSpace(value))
			n = max(n, i+1)
		case sender >= 0 && head.date == "" && (field == "date" || clue.IsDate(s)):
			head.date = clue.BareDate(strings.TrimPrefix(s, "Date:"))
			n = max(n, i+1)
		case field != "":
			n = max(n, i+1)
		}
	}
	if !links || sender < 0 || head.date == "" {
		return mailHead{}, 0
	}
	if head.title == "" {
		head.title = clue.StripReply(readSubjectAbove(d, sender))
	}
	for i := range d.Blocks[:n] {
		if b := &d.Blocks[i]; b.Kind != doc.Headline {
			setLetterhead(b)
		}
	}
	for i := n; i < len(d.Blocks); i++ {
		if s := d.Blocks[i].In(d.Text); strings.HasPrefix(s, "--") && strings.Contains(s, "next part") {
			for k := i; k < len(d.Blocks); k++ {
				setAside(&d.Blocks[k])
			}
			break
		}
	}
	return head, n
}

// labelAnswered sets aside the quoted message below a reply, and returns where it begins. In a
// thread, whose messages have headers, the earlier ones are text.
func labelAnswered(d *doc.Document, thread bool) int {
	for i, b := range d.Blocks {
		s := b.In(d.Text)
		if b.Kept && !(b.Kind == doc.Quotation && clue.IsNotice(&clue.Line{Text: s})) || !strings.HasSuffix(s, " wrote:") || countKeptWords(d, 0, i) == 0 {
			continue
		}
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

// readMailHead reads the header fields at block i, one or more a block, with the line
// above them that says who forwards the message. It returns the number of blocks, 0 if
// there is no header.
func readMailHead(d *doc.Document, i int) (head mailHead, n int) {
	marker := leadLines(d, i) > 0 // Notes puts the writer's name and the time over "To:"
	if s := d.Blocks[i].In(d.Text); !marker && !clue.IsForward(s) && fieldOf(s) == "" {
		return head, 0
	}
	fields := map[string]bool{}
	for ; i+n < len(d.Blocks) && d.Blocks[i+n].Len() < 2000; n++ {
		b := d.Blocks[i+n]
		s := b.In(d.Text)
		key := fieldOf(s)
		switch {
		case clue.IsForward(s):
			if len(fields) > 0 {
				return head.checked(fields, marker, n)
			}
			marker = true
		case key != "":
			_, value, _ := strings.Cut(s, ":")
			value = strings.TrimSpace(value)
			if fields[key] && key != "cc" && key != "to" {
				return head.checked(fields, marker, n)
			}
			fields[key] = true
			switch key {
			case "from":
				head.byline = clue.Sender(value)
			case "date", "sent":
				head.date = value
			case "subject":
				head.title = clue.StripReply(value)
			}
		case len(fields) > 0 && clue.IsAddresses(s):
		case marker && len(fields) == 0 && (b.Len() < 120 || strings.Contains(s, "@") && b.Len() < 400) && (clue.IsDate(s) || clue.IsNames(s) || strings.Contains(s, "@") || strings.Contains(s, "---")):
			// The writer's name and the time, which Notes puts below the marker.
			if clue.IsDate(s) {
				head.date = s
			} else if clue.IsSignature(s) && head.byline == "" {
				head.byline = s
			}
		default:
			return head.checked(fields, marker, n)
		}
	}
	return head.checked(fields, marker, n)
}

// fieldOf returns the name of the header field in a line, or "".
func fieldOf(s string) string {
	const longest = 20
	key, _, ok := strings.Cut(s[:min(len(s), longest)], ":")
	if !ok && len(s) > longest {
		return ""
	}
	if key = strings.ToLower(key); mailFields()[key] {
		return key
	}
	if english := foreignFields()[key]; english != "" {
		return english
	}
	return ""
}

// leadLines counts the lines at block i that name a writer and a time above a "To:"
// field.
func leadLines(d *doc.Document, i int) int {
	stamped := false
	for n := 0; n < 3 && i+n < len(d.Blocks) && d.Blocks[i+n].Len() < 120; n++ {
		s := d.Blocks[i+n].In(d.Text)
		key, _, _ := strings.Cut(s, ":")
		switch {
		case strings.EqualFold(key, "to") && stamped:
			return n
		case clue.IsDate(s), strings.Contains(s, "@") && clue.CountWords(s) <= 12:
			stamped = true
		case clue.IsSignature(s):
		default:
			return 0
		}
	}
	return 0
}

func (h mailHead) checked(fields map[string]bool, marker bool, n int) (mailHead, int) {
	if marker || len(fields) >= 3 || fields["to"] && fields["subject"] {
		return h, n
	}
	return h, 0
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
				if c := d.Blocks[j].In(d.Text); head.byline == "" && clue.IsSignature(c) {
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
		case b.Kind == doc.Separator, strings.HasPrefix(s, "---") && clue.CountWords(s) <= 4:
		case clue.CountWords(s) > 12 || clue.EndsSentence(s):
			return
		}
	}
}

var (
	mailFields    = lang.English.Set("mail/fields")
	foreignFields = lang.World.Table("mail-fields")
)
