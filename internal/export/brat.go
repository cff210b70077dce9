package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"

	"standfirst/internal/doc"
)

// bratConf is annotation.conf, which lists the types for brat.
func bratConf() []byte {
	var b bytes.Buffer
	b.WriteString("[entities]\n")
	for _, k := range kinds {
		fmt.Fprintln(&b, k.brat)
	}
	b.WriteString(`
[relations]
Equiv Arg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive

[events]

[attributes]
`)
	return b.Bytes()
}

// writeBrat writes brat's standoff format (https://brat.nlplab.org/standoff.html) for the
// text from writeArticle: one line per mention in text order, one Equiv line per entity
// with several mentions, and the roles as notes.
func writeBrat(w io.Writer, r Result) error {
	at := newOffsets(r.Document.Text)
	var b bytes.Buffer
	same := make([][]int, len(r.Entities))
	n := 0
	for _, m := range inOrder(r) {
		parts := fragments(r.Document.Text, m.Span)
		if len(parts) == 0 {
			continue
		}
		n++
		same[m.entity] = append(same[m.entity], n)
		fmt.Fprintf(&b, "T%d\t%s", n, kinds[r.Entities[m.entity].Kind].brat)
		var quoted []string
		for i, p := range parts {
			s := at.span(p)
			fmt.Fprintf(&b, "%c%d %d", " ;"[min(i, 1)], s.Start, s.End)
			quoted = append(quoted, p.In(r.Document.Text))
		}
		fmt.Fprintf(&b, "\t%s\n", strings.Join(quoted, " "))
	}
	for _, ids := range same {
		if len(ids) > 1 {
			b.WriteString("*\tEquiv")
			for _, id := range ids {
				fmt.Fprintf(&b, " T%d", id)
			}
			b.WriteByte('\n')
		}
	}
	n = 0
	for i, e := range r.Entities {
		if role := plain(e.Role); role != "" && len(same[i]) > 0 {
			n++
			fmt.Fprintf(&b, "#%d\tAnnotatorNotes T%d\t%s\n", n, same[i][0], role)
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// fragments splits a span at characters that would break a standoff line: tabs and every
// line break that some reader of the format recognises. The format allows spans with
// several fragments.
func fragments(text string, s doc.Span) []doc.Span {
	var out []doc.Span
	start := s.Start
	for i, r := range s.In(text) {
		if breaks := unicode.IsControl(r) || r == '\u2028' || r == '\u2029'; breaks {
			if start < s.Start+i {
				out = append(out, doc.Span{Start: start, End: s.Start + i})
			}
			start = s.Start + i + len(string(r))
		}
	}
	if start < s.End {
		out = append(out, doc.Span{Start: start, End: s.End})
	}
	return out
}
