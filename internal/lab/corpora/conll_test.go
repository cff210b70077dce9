package corpora

import (
	"strings"
	"testing"
)

func TestReadConll(t *testing.T) {
	const marked = "-DOCSTART-\tO\n\nJohn\tB-PER\nKerry\tI-PER\n.\tO\n\nParis\tB-LOC\nKerry\tB-PER\n"
	docs, err := ReadConll(strings.NewReader(marked))
	if err != nil || len(docs) != 1 || len(docs[0]) != 2 {
		t.Fatalf("%v, %v", docs, err)
	}
	if docs, _ := ReadConll(strings.NewReader(strings.TrimPrefix(marked, "-DOCSTART-\tO\n"))); len(docs) != 2 {
		t.Errorf("without marks, %d documents", len(docs))
	}
	if _, err := ReadConll(strings.NewReader("token tag\n")); err == nil {
		t.Error("a line without a tag is read")
	}
}
