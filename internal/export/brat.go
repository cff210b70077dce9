package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// bratConf tells brat which types there are; it lies beside the files.
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

// writeBrat writes brat's standoff annotations to the text that writeArticle
// writes (https://brat.nlplab.org/standoff.html): a line for each mention in
// the order of the text, one for the mentions of one entity, and its role as a
// note.
func writeBrat(w io.Writer, r Result) error {
	at := newOffsets(r.Document.Text)
	var b bytes.Buffer
	same := make([][]int, len(r.Entities))
	n := 0
	for _, m := range inOrder(r, func(entity.Form) bool { return true }) {
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

// fragments is s without what may not stand in a line of the standoff: line
// breaks of every kind that its readers know, and tabs. Each part is a
// stretch of its own, which the format allows.
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
