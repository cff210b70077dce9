package eval

import (
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/nlp"
)

func TestDangling(t *testing.T) {
	text := `Ann Treadwell opened the bridge on Monday. She cut a ribbon. "It took six years," said the mayor of Holt. "We had no money. We had no stone." The town is glad. But the toll is high.`
	d := doc.Document{Text: text, Blocks: []doc.Block{{Span: doc.Span{Start: 0, End: len(text)}, Kind: doc.Paragraph, Kept: true}}}
	sentences := nlp.Sentences(&d)
	if len(sentences) != 7 {
		t.Fatalf("%d sentences", len(sentences))
	}
	for _, c := range []struct {
		chosen []int
		want   int
	}{
		{[]int{0}, 0}, {[]int{1}, 1}, {[]int{0, 1}, 0}, {[]int{2}, 0},
		{[]int{3}, 1}, {[]int{4}, 1}, {[]int{3, 4}, 0}, {[]int{0, 6}, 1}, {[]int{1, 4, 6}, 3},
	} {
		if got := Dangling(&d, sentences, c.chosen); len(got) != c.want {
			t.Errorf("%v: %v dangle, want %d", c.chosen, got, c.want)
		}
	}
}

// A block quotation needs the sentence that names its speaker.
func TestDanglingBlockQuotation(t *testing.T) {
	text := `Ann Treadwell wrote to the council. We had no money. We had no stone. Nobody in Holt was glad.`
	sentences := nlp.Sentences(&doc.Document{Text: text, Blocks: []doc.Block{{Span: doc.Span{Start: 0, End: len(text)}, Kind: doc.Paragraph, Kept: true}}})
	d := doc.Document{Text: text}
	for i, from := range []int{0, 1, 3} {
		kind := doc.Paragraph
		if i == 1 {
			kind = doc.Quotation
		}
		to := []int{0, 2, 3}[i]
		d.Blocks = append(d.Blocks, doc.Block{Span: doc.Span{Start: sentences[from].Start, End: sentences[to].End}, Kind: kind, Kept: true})
		for k := from; k <= to; k++ {
			sentences[k].Block = i
		}
	}
	for _, c := range []struct {
		chosen []int
		want   int
	}{{[]int{0}, 0}, {[]int{1}, 1}, {[]int{0, 2}, 0}, {[]int{1, 2, 3}, 2}, {[]int{3}, 0}} {
		if got := Dangling(&d, sentences, c.chosen); len(got) != c.want {
			t.Errorf("%v: %v dangle, want %d", c.chosen, got, c.want)
		}
	}
}
