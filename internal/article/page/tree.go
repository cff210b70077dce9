package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standfirst/internal/article/clue"
)

// tree is the body of a page as a flat list: elements and text nodes in page order, each
// with its parent and the end of its subtree. One sweep from the end computes the sums of
// all subtrees, so that no step visits a node once for each of its ancestors.
type tree struct {
	headers map[string]int // how many elements have each set of names with "header"
	nodes   []node
	gone    []bool // set aside, with everything below it
	sums    []sum

	pieces int32 // number of text nodes that are not blank
}

type node struct {
	n      *html.Node
	tag    atom.Atom // 0 for text
	parent int32     // -1 for the root
	end    int32     // one past the last node below
	names  string    // class and ID in lower case
	weight int       // score of the names
	text   run       // of a text node
	data   bool      // a data table rather than one for layout
	before int32     // number of text nodes before it that are not blank
	after  int32     // the same at its end
}

// run is a length of text in characters, with each run of white space counted as one.
// Runs can be concatenated.
type run struct {
	chars       int
	lead, trail bool // begins, ends with white space
}

// join returns the run of a followed by b.
func (a run) join(b run) run {
	if a.chars == 0 {
		return b
	}
	if b.chars == 0 {
		return a
	}
	n := a.chars + b.chars
	if a.trail && b.lead {
		n--
	}
	return run{n, a.lead, b.trail}
}

// len returns the length without white space at the ends.
func (a run) len() int {
	n := a.chars
	if a.lead {
		n--
	}
	if a.trail && n > 0 {
		n--
	}
	return n
}

func measureText(s string) run {
	var r run
	space := false
	for _, c := range s {
		if unicode.IsSpace(c) {
			if !space {
				r.chars++
			}
			space = true
			if r.chars == 1 {
				r.lead = true
			}
		} else {
			space = false
			r.chars++
		}
	}
	r.trail = space
	return r
}

// sum is the content of a subtree without what was set aside.
type sum struct {
	text                    run
	commas                  int
	links                   float64 // characters in links; links within the page count less
	lists, heads, texty     int     // characters in lists, headings, elements with text
	p, img, li, input, emb  int
	video, dataTable, block bool
	elems                   int // child elements
}

// lay flattens the tree below root.
func lay(root *html.Node) *tree {
	t := &tree{}
	t.add(root, -1)
	t.gone = make([]bool, len(t.nodes))
	t.markTables()
	return t
}

func (t *tree) add(n *html.Node, parent int32) {
	i := int32(len(t.nodes))
	t.nodes = append(t.nodes, node{n: n, parent: parent, before: t.pieces})
	if n.Type == html.TextNode {
		t.nodes[i].text = measureText(n.Data)
		if t.nodes[i].text.len() > 0 {
			t.pieces++
		}
	} else {
		e := &t.nodes[i]
		e.tag = n.DataAtom
		class, id := strings.ToLower(attr(n, "class")), strings.ToLower(attr(n, "id"))
		e.names = class + " " + id
		e.weight = nameWeight(class) + nameWeight(id)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t.add(c, i)
	}
	t.nodes[i].end = int32(len(t.nodes))
	t.nodes[i].after = t.pieces
}

// blank reports whether a node has no text, set aside or not.
func (t *tree) blank(i int) bool { return t.nodes[i].before == t.nodes[i].after }

// attr returns the value of an attribute, or "".
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// within reports whether a node is below an element with the tag.
func (t *tree) within(i int, tag atom.Atom) bool {
	for p := t.nodes[i].parent; p >= 0; p = t.nodes[p].parent {
		if t.nodes[p].tag == tag {
			return true
		}
	}
	return false
}

// set sets a subtree aside.
func (t *tree) set(i int) {
	for j := i; j < int(t.nodes[i].end); j++ {
		t.gone[j] = true
	}
}

// sweep computes the sums of everything that was not set aside. It calls visit for each
// element, from the page's end to its start, when everything below it has been summed. If
// visit returns true, the element is set aside, and its ancestors do not count it.
func (t *tree) sweep(visit func(i int, s *sum) bool) {
	if t.sums == nil {
		t.sums = make([]sum, len(t.nodes))
	} else {
		clear(t.sums)
	}
	for i := len(t.nodes) - 1; i >= 0; i-- {
		if t.gone[i] {
			continue
		}
		n, s := &t.nodes[i], &t.sums[i]
		if n.tag == 0 && n.n.Type == html.TextNode {
			s.text = n.text
			for _, c := range n.n.Data {
				if isComma(c) {
					s.commas++
				}
			}
		} else if visit != nil && visit(i, s) {
			t.set(i)
			continue
		}
		if n.parent >= 0 {
			t.sums[n.parent].prepend(n, s)
		}
	}
}

func isComma(r rune) bool {
	switch r {
	case ',', '،', '﹐', '︐', '︑', '⹁', '⸴', '⸲', '，':
		return true
	}
	return false
}

// prepend adds a child's sum to that of the siblings after it.
func (s *sum) prepend(n *node, c *sum) {
	s.text = c.text.join(s.text)
	s.commas += c.commas
	s.links += c.links
	s.lists, s.heads, s.texty = s.lists+c.lists, s.heads+c.heads, s.texty+c.texty
	s.p, s.img, s.li, s.input, s.emb = s.p+c.p, s.img+c.img, s.li+c.li, s.input+c.input, s.emb+c.emb
	s.video = s.video || c.video
	s.dataTable = s.dataTable || c.dataTable || n.data
	s.block = s.block || c.block
	if n.tag == 0 && n.n.Type == html.TextNode {
		return
	}
	s.elems++
	length := c.text.len()
	switch n.tag {
	case atom.A:
		if strings.HasPrefix(attr(n.n, "href"), "#") {
			s.links += 0.3 * float64(length)
		} else {
			s.links += float64(length)
		}
	case atom.Ul, atom.Ol:
		s.lists += length
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		s.heads += length
	case atom.P:
		s.p++
	case atom.Img:
		s.img++
	case atom.Li:
		s.li++
	case atom.Input:
		s.input++
	case atom.Object, atom.Embed, atom.Iframe:
		s.emb++
		for _, a := range n.n.Attr {
			s.video = s.video || isVideo(a.Val)
		}
	}
	switch n.tag {
	case atom.Blockquote, atom.Dl, atom.Div, atom.Img, atom.Ol, atom.P, atom.Pre, atom.Table, atom.Ul:
		s.block = true
		s.texty += length
	case atom.Span, atom.Font, atom.Li, atom.Td:
		s.texty += length
	}
}

// linkDensity returns the share of links in the text of a subtree.
func (s *sum) linkDensity() float64 {
	if n := s.text.len(); n > 0 {
		return s.links / float64(n)
	}
	return 0
}

// isVideo recognises addresses of video players, which an article embeds as part of
// itself.
func isVideo(url string) bool {
	return hasAny(url, []string{"dailymotion.com", "youtube.com", "youtube-nocookie.com", "player.vimeo.com", "v.qq.com", "bilibili.com", "live.bilibili.com", "archive.org/embed", "upload.wikimedia.org", "player.twitch.tv"})
}

// markTables distinguishes data tables from tables for layout.
func (t *tree) markTables() {
	for i := range t.nodes {
		if t.nodes[i].tag == atom.Table {
			t.nodes[i].data = t.isDataTable(i)
		}
	}
}

func (t *tree) isDataTable(i int) bool {
	n := &t.nodes[i]
	if attr(n.n, "role") == "presentation" || attr(n.n, "datatable") == "0" {
		return false
	}
	if attr(n.n, "summary") != "" {
		return true
	}
	rows, columns, nested, marked := 0, 0, false, false
	width := 0
	// A table inside this one only counts as a sign of layout.
	for j := i + 1; j < int(n.end); j++ {
		switch c := &t.nodes[j]; c.tag {
		case atom.Caption:
			marked = marked || c.n.FirstChild != nil
		case atom.Col, atom.Colgroup, atom.Tfoot, atom.Thead, atom.Th:
			marked = true
		case atom.Table:
			nested = true
			j = int(c.end) - 1
		case atom.Tr:
			rows += span(c.n, "rowspan")
			width = 0
		case atom.Td:
			width += span(c.n, "colspan")
			columns = max(columns, width)
		}
	}
	switch {
	case marked:
		return true
	case nested, rows <= 1, columns <= 1:
		return false
	}
	return rows >= 10 || columns > 4 || rows*columns > 10
}

func span(n *html.Node, key string) int {
	v, s := 0, attr(n, key)
	for i := 0; i < clue.Digits(s) && i < 3; i++ {
		v = v*10 + int(s[i]-'0')
	}
	return max(v, 1)
}
