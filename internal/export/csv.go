package export

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/quote"
)

// writeCSV writes one row per mention, with its sentence as context, by entity and then
// in text order.
func writeCSV(w io.Writer, r Result) error {
	at := newOffsets(r.Document.Text)
	rows := [][]string{{"entity", "kind", "mention", "sentence", "start", "end", "context"}}
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			s, context := at.span(m.Span), ""
			if m.Sentence >= 0 {
				context = plain(r.Sentences[m.Sentence].In(r.Document.Text))
			}
			rows = append(rows, []string{
				e.Name, e.Kind.String(), m.In(r.Document.Text), strconv.Itoa(m.Sentence), strconv.Itoa(s.Start), strconv.Itoa(s.End), context,
			})
		}
	}
	_, err := w.Write(Table(rows))
	return err
}

// writeQuotes writes one row per quotation, in text order. The speaker is empty if the
// text does not name one.
func writeQuotes(w io.Writer, r Result) error {
	at := newOffsets(r.Document.Text)
	rows := [][]string{{"speaker", "kind", "role", "quotation", "sentence", "start", "end"}}
	for i, who := range quote.Speakers(r.Quotes, r.Entities) {
		q := r.Quotes[i]
		s, e, kind := at.span(q.Span), entity.Entity{}, ""
		if q.Turn {
			e.Name = plain(q.Speaker.In(r.Document.Text)) // "THE CHAIR", if the speaker is not an entity
		}
		if who >= 0 {
			e = r.Entities[who]
			kind = e.Kind.String()
		}
		rows = append(rows, []string{
			e.Name, kind, e.Role, plain(q.In(r.Document.Text)), strconv.Itoa(q.Sentence), strconv.Itoa(s.Start), strconv.Itoa(s.End),
		})
	}
	_, err := w.Write(Table(rows))
	return err
}

// byteOrderMark makes Excel read a CSV file as UTF-8.
const byteOrderMark = "\uFEFF"

// Table writes rows as a CSV file (RFC 4180) that is safe to open in a
// spreadsheet.
func Table(rows [][]string) []byte {
	var b bytes.Buffer
	b.WriteString(byteOrderMark)
	for _, row := range rows {
		for i, c := range row {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(cell(c))
		}
		b.WriteString("\r\n")
	}
	return b.Bytes()
}

// cell writes s as one cell that a spreadsheet will not run as a formula
// (https://owasp.org/www-community/attacks/CSV_Injection). An apostrophe guards the start
// of the cell. It also guards every place where a reader that splits at semicolons, tabs
// or bars, ignoring quotation marks, would start a new cell. NUL, at which some readers
// stop, becomes a replacement character.
func cell(s string) string {
	s = strings.ReplaceAll(s, "\x00", "\uFFFD")
	var b strings.Builder
	if opensFormula(s) || s != "" && strings.IndexByte("\t\r\n", s[0]) >= 0 {
		b.WriteByte('\'')
	}
	for i := 0; i < len(s); i++ {
		b.WriteByte(s[i])
		if strings.IndexByte(";|\t\r\n", s[i]) >= 0 && opensFormula(s[i+1:]) {
			b.WriteByte('\'')
		}
	}
	s = b.String()
	if strings.ContainsAny(s, "\",;\r\n\t") || strings.TrimSpace(s) != s {
		s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

// opensFormula reports whether s starts like a formula, with an ASCII or full-width sign,
// perhaps after spaces and quotation marks.
func opensFormula(s string) bool {
	s = strings.TrimLeft(s, " \u00a0\u3000\ufeff\"")
	for _, sign := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠", "−"} {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}
