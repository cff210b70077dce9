package eval

import (
	"slices"
	"testing"
)

func TestSpans(t *testing.T) {
	gold := []Named{{0, 0, 2, "PER"}, {0, 4, 5, "LOC"}, {1, 0, 1, "ORG"}}
	found := []Named{{0, 0, 2, "PER"}, {0, 0, 2, "PER"}, {0, 4, 5, "ORG"}, {1, 0, 2, "ORG"}}
	counts := Spans(gold, found)
	if got := counts["PER"]; got != (Counts{1, 1, 1}) {
		t.Errorf("PER: %v", got)
	}
	if got := counts["ORG"]; got != (Counts{0, 2, 1}) {
		t.Errorf("ORG: %v", got)
	}
	var all Counts
	for _, c := range counts {
		all.Add(c)
	}
	if p, r, f := all.Precision(), all.Recall(), all.F1(); p != 1./3 || r != 1./3 || f != 1./3 {
		t.Errorf("P %v R %v F1 %v", p, r, f)
	}
}

func TestNamedIn(t *testing.T) {
	names := append(NamedIn(0, []string{"B-PER", "I-PER", "O", "I-LOC"}), NamedIn(1, []string{"B-LOC", "B-PER"})...)
	want := []Named{{0, 0, 2, "PER"}, {0, 3, 4, "LOC"}, {1, 0, 1, "LOC"}, {1, 1, 2, "PER"}}
	if !slices.Equal(names, want) {
		t.Errorf("got %v, want %v", names, want)
	}
}
