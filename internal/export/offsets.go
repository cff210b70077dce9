package export

import (
	"unicode/utf8"

	"standfirst/internal/doc"
)

// stride is the distance in bytes between the counts that offsets stores.
const stride = 256

// offsets converts byte offsets of a text to code points. It counts the text once; a
// conversion then scans at most one stride.
type offsets struct {
	text   string
	before []int // before[i] code points start before byte i*stride
}

func newOffsets(text string) *offsets {
	o := &offsets{text: text, before: make([]int, 1, len(text)/stride+2)}
	for at := stride; at <= len(text); at += stride {
		o.before = append(o.before, o.before[len(o.before)-1]+starts(text[at-stride:at]))
	}
	return o
}

// at returns the number of code points before byte i.
func (o *offsets) at(i int) int {
	k := i / stride
	return o.before[k] + starts(o.text[k*stride:i])
}

// span converts s to code points.
func (o *offsets) span(s doc.Span) doc.Span {
	return doc.Span{Start: o.at(s.Start), End: o.at(s.End)}
}

func starts(s string) (n int) {
	for i := 0; i < len(s); i++ {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}
