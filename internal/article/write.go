package article

import (
	"standfirst/internal/doc"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageWriter writes a tree's text as blocks. Text that was set aside in the
// middle of a line waits for the end of its block, so that it cuts no sentence.
type pageWriter struct {
	*tree
	*draft
	aside []int // pieces of text that wait
	line  int   // where the text after the last line break begins
}

// write writes all text of the page, in order.
func (t *tree) write(w *draft) {
	p := &pageWriter{tree: t, draft: w}
	p.open(doc.Paragraph, true, 0)
	p.element(0, doc.Paragraph, true)
	p.open(doc.Paragraph, true, 0)
	w.end()
}

// open begins a block, and first writes what waits for the end of the last.
func (p *pageWriter) open(kind doc.BlockKind, kept bool, node int) {
	if len(p.aside) > 0 {
		waiting := p.aside
		p.aside = nil
		p.begin(doc.Boilerplate, false)
		p.ref = waiting[0]
		for _, i := range waiting {
			p.copy(p.nodes[i].n.Data, -1)
			p.gap()
		}
	}
	if !kept {
		kind = doc.Boilerplate
	}
	p.begin(kind, kept)
	p.ref = node
	p.line = len(p.text)
}

func (p *pageWriter) element(i int, kind doc.BlockKind, kept bool) {
	n := &p.nodes[i]
	if n.n.Type == html.TextNode {
		if p.gone[i] && kept {
			p.aside = append(p.aside, i)
			return
		}
		p.copy(n.n.Data, -1)
		return
	}
	inline := phrasing(n.n) || n.tag == atom.A || n.n.Namespace == "math" || isInline(n.n)
	here := kept && !p.gone[i]
	switch {
	case n.tag == atom.Br:
		p.lineBreak(kind, here, i)
		return
	case n.tag == atom.Pre && i > 0:
		p.lines(i, kind, here)
		p.open(kind, kept, i)
		return
	case kind == doc.TableRow && kept:
		// A row is one block, whatever its cells hold.
		p.gap()
		p.children(i, kind, kept)
		p.gap()
		return
	case inline, p.blank(i):
		p.children(i, kind, kept)
		return
	}
	inner := p.kindOf(i, kind)
	p.open(inner, here, i)
	p.children(i, inner, here)
	p.open(kind, kept, i)
}

func (p *pageWriter) children(i int, kind doc.BlockKind, kept bool) {
	for c := i + 1; c < int(p.nodes[i].end); c = int(p.nodes[c].end) {
		p.element(c, kind, kept)
	}
}

// kindOf is the kind of the text in an element, given its parent's.
func (p *pageWriter) kindOf(i int, outer doc.BlockKind) doc.BlockKind {
	tag := p.nodes[i].tag
	switch tag {
	case atom.Tr:
		if p.sums[i].text.len() >= 400 || !p.inDataTable(i) {
			return doc.Paragraph
		}
	case atom.Article, atom.Main, atom.Section, atom.Body:
		return doc.Paragraph
	}
	if k := tagKind(tag); k != doc.Paragraph {
		return k
	}
	return outer
}

// tagKind is the kind of text that an element holds by its name.
func tagKind(tag atom.Atom) doc.BlockKind {
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Summary:
		return doc.Subhead
	case atom.Li, atom.Dt, atom.Dd:
		return doc.ListItem
	case atom.Blockquote:
		return doc.Quotation
	case atom.Figcaption, atom.Caption, atom.Figure:
		return doc.Caption
	case atom.Tr:
		return doc.TableRow
	}
	return doc.Paragraph
}

func (p *pageWriter) inDataTable(i int) bool {
	for j := p.nodes[i].parent; j >= 0; j = p.nodes[j].parent {
		if p.nodes[j].tag == atom.Table {
			return p.nodes[j].data
		}
	}
	return false
}

// lineBreak ends a line. Where the line was long and ended a sentence, it
// ended a paragraph.
func (p *pageWriter) lineBreak(kind doc.BlockKind, kept bool, i int) {
	const long = 60
	text := p.text
	if p.inside && kind == doc.Paragraph && len(text)-p.line >= long && endsSentence(string(text[len(text)-16:])) {
		p.open(kind, kept, i)
		return
	}
	p.gap()
	p.line = len(text)
}

// lines writes an element whose line ends count, as plain text is read.
func (p *pageWriter) lines(i int, kind doc.BlockKind, kept bool) {
	text := p.raw(i)
	for _, lines := range paragraphs(text, cutLines(text)) {
		inner := kind
		if k := kindOf(text, lines); k != doc.Paragraph && kind == doc.Paragraph {
			inner = k
		}
		p.open(inner, kept, i)
		p.ref = i
		for j, l := range lines {
			end := l.End
			if j+1 < len(lines) {
				end -= brokenWord(l.In(text), lines[j+1].In(text))
			}
			p.copy(text[l.Start:end], -1)
			if end == l.End && !endsInDash(l.In(text)) {
				p.gap()
			}
		}
	}
}

// raw is all text below a node, with line breaks as such.
func (p *pageWriter) raw(i int) string {
	var b []byte
	for j := i; j < int(p.nodes[i].end); j++ {
		switch n := &p.nodes[j]; {
		case n.n.Type == html.TextNode:
			b = append(b, n.n.Data...)
		case n.tag == atom.Br, n.tag == atom.P, n.tag == atom.Div:
			b = append(b, '\n')
		}
	}
	return string(b)
}

// isInline tells the elements that run within a line beside those that HTML
// calls phrasing content.
func isInline(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Bdi, atom.Big, atom.Tt, atom.U, atom.S, atom.Strike, atom.Nobr, atom.Acronym, atom.Rt, atom.Rp, atom.Rb, atom.Ins, atom.Del, atom.Picture, atom.Source, atom.Track, atom.Output:
		return true
	case 0:
		// Word's <o:p> and <st1:City>, and elements of a page's own making,
		// run within the line unless they hold blocks.
		return n.Type == html.ElementNode && !hasBlock(n)
	}
	return false
}
