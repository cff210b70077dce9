package export

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/quote"
)

// writeCSV writes one row for each mention, with the sentence that it stands
// in. Rows are in the order of the entity list, then of the text.
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

// writeQuotes writes one row for each quotation, in the order of the text. The
// speaker is empty where the text does not say who it was.
func writeQuotes(w io.Writer, r Result) error {
	at := newOffsets(r.Document.Text)
	rows := [][]string{{"speaker", "kind", "role", "quotation", "sentence", "start", "end"}}
	for i, who := range quote.Speakers(r.Quotes, r.Entities) {
		q := r.Quotes[i]
		s, e, kind := at.span(q.Span), entity.Entity{}, ""
		if q.Turn {
			e.Name = plain(q.Speaker.In(r.Document.Text)) // "THE CHAIR", if it is no name
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

// byteOrderMark tells Excel that a CSV file is UTF-8.
const byteOrderMark = "\uFEFF"

// Table is rows as a CSV file (RFC 4180), whose cells a spreadsheet takes for
// text.
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

// cell is s as one cell that a spreadsheet takes for text. What it would
// compute is guarded by an apostrophe, at the beginning and behind each sign
// that may part cells in a reader that does not take commas (where the comma
// is the decimal sign, semicolons do, and quotation marks within a cell mean
// nothing to it): https://owasp.org/www-community/attacks/CSV_Injection. NUL,
// at which some readers stop, is a replacement character.
func cell(s string) string {
	s = strings.ReplaceAll(s, "\x00", "\uFFFD")
	var b strings.Builder
	if formula(s) || s != "" && strings.IndexByte("\t\r\n", s[0]) >= 0 {
		b.WriteByte('\'')
	}
	for i := 0; i < len(s); i++ {
		b.WriteByte(s[i])
		if strings.IndexByte(";|\t\r\n", s[i]) >= 0 && formula(s[i+1:]) {
			b.WriteByte('\'')
		}
	}
	s = b.String()
	if strings.ContainsAny(s, "\",;\r\n\t") || strings.TrimSpace(s) != s {
		s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

// formula reports whether s begins, perhaps after spaces and quotation marks,
// with a sign that opens a formula, in its ASCII or its full-width form.
func formula(s string) bool {
	s = strings.TrimLeft(s, " \u00a0\u3000\ufeff\"")
	for _, sign := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠", "−"} {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}
