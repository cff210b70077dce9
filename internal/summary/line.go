package summary

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/lang"
)

// A Line is a chosen sentence as a summary shows it: without the item number or
// speaker's label that opens it and the note marks at its end, and with the names
// that its reader lacks.
type Line struct {
	doc.Span // within the document's text
	// Speaker is who says it, if the text has a label for that. In an interview that has only
	// "Q" and "A", it is the person interviewed.
	Speaker string
	// Item is the heading in the record of a meeting below which it stands, if it does not
	// have the words of that itself: the business that a decision was taken on.
	Item      string
	Reminders []Reminder
}

// Lines returns the chosen sentences as lines, in the same order.
func (r *Ranking) Lines(entities []entity.Entity, chosen []int) []Line {
	d, sentences := r.d, r.sentences
	out := make([]Line, len(chosen))
	reminders := Reminders(d, sentences, entities, chosen)
	questions := firstQuestion(d)
	for k, i := range chosen {
		out[k] = Line{Span: shownSpan(d, sentences[i]), Reminders: reminders[k]}
		switch who := d.Blocks[sentences[i].Block].Speaker; {
		case who == "A" || strings.EqualFold(who, "answer"):
			out[k].Speaker = cmp.Or(interviewee(d, sentences, entities, ""), answerer(d, entities))
		case clue.IsInitials(who):
			out[k].Speaker = interviewee(d, sentences, entities, who)
		case who == "" && questions >= 0 && sentences[i].Block > questions && r.inFirstPerson(i):
			out[k].Speaker = answerer(d, entities)
		case len(who) > 1:
			out[k].Speaker = who
		case r.record || d.Blocks[sentences[i].Block].Kind == doc.ListItem && isOfMeeting(d.Title):
			out[k].Item = itemOf(d.Blocks[sentences[i].Block].Section, out[k].In(d.Text))
		}
	}
	return out
}

var (
	generalHeads = lang.English.Lines("motions/general-heads")
	plainWords   = lang.English.Set("function-words")
)

// isOfMeeting recognises the headline of minutes.
func isOfMeeting(title string) bool {
	title = lang.Lower(title)
	return strings.Contains(title, "meeting") || strings.Contains(title, "minutes")
}

// itemOf returns the heading of an item of business, without its number, if it says more
// than that something was discussed and the line lacks a word of it.
func itemOf(heading, line string) string {
	const longest = 90 // bytes
	heading = strings.TrimRight(heading[openingNumber(heading):], ": ")
	low := lang.Lower(heading)
	if len(heading) > longest || slices.ContainsFunc(generalHeads(), func(s string) bool { return strings.HasPrefix(low, s) && !isWordRune(low[len(s):]) }) {
		return ""
	}
	line = lang.Lower(line)
	for w := range strings.FieldsFuncSeq(low, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !plainWords()[w] && !strings.Contains(line, w) {
			return heading
		}
	}
	return ""
}

// interviewee returns the only person whom an interview names in full above its first
// question and who has the initials, if any, or else the initials, if there are several.
func interviewee(d *doc.Document, sentences []doc.Sentence, entities []entity.Entity, initials string) string {
	unknown := ""
	if len(initials) > 1 {
		unknown = initials
	}
	first := slices.IndexFunc(d.Blocks, func(b doc.Block) bool { return b.Speaker != "" })
	name := ""
	for e := range entities {
		x := &entities[e]
		if x.Kind != entity.Person || !strings.Contains(x.Name, " ") || initials == "" && strings.Contains(d.Byline, x.Name) || !hasInitials(x.Name, initials) {
			continue
		}
		above := slices.ContainsFunc(x.Mentions, func(m entity.Mention) bool {
			if m.Form != entity.Name || m.Sentence < 0 {
				return false
			}
			b := sentences[m.Sentence].Block
			return b < first && (d.Blocks[b].Kind.Prose() || d.Blocks[b].Kind == doc.Headline)
		})
		switch {
		case above && name != "":
			return unknown
		case above:
			name = x.Name
		}
	}
	return cmp.Or(name, unknown)
}

// firstQuestion returns the first block of an interview that is a question to somebody, or -1
// if the text has speakers or few such blocks.
func firstQuestion(d *doc.Document) int {
	const few = 3
	first, n := -1, 0
	for i, b := range d.Blocks {
		if b.Speaker != "" {
			return -1
		}
		if text := b.In(d.Text); strings.HasSuffix(text, "?") && strings.Contains(lang.Lower(text), "you") {
			if n++; first < 0 {
				first = i
			}
		}
	}
	if n < few {
		return -1
	}
	return first
}

// inFirstPerson reports whether "I", "we" or the like is in a sentence that no quotation marks
// enclose.
func (r *Ranking) inFirstPerson(sentence int) bool {
	i := r.at[sentence]
	if i < 0 {
		return false
	}
	f := r.gradeRow(i)
	return f[gFirstSingular]+f[gFirstPlural] > 0 && f[gQuoted] == 0
}

// answerer returns the only person, other than the author, whom the headline of an interview
// names in full, or "".
func answerer(d *doc.Document, entities []entity.Entity) string {
	name := ""
	for e := range entities {
		x := &entities[e]
		if x.Kind != entity.Person || !strings.Contains(x.Name, " ") || strings.Contains(d.Byline, x.Name) || !strings.Contains(d.Title, x.Name) {
			continue
		}
		if name != "" {
			return ""
		}
		name = x.Name
	}
	return name
}

// hasInitials reports whether a name has the initials, in full or one of them: "K.S.", "K", "S".
func hasInitials(name, initials string) bool {
	all := ""
	for w := range strings.FieldsSeq(name) {
		r, _ := utf8.DecodeRuneInString(w)
		all += string(r)
	}
	bare := strings.NewReplacer(".", "", " ", "").Replace(initials)
	return bare == "" || all == bare || len(bare) == 1 && (strings.HasPrefix(all, bare) || strings.HasSuffix(all, bare))
}

// Told returns the line as plain text, with the added names in square brackets.
func (l *Line) Told(text string) string {
	var b strings.Builder
	if from := l.Speaker + l.Item; from != "" { // never both
		b.WriteString("[" + from + "] ")
	}
	from := l.Start
	for _, r := range l.Reminders {
		b.WriteString(text[from:r.At] + " [" + r.Name + "]")
		from = r.At
	}
	b.WriteString(text[from:l.End])
	return b.String()
}

// shownSpan returns the span of a sentence without the item number or speaker's
// label that opens it and the note marks at its end.
func shownSpan(d *doc.Document, s doc.Sentence) doc.Span {
	span := s.Span
	span.End -= closingNotes(span.In(d.Text))
	b := &d.Blocks[s.Block]
	if span.Start == b.Start {
		span.Start += paragraphNumber(d, s.Block)
	}
	if number := openingNumber(span.In(d.Text)); number < span.Len() {
		span.Start += number
	}
	if b.Speaker == "" {
		if label, rest, ok := strings.Cut(span.In(d.Text), " – "); ok && clue.IsSectionName(label) && rest != "" {
			span.Start = span.End - len(rest) // "Facts – The applicant …"
		}
		span.Start += replyLabel(span.In(d.Text))
		return span
	}
	if name, n := clue.Speaker(span.In(d.Text)); name == b.Speaker {
		rest := span.In(d.Text)[n:]
		if rest = strings.TrimLeft(rest, " \t\n*_\u00a0"); rest != "" {
			span.Start = span.End - len(rest)
		}
	}
	return span
}

// closingNotes returns the length of the note marks at the end of a sentence:
// "… in 1935.[1][note 2]". They are bracketed, short, and follow the stop at once.
func closingNotes(s string) int {
	end := len(s)
	for strings.HasSuffix(s[:end], "]") {
		open := strings.LastIndexByte(s[:end], '[')
		if open <= 0 || end-open > longestNote {
			return 0
		}
		end = open
	}
	if end == len(s) || !endsSentence(s[:end]) || s[end-1] == ' ' {
		return 0
	}
	return len(s) - end
}

// longestNote is the greatest length of a note mark: "[citation needed]".
const longestNote = 24

// openingNumber returns the length of an item number that opens a sentence, with the
// space after it: "1. ", "(2) ", "[17] ", "(b) ", "3.1 ", "¶7 ", or of a bullet. It is 0 if there is none.
func openingNumber(s string) int {
	if rest, ok := strings.CutPrefix(s, "• "); ok {
		return len(s) - len(rest)
	}
	if rest, ok := strings.CutPrefix(s, "¶"); ok {
		return len(s) - len(strings.TrimLeft(rest, "0123456789 \t\n\u00a0"))
	}
	if strings.HasPrefix(s, "[") {
		number, rest, ok := strings.Cut(s[1:], "] ")
		if ok && number != "" && len(number) <= 3 && strings.Trim(number, "0123456789") == "" { // no year of a citation
			return len(s) - len(strings.TrimLeft(rest, " \t\n\u00a0"))
		}
	}
	i := 0
	bracket := strings.HasPrefix(s, "(")
	if bracket {
		i++
	}
	from, stops := i, 0
	for i < len(s) && ('0' <= s[i] && s[i] <= '9' || s[i] == '.' && i > from) {
		if s[i] == '.' {
			stops++
		}
		i++
	}
	if i == from && i < len(s) && 'a' <= s[i] && s[i] <= 'z' {
		i++ // "(b)", "b)"
		if i >= len(s) || s[i] != ')' {
			return 0
		}
	}
	switch {
	case i == from || i-from > longestNumber:
		return 0
	case stops > 0 && s[i-1] != '.' && i+1 < len(s) && 'a' <= s[i] && s[i] <= 'z' && s[i+1] == ' ': // "8.2a "
		i++
	case i < len(s) && s[i] == ')':
		i++
	case bracket || stops == 0: // "12 people", "(2019 and later)"
		return 0
	case s[i-1] != '.' && !opensCapital(s[i:]): // "3.5 per cent"
		return 0
	}
	rest := strings.TrimLeft(s[i:], " \t\n\u00a0")
	if len(rest) == len(s)-i {
		return 0 // "3.5m"
	}
	return len(s) - len(rest)
}

// paragraphNumber returns the length of the number of a paragraph without a stop, with the
// space after it: "12 The programme …", "91/24 Playground: …". It is 0 if no paragraph near
// it has the number before or after.
func paragraphNumber(d *doc.Document, block int) int {
	const near = 8 // blocks
	n, year, rest := splitNumber(d.Blocks[block].In(d.Text))
	if rest == "" {
		return 0
	}
	for k := max(0, block-near); k < len(d.Blocks) && k <= block+near; k++ {
		if m, y, _ := splitNumber(d.Blocks[k].In(d.Text)); y == year && (m == n-1 || m == n+1) && m > 0 {
			return d.Blocks[block].Len() - len(rest)
		}
	}
	return 0
}

// splitNumber splits a paragraph that opens with a number of up to three digits, or such a
// number and a year ("91/24"), before a capital. rest is "" if it does not.
func splitNumber(s string) (n int, year, rest string) {
	digits := 0
	for digits < len(s) && digits < 3 && '0' <= s[digits] && s[digits] <= '9' {
		n = 10*n + int(s[digits]-'0')
		digits++
	}
	if digits == 0 {
		return 0, "", ""
	}
	number, rest, ok := strings.Cut(s, " ")
	year = number[min(digits, len(number)):]
	if !ok || len(year) > len("/2024") || year != "" && (year[0] != '/' || strings.Trim(year[1:], "0123456789") != "") || !opensCapital(rest) {
		return 0, "", ""
	}
	return n, year, strings.TrimLeft(rest, " ")
}

// longestNumber is the greatest length of such a number without brackets: "12.10.3".
const longestNumber = 7

// opensCapital reports whether s starts with a capital, after spaces.
func opensCapital(s string) bool {
	s = strings.TrimLeft(s, " \u00a0")
	return s != "" && 'A' <= s[0] && s[0] <= 'Z'
}
