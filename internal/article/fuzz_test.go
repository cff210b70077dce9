package article

import (
	"os"
	"path/filepath"
	"testing"

	"standfirst/internal/doc"
)

// FuzzFile checks that any bytes under any name give a document or a fault.
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
	f.Add([]byte(pdfFile("BT /F 10 Tf (x) Tj ET")), "a.pdf")
	f.Add([]byte(odt("<text:p>x</text:p>", "")), "a.odt")
	f.Add([]byte(`{\rtf1\ansi{\info{\title x}}y\par}`), "a.rtf")
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
