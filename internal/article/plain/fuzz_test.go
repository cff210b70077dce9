package plain

import (
	"strings"
	"testing"
	"unicode"

	"standfirst/internal/article/articletest"
	"standfirst/internal/article/draft"
	"standfirst/internal/doc"
)

// FuzzText checks that blocks are exact slices, and that every character of plain text is
// in one of them. What the shifts do not lead back to must be white space, a removed
// hyphen, or a quotation mark of a mail.
func FuzzText(f *testing.F) {
	articletest.Seeds(f, "clipboard.txt", "article.md")
	for _, s := range []string{"a-\nb", "...\n\n...", "> > x\n> y", "1\n\f1\n2\nx", "\u00adx\u200b-\ny", "PARIS (AP) — x", "From: a\nTo: b\nSubject: c\n\nd", "(CNN) -- x", "By A\u2028B", "0\n(AP)—", "0\nPARIS —", "\xff\xfe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		d := Read(s)
		if err := doc.Check(&d, nil); err != nil {
			t.Fatal(err)
		}
		if isMarkdown(s, CutLines(s)) {
			return
		}
		covered := make([]bool, len(s))
		for i := range len(d.Text) {
			if unicode.IsSpace(rune(d.Text[i])) {
				continue
			}
			o, ok := d.Origin(doc.Span{Start: i, End: i + 1})
			if !ok || s[o.Start] != d.Text[i] || covered[o.Start] {
				t.Fatalf("byte %d of the text, %q, comes from %d", i, d.Text[i], o.Start)
			}
			covered[o.Start] = true
		}
		all := CutLines(s)
		cutNumbers(s, all)
		for _, l := range all {
			for i := l.Start - 1; l.number > 0 && i >= 0 && s[i] != '\n'; i-- {
				covered[i] = covered[i] || s[i] >= '0' && s[i] <= '9'
			}
			for i := l.Start; i < l.End; i++ {
				covered[i] = covered[i] || l.row == '|' && (s[i] == '|' || isBarRule(l.In(s)))
			}
		}
		for i, r := range s {
			if !covered[i] && !unicode.IsSpace(r) && !draft.Invisible(r) && r != '-' && r != '\u2010' && r != '>' {
				t.Fatalf("%q at %d is lost", r, i)
			}
		}
	})
}

// FuzzMarkdown checks the span invariant, and that the shifts lead back to the same
// bytes.
func FuzzMarkdown(f *testing.F) {
	articletest.Seeds(f, "clipboard.txt", "article.md")
	for _, s := range []string{"# a\n[x](y) **b** `c` \\* ![p](q)", "---\na: b\n---\n#", "|a|b|\n|-|-|\n", "a\n===\n", "```\n", "[[[[](", "***", "> # x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		d := ReadMarkdown(s)
		if err := doc.Check(&d, nil); err != nil {
			t.Fatal(err)
		}
		for i := range len(d.Text) {
			if unicode.IsSpace(rune(d.Text[i])) {
				continue
			}
			if o, ok := d.Origin(doc.Span{Start: i, End: i + 1}); !ok || s[o.Start] != d.Text[i] {
				t.Fatalf("byte %d of the text, %q, comes from %d", i, d.Text[i], o.Start)
			}
		}
	})
}
