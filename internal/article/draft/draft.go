// Package draft builds the text of a document block by block, and records where each part
// of it comes from in the input.
package draft

import (
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
)

// Draft builds the text of a document. Blocks follow one another, and white space is
// collapsed to single spaces.
type Draft struct {
	Text   []byte
	blocks []doc.Block
	shifts []doc.Shift
	space  bool // a space is due before the next character
	cells  int  // in a table row, cells that begin before the next character
	mark   string
	Inside bool // the open block has at least one character
	Kind   doc.BlockKind
	kept   bool
	letter bool  // see Letterhead
	Ref    int   // for a page: the node that the open block comes from
	Refs   []int // the same for each block
}

// Begin opens a block. It writes nothing before the block's first character.
func (w *Draft) Begin(kind doc.BlockKind, kept bool) {
	w.End()
	w.Kind, w.kept, w.letter = kind, kept, false
}

// Letterhead says that the open block, which is set aside, belongs to the article.
func (w *Draft) Letterhead() { w.letter = true }

// End closes the open block, if it has any text.
func (w *Draft) End() {
	if w.Inside {
		w.blocks[len(w.blocks)-1].End = len(w.Text)
	}
	w.Inside, w.space, w.cells = false, false, 0
}

// Gap puts a space before the next character of the block.
func (w *Draft) Gap() { w.space = w.Inside }

// Cell begins the next cell of a table row. Cells are separated by tabs.
func (w *Draft) Cell() {
	const most = 100 // an attribute may ask for any number
	w.cells = min(w.cells+1, most)
}

// Mark sets the number of the next block. A tab follows it in a list item, a space in any
// other block.
func (w *Draft) Mark(s string) { w.mark = s }

// Copy adds text to the open block. source is its byte offset in the input, or
// negative if it has none.
func (w *Draft) Copy(s string, source int) {
	for i := 0; i < len(s); {
		// Copy a run of plain ASCII with single spaces at once, since most text is.
		j := i
		for j < len(s) && (isPlain(s[j]) || s[j] == ' ' && j > i && j+1 < len(s) && isPlain(s[j+1])) {
			j++
		}
		if j > i {
			w.put()
			if source >= 0 {
				w.note(source + i)
			}
			w.Text = append(w.Text, s[i:j]...)
			i = j
			continue
		}
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case unicode.IsSpace(r):
			w.space = w.Inside
		case Invisible(r):
		default:
			w.put()
			if source >= 0 {
				w.note(source + i)
			}
			if r == utf8.RuneError && n == 1 {
				w.Text = append(w.Text, "\uFFFD"...)
			} else {
				w.Text = append(w.Text, s[i:i+n]...)
			}
		}
		i += n
	}
}

func isPlain(c byte) bool { return c > ' ' && c < 0x7f }

// put writes the white space that is due before the next character.
func (w *Draft) put() {
	if w.Inside {
		switch {
		case w.cells > 0:
			w.tabs()
		case w.space:
			w.Text = append(w.Text, ' ')
		}
		w.space = false
		return
	}
	w.Inside, w.space = true, false
	if n := len(w.blocks); n > 0 {
		w.Text = append(w.Text, '\n')
		if last := w.blocks[n-1]; last.Kind != w.Kind || w.Kind != doc.ListItem && w.Kind != doc.TableRow {
			w.Text = append(w.Text, '\n')
		}
	}
	w.Refs = append(w.Refs, w.Ref)
	w.blocks = append(w.blocks, doc.Block{Span: doc.Span{Start: len(w.Text)}, Kind: w.Kind, Kept: w.kept, Letterhead: w.letter})
	w.tabs()
	if w.mark != "" {
		w.Text = append(w.Text, w.mark...)
		if w.Kind == doc.ListItem {
			w.Text = append(w.Text, '\t')
		} else {
			w.Text = append(w.Text, ' ')
		}
		w.mark = ""
	}
}

// tabs writes a tab for each cell that has begun.
func (w *Draft) tabs() {
	for ; w.cells > 0; w.cells-- {
		w.Text = append(w.Text, '\t')
	}
}

// note records that the next byte of text comes from byte source of the input.
func (w *Draft) note(source int) {
	at := len(w.Text)
	if n := len(w.shifts); n > 0 {
		if last := w.shifts[n-1]; at-last.At == source-last.Source {
			return
		}
	}
	w.shifts = append(w.shifts, doc.Shift{At: at, Source: source})
}

// Invisible recognises line-breaking characters and byte order marks, which would split
// words.
func Invisible(r rune) bool {
	return r == '\u00AD' || r == '\u200B' || r == '\uFEFF' || r == '\u2060'
}

// Document returns the document.
func (w *Draft) Document() doc.Document {
	w.End()
	return doc.Document{Text: string(w.Text), Blocks: w.blocks, Shifts: w.shifts}
}
