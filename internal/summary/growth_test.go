package summary_test

import (
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/summary"
)

// TestOneHugeSentence holds a sentence as long as a book, of quotation marks
// and of words that are all different, to linear time: a quadratic path would
// not end before the test does.
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
