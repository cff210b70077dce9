package eval

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"", nil},
		{"The U.S., 5 p.m.", []string{"The", "U", "S", "5", "p", "m"}},
		{"東京都 Tower", []string{"東", "京", "都", "Tower"}},
		{"cafe\u0301 x", []string{"cafe\u0301", "x"}},
	} {
		if got := Words(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q", c.in, got)
		}
	}
}

func TestOverlap(t *testing.T) {
	if n := Overlap(Words("a a b c"), Words("a b b d")); n != 2 {
		t.Errorf("got %d, want 2", n)
	}
}
