package article

import (
	"strings"

	"standfirst/internal/doc"

	"golang.org/x/net/html/atom"
)

// labelPage finds the headline, the byline and the date by what the page's
// elements say. They often stand outside its main content, and are kept.
func (t *tree) labelPage(d *doc.Document, nodes []int, known labels) {
	first := len(d.Blocks) // the first block of main content
	for i, b := range d.Blocks {
		if b.Kept && b.Kind == doc.Paragraph {
			first = i
			break
		}
	}
	best, at := 0.0, -1
	for i, b := range d.Blocks {
		level := t.heading(nodes[i])
		if level == 0 || level > 2 || i > first && !b.Kept {
			continue
		}
		like := similar(known.title, b.In(d.Text))
		if level == 1 && b.Kept && like < 0.5 && best < 0.5 {
			like = 0.5
		}
		if like > best {
			best, at = like, i
		}
	}
	if best >= 0.5 {
		d.Blocks[at].Kind, d.Blocks[at].Kept = doc.Headline, true
		d.Title = d.Blocks[at].In(d.Text)
	}
	byline, date := false, false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Len() > 200 || b.Kind == doc.Headline || b.Kind == doc.Caption || i > first+6 && b.Kind != doc.Paragraph {
			continue
		}
		s := b.In(d.Text)
		near := i <= first+3
		switch {
		case !byline && near && len(s) < 100 && (t.named(nodes[i], isBylineNode) || known.byline != "" && similar(known.byline, stripBy(s)) > 0.7) && !isDate(s) && countWords(s) > 0:
			b.Kind, b.Kept = doc.Byline, true
			d.Byline = stripBy(s)
			byline = true
		case !date && near && isDate(s):
			b.Kind, b.Kept = doc.Date, true
			d.Date = s
			date = true
		}
	}
}

// heading is the level of the heading that a node is or lies in, or 0.
func (t *tree) heading(i int) int {
	for p := int32(i); p >= 0; p = t.nodes[p].parent {
		switch t.nodes[p].tag {
		case atom.H1:
			return 1
		case atom.H2:
			return 2
		case atom.H3, atom.H4, atom.H5, atom.H6:
			return 3
		}
	}
	return 0
}

// named reports whether a node or one of the three above it is what is asked.
func (t *tree) named(i int, is func(*node) bool) bool {
	for p, up := int32(i), 0; p >= 0 && up < 3; p, up = t.nodes[p].parent, up+1 {
		if t.nodes[p].tag != 0 && is(&t.nodes[p]) {
			return true
		}
	}
	return false
}

func isBylineNode(n *node) bool {
	return attr(n.n, "rel") == "author" || strings.Contains(attr(n.n, "itemprop"), "author") || hasAny(n.names, bylineNames)
}

// similar is the share of the words of b that a has too, by length: 1 for the
// same words, 0 for none.
func similar(a, b string) float64 {
	in := map[string]bool{}
	for _, w := range wordsOf(a) {
		in[w] = true
	}
	all, both := 0, 0
	for _, w := range wordsOf(b) {
		all += len(w)
		if in[w] {
			both += len(w)
		}
	}
	if all == 0 || len(in) == 0 {
		return 0
	}
	return float64(both) / float64(all)
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !wordRune(r) })
}
