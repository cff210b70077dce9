package page

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/draft"
)

// marker returns the number that a browser shows before an item of a numbered list, or ""
// in any other list.
// https://html.spec.whatwg.org/multipage/grouping-content.html#the-ol-element
func (p *pageWriter) marker(i int) string {
	list := int(p.nodes[i].parent)
	if list < 0 || p.nodes[list].tag != atom.Ol {
		return ""
	}
	item, ol := p.nodes[i].n, p.nodes[list].n
	step := 1
	if hasAttr(ol, "reversed") {
		step = -1
	}
	n, begun := p.next[list]
	if !begun {
		if n = 1; step < 0 {
			n = p.items(list)
		}
		n = number(attr(ol, "start"), n)
	}
	n = number(attr(item, "value"), n)
	p.next[list] = n + step
	style, shown := numberStyle(attr(item, "type"), attr(item, "style"))
	if style == 0 {
		style, shown = numberStyle(attr(ol, "type"), attr(ol, "style"))
	}
	if !shown {
		return ""
	}
	return draft.Numeral(style, n) + "."
}

// itemCells returns the two cells of a row that stands for an item of a list, as in laws
// and contracts: a number or a bullet, and its text.
func (p *pageWriter) itemCells(row int) (first, second int) {
	if p.nodes[row].tag != atom.Tr || p.inDataTable(row) {
		return 0, 0
	}
	for c := row + 1; c < int(p.nodes[row].end); c = int(p.nodes[c].end) {
		switch {
		case p.blank(c):
		case p.nodes[c].tag != atom.Td, second > 0, p.gone[c]:
			return 0, 0
		case first == 0:
			if first = c; p.sums[c].text.len() > 8 {
				return 0, 0
			}
		default:
			second = c
		}
	}
	if second == 0 {
		return 0, 0
	}
	mark := p.textOf(first, 40)
	if !isMark(mark) && clue.ListMarker(mark+" x") != len(mark)+1 {
		return 0, 0
	}
	return first, second
}

// items counts the items of a list.
func (p *pageWriter) items(list int) (n int) {
	for c := list + 1; c < int(p.nodes[list].end); c = int(p.nodes[c].end) {
		if p.nodes[c].tag == atom.Li {
			n++
		}
	}
	return n
}

// number parses an integer attribute.
func number(s string, otherwise int) int {
	if v, err := strconv.Atoi(strings.TrimSpace(s)); err == nil && v > -1<<30 && v < 1<<30 {
		return v
	}
	return otherwise
}

// numberStyle returns the numbering style that an element sets, 0 if it sets none, and
// whether it shows the numbers at all.
func numberStyle(kind, css string) (style byte, shown bool) {
	switch kind {
	case "a", "A", "i", "I", "1":
		return kind[0], true
	}
	for _, decl := range strings.Split(strings.ToLower(css), ";") {
		key, value, _ := strings.Cut(decl, ":")
		if key = strings.TrimSpace(key); key != "list-style-type" && key != "list-style" {
			continue
		}
		for _, word := range strings.Fields(value) {
			switch word {
			case "none", "disc", "circle", "square":
				return '1', false
			case "decimal", "decimal-leading-zero":
				return '1', true
			case "lower-alpha", "lower-latin":
				return 'a', true
			case "upper-alpha", "upper-latin":
				return 'A', true
			case "lower-roman":
				return 'i', true
			case "upper-roman":
				return 'I', true
			}
		}
	}
	return 0, true
}
