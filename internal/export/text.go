package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// cite introduces the citation.
const cite = "Cite as: "

// writeText writes the report as plain text.
func writeText(w io.Writer, r Result) error {
	var b bytes.Buffer
	out := newReport(r)
	if out.title != "" {
		fmt.Fprintf(&b, "%s\n%s\n", out.title, strings.Repeat("=", min(72, utf8.RuneCountInString(out.title))))
	}
	if len(out.credit) > 0 {
		fmt.Fprintln(&b, strings.Join(out.credit, ", "))
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	for i, c := range out.chapters {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s\n%s\n", c.title, strings.Repeat("-", len(c.title)))
		for _, l := range c.lines {
			if l.note {
				b.WriteByte('\n')
			}
			fmt.Fprintln(&b, l.bold+l.gap+l.text+l.tail)
		}
	}
	if out.citation != "" {
		fmt.Fprintf(&b, "\n%s%s\n", cite, out.citation)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// writeArticle writes the article's text, to which the offsets of all other files refer.
// CR becomes a space, because line-based readers turn CR LF into one character, which
// would shift all later offsets.
func writeArticle(w io.Writer, r Result) error {
	_, err := io.WriteString(w, strings.ReplaceAll(r.Document.Text, "\r", " "))
	return err
}
