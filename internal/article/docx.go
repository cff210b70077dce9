package article

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"

	"standfirst/internal/article/draft"
	"standfirst/internal/article/label"
	"standfirst/internal/doc"

	"golang.org/x/net/html"
)

// readZip reads Word and OpenDocument files, which are zip archives of XML.
func (dec Decoder) readZip(b []byte) (doc.Document, error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return doc.Document{}, ErrBroken
	}
	part := map[string]string{}
	for _, f := range z.File {
		if f.Flags&1 != 0 {
			return doc.Document{}, ErrEncrypted
		}
		name := f.Name
		if strings.HasPrefix(name, "word/document") && strings.HasSuffix(name, ".xml") {
			name = "word/document.xml" // some programs number it
		}
		switch name {
		case "word/document.xml", "word/numbering.xml", "word/styles.xml", "content.xml", "styles.xml", "meta.xml", "mimetype":
			if part[name], err = dec.readPart(f); err != nil {
				return doc.Document{}, err
			}
		case "META-INF/manifest.xml":
			if manifest, err := dec.readPart(f); err == nil && strings.Contains(manifest, "manifest:encryption-data") {
				return doc.Document{}, ErrEncrypted
			}
		}
	}
	switch {
	case part["word/document.xml"] != "":
		return readWord(part["word/document.xml"], readWordLists(part["word/numbering.xml"], readWordStyles(part["word/styles.xml"]))), nil
	case part["content.xml"] != "" && strings.HasPrefix(part["mimetype"], "application/vnd.oasis.opendocument.text"):
		return readODT(part["content.xml"], part["styles.xml"], part["meta.xml"]), nil
	}
	return doc.Document{}, ErrKind
}

// readPart unpacks one file of an archive.
func (dec Decoder) readPart(f *zip.File) (string, error) {
	r, err := f.Open()
	if err != nil {
		return "", ErrBroken
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err != nil {
		return "", ErrBroken
	}
	if len(b) > maxInput {
		return "", ErrLarge
	}
	s, _ := dec.decode(b, "utf-8", false)
	return s, nil
}

// wordReader reads the main part of a WordprocessingML document (ECMA-376, part 1, clause
// 17): paragraphs w:p of text runs w:t, in tables w:tbl of rows w:tr. It uses the HTML
// tokenizer, which the engine needs anyway.
type wordReader struct {
	z     *html.Tokenizer
	w     *draft.Draft
	lists *wordLists

	text   bool // in an element of text
	skip   int  // open elements that are not part of the text
	hidden bool // the run is hidden
	raised bool // it is superscript
	at     wordPlace
	joined bool // the mark at the end of the paragraph is deleted

	data   []bool // for each row of the document whether it has cells of a table
	row    int    // number of rows before
	opened []bool // for each open row the same
	cells  int

	prompt  bool   // the next content control only holds its prompt
	prompts []bool // the same for each open one
}

func readWord(s string, lists *wordLists) doc.Document {
	r := &wordReader{z: html.NewTokenizer(strings.NewReader(s)), w: &draft.Draft{}, lists: lists, data: dataRows(s)}
	for {
		token := r.z.Next()
		switch token {
		case html.ErrorToken:
			d := r.w.Document()
			label.Blocks(&d, label.Known{})
			return d
		case html.TextToken:
			if s := html.UnescapeString(string(r.z.Raw())); r.text && r.skip == 0 && !r.hidden && !(r.raised && isNote(r.w, s)) {
				r.w.Copy(s, -1)
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			raw, more := r.z.TagName()
			r.tag(string(raw), more, token == html.StartTagToken, token == html.EndTagToken)
		}
	}
}

// inTable reports whether the place is in a row of cells.
func (r *wordReader) inTable() bool { return len(r.opened) > 0 && r.opened[len(r.opened)-1] }

func (r *wordReader) tag(name string, more, open, end bool) {
	w := r.w
	value := func() string { return attributes(r.z, more)["w:val"] }
	first := !r.inTable() && !w.Inside && r.skip == 0 // properties count for the block
	switch name {
	case "w:r":
		r.hidden, r.raised = false, false
	case "w:vanish":
		r.hidden = isOn(value())
	case "w:vertalign":
		r.raised = value() == "superscript"
	case "w:rstyle":
		r.hidden = r.hidden || r.lists.styles.hidden(value())
	case "w:t", "m:t":
		r.text = open
	case "w:tab", "w:br", "w:cr":
		w.Gap()
	case "w:nobreakhyphen":
		if r.skip == 0 && !r.hidden {
			w.Copy("-", -1)
		}
	case "w:del":
		r.joined = r.joined || !open && !end // in the properties of a paragraph's mark
		r.leaveOut(open, end)
	case "mc:fallback", "w:movefrom", "w:rt":
		// A fallback repeats a text box; the others hold deleted text and how a word is
		// said.
		r.leaveOut(open, end)
	case "w:showingplchdr":
		r.prompt = true
	case "w:sdtcontent":
		r.control(open, end)
	case "w:tc":
		if open && r.inTable() {
			if r.cells > 0 {
				w.Cell()
			}
			r.cells++
		}
	case "w:tr":
		r.tableRow(open, end)
	case "w:p":
		r.paragraph(open)
	case "w:numpr":
		if first && open && w.Kind == doc.Paragraph {
			w.Kind = doc.ListItem
		}
	case "w:ilvl":
		r.at.level = wordNumber(value(), 0, wordLevels-1)
	case "w:numid":
		if r.at.list = value(); r.at.list == "0" && first && w.Kind == doc.ListItem {
			w.Kind = doc.Paragraph // removed from the list of its style
		}
	case "w:outlinelvl":
		if first && w.Kind == doc.Paragraph && isOutline(value()) {
			w.Kind = doc.Subhead
		}
	case "w:ppr":
		if end && r.at.list != "" && first {
			if w.Kind == doc.Paragraph {
				w.Kind = doc.ListItem
			}
			w.Mark(r.lists.next(r.at.list, r.at.level))
		}
	case "w:pstyle":
		if id := value(); first {
			r.at = r.lists.styles.place(id)
			if w.Kind = r.lists.styles.kind(id, w.Kind); w.Kind == doc.Boilerplate {
				w.Begin(doc.Boilerplate, false)
			}
		}
	}
}

// isNote recognises the superscript number of a note, which somebody typed after the mark that
// ends a sentence or a part of it.
func isNote(w *draft.Draft, s string) bool {
	n := len(w.Text)
	return w.Inside && strings.Trim(s, "0123456789,–-* ") == "" && strings.IndexByte(".,;:!?)\"", w.Text[n-1]) >= 0
}

func (r *wordReader) leaveOut(open, end bool) {
	if open {
		r.skip++
	} else if end {
		r.skip = max(r.skip-1, 0)
	}
}

// control opens or closes a content control. One that nobody has filled in shows a prompt.
func (r *wordReader) control(open, end bool) {
	if open {
		r.prompts = append(r.prompts, r.prompt)
		if r.prompt {
			r.skip++
		}
		r.prompt = false
	} else if n := len(r.prompts) - 1; end && n >= 0 {
		if r.prompts[n] {
			r.skip = max(r.skip-1, 0)
		}
		r.prompts = r.prompts[:n]
	}
}

func (r *wordReader) tableRow(open, end bool) {
	switch n := len(r.opened) - 1; {
	case open:
		data := r.inTable() || r.row < len(r.data) && r.data[r.row]
		r.row++
		r.opened = append(r.opened, data)
		r.cells = 0
		if data {
			r.w.Begin(doc.TableRow, true)
		}
	case end && n >= 0:
		if r.opened[n] {
			r.w.End()
		}
		r.opened = r.opened[:n]
	}
}

func (r *wordReader) paragraph(open bool) {
	switch {
	case r.inTable():
		r.at = wordPlace{}
		r.w.Gap()
	case r.joined:
		r.joined = !open // the next paragraph goes on
	default:
		r.at = wordPlace{}
		r.w.Begin(doc.Paragraph, true)
		r.w.Mark("")
	}
}

// dataRows tells for each row of a document whether it holds cells of a table. Rows of one
// cell, or of long text, are there for the layout.
func dataRows(s string) (data []bool) {
	const long = 400 // characters
	type row struct{ index, cells, text int }
	var opened []row
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		token := z.Next()
		switch token {
		case html.ErrorToken:
			return data
		case html.TextToken:
			if n := len(opened) - 1; n >= 0 {
				opened[n].text += len(z.Raw())
			}
			continue
		case html.StartTagToken, html.EndTagToken:
		default:
			continue
		}
		name, _ := z.TagName()
		n := len(opened) - 1
		switch string(name) {
		case "w:tc":
			if token == html.StartTagToken && n >= 0 {
				opened[n].cells++
			}
		case "w:tr":
			if token == html.StartTagToken {
				opened = append(opened, row{index: len(data)})
				data = append(data, false)
			} else if n >= 0 {
				last := opened[n]
				data[last.index] = last.cells > 1 && last.text < long
				if opened = opened[:n]; n > 0 {
					opened[n-1].text += last.text
				}
			}
		}
	}
}
