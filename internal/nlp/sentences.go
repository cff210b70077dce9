package nlp

import (
	"standfirst/internal/doc"
)

// Sentences cuts every block of d that is kept into sentences with tokens, in
// the order of the text.
func Sentences(d *doc.Document) []doc.Sentence {
	var out []doc.Sentence
	for i, b := range d.Blocks {
		if !b.Kept || b.Kind == doc.Separator {
			continue
		}
		for _, s := range Split(b.In(d.Text)) {
			s = doc.Span{Start: s.Start + b.Start, End: s.End + b.Start}
			out = append(out, doc.Sentence{Span: s, Block: i, Tokens: Tokens(d.Text, s)})
		}
	}
	return out
}

// Split returns the sentences of one block of text, without the white space
// around them. Together they hold every other character of it.
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
