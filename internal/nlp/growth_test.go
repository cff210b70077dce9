package nlp

import (
	"fmt"
	"strings"
	"testing"

	"standfirst/internal/doc"
)

// hostile are strings whose repetition made some splitter or tokenizer quadratic.
var hostile = []struct{ name, unit string }{
	{"news", "The U.S. Secretary of State, John Kerry, said on Sept. 5 that \"it holds.\" Mr. Lavrov agreed. "},
	{"short sentences", "Go. "},
	{"no spaces", "abcdefghij"},
	{"blank lines", "\n"},
	{"spaces", " "},
	{"points", "."},
	{"open brackets", "("},
	{"close brackets", ")"},
	{"quotes", "\""},
	{"exclamation marks", "!"},
	{"spaced points", ". "},
	{"apostrophes", "'"},
	{"contractions", "'s"},
	{"not", "n't"},
	{"points and letters", "a."},
	{"initials", "A. "},
	{"hyphens", "A-"},
	{"slashes", "A/"},
	{"at signs", "@a"},
	{"stop and spaces", ".        "},
	{"stop and lines", ".\n\n"},
	{"items", "1. a 2. b "},
	{"colons and items", ": 1. "},
	{"addresses", "http://a.b/c "},
	{"bullets", "• a "},
	{"citations", ".[1]"},
	{"quoted stops", ".\" "},
	{"mixed marks", "(\"'!?.,"},
	{"emoji with joiners", "👩‍👩‍👧‍👦"},
	{"combining marks", "é́́"},
	{"right to left", "هل أنت هنا؟ نعم. "},
	{"Chinese", "习近平在北京说。"},
	{"Thai", "ประเทศไทย"},
	{"replacement characters", "\uFFFD"},
	{"NUL", "\x00"},
}

func BenchmarkGrowth(b *testing.B) {
	for _, h := range hostile {
		for _, size := range []int{10_000, 100_000, 1_000_000} {
			text := strings.Repeat(h.unit, size/len(h.unit)+1)
			d := doc.Document{Text: text, Blocks: []doc.Block{{Span: doc.Span{Start: 0, End: len(text)}, Kind: doc.Paragraph, Kept: true}}}
			b.Run(fmt.Sprintf("%s/%dKB", h.name, size/1000), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					Sentences(&d)
				}
			})
		}
	}
}
