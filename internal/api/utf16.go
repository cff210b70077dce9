package api

import (
	"sort"
	"unicode/utf8"

	"standfirst/internal/doc"
)

// stride is the distance in bytes between two entries of an offsets table. A
// conversion scans at most one stride; the table takes an eighth of the text's
// size.
const stride = 64

// offsets converts between byte offsets of a text and UTF-16 units.
type offsets struct {
	text  string
	marks []int // marks[i] is the number of units before the first code point at or after byte i*stride
}

func newOffsets(text string) *offsets {
	o := &offsets{text: text, marks: make([]int, 0, len(text)/stride+1)}
	units := 0
	for i := 0; i < len(text); {
		for len(o.marks)*stride <= i {
			o.marks = append(o.marks, units)
		}
		end := min(len(text), len(o.marks)*stride)
		for i < end && text[i] < utf8.RuneSelf { // a fast path: most texts
			i++
			units++
		}
		if i < end {
			r, n := utf8.DecodeRuneInString(text[i:])
			i += n
			units += width(r)
		}
	}
	return o
}

// width returns the number of UTF-16 units of r: two outside the basic plane.
func width(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// units returns the number of UTF-16 units before byte at, which must be a code
// point boundary.
func (o *offsets) units(at int) int {
	m := min(at/stride, len(o.marks)-1)
	if m < 0 {
		return 0
	}
	n, i := o.marks[m], m*stride
	for i < at && !utf8.RuneStart(o.text[i]) {
		i++
	}
	for i < at && o.text[i] < utf8.RuneSelf { // a fast path: most texts
		i++
		n++
	}
	for _, r := range o.text[i:at] {
		n += width(r)
	}
	return n
}

// bytes is the inverse of units. A position past the end or inside a surrogate
// pair gives the next boundary at or before it.
func (o *offsets) bytes(units int) int {
	m := sort.SearchInts(o.marks, units+1) - 1
	if m < 0 {
		return 0
	}
	n, i := o.marks[m], m*stride
	for i < len(o.text) && !utf8.RuneStart(o.text[i]) {
		i++
	}
	for i < len(o.text) {
		r, size := utf8.DecodeRuneInString(o.text[i:])
		if n += width(r); n > units {
			break
		}
		i += size
	}
	return i
}

func (o *offsets) toUnits(s doc.Span) doc.Span {
	return doc.Span{Start: o.units(s.Start), End: o.units(s.End)}
}

func (o *offsets) toBytes(s doc.Span) doc.Span {
	return doc.Span{Start: o.bytes(s.Start), End: o.bytes(s.End)}
}
