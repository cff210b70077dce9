package pdf

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Kind is the role of a block on its page.
type Kind uint8

const (
	Body Kind = iota
	Title
	Heading
	Item
	Furniture // running heads, page numbers
	Note      // footnotes
)

// Block is a paragraph or heading: its lines on the page, from top to bottom.
type Block struct {
	Kind  Kind
	Lines []string
}

// Document is the text of a file in reading order. Title and Author are as declared in
// the file, "" if missing.
type Document struct {
	Title, Author string
	Blocks        []Block
}

// Read reads a file.
func Read(b []byte) (d Document, err error) {
	if i := bytes.Index(b[:min(len(b), 1024)], []byte("%PDF-")); i < 0 {
		return d, ErrNotPDF
	}
	f, err := open(b)
	if err != nil {
		return d, err
	}
	info := f.dict(f.trailer["Info"])
	d.Title, d.Author = f.told(info["Title"]), f.told(info["Author"])
	var pages [][]row
	all := f.pages()
	for _, p := range all {
		pages = append(pages, inOrder(rows(f.paint(p))))
	}
	if len(all) == 0 {
		return d, ErrNotPDF
	}
	if d.Blocks = blocks(pages); len(d.Blocks) == 0 {
		return d, ErrNoText
	}
	return d, nil
}

// told reads an entry of the file's information dictionary.
func (f *file) told(v any) string {
	s, _ := f.resolve(v).(text)
	return strings.Join(strings.Fields(written(s)), " ")
}

// written decodes a string for people: UTF-16 or UTF-8 if it begins with a byte order
// mark, otherwise one byte per character.
func written(s text) string {
	switch {
	case strings.HasPrefix(string(s), "\xFE\xFF"):
		var units []uint16
		for i := 2; i+1 < len(s); i += 2 {
			units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
		}
		return string(utf16.Decode(units))
	case strings.HasPrefix(string(s), "\xEF\xBB\xBF"):
		return strings.ToValidUTF8(string(s[3:]), "\uFFFD")
	case !isASCII(s) && utf8.ValidString(string(s)):
		return string(s)
	}
	var out strings.Builder
	e := encoding("")
	for i := range len(s) {
		out.WriteString(e[s[i]])
	}
	return out.String()
}

func isASCII(s text) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
