package article

import (
	"strings"
	"testing"
)

// TestWordStyles checks that styles are known by their English names and by those that
// they derive from, and that what Word does not print is left out.
func TestWordStyles(t *testing.T) {
	p := func(style, text string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
	}
	style := func(id, name, base, more string) string {
		return `<w:style w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:basedOn w:val="` + base + `"/>` + more + `</w:style>`
	}
	run := func(property, text string) string {
		return `<w:r><w:rPr>` + property + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
	}
	row := func(cells ...string) string {
		return `<w:tbl><w:tr><w:tc>` + strings.Join(cells, `</w:tc><w:tc>`) + `</w:tc></w:tr></w:tbl>`
	}
	file := zipped(map[string]string{
		"word/document3.xml": `<w:document><w:body>` + p("Titel", "Lock rebuilt") +
			p("Inhalt1", "Costs 4") +
			row(p("", "The lock opened after two years of work.")+p("", "Boats of up to forty metres may use it.")) +
			p("Abschnitt", "Costs") +
			`<w:p>` + run(`<w:vanish w:val="1"/>`, "secret ") + run(`<w:vanish w:val="off"/>`, "It cost nine million") + run(`<w:rStyle w:val="Unseen"/>`, " secret") + `<w:r><w:t>, or </w:t></w:r><m:oMath><m:r><m:t>9×10</m:t></m:r></m:oMath><w:r><w:t> if you like.</w:t></w:r>` + run(`<w:vertAlign w:val="superscript"/>`, "3") + `</w:p>` +
			`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + p("", "Click here.") + `</w:sdtContent></w:sdt>` +
			`<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Works to come</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">The upper gate </w:t></w:r></w:p>` + p("", "follows in spring.") +
			p("Zitate", "We can wait.") + row(p("", "Gate"), p("", "2026")) + `</w:body></w:document>`,
		"word/styles.xml": `<w:styles>` + style("Titel", "Title", "", "") + style("Inhalt1", "toc 1", "", "") + style("Ueb1", "heading 1", "", "") + style("Abschnitt", "Abschnitt", "Ueb1", "") +
			style("Zitate", "Zitate", "", `<w:pPr><w:outlineLvl w:val="9"/></w:pPr>`) + style("Unseen", "Unseen", "", `<w:rPr><w:vanish/></w:rPr>`) + `</w:styles>`,
	})
	d, err := Parse(Input{Name: "a.docx", File: file})
	want := `title: Lock rebuilt

headline: Lock rebuilt
-boilerplate: Costs 4
paragraph: The lock opened after two years of work.
paragraph: Boats of up to forty metres may use it.
subhead: Costs
paragraph: It cost nine million, or 9×10 if you like.
subhead: Works to come
paragraph: The upper gate follows in spring.
paragraph: We can wait.
table-row: Gate	2026
`
	if got := show(&d, err); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestOpenDocumentStyles is the same for OpenDocument.
func TestOpenDocumentStyles(t *testing.T) {
	file := zipped(map[string]string{
		"mimetype":   "application/vnd.oasis.opendocument.text",
		"styles.xml": `<office:styles><style:style style:name="House" style:parent-style-name="Title"/><style:style style:name="Quotations"/></office:styles>`,
		"content.xml": `<office:automatic-styles><style:style style:name="P1" style:parent-style-name="House"/><style:style style:name="P2" style:parent-style-name="Quotations"/>
			<style:style style:name="T1"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body>
			<text:p text:style-name="P1">Lock rebuilt</text:p><text:table-of-content><text:index-body><text:p>Costs<text:tab/>4</text:p></text:index-body></text:table-of-content>
			<text:p>The lock opened <text:span text:style-name="T1">secret <text:span>twice</text:span></text:span>after two years of work.<draw:frame><svg:title>lock.jpg</svg:title><svg:desc>A gate</svg:desc></draw:frame></text:p>
			<text:list><text:list-item><text:h>Costs</text:h></text:list-item></text:list><text:p>It cost nine million.</text:p><text:p text:style-name="P2">We can wait.</text:p></office:body>`,
	})
	d, err := Parse(Input{Name: "a.odt", File: file})
	if got := show(&d, err); got != lockRebuilt {
		t.Errorf("got\n%s\nwant\n%s", got, lockRebuilt)
	}
}

// TestRTFStyles is the same for Rich Text Format, whose headline may be known by the title
// of the file.
func TestRTFStyles(t *testing.T) {
	d, err := Parse(Input{Name: "a.rtf", File: []byte(`{\rtf1{\stylesheet{\s0 Normal;}{\s1\snext0 heading 1;}{\s7 Quotations;}{\s8 toc 1;}}{\info{\title Lock rebuilt}}
\pard\s1 Lock rebuilt\par\pard\s8 Costs 4\par\pard\s0 The lock opened after two years of work.\par\pard\s1 Costs\par\pard\s0 It cost nine million.\par\pard\s7 We can wait.\par}`)})
	if got := show(&d, err); got != lockRebuilt {
		t.Errorf("got\n%s\nwant\n%s", got, lockRebuilt)
	}
}

// TestMailBodies checks bodies that bend the rules of their encoding, and replies in HTML.
func TestMailBodies(t *testing.T) {
	const head = "From: Ida Holm <ida@example.org>\nTo: x@example.org\nSubject: Lock\nMIME-Version: 1.0\n"
	for _, c := range []struct{ name, mail, want string }{
		{"spaces only mark the break", head + "Content-Type: text/plain; format=flowed; delsp=yes\n\nThe lock opened on Mon \nday,  \nafter a year.\n", "The lock opened on Monday, after a year."},
		{"base64 in pieces", head + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nVGhlIGxvY2sgb3Bl bmVk\n!IGFmdGVyIGEgeWVhci4=\n-- \nList footer\n", "The lock opened after a year."},
		{"a boundary without quotes", head + "Content-Type: multipart/alternative; boundary=----=_Part_1; charset=utf-8\n\n------=_Part_1\nContent-Type: text/plain\n\nThe lock opened after a year.\n------=_Part_1--\n", "The lock opened after a year."},
		{"a boundary at the start of a line", head + "Content-Type: multipart/mixed;\nboundary=\"=_1\"\n\n--=_1\nContent-Type: text/plain\n\nThe lock opened after a year.\n--=_1--\n", "The lock opened after a year."},
		{"Outlook reply", strings.Replace(head, "Lock", "RE: Lock", 1) + "\nThe lock opened after a year.\n\n-----Original Message-----\nFrom: Bo Lund <b@example.org>\nSent: 2 May 2022 09:00\nTo: Ida Holm\nSubject: Lock\n\nWhen does the lock open?\n", "The lock opened after a year."},
		{"Outlook forward", strings.Replace(head, "Lock", "FW: Lock", 1) + "\nSee below.\n\n-----Original Message-----\nFrom: Bo Lund <b@example.org>\nSent: 2 May 2022 09:00\nTo: Ida Holm\nSubject: Lock\n\nThe lock opened after a year.\n", "See below. The lock opened after a year."},
		{"German reply", strings.Replace(head, "Lock", "AW: Lock", 1) + "\nThe lock opened after a year.\n\nVon: Bo Lund <b@example.org>\nGesendet: Montag, 2. Mai 2022 09:00\nAn: Ida Holm\nBetreff: Lock\n\nWhen does the lock open?\n", "The lock opened after a year."},
		{"Yahoo reply", head + `Content-Type: text/html

<div>The lock opened after a year.</div><div class="yahoo_quoted"><div>On Monday, 2 May 2022 at 09:00:00 GMT, Bo Lund &lt;b@example.org&gt; wrote:</div><div><div>When does the lock open?</div></div></div>`, "The lock opened after a year."},
		{"Gmail reply", head + `Content-Type: text/html

<div dir="ltr">The lock opened after a year.</div><div class="gmail_quote"><div class="gmail_attr">On Mon, 2 May 2022 at 09:00, Bo Lund &lt;b@example.org&gt; wrote:<br></div><blockquote class="gmail_quote"><div>When does the lock open?</div></blockquote></div>`, "The lock opened after a year."},
		{"Apple reply", head + `Content-Type: text/html

<body>The lock opened after a year.<div><blockquote type="cite"><div>On 2 May 2022, at 09:00, Bo Lund &lt;b@example.org&gt; wrote:</div><br><div><div>When does the lock open?</div></div></blockquote></div></body>`, "The lock opened after a year."},
	} {
		d, err := Parse(Input{Name: "a.eml", File: []byte(strings.ReplaceAll(c.mail, "\n", "\r\n"))})
		var kept []string
		for _, b := range d.Blocks {
			if b.Kept && b.Kind.Prose() {
				kept = append(kept, b.In(d.Text))
			}
		}
		if got := strings.Join(kept, " "); err != nil || got != c.want {
			t.Errorf("%s: got %q, %v, want %q", c.name, got, err, c.want)
		}
	}
}

// TestSender checks that the full name in a mail's header outranks the one that its writer signs with.
func TestSender(t *testing.T) {
	for _, c := range []struct{ name, file, text string }{
		{"a message in HTML", "a.eml", "From: Ida Holm <ida@example.org>\nTo: x@example.org\nSubject: RE: Lock gate\nContent-Type: text/html\n\n<p>The lock opened after a year, and nobody was there to see it.</p><p>Ida</p><hr><div><b>From:</b> Bo Lund<br><b>Sent:</b> 2 May 2022 09:00<br><b>To:</b> Ida Holm<br><b>Subject:</b> Lock gate</div><p>When does it open?</p>"},
		{"a message as a mail site prints it", "", "Lock gate\n1 message\nIda Holm <ida@example.org> Mon, May 2, 2022 at 9:14 AM\nTo: Bo Lund <bo@example.org>\n\nBo,\n\nThe lock opened after a year, and nobody was there to see it. Shall we tell the paper?\n\nIda\n"},
	} {
		in := Input{Text: c.text}
		if c.file != "" {
			in = Input{Name: c.file, File: []byte(strings.ReplaceAll(c.text, "\n", "\r\n"))}
		}
		if d, err := Parse(in); err != nil || d.Byline != "Ida Holm" || d.Title != "Lock gate" {
			t.Errorf("%s: %q by %q, %v", c.name, d.Title, d.Byline, err)
		}
	}
}

// TestShortFile checks that a short text is not judged by the subjects of its words.
func TestShortFile(t *testing.T) {
	d, err := Parse(Input{Name: "a.rtf", File: []byte(`{\rtf1\pard The board heard the case for a new lock on Monday.\par\trowd Ida Holm\cell Clerk\cell\row\pard It heard nine witnesses and will report in June.\par}`)})
	for _, b := range d.Blocks {
		if !b.Kept {
			t.Errorf("set aside: %q (%v)", b.In(d.Text), err)
		}
	}
}

// lockRebuilt is what the files with styles show.
const lockRebuilt = `title: Lock rebuilt

headline: Lock rebuilt
-boilerplate: Costs 4
paragraph: The lock opened after two years of work.
subhead: Costs
paragraph: It cost nine million.
quotation: We can wait.
`
