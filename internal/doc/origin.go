package doc

import "sort"

// Shift is one step of the map from a Document's text back to the input: from
// byte At of Text on, until the next Shift, byte i of Text stands at byte
// i-At+Source of the input. White space may differ in kind (a line's end has
// become a space), nothing else. Bytes that are no UTF-8 count as the U+FFFD
// that stands for them. What lies between two stretches of the input was white
// space, an end-of-line hyphen that was mended, or markup.
type Shift struct {
	At     int `json:"at"`
	Source int `json:"source"`
}

// Origin returns where in the input the text at s was, or false where there is
// no map back: Text of a page is read from a tree that keeps no offsets.
func (d *Document) Origin(s Span) (Span, bool) {
	if len(d.Shifts) == 0 || s.Start >= s.End || s.Start < d.Shifts[0].At {
		return Span{}, false
	}
	at := func(i int) int {
		n := sort.Search(len(d.Shifts), func(n int) bool { return d.Shifts[n].At > i }) - 1
		return i - d.Shifts[n].At + d.Shifts[n].Source
	}
	return Span{at(s.Start), at(s.End-1) + 1}, true
}
