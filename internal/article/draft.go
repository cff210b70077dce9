package article

import (
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
)

// draft is a document's text in the making. Blocks are written one after
// another, white space collapsed to single spaces, and the way back to the
// input is noted wherever it does not simply run on.
type draft struct {
	text   []byte
	blocks []doc.Block
	shifts []doc.Shift
	space  bool // a space is due before the next character
	inside bool // the open block has a character
	kind   doc.BlockKind
	kept   bool
	ref    int   // what the open block is read from, for a page
	refs   []int // the same for each block
}

// begin opens a block. Nothing is written before its first character.
func (w *draft) begin(kind doc.BlockKind, kept bool) {
	w.end()
	w.kind, w.kept = kind, kept
}

// end closes the open block, if it has any text.
func (w *draft) end() {
	if w.inside {
		w.blocks[len(w.blocks)-1].End = len(w.text)
	}
	w.inside, w.space = false, false
}

// gap puts a space before the next character of the block.
func (w *draft) gap() { w.space = w.inside }

// copy adds text to the open block. It stands at byte source of the input; a
// negative source says that there is no way back.
func (w *draft) copy(s string, source int) {
	for i := 0; i < len(s); {
		// A run of plain characters at once, as most text is.
		j := i
		for j < len(s) && s[j] > ' ' && s[j] < 0x7f {
			j++
		}
		if j > i {
			w.put()
			if source >= 0 {
				w.note(source + i)
			}
			w.text = append(w.text, s[i:j]...)
			i = j
			continue
		}
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case unicode.IsSpace(r):
			w.space = w.inside
		case invisible(r):
		default:
			w.put()
			if source >= 0 {
				w.note(source + i)
			}
			if r == utf8.RuneError && n == 1 {
				w.text = append(w.text, "\uFFFD"...)
			} else {
				w.text = append(w.text, s[i:i+n]...)
			}
		}
		i += n
	}
}

// put writes what stands between the last character and the next one.
func (w *draft) put() {
	if w.inside {
		if w.space {
			w.text = append(w.text, ' ')
		}
		w.space = false
		return
	}
	w.inside, w.space = true, false
	if n := len(w.blocks); n > 0 {
		w.text = append(w.text, '\n')
		if last := w.blocks[n-1]; last.Kind != w.kind || w.kind != doc.ListItem && w.kind != doc.TableRow {
			w.text = append(w.text, '\n')
		}
	}
	w.refs = append(w.refs, w.ref)
	w.blocks = append(w.blocks, doc.Block{Span: doc.Span{Start: len(w.text)}, Kind: w.kind, Kept: w.kept})
}

// note says that the next byte of text stands at byte source of the input.
func (w *draft) note(source int) {
	at := len(w.text)
	if n := len(w.shifts); n > 0 {
		if last := w.shifts[n-1]; at-last.At == source-last.Source {
			return
		}
	}
	w.shifts = append(w.shifts, doc.Shift{At: at, Source: source})
}

// invisible tells the characters that only say where a line may break, or
// mark the order of bytes: they would cut words in two.
func invisible(r rune) bool {
	return r == '\u00AD' || r == '\u200B' || r == '\uFEFF' || r == '\u2060'
}

// document hands over what was written.
func (w *draft) document() doc.Document {
	w.end()
	return doc.Document{Text: string(w.text), Blocks: w.blocks, Shifts: w.shifts}
}
