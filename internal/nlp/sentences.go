package nlp

import (
	"strings"

	"standfirst/internal/doc"
)

// Sentences splits the kept blocks of d and its letterheads into sentences with tokens, in
// text order.
func Sentences(d *doc.Document) []doc.Sentence {
	var out []doc.Sentence
	for i, b := range d.Blocks {
		if !b.Kept && !b.Letterhead || b.Kind == doc.Separator {
			continue
		}
		from := b.Start
		if b.Kind == doc.ListItem {
			from += marker(b.In(d.Text))
		} else if b.Speaker != "" {
			from += openingDash(b.In(d.Text))
		}
		for from < b.End {
			end := b.End
			if b.Kind == doc.TableRow { // each cell has its own sentences
				if n := strings.IndexByte(d.Text[from:end], '\t'); n >= 0 {
					end = from + n
				}
			}
			for _, s := range Split(d.Text[from:end]) {
				s = doc.Span{Start: s.Start + from, End: s.End + from}
				out = append(out, doc.Sentence{Span: s, Block: i, Tokens: Tokens(d.Text, s)})
			}
			from = end + 1
		}
	}
	return out
}

// Split returns the sentences of one block of text. Only white space around them is lost.
func Split(text string) []doc.Span {
	var out []doc.Span
	sc := newScanner(text)
	emit := func(end int) {
		if s := trim(text, sc.from, end); s.Len() > 0 {
			out = append(out, s)
		}
		sc.from = end
	}
	for sc.next() {
		if decide(&sc.gap) == cut {
			emit(sc.gap.end)
		}
	}
	emit(len(text))
	return out
}

// openingDash returns the length of the dash that opens a turn: "– I was tired."
func openingDash(s string) int {
	for _, mark := range []string{"- ", "– ", "— "} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	return 0
}
