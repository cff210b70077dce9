package quote_test

import (
	"testing"
	"unicode/utf8"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/doc"
	"standfirst/internal/quote"
)

// FuzzFind checks that quotations and speakers are valid spans, and that quotations are
// in text order, each in the block of its sentence.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		`"We will pay," said Ann Lee. "But not "now"."`, "“One.\n\n“Two,” he said.", "``Hm,'' said O'Neil, 'tis ‘so’ \"", "ANN: Yes.\n\nBOB: No.\n\nANN: Why?\n\nBOB: \"So.\"", "\" \"", "«Да»,", "\"\u200b,\"",
		", told MS. LEE: “we will pay\" of", "one “ \n\n \"he asked\" \"so",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 2000 {
			return
		}
		a, err := analysis.Run(article.Input{Text: s})
		if err != nil {
			return
		}
		end := 0
		for i, who := range quote.Speakers(a.Quotes, a.Entities) {
			q := a.Quotes[i]
			if err := doc.CheckSpan(a.Document.Text, q.Span); err != nil {
				t.Fatal(err)
			}
			if q.Start < end || !a.Document.Blocks[a.Sentences[q.Sentence].Block].Contains(q.Span) {
				t.Errorf("[%d,%d) is out of place", q.Start, q.End)
			}
			end = q.End
			if q.Speaker.Len() > 0 {
				if err := doc.CheckSpan(a.Document.Text, q.Speaker); err != nil {
					t.Error(err)
				}
			} else if who >= 0 {
				t.Errorf("%q is nobody's, and said by %d", q.In(a.Document.Text), who)
			}
		}
	})
}
