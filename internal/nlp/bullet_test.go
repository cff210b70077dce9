package nlp

import (
	"testing"

	"standfirst/internal/doc"
)

func TestBullets(t *testing.T) {
	d := doc.Document{Text: "• Towns first. Fields next.\n- Pools last.\n1. The law."}
	at := 0
	for _, n := range []int{len("• Towns first. Fields next."), len("- Pools last."), len("1. The law.")} {
		d.Blocks = append(d.Blocks, doc.Block{Span: doc.Span{Start: at, End: at + n}, Kind: doc.ListItem, Kept: true})
		at += n + 1
	}
	sentences := Sentences(&d)
	if err := doc.Check(&d, sentences); err != nil {
		t.Fatal(err)
	}
	want := []string{"Towns first.", "Fields next.", "Pools last.", "1. The law."}
	for i, s := range sentences {
		if i >= len(want) || s.In(d.Text) != want[i] {
			t.Errorf("sentence %d: %q", i, s.In(d.Text))
		}
	}
}
