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
		switch f.Name {
		case "word/document.xml", "word/numbering.xml", "word/styles.xml", "content.xml", "meta.xml", "mimetype":
			if part[f.Name], err = dec.readPart(f); err != nil {
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
		return readWord(part["word/document.xml"], readWordLists(part["word/numbering.xml"], part["word/styles.xml"])), nil
	case part["content.xml"] != "" && strings.HasPrefix(part["mimetype"], "application/vnd.oasis.opendocument.text"):
		return readODT(part["content.xml"], part["meta.xml"]), nil
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

// readWord reads the main part of a WordprocessingML document (ECMA-376, part 1, clause
// 17): paragraphs w:p of text runs w:t, in tables w:tbl of rows w:tr. It uses the HTML
// tokenizer, which the engine needs anyway.
func readWord(s string, lists *wordLists) doc.Document {
	z := html.NewTokenizer(strings.NewReader(s))
	w := &draft.Draft{}
	at := wordPlace{} // list position of the paragraph
	rows, cells, text, skip, hidden := 0, 0, false, 0, false
	for {
		token := z.Next()
		if token == html.ErrorToken {
			break
		}
		if token == html.TextToken {
			if text && skip == 0 && !hidden {
				w.Copy(html.UnescapeString(string(z.Raw())), -1)
			}
			continue
		}
		if token != html.StartTagToken && token != html.EndTagToken && token != html.SelfClosingTagToken {
			continue
		}
		name, attrs := z.TagName()
		open, end := token == html.StartTagToken, token == html.EndTagToken
		switch string(name) {
		case "w:r":
			hidden = false
		case "w:vanish":
			hidden = !attrs // w:val="0" would show it again
		case "w:t":
			text = open
		case "w:tab", "w:br", "w:cr":
			w.Gap()
		case "w:nobreakhyphen":
			if skip == 0 {
				w.Copy("-", -1)
			}
		case "mc:fallback", "w:del", "w:movefrom":
			// A fallback repeats a text box; the others hold deleted text.
			if open {
				skip++
			} else if end {
				skip = max(skip-1, 0)
			}
		case "w:tc":
			if open && rows > 0 {
				if cells > 0 {
					w.Cell()
				}
				cells++
			}
		case "w:tr":
			if open {
				rows++
				cells = 0
				w.Begin(doc.TableRow, true)
			} else if end {
				rows = max(rows-1, 0)
				w.End()
			}
		case "w:p":
			if at = (wordPlace{}); rows > 0 {
				w.Gap()
			} else {
				w.Begin(doc.Paragraph, true)
				w.Mark("")
			}
		case "w:numpr":
			if rows == 0 && open && !w.Inside && w.Kind == doc.Paragraph {
				w.Kind = doc.ListItem
			}
		case "w:ilvl":
			at.level = wordNumber(attributes(z, attrs)["w:val"], 0, wordLevels-1)
		case "w:numid":
			if at.list = attributes(z, attrs)["w:val"]; at.list == "0" && !w.Inside && w.Kind == doc.ListItem {
				w.Kind = doc.Paragraph // removed from the list of its style
			}
		case "w:ppr":
			if end && at.list != "" && rows == 0 && !w.Inside && skip == 0 {
				if w.Kind == doc.Paragraph {
					w.Kind = doc.ListItem
				}
				w.Mark(lists.next(at.list, at.level))
			}
		case "w:pstyle":
			for more := attrs; more && rows == 0 && !w.Inside; {
				var key, value []byte
				key, value, more = z.TagAttr()
				if string(key) == "w:val" {
					w.Kind = wordStyle(strings.ToLower(string(value)), w.Kind)
					at = lists.styles[string(value)]
				}
			}
		}
	}
	d := w.Document()
	label.Blocks(&d, label.Known{})
	return d
}

func wordStyle(style string, kind doc.BlockKind) doc.BlockKind {
	switch {
	case style == "title":
		return doc.Headline
	case strings.HasPrefix(style, "heading"), style == "subtitle":
		return doc.Subhead
	case strings.HasPrefix(style, "list"):
		return doc.ListItem
	case strings.Contains(style, "quote"):
		return doc.Quotation
	case style == "caption":
		return doc.Caption
	}
	return kind
}
