package summary_test

import (
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/summary"
)

// TestOneHugeSentence checks that a sentence as long as a book, full of quotation
// marks and distinct words, takes linear time. With a quadratic path the test would
// time out.
func TestOneHugeSentence(t *testing.T) {
	var words strings.Builder
	for i := range 60000 {
		for n := i + 26; n > 0; n /= 26 {
			words.WriteByte(byte('a' + n%26))
		}
		words.WriteByte(' ')
	}
	for _, text := range []string{strings.Repeat(`"a b" `, 60000) + "end.", words.String() + "end."} {
		d := doc.Document{Text: text, Blocks: []doc.Block{{Span: doc.Span{Start: 0, End: len(text)}, Kind: doc.Paragraph, Kept: true}}}
		s := summary.Rank(&d, []doc.Sentence{{Span: d.Blocks[0].Span}}, nil).Select(summary.Options{})
		if len(s.Picks) != 1 {
			t.Errorf("%d picks", len(s.Picks))
		}
	}
}
