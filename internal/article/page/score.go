package page

import (
	"cmp"
	"slices"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/sorting"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// strictness says which of the coarse rules apply. If they leave too little text, we drop
// them one by one, the coarsest first.
type strictness struct {
	unlikely bool // set aside parts whose names count against them
	weights  bool // names count for and against a part
	prune    bool // test the parts of the article one by one
}

// enough is the number of characters that an article should have.
const enough = 500

// findMain sets aside everything outside the main content of a page. The method is that
// of Readability, by Arc90 and Mozilla: elements score by the length and commas of their
// text and lose points for links. We take the best element, then examine its siblings and
// its parts.
func (t *tree) findMain() {
	var best []bool
	most := -1
	known := slices.Clone(t.gone)
	t.sweep(nil)
	main, outside := t.outsideOf(t.namesMain)
	_, beside := t.outsideOf(t.isOnlyArticle)
	for i, gone := range known {
		outside[i] = outside[i] || gone
	}
	for _, s := range []strictness{{true, true, true}, {false, true, true}, {false, false, true}, {false, false, false}} {
		t.gone = append([]bool(nil), outside...)
		length := t.grab(s)
		if length > most {
			best, most = t.gone, length
		}
		if length >= enough {
			best = t.gone
			break
		}
	}
	t.gone = best
	if main >= 0 {
		t.keepMain(outside)
	}
	for i, gone := range beside {
		t.gone[i] = t.gone[i] || gone
	}
}

// isProse recognises a paragraph of sentences rather than links.
func (t *tree) isProse(i int) bool {
	switch t.nodes[i].tag {
	case atom.P, atom.Blockquote, atom.Pre, atom.Li, atom.Td:
		s := &t.sums[i]
		return !s.block && s.text.len() >= 25 && s.linkDensity() < 0.5
	}
	return false
}

// grab makes one attempt, and returns how many characters are left.
func (t *tree) grab(s strictness) int {
	t.sweep(nil)
	t.dropUnlikely(s)
	t.sweep(nil)
	top, keep := t.candidates(s)
	t.keepOnly(top, keep)
	t.prune(s)
	t.sweep(nil)
	return t.sums[0].text.len()
}

// isLine recognises a heading or a paragraph that reads as prose: it is not furniture,
// whatever its class names say.
func (t *tree) isLine(i int) bool {
	switch n := &t.nodes[i]; n.tag {
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return clue.CountWords(t.textOf(i, 200)) >= 3
	case atom.P:
		sum := &t.sums[i]
		return sum.text.len() >= 25 && sum.linkDensity() < 0.5 && hasStop(t.textOf(i, 4096))
	case atom.Div:
		return t.isPlainParagraph(i, &t.sums[i])
	}
	return false
}

// holdsMost recognises an element with so much of the page's text that it must contain
// the article, whatever its class names say.
func (t *tree) holdsMost(i int) bool {
	return t.sums[i].p >= 3 && t.sums[i].text.len()*2 > t.sums[0].text.len()
}

// candidates scores the elements that contain paragraphs. It returns the one with the
// article, and the siblings to keep with it.
func (t *tree) candidates(s strictness) (top int, keep []int) {
	score := &scores{tree: t, strictness: s, of: map[int]float64{}}
	score.paragraphs()
	best := score.best(5)
	body := t.body()
	if len(best) == 0 || t.nodes[best[0]].tag == atom.Body {
		return body, []int{body}
	}
	top = score.sharedAncestor(best)
	score.raise(top)
	top = score.betterAncestor(top)
	score.raise(top)
	return top, t.siblings(top, score.of)
}

// scores are those of the elements that may have the article.
type scores struct {
	*tree
	strictness
	of     map[int]float64
	scored []int
}

// raise gives an element its initial score, if it has none.
func (x *scores) raise(i int) {
	if _, ok := x.of[i]; !ok {
		x.of[i] = x.base(i, x.strictness)
		x.scored = append(x.scored, i)
	}
}

// paragraphs gives points for each paragraph to the elements around it, fewer for those
// farther out, and scales each score by the element's share of text outside links.
func (x *scores) paragraphs() {
	for i := range x.nodes {
		if x.gone[i] {
			continue
		}
		switch x.nodes[i].tag {
		case atom.Section, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.P, atom.Td, atom.Pre:
		default:
			continue
		}
		length := x.sums[i].text.len()
		if length < 25 {
			continue
		}
		points := float64(2 + x.sums[i].commas + min(length/100, 3))
		level := 0
		for p := int(x.nodes[i].parent); p >= 0 && level < 5; p, level = int(x.nodes[p].parent), level+1 {
			if x.nodes[p].parent < 0 || x.nodes[p].tag == atom.Html {
				break
			}
			x.raise(p)
			switch level {
			case 0:
				x.of[p] += points
			case 1:
				x.of[p] += points / 2
			default:
				x.of[p] += points / float64(level*3)
			}
		}
	}
	for _, i := range x.scored {
		x.of[i] *= 1 - x.sums[i].linkDensity()
	}
}

// best returns the elements with the highest scores, at most n.
func (x *scores) best(n int) []int {
	ranked := slices.Clone(x.scored)
	sorting.Stable(ranked, func(a, b int) int { return cmp.Or(cmp.Compare(x.of[b], x.of[a]), a-b) })
	return ranked[:min(len(ranked), n)]
}

// sharedAncestor returns the element that has several strong candidates, or else the best.
func (x *scores) sharedAncestor(best []int) int {
	top := best[0]
	var rivals []int
	for _, r := range best[1:] {
		if x.of[r]/x.of[top] >= 0.75 {
			rivals = append(rivals, r)
		}
	}
	if len(rivals) < 3 {
		return top
	}
	for p := int(x.nodes[top].parent); p >= 0 && x.nodes[p].tag != atom.Body; p = int(x.nodes[p].parent) {
		n := 0
		for _, r := range rivals {
			if p < r && r < int(x.nodes[p].end) {
				n++
			}
		}
		if n >= 3 {
			return p
		}
	}
	return top
}

// betterAncestor returns the ancestor with more of the article, which is one that scores
// higher, and then the outermost that has nothing else.
func (x *scores) betterAncestor(top int) int {
	last := x.of[top]
	least := last / 3
	for p := int(x.nodes[top].parent); p >= 0 && x.nodes[p].tag != atom.Body; p = int(x.nodes[p].parent) {
		v, ok := x.of[p]
		if !ok {
			continue
		}
		if v < least {
			break
		}
		if v > last {
			top = p
			break
		}
		last = v
	}
	for p := int(x.nodes[top].parent); p >= 0 && x.nodes[p].tag != atom.Body && x.sums[p].elems == 1; p = int(x.nodes[p].parent) {
		top = p
	}
	return top
}

// base returns the initial score of an element, from its tag and its class names.
func (t *tree) base(i int, s strictness) float64 {
	n := &t.nodes[i]
	points := 0
	switch n.tag {
	case atom.Div:
		points = 5
	case atom.Pre, atom.Td, atom.Blockquote:
		points = 3
	case atom.Address, atom.Ol, atom.Ul, atom.Dl, atom.Dd, atom.Dt, atom.Li, atom.Form:
		points = -3
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Th:
		points = -5
	}
	if s.weights {
		points += n.weight
	}
	return float64(points)
}

func (t *tree) body() int {
	for i := range t.nodes {
		if t.nodes[i].tag == atom.Body {
			return i
		}
	}
	return 0
}

// siblings returns the children of top's parent that belong to the article, such as a
// preamble or parts separated by an advert.
func (t *tree) siblings(top int, score map[int]float64) []int {
	parent := int(t.nodes[top].parent)
	if parent < 0 {
		return []int{top}
	}
	least := max(10, score[top]*0.2)
	class := attr(t.nodes[top].n, "class")
	var keep []int
	heading := -1 // right above, below something that is kept
	for i := parent + 1; i < int(t.nodes[parent].end); i = int(t.nodes[i].end) {
		if t.gone[i] || t.nodes[i].n.Type != html.ElementNode {
			continue
		}
		ok := i == top
		if !ok {
			bonus := 0.0
			if class != "" && attr(t.nodes[i].n, "class") == class {
				bonus = score[top] * 0.2
			}
			v, scored := score[i]
			if scored && v+bonus >= least {
				ok = true
			} else if t.nodes[i].tag == atom.P || t.nodes[i].n.Data == t.nodes[top].n.Data && class == attr(t.nodes[i].n, "class") {
				length, links := t.sums[i].text.len(), t.sums[i].linkDensity()
				ok = length > 80 && links < 0.25 || length >= 40 && links < 0.9 && readsAsSentence(t.textOf(i, 300)) || length > 0 && length <= 80 && links == 0 && hasStop(t.textOf(i, 100))
			}
		}
		switch {
		case ok && heading >= 0:
			keep = append(keep, heading, i)
		case ok:
			keep = append(keep, i)
		case len(keep) > 0 && t.heading(i) > 1 && t.isLine(i) && t.sums[i].linkDensity() == 0:
			heading = i
			continue
		}
		heading = -1
	}
	return keep
}

// hasStop reports whether s, or a sentence in it, ends in a full stop.
func hasStop(s string) bool {
	return strings.HasSuffix(s, ".") || strings.Contains(s, ". ")
}

// textOf returns the text below a node, cut off after about most bytes.
func (t *tree) textOf(i, most int) string {
	var b strings.Builder
	for j := i; j < int(t.nodes[i].end) && b.Len() < most; j++ {
		if t.nodes[j].n.Type == html.TextNode {
			b.WriteString(t.nodes[j].n.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// keepOnly sets aside everything that is not in keep or above it.
func (t *tree) keepOnly(top int, keep []int) {
	gone := make([]bool, len(t.nodes))
	for i := range gone {
		gone[i] = true
	}
	for _, k := range keep {
		copy(gone[k:t.nodes[k].end], t.gone[k:t.nodes[k].end])
	}
	for p := int(t.nodes[top].parent); p >= 0; p = int(t.nodes[p].parent) {
		gone[p] = false
	}
	if len(keep) > 0 {
		gone[top] = t.gone[top]
	}
	t.gone = gone
}
