package draft

import "testing"

func TestNumeral(t *testing.T) {
	for _, c := range []struct {
		style byte
		n     int
		want  string
	}{{'1', 12, "12"}, {'a', 1, "a"}, {'a', 26, "z"}, {'A', 28, "AB"}, {'i', 4, "iv"}, {'I', 1999, "MCMXCIX"}, {'i', 0, "0"}, {'a', -3, "-3"}, {'I', 1 << 40, "1099511627776"}} {
		if got := Numeral(c.style, c.n); got != c.want {
			t.Errorf("%c of %d: %q, want %q", c.style, c.n, got, c.want)
		}
	}
}
