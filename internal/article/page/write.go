package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/draft"
	"standfirst/internal/article/plain"
	"standfirst/internal/doc"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageWriter writes the text of a tree as blocks. Text that was set aside in the middle
// of a line is written after its block, so that it does not split a sentence.
type pageWriter struct {
	*tree
	*draft.Draft
	aside []int       // postponed text nodes
	line  int         // start of the text after the last line break
	cells bool        // the row has a cell already
	link  int         // the node after the last link
	next  map[int]int // number of the next item of each numbered list
}

// write writes all text of the page, in order.
func (t *tree) write(w *draft.Draft) {
	p := &pageWriter{tree: t, Draft: w, next: map[int]int{}}
	p.open(doc.Paragraph, true, 0)
	p.element(0, doc.Paragraph, true)
	p.open(doc.Paragraph, true, 0)
	w.End()
}

// open begins a block, after writing what was postponed during the last.
func (p *pageWriter) open(kind doc.BlockKind, kept bool, node int) {
	if len(p.aside) > 0 {
		waiting := p.aside
		p.aside = nil
		p.Begin(doc.Boilerplate, false)
		p.Ref = waiting[0]
		for k, i := range waiting {
			if k > 0 && p.part(i) != p.part(waiting[k-1]) {
				p.Gap()
			}
			p.Copy(p.nodes[i].n.Data, -1)
		}
	}
	if !kept {
		kind = doc.Boilerplate
	}
	p.Begin(kind, kept)
	p.Ref = node
	p.line = len(p.Text)
}

// part returns the outermost ancestor of a node that was set aside with it.
func (p *pageWriter) part(i int) int {
	for {
		up := int(p.nodes[i].parent)
		if up < 0 || !p.gone[up] {
			return i
		}
		i = up
	}
}

func (p *pageWriter) element(i int, kind doc.BlockKind, kept bool) {
	n := &p.nodes[i]
	if n.n.Type == html.TextNode {
		if p.gone[i] && kept {
			p.aside = append(p.aside, i)
		} else {
			p.Copy(n.n.Data, -1)
		}
		return
	}
	inline := phrasing(n.n) || n.tag == atom.A || n.n.Namespace == "math" || isInline(n.n)
	here := kept && !p.gone[i]
	if n.tag == atom.Sup && p.isExponent(i) || n.tag == atom.Span && hasAny(n.names, affiliationNames()) {
		p.Gap()
	}
	switch {
	case n.tag == atom.Br:
		p.lineBreak(kind, here, i)
	case n.tag == atom.Pre && i > 0 && kind != doc.TableRow, kind == doc.Paragraph && !inline && p.isLines(i):
		p.lines(i, kind, here)
		p.leave(kind, kept, i)
	case kind == doc.TableRow && kept:
		p.inRow(i, kind, kept)
	case inline, p.blank(i):
		if n.tag == atom.Time || (n.tag == atom.Span || n.tag == atom.A) && p.Inside && p.isAfterLabel(i) || (n.tag == atom.A || n.tag == atom.Span) && p.touches(i) {
			p.Gap()
		}
		if p.children(i, kind, kept); n.tag == atom.A {
			p.link = int(n.end)
		}
	default:
		if first, second := p.itemCells(i); second > 0 && here && kind == doc.Paragraph {
			p.item(first, second, here)
		} else {
			p.block(i, p.kindOf(i, kind), here)
		}
		p.leave(kind, kept, i)
	}
}

// inRow writes an element of a table's row, which is one block, whatever its cells contain.
func (p *pageWriter) inRow(i int, kind doc.BlockKind, kept bool) {
	n := &p.nodes[i]
	p.Gap()
	if isCell(n) {
		if p.Inside || p.cells {
			p.Cell()
		}
		p.cells = true
	}
	p.children(i, kind, kept)
	for range span(n.n, "colspan") - 1 {
		p.Cell()
	}
	p.Gap()
}

// item writes the item of a list that a table holds, with its bullet in one cell and its text in
// the next.
func (p *pageWriter) item(first, second int, here bool) {
	mark := p.textOf(first, 40)
	if p.open(doc.Boilerplate, false, first); isMark(mark) {
		p.Copy(mark, -1) // a bullet
		mark = ""
	}
	p.open(doc.ListItem, here, second)
	p.Mark(mark)
	p.children(second, doc.ListItem, here)
}

// block writes an element that is a block of its own, or several if its children are glued
// together.
func (p *pageWriter) block(i int, kind doc.BlockKind, here bool) {
	p.open(kind, here, i)
	p.cells = false
	if p.nodes[i].tag == atom.Li && kind == doc.ListItem && here {
		p.Mark(p.marker(i))
	}
	if !p.isGlued(i) {
		p.children(i, kind, here)
		return
	}
	by := false
	for c := i + 1; c < int(p.nodes[i].end); c = int(p.nodes[c].end) {
		text := p.textOf(c, 20)
		if p.Gap(); !by && !isAnd(text) {
			p.open(kind, here && !isMark(text), c)
		}
		p.element(c, kind, here)
		by = isBy(text) || isAnd(text) || by && p.blank(c)
	}
}

// leave begins a block for what follows element i within its parent.
func (p *pageWriter) leave(kind doc.BlockKind, kept bool, i int) {
	p.open(kind, kept, int(max(0, p.nodes[i].parent)))
}

// isAfterLabel reports whether an element follows the number of a section, or the word before a
// writer's name, that only the style sheet parts from it: "(2)", "Part I", "By".
func (p *pageWriter) isAfterLabel(i int) bool {
	if p.nodes[i-1].n.Type != html.TextNode {
		return false
	}
	const longest = 16
	if len(p.Text)-p.line > longest {
		return false
	}
	said := strings.TrimSpace(string(p.Text[p.line:]))
	if !unicode.IsUpper(clue.FirstLetter(p.textOf(i, 8))) {
		return false
	}
	return isBy(said) || clue.Digits(said) == len(said) || clue.ListMarker(said+" x") == len(said)+1 || clue.IsSectionNumber(said)
}

// touches reports whether a link, or a span, follows a link at once, so that only the style sheet parts
// their words: "Crossref", "Medline".
func (p *pageWriter) touches(i int) bool {
	if !p.Inside || len(p.Text) == 0 || p.link != i {
		return false
	}
	last, _ := utf8.DecodeLastRune(p.Text)
	return unicode.IsLower(last) && unicode.IsUpper(clue.FirstLetter(p.textOf(i, 8))) && !p.spacedBefore(i)
}

// isCell recognises a cell of a table, which may be any element with that role.
func isCell(n *node) bool {
	switch attr(n.n, "role") {
	case "cell", "gridcell", "columnheader", "rowheader":
		return true
	}
	return n.tag == atom.Td || n.tag == atom.Th
}

// isGlued recognises a short element of adjoining spans, such as date, byline and reading
// time, which only the style sheet separates.
func (p *pageWriter) isGlued(i int) bool {
	if p.sums[i].text.len() > 160 {
		return false
	}
	glued, parted, parts, links, last := false, false, 0, 0, ""
	for c := i + 1; c < int(p.nodes[i].end); c = int(p.nodes[c].end) {
		n := &p.nodes[c]
		if p.blank(c) {
			if n.n.Type == html.TextNode && n.n.Data != "" {
				last = ""
			}
			continue
		}
		text := p.textOf(c, 200)
		if strings.Trim(text, ".!?") == "" {
			return false // the end of a sentence
		}
		if isMark(text) {
			parted, last = parted || strings.Trim(text, ",;:") != "", ""
			continue
		}
		if isBy(text) || isAnd(text) {
			last = ""
			continue
		}
		switch n.tag {
		case atom.Span, atom.Time, atom.A, atom.Address, atom.Button, atom.Strong, atom.Em, atom.B, atom.I:
		default:
			return false
		}
		if len(text) < 3 {
			return false
		}
		if last != "" && !p.spacedBefore(c) {
			a, _ := utf8.DecodeLastRuneInString(last)
			b, _ := utf8.DecodeRuneInString(text)
			glued = glued || (unicode.IsLower(a) || unicode.IsDigit(a)) && (unicode.IsUpper(b) || unicode.IsDigit(b)) && (strings.Contains(last+text, " ") || clue.IsNotice(&clue.Line{Text: text}))
		}
		if parts, last = parts+1, text; n.tag == atom.A {
			links++
		}
	}
	return (glued || parted && links < parts) && parts >= 2 // others are menus
}

// spacedBefore reports whether the text before node i ends, or its own begins, with white
// space.
func (p *pageWriter) spacedBefore(i int) bool {
	for j := i - 1; j > 0; j-- {
		if n := p.nodes[j].n; n.Type == html.TextNode && !p.blank(j) {
			r, _ := utf8.DecodeLastRuneInString(n.Data)
			if unicode.IsSpace(r) {
				return true
			}
			break
		}
	}
	for j := i; j < int(p.nodes[i].end); j++ {
		if n := p.nodes[j].n; n.Type == html.TextNode && n.Data != "" {
			r, _ := utf8.DecodeRuneInString(n.Data)
			return unicode.IsSpace(r)
		}
	}
	return false
}

// isBy recognises the word before a writer's name.
func isBy(s string) bool { return len(s) < 12 && clue.StripBy(s+" x") == "x" }

// isAnd recognises what joins the names of two writers.
func isAnd(s string) bool { return s == "and" || s == "&" || s == ", and" || s == ", " }

// isMark recognises what only parts other text, such as a dot.
func isMark(s string) bool { return clue.FirstLetter(s) == 0 && !strings.ContainsAny(s, "0123456789") }

// isExponent recognises a superscript number after a number: 10 with a superscript 3 must
// not become 103.
func (p *pageWriter) isExponent(i int) bool {
	if !p.Inside || len(p.Text) == 0 {
		return false
	}
	last := p.Text[len(p.Text)-1]
	s := p.textOf(i, 10)
	return last >= '0' && last <= '9' && s != "" && (clue.Digits(s) > 0 || s[0] == '-')
}

func (p *pageWriter) children(i int, kind doc.BlockKind, kept bool) {
	for c := i + 1; c < int(p.nodes[i].end); c = int(p.nodes[c].end) {
		p.element(c, kind, kept)
	}
}

// lineBreak ends a line. If the line was long and ended a sentence, this ends the
// paragraph.
func (p *pageWriter) lineBreak(kind doc.BlockKind, kept bool, i int) {
	const long = 60
	text := p.Text
	if p.Inside && kind == doc.Paragraph && (p.isBoldLine(i) || len(text)-p.line >= long && clue.EndsSentence(string(text[len(text)-16:]))) {
		p.open(kind, kept, i)
		return
	}
	p.Gap()
	p.line = len(text)
}

// isBoldLine reports whether line break i ends a first line that is all in bold: a heading.
func (p *pageWriter) isBoldLine(i int) bool {
	line := skipSpaceBack(p.nodes[i].n.PrevSibling)
	return line != nil && (line.DataAtom == atom.B || line.DataAtom == atom.Strong) && skipSpaceBack(line.PrevSibling) == nil
}

// lines writes an element whose line breaks count, reading it like plain text. Lines of
// code are not sentences.
func (p *pageWriter) lines(i int, kind doc.BlockKind, kept bool) {
	text := p.raw(i)
	code := p.nodes[i].tag == atom.Pre && isCode(text)
	all := plain.CutLines(text)
	if code {
		for _, l := range all {
			p.open(doc.TableRow, kept, i)
			l.Indent(p.Draft)
			p.Copy(l.In(text), -1)
		}
		return
	}
	hyphens := plain.FindCompounds(text, all)
	for _, lines := range plain.Paragraphs(text, all) {
		inner := kind
		if kind == doc.Paragraph {
			inner = plain.KindOf(text, lines)
		}
		p.open(inner, kept, i)
		plain.CopyLines(p.Draft, text, lines, hyphens, false)
	}
}

// isLines recognises an element of only text and several single line breaks: a page of a
// PDF, an address, a poem.
func (p *pageWriter) isLines(i int) bool {
	breaks := 0
	for j := i + 1; j < int(p.nodes[i].end); j++ {
		switch n := &p.nodes[j]; {
		case p.gone[j] != p.gone[i]:
			return false
		case n.tag == atom.Br:
			breaks++
		case n.n.Type == html.ElementNode && !phrasing(n.n) && n.tag != atom.A && !isInline(n.n):
			return false
		}
	}
	return breaks >= 3 || breaks > 0 && p.isHeadLines(i)
}

// isHeadLines recognises short lines with a byline or a date: "Ferry raised", "by Ines
// Roth", "4 May 2021". A menu is one, too: "Next | Back".
func (p *pageWriter) isHeadLines(i int) bool {
	const longest = 100
	if p.sums[i].text.len() > 2*longest {
		return false
	}
	lines, head, menu := 0, false, false
	for _, line := range strings.Split(p.raw(i), "\n") {
		line = strings.TrimSpace(line)
		if len(line) > longest || clue.EndsSentence(line) {
			return false
		}
		if line != "" {
			lines++
		}
		menu = menu || clue.IsTrail(line)
		head = head || menu || clue.IsByline(line) || clue.IsDate(line)
	}
	return head && (lines > 2 || menu)
}

// isCode recognises program code by its punctuation.
func isCode(s string) bool {
	marks, letters := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case strings.IndexByte("{}();=<>[]$#&|\\/_*", c) >= 0:
			marks++
		case c > ' ':
			letters++
		}
	}
	return marks*12 > letters
}

// raw returns the text below a node with the line breaks that a browser shows.
func (p *pageWriter) raw(i int) string {
	pre := p.nodes[i].tag == atom.Pre
	var b []byte
	for j := i; j < int(p.nodes[i].end); j++ {
		switch n := &p.nodes[j]; {
		case n.n.Type == html.TextNode && pre:
			b = append(b, n.n.Data...)
		case n.n.Type == html.TextNode:
			for _, c := range []byte(n.n.Data) {
				if c == '\n' || c == '\r' || c == '\f' {
					c = ' '
				}
				b = append(b, c)
			}
		case n.tag == atom.Br, n.tag == atom.P, n.tag == atom.Div, n.tag == atom.Li:
			b = append(b, '\n')
		}
	}
	return string(b)
}

// isInline recognises elements within a line, besides those that HTML calls phrasing
// content.
func isInline(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Bdi, atom.Big, atom.Tt, atom.U, atom.S, atom.Strike, atom.Nobr, atom.Acronym, atom.Rt, atom.Rp, atom.Rb, atom.Ins, atom.Del, atom.Picture, atom.Source, atom.Track, atom.Output:
		return true
	case 0:
		// Word's <o:p> and <st1:City>, and a page's custom elements, are inline unless
		// they contain blocks.
		return n.Type == html.ElementNode && !hasBlock(n)
	}
	return false
}
