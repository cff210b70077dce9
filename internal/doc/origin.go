package doc

import "sort"

// Shift is one step of the map from a Document's text back to the input. From byte At of
// Text until the next Shift, byte i of Text is byte i-At+Source of the input, except that
// the kind of white space may differ (a line end became a space). Invalid UTF-8 counts as
// the U+FFFD that replaces it. Between two mapped stretches, the input has white space, a
// hyphen at a line end, or markup.
type Shift struct {
	At     int `json:"at"`
	Source int `json:"source"`
}

// Origin returns where the text at s is in the input, or false if there is no map: the
// tree of a web page has no offsets.
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
