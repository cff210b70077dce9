package lang

import (
	"strconv"
	"testing"
)

// TestDistinct checks that words get their numbers in order of first occurrence.
func TestDistinct(t *testing.T) {
	d := NewDistinct(3)
	for round := range 2 {
		for i := range 1000 {
			word := "w" + strconv.Itoa(i)
			if n := Number(d, []byte(word)); n != i {
				t.Fatalf("round %d: %q has number %d", round, word, n)
			}
			if n := Number(d, word); n != i || d.Word(n) != word {
				t.Fatalf("round %d: %q has number %d", round, word, n)
			}
		}
	}
	if d.Len() != 1000 {
		t.Errorf("%d words", d.Len())
	}
}
