// Package entitytest builds documents for the tests of the packages below
// entity.
package entitytest

import (
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/nlp"
)

// Paragraphs returns a document with one paragraph a line, split into sentences
// as articles are.
func Paragraphs(text string) (*doc.Document, []doc.Sentence) {
	d := &doc.Document{Text: text, Lang: "en"}
	at := 0
	for line := range strings.Lines(text) {
		s := doc.Span{Start: at, End: at + len(strings.TrimRight(line, " \n"))}
		at += len(line)
		if s.Len() > 0 {
			d.Blocks = append(d.Blocks, doc.Block{Span: s, Kind: doc.Paragraph, Kept: true})
		}
	}
	return d, nlp.Sentences(d)
}

// Marked parses mentions written as [kind Name], and returns them with the text
// without the marks.
func Marked(t testing.TB, s string) (*doc.Document, []doc.Sentence, []entity.Mention) {
	t.Helper()
	var text strings.Builder
	var mentions []entity.Mention
	for {
		before, rest, ok := strings.Cut(s, "[")
		text.WriteString(before)
		if !ok {
			break
		}
		inside, after, _ := strings.Cut(rest, "]")
		kind, name, _ := strings.Cut(inside, " ")
		m := entity.Mention{Span: doc.Span{Start: text.Len(), End: text.Len() + len(name)}}
		if err := m.Kind.UnmarshalText([]byte(kind)); err != nil {
			t.Fatal(err)
		}
		mentions = append(mentions, m)
		text.WriteString(name)
		s = after
	}
	d, sentences := Paragraphs(text.String())
	for i := range mentions {
		for j, s := range sentences {
			if s.Contains(mentions[i].Span) {
				mentions[i].Sentence = j
			}
		}
	}
	return d, sentences, mentions
}
