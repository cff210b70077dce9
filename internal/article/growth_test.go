package article

import (
	"fmt"
	"strings"
	"testing"
)

// growth lists inputs that made other readers slow. Each is repeated up to the tested
// size; %d becomes a counter.
var growth = []struct{ name, text, html string }{
	{name: "news", text: "The council said on Tuesday that it would close the bridge for repairs. Drivers, who had hoped\nfor less, must take the tunnel until May.\n\n"},
	{name: "short sentences", text: "It rained. We left. "},
	{name: "short lines", text: "a\n"},
	{name: "no spaces", text: "x"},
	{name: "blank lines", text: "\n"},
	{name: "blank lines with text", text: "x\n\n\n\n\n\n"},
	{name: "spaces", text: " "},
	{name: "dots", text: "."},
	{name: "round brackets", text: "("},
	{name: "closing brackets", text: ")"},
	{name: "square brackets", text: "["},
	{name: "links", text: "# a\n[x]("},
	{name: "quotes", text: `"`},
	{name: "exclamation marks", text: "!"},
	{name: "spaced dots", text: ". "},
	{name: "apostrophes", text: "'"},
	{name: "stars", text: "*"},
	{name: "quotation depth", text: "> "},
	{name: "hyphened lines", text: "abc-\n"},
	{name: "page numbers", text: "%d\n\f"},
	{name: "rows with tabs", text: "a\tb\tc\n"},
	{name: "rows with bars", text: "a | b\n"},
	{name: "rows in columns", text: "a   b   c\n"},
	{name: "numbered lines", text: "%d and so on to the end\n"},
	{name: "chat", text: "[01/02/2020, 10:11] Ann: hello there\n"},
	{name: "interview", text: "Are you there?\n\nI am here, and I said so.\n\n"},
	{name: "farewells", text: "Sincerely,\n\nAnn\n\n"},
	{name: "bylines", text: "By Ann\n"},
	{name: "emoji with joiners", text: "👩‍👩‍👧‍👦"},
	{name: "combining marks", text: "\u0301"},
	{name: "right to left", text: "مجلس الأمن. "},
	{name: "Chinese", text: "東京の首相は会見した。"},
	{name: "broken surrogates", text: "\xed\xa0\x80"},
	{name: "zero bytes", text: "\x00"},
	{name: "invalid bytes", text: "\xff"},
	{name: "deep nesting", html: "<div>"},
	{name: "deep inline nesting", html: "<span>x"},
	{name: "unclosed formats", html: "<p><b><i>"},
	{name: "unclosed formats with text", html: "<p><b><i>x"},
	{name: "unclosed formats that differ", html: "<p><b class=%d>x"},
	{name: "unclosed links", html: "<a href=%d>x"},
	{name: "unclosed list items", html: "<li>x"},
	{name: "unclosed cells", html: "<table><tr><td>x"},
	{name: "unclosed comments", html: "<!--"},
	{name: "unclosed scripts", html: "<script>"},
	{name: "angle brackets", html: "<"},
	{name: "entities", html: "&amp;"},
	{name: "breaks", html: "x<br><br>"},
	{name: "many attributes", html: " a%d=b"},
	{name: "one huge attribute", html: "a"},
	{name: "paragraphs", html: "<p>The council said on Tuesday that it would close the bridge for repairs.</p>"},
	{name: "numbered lists", html: "<ol><li>x</li>"},
	{name: "wide cells", html: "<table><tr><td colspan=99>x"},
	{name: "nested lists", html: "<ul><li>x</li>"},
	{name: "custom elements", html: "<x-y>x"},
}

func grown(unit string, size int) string {
	var b strings.Builder
	switch unit {
	case "":
		return ""
	case " a%d=b":
		b.WriteString("<p ")
	case "a":
		b.WriteString("<p title=")
	}
	for i := 0; b.Len() < size; i++ {
		if strings.Contains(unit, "%d") {
			fmt.Fprintf(&b, unit, i)
		} else {
			b.WriteString(unit)
		}
	}
	return b.String()
}

// BenchmarkGrowth shows whether time and memory are linear: the bytes per second of each
// line of the table should stay about the same from 10 KB to 10 MB.
func BenchmarkGrowth(b *testing.B) {
	for _, g := range growth {
		for _, size := range []int{10_000, 100_000, 1_000_000, 10_000_000} {
			b.Run(fmt.Sprintf("%s/%dKB", g.name, size/1000), func(b *testing.B) {
				in := Input{Text: grown(g.text, size), HTML: grown(g.html, size)}
				b.SetBytes(int64(size))
				b.ReportAllocs()
				for b.Loop() {
					Parse(in)
				}
			})
		}
	}
}

// TestGrowth reads every line of the table at a size at which a quadratic step would not
// finish.
func TestGrowth(t *testing.T) {
	for _, g := range growth {
		d, _ := Parse(Input{Text: grown(g.text, 300_000), HTML: grown(g.html, 300_000)})
		if len(d.Text) > 900_000 {
			t.Errorf("%s: %d bytes of text", g.name, len(d.Text))
		}
	}
}
