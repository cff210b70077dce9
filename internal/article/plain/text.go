package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/draft"
	"standfirst/internal/article/label"
	"standfirst/internal/doc"
)

// Read reads plain text. It joins lines into paragraphs, makes blocks of them, and
// determines the kind of each block.
func Read(s string) doc.Document { return read(s, label.Known{}) }

// ReadUnjudged is like Read but leaves out what recognises furniture by learnt weights,
// to train them.
func ReadUnjudged(s string) doc.Document { return read(s, label.Known{Unjudged: true}) }

// ReadMessage reads the text of a mail, which may answer another.
func ReadMessage(s string, answer bool) doc.Document {
	return read(s, label.Known{Mail: true, Answer: answer})
}

func read(s string, known label.Known) doc.Document {
	lines := CutLines(s)
	if isMarkdown(s, lines) {
		return readMarkdown(s, lines)
	}
	cutNumbers(s, lines)
	markFurniture(s, lines)
	hyphens := FindCompounds(s, lines)
	w := &draft.Draft{}
	mailHead(w, s, &lines, &known)
	signed := false
	for _, p := range Paragraphs(s, lines) {
		kind := KindOf(s, p)
		// Mail programs and news readers mark signatures with this line.
		signed = signed || kind == doc.Separator && p[0].In(s) == "--" && known.Mail
		kept := !signed && !p[0].aside
		if !kept {
			kind = doc.Boilerplate
		}
		w.Begin(kind, kept)
		if signed && p[0].quote == 0 && !strings.HasSuffix(p[len(p)-1].In(s), " wrote:") {
			w.Letterhead()
		}
		CopyLines(w, s, p, hyphens, true)
	}
	d := w.Document()
	label.Blocks(&d, known)
	return d
}

// mailHead sets aside the header fields of a mail that was pasted as text.
func mailHead(w *draft.Draft, s string, lines *[]line, known *label.Known) {
	ls := *lines
	var head label.Known
	var fields []line
	end := 0
	for i, l := range ls[:min(len(ls), 20)] {
		if l.blank() {
			if len(fields) > 0 {
				break
			}
			continue
		}
		key, value, ok := strings.Cut(l.In(s), ":")
		value = strings.TrimSpace(value)
		switch strings.ToLower(key) {
		case "from":
			head.Byline = clue.Sender(value)
		case "date", "sent":
			head.Date = value
		case "subject":
			head.Title = value
		case "to", "cc", "bcc", "reply-to", "importance", "attachments":
		default:
			ok = false
		}
		if !ok || l.quote > 0 {
			break
		}
		fields, end = append(fields, l), i+1
	}
	if len(fields) < 3 || head.Title == "" || head.Byline == "" {
		return
	}
	for _, l := range fields {
		w.Begin(doc.Boilerplate, false)
		w.Letterhead()
		w.Copy(l.In(s), l.Start)
	}
	*lines = ls[end:]
	known.Title, known.Byline, known.Date, known.Mail = clue.StripForward(head.Title), head.Byline, head.Date, true
}

// line is one line of plain text without the space around it.
type line struct {
	doc.Span
	indent int  // columns before the first character
	quote  int  // number of > before it
	page   bool // first line of a page
	row    byte // in a table row, what separates the cells: a tab, a bar or a space
	number int  // the length of the line's number, which is no text
	aside  bool // a page number or running head
}

func (l line) blank() bool { return l.Start >= l.End }

// Indent writes the space before a line of code, which does not collapse.
func (l line) Indent(w *draft.Draft) {
	const most = 40 // columns
	if l.indent > 1 {
		w.Mark(strings.Repeat("\u00A0", min(l.indent, most)-1))
	}
}

// CutLines splits text at every kind of line end, and before the bullets of a list that was
// copied as one line. It counts and removes the > of quoted mail.
func CutLines(s string) []line {
	var out []line
	page := false
	for at := 0; at < len(s); {
		end, next := lineEnd(s, at)
		if n := runOnItem(s[at:end]); n > 0 {
			end, next = at+n, at+n
		}
		l := line{Span: doc.Span{Start: at, End: end}, page: page}
		for l.Start < l.End {
			r, n := utf8.DecodeRuneInString(s[l.Start:l.End])
			if r == '\t' {
				l.indent += 4
			} else if unicode.IsSpace(r) {
				l.indent++
			} else if r == '>' {
				l.quote, l.indent = l.quote+1, 0
			} else if !draft.Invisible(r) {
				break
			}
			l.Start += n
		}
		for l.Start < l.End {
			r, n := utf8.DecodeLastRuneInString(s[l.Start:l.End])
			if !unicode.IsSpace(r) && !draft.Invisible(r) {
				break
			}
			l.End -= n
		}
		// More than a few blank lines mean no more than a few.
		if n := len(out); !l.blank() || n < 4 || !out[n-1].blank() || !out[n-2].blank() || !out[n-3].blank() || !out[n-4].blank() {
			out = append(out, l)
		}
		page = next > end && s[end] == '\f' || page && l.blank()
		at = next
	}
	markRows(s, out)
	return out
}

// lineEnd returns where the line that starts at byte at ends, and where the
// next one starts.
func lineEnd(s string, at int) (end, next int) {
	for i := at; i < len(s); i++ {
		switch s[i] {
		case '\n', '\v', '\f':
			return i, i + 1
		case '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case 0xE2: // U+2028 line separator, U+2029 paragraph separator
			if strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029") {
				return i, i + 3
			}
		}
	}
	return len(s), len(s)
}

// runOnItem returns where the next item of a list begins that was copied as one line: "Matters
// arising • The fence … • The pot holes …". It is 0 if there is none, as in a menu or a byline.
func runOnItem(line string) int {
	const bullet, longEnough = "•", 6 // words of an item
	if strings.Count(line, bullet) < 2 {
		return 0
	}
	for at := 1; ; at++ {
		n := strings.Index(line[at:], " "+bullet+" ")
		if n < 0 {
			return 0
		}
		at += n
		item, _, _ := strings.Cut(line[at+len(" "+bullet):], bullet)
		if clue.CountWords(item) >= longEnough {
			return at
		}
	}
}

// KindOf recognises the kinds that show in the characters of a paragraph.
func KindOf(s string, p []line) doc.BlockKind {
	first := p[0].In(s)
	switch {
	case len(p) == 1 && clue.IsSeparator(first):
		return doc.Separator
	case clue.ListMarker(first) > 0 && p[0].row == 0:
		return doc.ListItem
	case p[0].quote > 0:
		return doc.Quotation
	case len(p) == 1 && p[0].row != 0:
		return doc.TableRow
	}
	return doc.Paragraph
}

// CopyLines writes the lines of one paragraph as running text. It joins a word hyphenated
// at a line end, unless the text hyphenates it elsewhere. mapped says that s is the
// input.
func CopyLines(w *draft.Draft, s string, p []line, words compounds, mapped bool) {
	for i, l := range p {
		if l.row != 0 && w.Kind == doc.TableRow {
			copyRow(w, s, l, mapped)
			w.Gap()
			continue
		}
		end := l.End
		if i+1 < len(p) {
			end -= words.broken(l.In(s), p[i+1].In(s))
		}
		source := -1
		if mapped {
			source = l.Start
		}
		w.Copy(s[l.Start:end], source)
		if end == l.End && !endsInDash(l.In(s)) {
			w.Gap()
		}
	}
}

// endsInDash recognises a line that breaks after a hyphen or slash within a word, so that
// no space is due before the next line.
func endsInDash(line string) bool {
	if !strings.HasSuffix(line, "-") && !strings.HasSuffix(line, "\u2010") {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, "-\u2010"))
	return unicode.IsLetter(r) && !strings.HasSuffix(line, "--")
}
