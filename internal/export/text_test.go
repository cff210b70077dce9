package export

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/summary"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	markdownhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
)

// TestTextAndMarkdown checks the layout of the formats meant for people.
func TestTextAndMarkdown(t *testing.T) {
	r := read(t, news, summary.Options{Budget: summary.Budget{Sentences: 1}})
	text := string(in(t, "txt", r))
	if want := "Envoys meet in Łódź\n===================\nÉlodie Dupré, 2016-05-09\n\nSummary\n-------\n"; !strings.HasPrefix(text, want) {
		t.Errorf("the text begins\n%s", text)
	}
	md := string(in(t, "md", r))
	if want := "# Envoys meet in Łódź\n\nÉlodie Dupré · 2016-05-09\n\n## Summary\n\n"; !strings.HasPrefix(md, want) {
		t.Errorf("the Markdown begins\n%s", md)
	}
	for _, s := range told(r) {
		if !strings.Contains(text, "\n"+s+"\n") || !strings.Contains(md, "\n\n"+escapeMarkdown(s)+"\n") {
			t.Errorf("%q is no line of its own", s)
		}
	}
	if !strings.Contains(text, "\nJohn Kerry") || !strings.Contains(md, "\n- **John Kerry**") {
		t.Error("John Kerry is not named")
	}
}

// TestNotes checks that the notes appear in every format meant for people.
func TestNotes(t *testing.T) {
	r := read(t, news, summary.Options{})
	r.Document.Lang = "fr"
	r.Selection.Note = "Nothing here is about that."
	for _, id := range []string{"txt", "md", "html", "json"} {
		file := string(in(t, id, r))
		for _, want := range []string{"This article seems to be in French.", r.Selection.Note} {
			if !strings.Contains(file, want) {
				t.Errorf("%s does not say: %s", id, want)
			}
		}
	}
}

// noControlCharacters checks for control characters, which a terminal would obey.
func noControlCharacters(t testing.TB, s string) {
	for _, id := range []string{"txt", "md"} {
		for _, r := range string(in(t, id, made(s))) {
			if unicode.IsControl(r) && r != '\n' {
				t.Errorf("%s of %q holds %U", id, s, r)
			}
		}
	}
}

func TestMarkdownEscapesNoMoreThanItMust(t *testing.T) {
	for _, s := range []string{
		"Kerry's cease-fire at 10:30 (AT&T, Q&A: 50% + 2 = 3) no. 1#, \"so!\" he said - 1. a) b/c.", "The U.S. and al-Qaida", "a > b", "5) x",
	} {
		if got := strings.ReplaceAll(escapeMarkdown(s), `5\)`, "5)"); got != s {
			t.Errorf("%q becomes %q", s, got)
		}
	}
}

// inertMarkdown renders the file as GitHub would, with raw HTML enabled, and checks that
// strings stay text and only our elements appear.
func inertMarkdown(t testing.TB, s string) {
	m := goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList),
		goldmark.WithRendererOptions(markdownhtml.WithUnsafe()))
	ours := []string{"html", "head", "body", "h1", "h2", "p", "ul", "li", "strong", "em"}
	r := made(s)
	r.Selection.Note = s
	var b bytes.Buffer
	if err := m.Convert(in(t, "md", r), &b); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&b)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][]string{}
	for n := range root.Descendants() {
		switch n.Type {
		case html.ElementNode:
			if !slices.Contains(ours, n.Data) || len(n.Attr) > 0 {
				t.Errorf("%q makes an element %s %v", s, n.Data, n.Attr)
			}
			texts[n.Data] = append(texts[n.Data], content(n))
		case html.CommentNode:
			t.Errorf("%q makes a comment", s)
		}
	}
	seen := plain(strings.ReplaceAll(plain(s), "\x00", "\uFFFD"))
	if seen != "" && (len(texts["h1"]) != 1 || plain(texts["h1"][0]) != seen) {
		t.Errorf("the title %q is read as %q", seen, texts["h1"])
	}
	for i, k := range told(r) {
		if j := i + min(1, len(credit(r.Document))); j >= len(texts["p"]) || plain(texts["p"][j]) != plain(k) {
			t.Errorf("%q: sentence %d is read as %q", s, i, texts["p"])
			break
		}
	}
	if seen != "" && len(texts["strong"]) != len(r.Entities)+len(r.Quotes) {
		t.Errorf("%q: %d names and speakers are read of %d", s, len(texts["strong"]), len(r.Entities)+len(r.Quotes))
	}
}

// content returns the text of an element.
func content(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func TestCitation(t *testing.T) {
	for _, c := range []struct {
		d    doc.Document
		want string
	}{
		{doc.Document{Byline: "By Maren Oldfield", Source: "Quay Post"}, ""},
		{doc.Document{Title: "Bridge to close"}, "“Bridge to close”"},
		{doc.Document{Title: "Bridge to close", Source: "bridge.docx"}, "“Bridge to close”, bridge.docx"},
		{doc.Document{Title: "Bridge to close", Byline: "By Maren Oldfield", Date: "14 March 2023", Source: "Quay Post"}, "Maren Oldfield, “Bridge to close”, Quay Post, 14 March 2023"},
	} {
		if got := Citation(c.d); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
