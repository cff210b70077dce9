package summary

import "testing"

// TestFind checks that every word of the shipped lexicon is found at its index.
func TestFind(t *testing.T) {
	l := Shipped().Lexicon
	for i := range l.Len() {
		if got := l.Find(l.Word(i)); got != i {
			t.Fatalf("%q is word %d, not %d", l.Word(i), i, got)
		}
	}
	if l.Find("no such stem") >= 0 {
		t.Error("found a word that is not there")
	}
}
