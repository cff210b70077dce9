package article

import (
	"path"
	"strings"
	"unicode/utf8"

	"standfirst/internal/article/page"
	"standfirst/internal/article/plain"
	"standfirst/internal/doc"
)

// Input is what the user supplied. If File is not nil, it is read. A clipboard may have
// both HTML and Text; the better one is read.
type Input struct {
	Text string // plain text, as pasted
	HTML string // a page, or the text/html flavour of a clipboard
	File []byte // a file's bytes; they and Name determine its kind
	Name string // file name, for its extension; may be empty
	// Override moves blocks by index: true keeps a block that was set aside, false sets a
	// kept one aside.
	Override map[int]bool
	// Decode, if set, decodes bytes in a named encoding. The page passes the browser's
	// decoder, so that it need not download the tables.
	Decode Decoder
}

// Decoder decodes bytes in a named encoding. It returns false for an unknown
// name.
type Decoder func(encoding string, b []byte) (string, bool)

// Size limits. A saved page includes its pictures, so a file may be much larger than its
// text.
const (
	maxInput = 32 << 20
	maxText  = 4 << 20
)

// Parse reads one article. If it returns a Fault, the document has what could be read.
func Parse(in Input) (doc.Document, error) {
	if len(in.File) > maxInput || len(in.HTML) > maxInput || len(in.Text) > maxInput {
		return doc.Document{}, ErrLarge
	}
	d, err := read(in)
	if err != nil {
		return d, err
	}
	if d.Source == "" && path.Ext(in.Name) != "" {
		d.Source = path.Base(in.Name)
	}
	override(&d, in.Override)
	err = faults(&d)
	if err == ErrEmpty && strings.TrimSpace(in.Text) == "" && in.HTML != "" {
		err = ErrNoText
		if strings.Contains(in.HTML, "<img") || strings.Contains(in.HTML, "<IMG") {
			err = ErrImage
		}
	}
	return d, err
}

// read turns the input into a document with the kind of every block.
func read(in Input) (doc.Document, error) {
	if in.File != nil {
		return in.Decode.readFile(in.Name, in.File)
	}
	html, text := valid(in.HTML), valid(in.Text)
	if page.Prefer(html, text) {
		return page.Read(html), nil
	}
	if looksPage(text) {
		return page.Read(text), nil
	}
	if page.Solid(text) > maxText {
		return doc.Document{}, ErrLarge
	}
	return plain.Read(text), nil
}

// valid replaces invalid UTF-8 with U+FFFD.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// override moves blocks as the user asked. A notice that is put back becomes a paragraph
// of the article.
func override(d *doc.Document, moved map[int]bool) {
	for i := range d.Blocks {
		kept, ok := moved[i]
		if !ok {
			continue
		}
		b := &d.Blocks[i]
		if b.Kept = kept; kept && b.Kind == doc.Boilerplate {
			b.Kind = doc.Paragraph
		}
	}
}

// faults returns the fault of a document that was read, if it has one.
func faults(d *doc.Document) error {
	if len(d.Text) > maxText {
		return ErrLarge
	}
	words := 0
	for _, b := range d.Blocks {
		if !b.Kept || b.Kind == doc.Separator {
			continue
		}
		if b.Kind != doc.Headline {
			return nil
		}
		words++
	}
	if words > 0 {
		return ErrHeadline
	}
	return ErrEmpty
}
