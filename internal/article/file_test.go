package article

import (
	"archive/zip"
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"standfirst/internal/doc"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

// docx makes a Word file with the given body XML.
func docx(body string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range []struct{ name, data string }{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"word/document.xml", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`},
	} {
		w, err := z.Create(f.name)
		if err != nil {
			panic(err)
		}
		w.Write([]byte(f.data))
	}
	z.Close()
	return b.Bytes()
}

func TestWord(t *testing.T) {
	p := func(style, text string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
	}
	d, err := Parse(Input{Name: "a.docx", File: docx(p("Title", "Dam opens") + p("Normal", "By Ann Roe") +
		`<w:p><w:r><w:t>The dam &amp; the </w:t></w:r><w:del><w:r><w:delText>old </w:delText><w:t>gone</w:t></w:r></w:del><w:r><w:t>lock opened</w:t><w:br/><w:t>today.</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>` +
		p("Heading1", "Why now") + `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>Rain.</w:t></w:r></w:p>` +
		`<w:tbl><w:tr><w:tc>` + p("Normal", "Year") + `</w:tc><w:tc>` + p("Normal", "Level") + `</w:tc></w:tr></w:tbl>`)})
	want := `title: Dam opens
byline: Ann Roe

headline: Dam opens
byline: By Ann Roe
paragraph: The dam & the lock opened today.
subhead: Why now
list-item: Rain.
table-row: Year	Level
`
	if got := show(&d, err); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestNumbers checks that items have the numbers that the word processor shows.
func TestNumbers(t *testing.T) {
	p := func(list, level, text string) string {
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + list + `"/></w:numPr></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	lvl := func(level, start, format, text string) string {
		return `<w:lvl w:ilvl="` + level + `"><w:start w:val="` + start + `"/><w:numFmt w:val="` + format + `"/><w:lvlText w:val="` + text + `"/></w:lvl>`
	}
	body := p("1", "0", "Close.") + p("1", "1", "Gate.") + p("1", "1", "Dock.") + p("1", "0", "Drain.") + p("1", "1", "Sluice.") + p("3", "0", "Anew.") + p("2", "0", "Boots.") + p("0", "0", "Plain.") +
		`<w:p><w:pPr><w:pStyle w:val="Steps"/></w:pPr><w:r><w:t>Styled.</w:t></w:r></w:p>`
	file := zipped(map[string]string{
		"word/document.xml": `<w:document><w:body>` + body + `</w:body></w:document>`,
		"word/numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="7">` + lvl("0", "3", "decimal", "%1.") + lvl("1", "1", "lowerLetter", "%1.%2)") + `</w:abstractNum><w:abstractNum w:abstractNumId="8">` + lvl("0", "1", "bullet", "o") +
			`</w:abstractNum><w:abstractNum w:abstractNumId="9">` + lvl("0", "4", "upperRoman", "Step %1") + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
			<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num></w:numbering>`,
		"word/styles.xml": `<w:styles><w:style w:styleId="Steps"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style></w:styles>`,
	})
	d, err := Parse(Input{Name: "a.docx", File: file})
	const want = "3.\tClose.\n3.a)\tGate.\n3.b)\tDock.\n4.\tDrain.\n4.a)\tSluice.\n1.\tAnew.\nBoots.\nPlain.\nStep IV\tStyled."
	if err != nil || d.Text != want {
		t.Errorf("docx: %q, %v", d.Text, err)
	}
	d, err = Parse(Input{Name: "a.odt", File: []byte(odt(`<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="2"/><text:list-level-style-number text:level="2" style:num-format="i" style:num-suffix=")"/></text:list-style>
		<text:list text:style-name="L"><text:list-item><text:p>Close.</text:p><text:list><text:list-item><text:p>Gate.</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Drain.</text:p></text:list-item></text:list><text:list><text:list-item><text:p>Boots.</text:p></text:list-item></text:list>`, ""))})
	if err != nil || d.Text != "2.\tClose.\ni)\tGate.\n3.\tDrain.\nBoots." {
		t.Errorf("odt: %q, %v", d.Text, err)
	}
	d, err = Parse(Input{Name: "a.rtf", File: []byte(`{\rtf1\ansi {\listtext 7.\tab}Close.\par{\listtext IV)\tab}Drain.\par{\listtext\bullet\tab}Boots.\par}`)})
	if err != nil || d.Text != "7.\tClose.\nIV)\tDrain.\nBoots." {
		t.Errorf("rtf: %q, %v", d.Text, err)
	}
}

// zipped makes a zip archive.
func zipped(files map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(name)
		if err != nil {
			panic(err)
		}
		w.Write([]byte(files[name]))
	}
	z.Close()
	return b.Bytes()
}

func TestCharsets(t *testing.T) {
	const text = "Café owners in Köln said “no” on Friday – again."
	encode := func(e encoding.Encoding, s string) []byte {
		b, err := e.NewEncoder().Bytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	page := func(charset, s string) string {
		return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=` + charset + `"></head><body><p>` + s + `</p></body></html>`
	}
	const greek, japan = "Η Αθήνα υπέγραψε τη συμφωνία χθες.", "東京の首相は金曜日に会見した。"
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"utf8.txt", []byte(text), text},
		{"utf8 mark.txt", []byte("\xEF\xBB\xBF" + text), text},
		{"utf16le.txt", encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), text), text},
		{"utf16be.txt", encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), text), text},
		{"utf16le no mark.txt", encode(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), text), text},
		{"utf16be no mark.txt", encode(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), text), text},
		{"1252.txt", encode(charmap.Windows1252, text), text},
		{"1252.html", encode(charmap.Windows1252, page("iso-8859-1", text)), text},
		{"undeclared.html", encode(charmap.Windows1252, "<html><body><p>"+text), text},
		{"greek.html", encode(charmap.ISO8859_7, page("iso-8859-7", greek)), greek},
		{"sjis.html", encode(japanese.ShiftJIS, page("Shift_JIS", japan)), japan},
		{"utf8 that says latin1.html", []byte(page("iso-8859-1", text)), text},
	} {
		d, err := Parse(Input{File: c.file, Name: c.name, Decode: decodeTest})
		if err != nil || d.Text != c.want {
			t.Errorf("%s: %q, %v", c.name, d.Text, err)
		}
	}
}

// decodeTest replaces the browser's decoder.
func decodeTest(name string, b []byte) (string, bool) {
	e, _ := charset.Lookup(name)
	if e == nil {
		return "", false
	}
	s, err := e.NewDecoder().Bytes(b)
	return string(s), err == nil
}

func TestFileFaults(t *testing.T) {
	ole := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 500)
	var locked bytes.Buffer
	z := zip.NewWriter(&locked)
	w, err := z.CreateHeader(&zip.FileHeader{Name: "word/document.xml", Flags: 1})
	if err != nil {
		t.Fatal(err)
	}
	w.Write([]byte("x"))
	z.Close()
	whole := docx("<w:p><w:r><w:t>" + strings.Repeat("Some words. ", 1000) + "</w:t></w:r></w:p>")
	for _, c := range []struct {
		name string
		file string
		want error
	}{
		{"a.txt", "", ErrEmpty},
		{"a.txt", " \n", ErrEmpty},
		{"a.pdf", "%PDF-1.7 ...", ErrBroken},
		{"a.pdf", "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Kids[3 0 R]>> endobj 3 0 obj <</Type/Page>> endobj", ErrScan},
		{"a.pdf", "%PDF-1.7\n1 0 obj <<>> endobj trailer <</Root 1 0 R/Encrypt 2 0 R>>", ErrEncrypted},
		{"a.png", "\x89PNG\r\n\x1a\n....", ErrImage},
		{"a.txt", "\xFF\xD8\xFF\xE0....", ErrImage},
		{"a.webp", "RIFF....WEBPVP8 ", ErrImage},
		{"a.heic", "\x00\x00\x00\x18ftypheic....", ErrImage},
		{"a.doc", ole, ErrOldWord},
		{"a.docx", ole + string(utf16Bytes("EncryptedPackage")), ErrEncrypted},
		{"a.docx", locked.String(), ErrEncrypted},
		{"a.docx", string(whole[:len(whole)/2]), ErrBroken},
		{"a.docx", "hello", ErrBroken},
		{"a.xlsx", emptyZip(), ErrKind},
		{"a.odt", odt("", `<manifest:encryption-data>`), ErrEncrypted},
		{"a.exe", "MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00\xb8\x00\x00\x00", ErrKind},
		{"noise", "\x9a\x07\xe1\x51\x00\x13\xf8\x77\x02\xb6\x1f\x90\xcc\x3d\x81\x64\x05\xae\xd2\x4b", ErrKind},
		{"a.html", "<meta charset=x-unheard-of><p>caf\xe9 society.", ErrKind},
		{"a.gz", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x01\x02\x03\x04\x05\x06", ErrKind},
		{"a.html", "<html><body><img src=x><script>x()</script></body></html>", ErrNoText},
		{"a.eml", "From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime\r\n\r\nMIIB", ErrEncrypted},
		{"a.txt", strings.Repeat("x", 40<<20), ErrLarge},
		{"a.txt", strings.Repeat("Some words. ", 500_000), ErrLarge},
	} {
		d, err := Parse(Input{File: []byte(c.file), Name: c.name})
		if err != c.want {
			t.Errorf("%s, %.10q: %v, want %v", c.name, c.file, err, c.want)
		}
		if err := doc.Check(&d, nil); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func emptyZip() string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.Create("xl/workbook.xml")
	z.Close()
	return b.String()
}

// TestRootPart checks that the page of a web archive is the part named by its start
// parameter (RFC 2387).
func TestRootPart(t *testing.T) {
	d, err := Parse(Input{Name: "a.mht", File: []byte("MIME-Version: 1.0\r\nSubject: x\r\nContent-Type: multipart/related; boundary=b; start=\"<two>\"\r\n\r\n" +
		"--b\r\nContent-Type: text/html\r\nContent-ID: <one>\r\n\r\n<p>An advert that stands first.</p>\r\n" +
		"--b\r\nContent-Type: text/html\r\nContent-ID: <two>\r\n\r\n<p>The page itself.</p>\r\n--b--\r\n")})
	if err != nil || d.Text != "The page itself." {
		t.Errorf("%q, %v", d.Text, err)
	}
}
