package api

import (
	"strings"
	"testing"
	"unicode/utf16"
)

func TestOffsetsAgreeWithUTF16(t *testing.T) {
	for _, text := range []string{
		"", "plain", "naïve café", "🎈 Kerry met Zoë 👩‍👩‍👧 in Łódź",
		strings.Repeat("a🎈é", 100), strings.Repeat("x", 63) + "🎈" + strings.Repeat("y", 70), strings.Repeat("€", 64),
	} {
		o := newOffsets(text)
		for i := range text + "." {
			want := len(utf16.Encode([]rune(text[:i])))
			if got := o.units(i); got != want {
				t.Fatalf("%.20q: byte %d is unit %d, want %d", text, i, got, want)
			}
			if got := o.bytes(want); got != i {
				t.Fatalf("%.20q: unit %d is byte %d, want %d", text, want, got, i)
			}
		}
	}
}
