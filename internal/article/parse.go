package article

import (
	"errors"
	"strings"
	"unicode"

	"standfirst/internal/doc"
)

// Input is what the user gave. Exactly one of Text, HTML and File is used:
// File if it is not nil, then HTML if it is not blank, then Text.
type Input struct {
	Text string // plain text, as pasted
	HTML string // a page, or the text/html flavour of a clipboard
	File []byte // a file's bytes, of a kind told by Name and by the bytes
	Name string // the file's name, for its ending; may be empty
	// Override moves blocks by index: true keeps a block that was set aside,
	// false sets a kept one aside.
	Override map[int]bool
}

// The faults that a user can do something about. Each is one clear sentence
// that says what to do.
var (
	ErrEmpty = errors.New("There is no text here: paste an article, or open a file that holds one.")
)

// Parse reads one article.
func Parse(in Input) (doc.Document, error) {
	text := in.Text
	if in.File != nil {
		text = string(in.File)
	}
	text = strings.ToValidUTF8(text, "\uFFFD")
	d := doc.Document{Text: text, Lang: "en"}
	at := 0
	for _, para := range strings.SplitAfter(text, "\n\n") {
		start := at + len(para) - len(strings.TrimLeftFunc(para, unicode.IsSpace))
		end := at + len(strings.TrimRightFunc(para, unicode.IsSpace))
		if at += len(para); start < end {
			d.Blocks = append(d.Blocks, doc.Block{Span: doc.Span{Start: start, End: end}, Kind: doc.Paragraph, Kept: true})
		}
	}
	if len(d.Blocks) == 0 {
		return d, ErrEmpty
	}
	return d, nil
}
