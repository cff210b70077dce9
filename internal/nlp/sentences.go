package nlp

import (
	"standfirst/internal/doc"

	"github.com/jdkato/prose/v3/tokenize"
)

var tokenizer = tokenize.New()

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

// Split returns the sentences of one block of text.
func Split(text string) []doc.Span {
	var out []doc.Span
	start := 0
	for i := 0; i < len(text); i++ {
		if text[i] == '.' && (i+1 == len(text) || text[i+1] == ' ') {
			out = append(out, doc.Span{Start: start, End: i + 1})
			for i+1 < len(text) && text[i+1] == ' ' {
				i++
			}
			start = i + 1
		}
	}
	if start < len(text) {
		out = append(out, doc.Span{Start: start, End: len(text)})
	}
	return out
}

// Tokens cuts the slice of text at s into tokens.
func Tokens(text string, s doc.Span) []doc.Token {
	var out []doc.Token
	for _, t := range tokenizer.Tokenize(s.In(text)) {
		out = append(out, doc.Token{Span: doc.Span{Start: s.Start + t.Start, End: s.Start + t.End()}})
	}
	return out
}
