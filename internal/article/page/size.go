package page

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// labelSizes finds the headings of a fragment by the size of their letters: many people make
// them by hand, without a style.
func (t *tree) labelSizes(d *doc.Document, nodes []int) {
	const plain = 11 // points, where nothing is said
	const longest = 20
	sizes := make([]float64, len(d.Blocks))
	letters := map[float64]int{}
	for i, b := range d.Blocks {
		if b.Kind == doc.Headline || t.heading(nodes[i]) == 1 {
			return
		}
		if sizes[i] = t.fontSize(nodes[i]); sizes[i] == 0 {
			sizes[i] = plain
		}
		if b.Kept {
			letters[sizes[i]] += b.Len()
		}
	}
	text := float64(plain) // the size of most letters
	for _, size := range sizes {
		if letters[size] > letters[text] {
			text = size
		}
	}
	title := 0.0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		if !b.Kept || b.Kind != doc.Paragraph || sizes[i] < text*1.15 || clue.CountWords(s) > longest || clue.EndsSentence(s) && clue.CountWords(s) > 12 {
			continue
		}
		b.Kind = doc.Subhead
		if title == 0 && sizes[i] >= text*1.4 && i < 4 {
			b.Kind, title = doc.Headline, sizes[i]
		}
	}
}

// fontSize returns the size in points of the first letters below a node, or 0 if no style
// says it.
func (t *tree) fontSize(i int) float64 {
	for j := i; j < int(t.nodes[i].end); j++ {
		if t.nodes[j].n.Type != html.TextNode || t.blank(j) {
			continue
		}
		for p := int(t.nodes[j].parent); p >= 0; p = int(t.nodes[p].parent) {
			if size := styleSize(attr(t.nodes[p].n, "style")); size > 0 {
				return size
			}
		}
		return 0
	}
	return 0
}

// styleSize reads the size of letters in a style attribute, in points.
func styleSize(style string) float64 {
	_, value, ok := strings.Cut(strings.ToLower(style), "font-size:")
	if !ok {
		return 0
	}
	value, _, _ = strings.Cut(strings.TrimSpace(value), ";")
	value = strings.TrimSpace(value)
	scale := 1.0
	number, found := strings.CutSuffix(value, "pt")
	if !found {
		if number, found = strings.CutSuffix(value, "px"); !found {
			return 0
		}
		scale = 0.75
	}
	size, err := strconv.ParseFloat(number, 64)
	if err != nil || size < 4 || size > 200 {
		return 0
	}
	return size * scale
}
