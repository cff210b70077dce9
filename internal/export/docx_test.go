package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"standfirst/internal/article"
	"standfirst/internal/summary"
)

// part returns one file from a Word document.
func part(t testing.TB, b []byte, name string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// wellFormed parses XML, checks that it has only our elements, and returns its text, one
// paragraph a line.
func wellFormed(t testing.TB, s string, b []byte) string {
	t.Helper()
	var text strings.Builder
	for d := xml.NewDecoder(bytes.NewReader(b)); ; {
		token, err := d.Token()
		if err == io.EOF {
			return text.String()
		} else if err != nil {
			t.Errorf("%q: %v", s, err)
			return ""
		}
		switch x := token.(type) {
		case xml.StartElement:
			if !strings.Contains(" document body p pPr pStyle bidi r rPr b bCs i iCs rtl lang t sectPr coreProperties title creator description ", " "+x.Name.Local+" ") {
				t.Errorf("%q makes an element %s", s, x.Name.Local)
			}
		case xml.CharData:
			text.Write(x)
		case xml.EndElement:
			if x.Name.Local == "p" {
				text.WriteByte('\n')
			}
		case xml.Comment, xml.Directive:
			t.Errorf("%q makes %T", s, token)
		}
	}
}

// docxReads checks that the XML parts contain the report and nothing else.
func docxReads(t testing.TB, s string) {
	r := made(s)
	file := in(t, "docx", r)
	var want strings.Builder
	out := newReport(r)
	for _, l := range append([]string{out.title}, strings.Join(out.credit, " · ")) {
		if l != "" {
			want.WriteString(l + "\n")
		}
	}
	for _, c := range out.chapters {
		want.WriteString(c.title + "\n")
		for _, l := range c.lines {
			want.WriteString(l.bold + l.gap + l.text + l.tail + "\n")
		}
	}
	if out.citation != "" {
		want.WriteString(cite + out.citation + "\n")
	}
	got := strings.ReplaceAll(wellFormed(t, s, part(t, file, "word/document.xml")), "\n\n", "\n")
	if got, want := squeeze(got), squeeze(strings.NewReplacer("\uFFFE", "\uFFFD", "\uFFFF", "\uFFFD").Replace(want.String())); got != want {
		t.Errorf("%q: the document says\n%s\nnot\n%s", s, got, want)
	}
	wellFormed(t, s, part(t, file, "docProps/core.xml"))
}

// TestDocxIsReadAgain opens the document with our own reader of Word files.
func TestDocxIsReadAgain(t *testing.T) {
	r := read(t, news, summary.Options{})
	d, err := article.Parse(article.Input{File: in(t, "docx", r), Name: "a.docx"})
	if err != nil {
		t.Fatal(err)
	}
	if d.Title != r.Document.Title {
		t.Errorf("the title is read as %q", d.Title)
	}
	for _, s := range append(told(r), "People", "John Kerry") {
		if !strings.Contains(d.Text, s) {
			t.Errorf("%q is not read", s)
		}
	}
}

func TestDocxRightToLeft(t *testing.T) {
	r := read(t, news, summary.Options{})
	for lang, want := range map[string]bool{"en": false, "ar": true, "he-IL": true, "": false} {
		r.Document.Lang = lang
		if got := bytes.Contains(part(t, in(t, "docx", r), "word/document.xml"), []byte("<w:bidi/>")); got != want {
			t.Errorf("%q: right to left is %t", lang, got)
		}
	}
}
