package nlp

import (
	"strings"
	"testing"

	"standfirst/internal/doc"
)

func TestBullets(t *testing.T) {
	lines := []string{"• Towns first. Fields next.", "- Pools last.", "1. The law.", "(b) The fee.", "iv) The fine.", "XI.\tThe end.", "A. Roth won.", "Ann\tClerk\t\tNot. Yet."}
	d := doc.Document{Text: strings.Join(lines, "\n")}
	at := 0
	for _, l := range lines {
		d.Blocks = append(d.Blocks, doc.Block{Span: doc.Span{Start: at, End: at + len(l)}, Kind: doc.ListItem, Kept: true})
		at += len(l) + 1
	}
	d.Blocks[len(lines)-1].Kind = doc.TableRow
	d.Blocks[1].Kind, d.Blocks[1].Speaker = doc.Paragraph, "Answer"
	sentences := Sentences(&d)
	if err := doc.Check(&d, sentences); err != nil {
		t.Fatal(err)
	}
	want := []string{"Towns first.", "Fields next.", "Pools last.", "The law.", "The fee.", "The fine.", "The end.", "A. Roth won.", "Ann", "Clerk", "Not.", "Yet."}
	if len(sentences) != len(want) {
		t.Error(len(sentences), "sentences")
	}
	for i, s := range sentences {
		if i >= len(want) || s.In(d.Text) != want[i] {
			t.Errorf("sentence %d: %q", i, s.In(d.Text))
		}
	}
}
