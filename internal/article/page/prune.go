package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standfirst/internal/article/clue"
)

// prune sets aside parts of the main content that do not belong there: forms, lists of
// links, adverts.
func (t *tree) prune(s strictness) {
	t.sweep(nil)
	t.pruneBy(s, atom.Form)
	t.pruneBy(s, atom.Fieldset)
	t.pruneTags(atom.Footer, atom.Aside)
	t.pruneTags(atom.Input, atom.Button)
	for i := range t.nodes {
		if n := &t.nodes[i]; (n.tag == atom.H1 || n.tag == atom.H2) && s.weights && n.weight < 0 && !t.gone[i] {
			t.set(i)
		}
	}
	t.pruneBy(s, atom.Table)
	t.pruneBy(s, atom.Ul)
	t.pruneBy(s, atom.Div)
}

func (t *tree) pruneTags(tags ...atom.Atom) {
	for i := range t.nodes {
		for _, tag := range tags {
			if t.nodes[i].tag == tag && !t.gone[i] && !t.speaksHere(i) {
				t.set(i)
			}
		}
	}
}

// speaksHere recognises parts that belong where they are: the footer of a quotation names
// its speaker, and a button in a heading unfolds its section.
func (t *tree) speaksHere(i int) bool {
	switch t.nodes[i].tag {
	case atom.Footer:
		return t.within(i, atom.Blockquote)
	case atom.Button:
		return t.heading(i) > 0
	}
	return false
}

// pruneBy tests every element of one kind, last first, so that an inner element is
// decided before the outer one.
func (t *tree) pruneBy(s strictness, tag atom.Atom) {
	if !s.prune {
		return
	}
	t.sweep(func(i int, sum *sum) bool {
		return t.nodes[i].tag == tag && t.nodes[i].parent > 0 && t.nodes[i].tag != atom.Body && t.foreign(i, sum, s)
	})
}

// foreign reports whether an element in the main content looks as if it does not belong
// there.
func (t *tree) foreign(i int, sum *sum, s strictness) bool {
	n := &t.nodes[i]
	length := sum.text.len()
	list := n.tag == atom.Ul || n.tag == atom.Ol || length > 0 && float64(sum.lists)/float64(length) > 0.9
	if n.data || sum.dataTable || t.headsPart(i) || t.within(i, atom.Code) || t.withinData(i) {
		return false
	}
	weight := 0
	if s.weights {
		weight = n.weight
	}
	if weight < 0 && !t.isPlainParagraph(i, sum) {
		return true
	}
	if sum.commas >= 10 {
		return false
	}
	if sum.video {
		return false
	}
	if sum.p <= 1 && sum.img == 0 && sum.input == 0 && sum.li == 0 && length >= 40 && readsAsSentence(t.standing(i)) {
		return false
	}
	figure := t.within(i, atom.Figure)
	links := sum.linkDensity()
	heads := 0.0
	if length > 0 {
		heads = float64(sum.heads) / float64(length)
	}
	remove := !figure && sum.img > 1 && float64(sum.p)/float64(sum.img) < 0.5 ||
		!list && sum.li-100 > sum.p ||
		sum.input > sum.p/3 ||
		!list && !figure && heads < 0.9 && length < 25 && (sum.img == 0 || sum.img > 2) && links > 0 ||
		!list && weight < 25 && links > 0.2 ||
		weight >= 25 && links > 0.5 ||
		sum.emb == 1 && length < 75 || sum.emb > 1 ||
		sum.img == 0 && sum.texty == 0
	if remove && list && sum.img == sum.li {
		for c := i + 1; c < int(n.end); c = int(t.nodes[c].end) {
			if t.sums[c].elems > 1 {
				return true
			}
		}
		return false // a plain list of pictures, or of bare text
	}
	return remove
}

// isPlainParagraph recognises a part that is only a paragraph of prose, whatever its class
// names say.
func (t *tree) isPlainParagraph(i int, sum *sum) bool {
	return sum.p == 1 && sum.links == 0 && sum.img+sum.input+sum.li+sum.heads == 0 && sum.commas > 0 && sum.text.len() >= 100 && readsAsSentence(t.standing(i))
}

func (t *tree) withinData(i int) bool {
	for p := t.nodes[i].parent; p >= 0; p = t.nodes[p].parent {
		if t.nodes[p].data {
			return true
		}
	}
	return false
}

// standing returns the text of a small part without what was set aside.
func (t *tree) standing(i int) string {
	var b strings.Builder
	for j := i; j < int(t.nodes[i].end) && b.Len() < 1000; j++ {
		if t.nodes[j].n.Type == html.TextNode && !t.gone[j] {
			b.WriteString(t.nodes[j].n.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// readsAsSentence reports whether s is a whole sentence rather than a title.
func readsAsSentence(s string) bool {
	return clue.EndsSentence(s) && !strings.HasSuffix(s, ":") && !strings.HasSuffix(s, "…") && clue.CountWords(s) >= 8
}
