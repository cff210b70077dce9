package nlp

import (
	"strings"
	"unicode/utf8"

	"standfirst/internal/doc"
)

// Sentences splits the kept blocks of d into sentences with tokens, in the order
// of the text.
func Sentences(d *doc.Document) []doc.Sentence {
	var out []doc.Sentence
	for i, b := range d.Blocks {
		if !b.Kept || b.Kind == doc.Separator {
			continue
		}
		from := b.Start
		if b.Kind == doc.ListItem {
			from += bullet(b.In(d.Text))
		}
		for _, s := range Split(d.Text[from:b.End]) {
			s = doc.Span{Start: s.Start + from, End: s.End + from}
			out = append(out, doc.Sentence{Span: s, Block: i, Tokens: Tokens(d.Text, s)})
		}
	}
	return out
}

// bullet returns the length of the bullet that begins a list item. A bullet is
// not part of the item's first sentence. A number is, because the text may refer
// to it.
func bullet(item string) int {
	r, n := utf8.DecodeRuneInString(item)
	if strings.ContainsRune("•‣⁃◦▪▫●○·∙*-–+✓✔➢►▶■□", r) && strings.HasPrefix(item[n:], " ") {
		return n
	}
	return 0
}

// Split returns the sentences of one block of text. They hold every character
// but the white space around them.
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
