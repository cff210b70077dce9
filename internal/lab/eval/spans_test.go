package eval

import (
	"strings"
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

func TestReadConll(t *testing.T) {
	const marked = "-DOCSTART-\tO\n\nJohn\tB-PER\nKerry\tI-PER\n.\tO\n\nParis\tB-LOC\nKerry\tB-PER\n"
	docs, err := ReadConll(strings.NewReader(marked))
	if err != nil || len(docs) != 1 || len(docs[0]) != 2 {
		t.Fatalf("%v, %v", docs, err)
	}
	names := append(NamedIn(0, docs[0][0].Tags), NamedIn(1, docs[0][1].Tags)...)
	if want := []Named{{0, 0, 2, "PER"}, {1, 0, 1, "LOC"}, {1, 1, 2, "PER"}}; len(names) != 3 || names[0] != want[0] || names[1] != want[1] || names[2] != want[2] {
		t.Errorf("got %v, want %v", names, want)
	}
	if docs, _ := ReadConll(strings.NewReader(strings.TrimPrefix(marked, "-DOCSTART-\tO\n"))); len(docs) != 2 {
		t.Errorf("without marks, %d documents", len(docs))
	}
	if _, err := ReadConll(strings.NewReader("token tag\n")); err == nil {
		t.Error("a line without a tag is read")
	}
}
