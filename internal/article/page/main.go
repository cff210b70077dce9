package page

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// keepMain keeps the declared main content as it is where the method has found only a small part
// of its prose, as on a short page.
func (t *tree) keepMain(outside []bool) {
	found := t.gone
	t.gone = slices.Clone(outside)
	t.sweep(nil)
	t.dropUnlikely(strictness{})
	t.pruneTags(atom.Footer, atom.Aside, atom.Nav, atom.Form, atom.Button)
	if all := t.prose(); t.proseWith(found)*5 < all*3 {
		return
	}
	t.gone = found
}

// proseWith returns the characters of prose that are left with other parts set aside.
func (t *tree) proseWith(gone []bool) int {
	mine := t.gone
	t.gone = gone
	n := t.prose()
	t.gone = mine
	return n
}

// prose returns the characters of prose that are not set aside.
func (t *tree) prose() int {
	t.sweep(nil)
	n := 0
	for i := range t.nodes {
		if !t.gone[i] && t.isProse(i) {
			n += t.sums[i].text.len()
		}
	}
	return n
}

// outsideOf marks what is outside the element that the page declares as its main content or
// its article, if there is one with a good part of the prose. It returns that element, or -1.
func (t *tree) outsideOf(declared func(int) bool) (main int, gone []bool) {
	gone = make([]bool, len(t.nodes))
	prose := make([]int, len(t.nodes)) // characters of prose in each element
	for i := len(t.nodes) - 1; i > 0; i-- {
		if t.isProse(i) {
			prose[i] = t.sums[i].text.len()
		}
		prose[t.nodes[i].parent] += prose[i]
	}
	main = -1
	for i := range t.nodes {
		if !declared(i) || prose[i] == 0 || prose[i]*3 < prose[0] && !(t.holdsHeadline(i) && prose[i]*10 > prose[0]) {
			continue
		}
		if main >= 0 && i >= int(t.nodes[main].end) {
			return -1, gone // there are two: the page has several articles
		}
		if main < 0 || prose[i]*200 >= prose[main]*199 {
			main = i
		}
	}
	if main < 0 {
		return main, gone
	}
	for i := range gone {
		gone[i] = i < main && int(t.nodes[i].end) <= main || i >= int(t.nodes[main].end)
	}
	return main, gone
}

// holdsHeadline reports whether an element contains a first-level heading.
func (t *tree) holdsHeadline(i int) bool {
	for j := i + 1; j < int(t.nodes[i].end); j++ {
		if t.nodes[j].tag == atom.H1 {
			return true
		}
	}
	return false
}

// namesMain recognises the elements with which pages declare their main content.
func (t *tree) namesMain(i int) bool {
	n := &t.nodes[i]
	return n.tag == atom.Main || n.n.Type == html.ElementNode && (attr(n.n, "role") == "main" || attr(n.n, "itemprop") == "articleBody")
}

// isOnlyArticle recognises the element of an article with its headline.
func (t *tree) isOnlyArticle(i int) bool {
	return t.nodes[i].tag == atom.Article && t.holdsHeadline(i)
}
