package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"standfirst/internal/doc"

	"golang.org/x/net/html"
)

func seeds(f *testing.F, names ...string) {
	for _, name := range names {
		files, err := filepath.Glob("testdata/*/" + name)
		if err != nil || len(files) == 0 {
			f.Fatal("no seeds", err)
		}
		for _, file := range files {
			b, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(b))
		}
	}
}

// FuzzText holds that blocks are exact slices, and that every character of
// plain text is in one of them: what the shifts do not lead back to was white
// space, a hyphen that was mended, or a mark of quotation.
func FuzzText(f *testing.F) {
	seeds(f, "clipboard.txt", "article.md")
	for _, s := range []string{"a-\nb", "...\n\n...", "> > x\n> y", "1\n\f1\n2\nx", "\u00adx\u200b-\ny", "PARIS (AP) — x", "From: a\nTo: b\nSubject: c\n\nd", "(CNN) -- x", "By A\u2028B", "0\n(AP)—", "0\nPARIS —", "\xff\xfe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(Input{Text: s})
		if _, ok := err.(Fault); err != nil && !ok {
			t.Fatal(err)
		}
		if err := doc.Check(&d, nil); err != nil {
			t.Fatal(err)
		}
		s = valid(s)
		if looksPage(s) || isMarkdown(s, cutLines(s)) {
			return
		}
		covered := make([]bool, len(s))
		for i := range len(d.Text) {
			if d.Text[i] == ' ' || d.Text[i] == '\n' {
				continue
			}
			o, ok := d.Origin(doc.Span{Start: i, End: i + 1})
			if !ok || s[o.Start] != d.Text[i] || covered[o.Start] {
				t.Fatalf("byte %d of the text, %q, comes from %d", i, d.Text[i], o.Start)
			}
			covered[o.Start] = true
		}
		for i, r := range s {
			if !covered[i] && !unicode.IsSpace(r) && !invisible(r) && r != '-' && r != '\u2010' && r != '>' {
				t.Fatalf("%q at %d is lost", r, i)
			}
		}
	})
}

// FuzzMarkdown holds the span invariant, and that the shifts lead back to the
// same bytes.
func FuzzMarkdown(f *testing.F) {
	seeds(f, "clipboard.txt", "article.md")
	for _, s := range []string{"# a\n[x](y) **b** `c` \\* ![p](q)", "---\na: b\n---\n#", "|a|b|\n|-|-|\n", "a\n===\n", "```\n", "[[[[](", "***", "> # x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = valid(s)
		d := readMarkdown(s, cutLines(s))
		if err := doc.Check(&d, nil); err != nil {
			t.Fatal(err)
		}
		for i := range len(d.Text) {
			if d.Text[i] == ' ' || d.Text[i] == '\n' {
				continue
			}
			if o, ok := d.Origin(doc.Span{Start: i, End: i + 1}); !ok || s[o.Start] != d.Text[i] {
				t.Fatalf("byte %d of the text, %q, comes from %d", i, d.Text[i], o.Start)
			}
		}
	})
}

// FuzzHTML holds that blocks are exact slices, and that the text is what the
// page shows: nothing is lost, nothing hidden leaks.
func FuzzHTML(f *testing.F) {
	seeds(f, "clipboard.html", "article.html")
	for _, s := range []string{"<p>a<br>b<br><br>c", "<pre>a\nb</pre>", "<table><tr><td>a<td>b", "<b><p>x</b>y", "<div hidden>x</div>y", "<ul>x<li>y", "<p>a-<br>b<br>c<br>d", "<svg><p>x", "<math><mtext>x",
		"<template>x</template>y", "<sup class=reference>[1]</sup>x", strings.Repeat("<div>", 600) + "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(Input{HTML: s})
		if _, ok := err.(Fault); err != nil && !ok {
			t.Fatal(err)
		}
		if err := doc.Check(&d, nil); err != nil {
			t.Fatal(err)
		}
		s = valid(s)
		if strings.TrimSpace(s) == "" || !treeable(s) {
			return
		}
		root, err := html.Parse(strings.NewReader(s))
		if err != nil {
			return
		}
		count := map[rune]int{}
		var walk func(*html.Node)
		walk = func(n *html.Node) {
			if n.Type == html.TextNode {
				for _, r := range n.Data {
					count[r]++
				}
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				if !unseen(c) && !replaced(n) {
					walk(c)
				}
			}
		}
		walk(root)
		shown := false
		for r := range count {
			shown = shown || !unicode.IsSpace(r) && !invisible(r)
		}
		if !shown {
			return
		}
		for _, r := range d.Text {
			count[r]--
		}
		for r, n := range count {
			switch {
			case unicode.IsSpace(r) || invisible(r):
			case n > 0 && r != '-' && r != '\u2010' && r != '>':
				t.Fatalf("%d of %q are lost", n, r)
			case n < 0:
				t.Fatalf("%d of %q leaked", -n, r)
			}
		}
	})
}

// FuzzFile holds that any bytes under any name give a document or a fault.
func FuzzFile(f *testing.F) {
	for _, name := range []string{"article.eml", "article.mht", "article.html", "article.md"} {
		files, _ := filepath.Glob("testdata/*/" + name)
		for _, file := range files {
			b, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(b, name)
		}
	}
	f.Add([]byte("PK\x03\x04"), "a.docx")
	f.Add(docx(`<w:p><w:r><w:t>x</w:t></w:r></w:p>`), "a.docx")
	f.Add([]byte("\xff\xfex\x00"), "a.txt")
	f.Fuzz(func(t *testing.T, b []byte, name string) {
		d, err := Parse(Input{File: b, Name: name})
		if _, ok := err.(Fault); err != nil && !ok {
			t.Fatal(err)
		}
		if err := doc.Check(&d, nil); err != nil {
			t.Fatal(err)
		}
	})
}
