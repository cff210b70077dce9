package doc

import "testing"

func TestOrigin(t *testing.T) {
	// "The govern-\nment won." with its hyphen removed.
	d := Document{Text: "The government won.", Shifts: []Shift{{At: 0, Source: 0}, {At: 10, Source: 12}}}
	for _, c := range []struct {
		in, want Span
		ok       bool
	}{
		{Span{0, 3}, Span{0, 3}, true},
		{Span{4, 10}, Span{4, 10}, true},
		{Span{4, 14}, Span{4, 16}, true}, // across the hyphen
		{Span{10, 14}, Span{12, 16}, true},
		{Span{15, 19}, Span{17, 21}, true},
		{Span{3, 3}, Span{}, false},
	} {
		if got, ok := d.Origin(c.in); got != c.want || ok != c.ok {
			t.Errorf("%v: %v, %v; want %v", c.in, got, ok, c.want)
		}
	}
	if _, ok := (&Document{Text: "x"}).Origin(Span{0, 1}); ok {
		t.Error("a page has no way back")
	}
}
