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

// readMailHead reads the header fields at block i, one or more a block, with the line
// above them that says who forwards the message. It returns the number of blocks, 0 if
// there is no header.
func readMailHead(d *doc.Document, i int) (head mailHead, n int) {
	marker := leadLines(d, i) > 0 // Notes puts the writer's name and the time over "To:"
	if s := d.Blocks[i].In(d.Text); !marker && !clue.IsForward(s) && fieldOf(s) == "" && attributesOf(s)["email"] == "" {
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
			if fields[key] && key != "cc" && key != "to" {
				return head.checked(fields, marker, n)
			}
			for _, field := range fieldsIn(s) {
				_, value, _ := strings.Cut(field, ":")
				fields[fieldOf(field)] = true
				head.set(fieldOf(field), strings.TrimSpace(value))
			}
			head.set("subject", attributesOf(s)["subject"])
		case attributesOf(s)["email"] != "":
			values := attributesOf(s)
			marker = true
			fields["from"] = true
			head.set("from", cmp.Or(values["name"], values["email"]))
			head.set("sent", values["sent"])
			head.set("subject", values["subject"])
		case len(fields) > 0 && clue.IsAddresses(s):
		case marker && len(fields) == 0 && (b.Len() < 120 || strings.Contains(s, "@") && b.Len() < 400) && (clue.IsDate(s) || clue.IsNames(s) || strings.Contains(s, "@") || strings.Contains(s, "---")):
			// The writer's name and the time, which Notes puts below the marker; on one line where mail
			// sites print.
			name, date, addressed := strings.Cut(s, "> ")
			switch {
			case clue.IsDate(s):
				head.date = s
			case clue.IsSignature(s) && head.byline == "":
				head.byline = s
			case addressed && clue.IsDate(date):
				head.byline, head.date = clue.Sender(name), date
			}
		default:
			return head.checked(fields, marker, n)
		}
	}
	return head.checked(fields, marker, n)
}

// set takes what a field says into the head.
func (h *mailHead) set(field, value string) {
	switch {
	case value == "":
	case field == "from":
		h.byline = clue.Sender(value)
	case field == "date" || field == "sent":
		h.date = value
	case field == "subject":
		h.title = clue.StripForward(value)
	}
}

// fieldOf returns the name of the header field in a line, or "".
func fieldOf(s string) string {
	const longest = 28
	s = strings.TrimLeft(s, "* ")
	key, _, ok := strings.Cut(s[:min(len(s), longest)], ":")
	if !ok && len(s) > longest {
		return ""
	}
	if key = strings.ToLower(strings.TrimSpace(key)); mailFields()[key] || ok && strings.HasPrefix(key, "x-") && !strings.Contains(key, " ") {
		return key
	}
	if english := foreignFields()[key]; english != "" {
		return english
	}
	return ""
}

// fieldsIn splits a line of header fields, several of which some programs print on one. A subject
// may have words like the names of fields: only "Mime-Version:" and the like end it.
func fieldsIn(s string) (fields []string) {
	from := 0
	for i := 1; i < len(s); i++ {
		key, _, ok := strings.Cut(s[i:], ":")
		if s[i-1] == ' ' && ok && !strings.Contains(key, " ") && fieldOf(s[i:]) != "" && (fieldOf(s[from:]) != "subject" || strings.Contains(key, "-")) {
			fields = append(fields, s[from:i])
			from = i
		}
	}
	return append(fields, s[from:])
}

// attributesOf reads the attributes of a line, as collections of mails write their headers:
// `name="Ana Lima" email="lima@example.org"`.
func attributesOf(s string) map[string]string {
	var values map[string]string
	for {
		key, rest, ok := strings.Cut(s, `="`)
		value, after, closed := strings.Cut(rest, `"`)
		if !ok || !closed {
			return values
		}
		if values == nil {
			values = map[string]string{}
		}
		values[key[strings.LastIndexByte(key, ' ')+1:]] = value
		s = after
	}
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
		case clue.IsSignature(s) && !(n == 0 && i > 0 && clue.IsFarewell(d.Blocks[i-1].In(d.Text))):
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
			head.title = strings.TrimSpace(value)
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
		head.title = readSubjectAbove(d, sender)
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

var (
	mailFields    = lang.English.Set("mail/fields")
	foreignFields = lang.World.Table("mail-fields")
)
