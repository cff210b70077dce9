package nlp

import (
	"strings"
	"testing"
	"unicode"

	"standfirst/internal/doc"
)

// FuzzSentences checks the span invariant, and that neither sentences nor
// tokens lose a character.
func FuzzSentences(f *testing.F) {
	for _, c := range splitCases {
		f.Add(c.text)
	}
	for _, s := range tokenCases {
		f.Add(s.text)
	}
	for _, h := range hostile {
		f.Add(strings.Repeat(h.unit, 40))
	}
	f.Fuzz(func(t *testing.T, text string) {
		Language(text) // must not panic
		text = strings.ToValidUTF8(text, "\uFFFD")
		d := doc.Document{Text: text}
		if s := trim(text, 0, len(text)); s.Len() > 0 {
			d.Blocks = []doc.Block{{Span: s, Kind: doc.Paragraph, Kept: true}}
		}
		sentences := Sentences(&d)
		if err := doc.Check(&d, sentences); err != nil {
			t.Fatalf("%v in %q", err, text)
		}
		var cut, tokens strings.Builder
		for _, s := range sentences {
			if got := s.In(text); got != strings.TrimSpace(got) {
				t.Fatalf("sentence %q has white space around it", got)
			}
			cut.WriteString(squeeze(s.In(text)))
			for _, tk := range s.Tokens {
				tokens.WriteString(tk.In(text))
			}
		}
		if want := squeeze(text); cut.String() != want {
			t.Fatalf("sentences hold %q, not %q", cut.String(), want)
		} else if tokens.String() != want {
			t.Fatalf("tokens hold %q, not %q", tokens.String(), want)
		}
	})
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
