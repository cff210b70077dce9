package article

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"standfirst/internal/doc"
)

// odt packs an OpenDocument text.
func odt(content, manifest string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range [][2]string{
		{"mimetype", "application/vnd.oasis.opendocument.text"},
		{"content.xml", "<office:document-content>" + content + "</office:document-content>"},
		{"meta.xml", "<office:meta><dc:title>On harbours</dc:title><meta:initial-creator>Ida Holm</meta:initial-creator></office:meta>"},
		{"META-INF/manifest.xml", manifest},
	} {
		w, _ := z.Create(f[0])
		w.Write([]byte(f[1]))
	}
	z.Close()
	return b.String()
}

// pdfFile makes a PDF of one page with the given instructions.
func pdfFile(instructions string) string {
	return fmt.Sprintf("%%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 600 800]>> endobj\n"+
		"3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R/B 6 0 R>>>>>> endobj\n"+
		"4 0 obj <</Length %d>> stream\n%s\nendstream endobj\n"+
		"5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n6 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>> endobj\n"+
		"trailer <</Root 1 0 R/Info<</Title(notes.doc)/Author(Ida Holm)>>>>\n%%%%EOF", len(instructions), instructions)
}

// TestOfficeFiles checks that blocks keep the kind that they have in the file.
func TestOfficeFiles(t *testing.T) {
	const story = "The harbour at Marsk opened again on Monday after eleven days."
	for _, c := range []struct {
		name, file string
		title      string
		byline     string
		want       []string // "kind: text" of each block, "-" before one that is set aside
	}{
		{"a.odt", odt(`<style:style style:name="P1" style:parent-style-name="Title"/><text:tracked-changes><text:p>Old words.</text:p></text:tracked-changes>
			<text:p text:style-name="P1">Harbour open</text:p><text:h text:outline-level="2">Boats</text:h>
			<text:p text:style-name="Text_20_body">`+story+`<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See below.</text:p></text:note-body></text:note> Boats<text:s/>left <text:span>at noon</text:span>.</text:p>
			<text:list><text:list-item><text:p>Two ferries left.</text:p></text:list-item></text:list>
			<table:table><table:table-row><table:table-cell><text:p>Ferry</text:p></table:table-cell><table:table-cell><text:p>09:40</text:p></table:table-cell></table:table-row></table:table>`, ""),
			"Harbour open", "Ida Holm",
			[]string{"headline: Harbour open", "subhead: Boats", "paragraph: " + story + " Boats left at noon.", "list-item: Two ferries left.", "table-row: Ferry\t09:40"}},
		{"a.rtf", `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}{\info{\title Harbour open}{\author Ida Holm}}{\*\generator Word;}
\pard\outlinelevel0\b Boats\b0\par
\pard The harbour at Marsk opened ag\'61in on Monday \u8211 ? after eleven days. Caf\'e9s {\v secret}too.\par
{\listtext\bullet\tab}Two ferries left.\par
\trowd Ferry\cell 09:40\cell\row}`,
			"Harbour open", "Ida Holm",
			[]string{"subhead: Boats", "paragraph: The harbour at Marsk opened again on Monday – after eleven days. Cafés too.", "list-item: Two ferries left.", "table-row: Ferry\t09:40"}},
		{"a.pdf", pdfFile("BT /B 20 Tf 60 720 Td (Harbour open) Tj ET BT /F 10 Tf 60 690 Td 12 TL (The harbour at Marsk opened again on Mon-) Tj T* (day after eleven days.) Tj ET"),
			"Harbour open", "Ida Holm",
			[]string{"headline: Harbour open", "paragraph: The harbour at Marsk opened again on Monday after eleven days."}},
	} {
		d, err := Parse(Input{File: []byte(c.file), Name: c.name})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if err := doc.Check(&d, nil); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		var got []string
		for _, b := range d.Blocks {
			mark := ""
			if !b.Kept {
				mark = "-"
			}
			got = append(got, mark+string(b.Kind)+": "+b.In(d.Text))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
		if d.Title != c.title || d.Byline != c.byline {
			t.Errorf("%s: title %q, byline %q", c.name, d.Title, d.Byline)
		}
	}
}
