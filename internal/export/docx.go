package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// writeDocx writes the report as a Word document (WordprocessingML, ECMA-376).
// It uses real headings and lists, so Word's styles and navigation work.
func writeDocx(w io.Writer, r Result) error {
	out := newReport(r)
	b, err := archive([]File{
		{"[Content_Types].xml", []byte(docxTypes)},
		{"_rels/.rels", []byte(docxRels)},
		{"word/document.xml", docxDocument(out, r.Document.Lang)},
		{"word/styles.xml", []byte(docxStyles)},
		{"word/numbering.xml", []byte(docxNumbering)},
		{"word/_rels/document.xml.rels", []byte(docxDocumentRels)},
		{"docProps/core.xml", docxCore(out, authorName(r.Document))},
	})
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const docxTypes = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>
`

const docxRels = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>
`

const docxDocumentRels = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
</Relationships>
`

const wordML = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

const docxStyles = xmlHead + `<w:styles ` + wordML + `>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:rPr><w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:rPr><w:color w:val="565149"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/></w:pPr></w:style>
</w:styles>
`

const docxNumbering = xmlHead + `<w:numbering ` + wordML + `>
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>
`

// docxDocument writes the document part. It marks words from the article with their
// language and direction; our own words are English.
func docxDocument(out report, lang string) []byte {
	d := wordDocument{lang: language(lang), rtl: rightToLeft(lang)}
	d.WriteString(xmlHead + "<w:document " + wordML + "><w:body>\n")
	if out.title != "" {
		d.paragraph("Title", d.run(out.title, ""))
	}
	if len(out.credit) > 0 {
		d.paragraph("Subtitle", d.run(strings.Join(out.credit, " · "), ""))
	}
	for _, c := range out.chapters {
		d.english("Heading1", c.title, "")
		for _, l := range c.lines {
			switch {
			case l.note:
				d.english("Normal", l.text, "<w:i/><w:iCs/>")
			case l.item:
				bold := ""
				if l.bold != "" {
					bold = d.run(l.bold, "<w:b/><w:bCs/>")
				}
				d.paragraph("ListBullet", bold+d.run(l.gap+l.text+l.tail, ""))
			default:
				d.paragraph("Normal", d.run(l.text, ""))
			}
		}
	}
	if out.citation != "" {
		d.paragraph("Subtitle", d.run(cite+out.citation, ""))
	}
	d.WriteString("<w:sectPr/></w:body></w:document>\n")
	return d.Bytes()
}

type wordDocument struct {
	bytes.Buffer
	lang string
	rtl  bool
}

// paragraph writes a paragraph of the article's words.
func (d *wordDocument) paragraph(style, runs string) {
	bidi := ""
	if d.rtl {
		bidi = "<w:bidi/>"
	}
	fmt.Fprintf(d, `<w:p><w:pPr><w:pStyle w:val="%s"/>%s</w:pPr>%s</w:p>`+"\n", style, bidi, runs)
}

// run writes the article's words in one style.
func (d *wordDocument) run(s, look string) string {
	if d.rtl {
		look += "<w:rtl/>"
	}
	if d.lang != "" {
		attribute := "val"
		if d.rtl {
			attribute = "bidi"
		}
		look += `<w:lang w:` + attribute + `="` + d.lang + `"/>`
	}
	return wordRun(s, look)
}

// english writes a paragraph of our own words.
func (d *wordDocument) english(style, s, look string) {
	fmt.Fprintf(d, `<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr>%s</w:p>`+"\n", style, wordRun(s, look+`<w:lang w:val="en-GB"/>`))
}

func wordRun(s, look string) string {
	return `<w:r><w:rPr>` + look + `</w:rPr><w:t xml:space="preserve">` + escapeXML(s) + `</w:t></w:r>`
}

func docxCore(out report, author string) []byte {
	var b bytes.Buffer
	b.WriteString(xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`)
	fmt.Fprintf(&b, "<dc:title>%s</dc:title><dc:creator>%s</dc:creator><dc:description>Summary and names, made by %s</dc:description></cp:coreProperties>\n",
		escapeXML(out.title), escapeXML(author), Engine)
	return b.Bytes()
}

// escapeXML escapes s for an XML element. escapeHTML replaces control characters; XML
// forbids two more code points.
func escapeXML(s string) string {
	return strings.NewReplacer("\uFFFE", "\uFFFD", "\uFFFF", "\uFFFD").Replace(escapeHTML(s))
}
