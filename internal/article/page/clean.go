package page

import (
	"slices"
	"strings"

	"standfirst/internal/article/clue"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dropUnseen removes what a browser does not show.
func dropUnseen(root *html.Node, hidden []selector) {
	for c := root.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case unseen(c) || isHidden(c, hidden):
			root.RemoveChild(c)
		case replaced(c):
			for c.FirstChild != nil {
				c.RemoveChild(c.FirstChild)
			}
		default:
			if c.DataAtom == atom.Span && shownAs(attr(c, "style"), "block") {
				c.Data, c.DataAtom = "div", atom.Div
			}
			dropUnseen(c, hidden)
		}
		c = next
	}
}

// isHidden reports whether one of the page's own rules hides an element.
func isHidden(n *html.Node, hidden []selector) bool {
	if n.Type != html.ElementNode || len(n.Attr) == 0 || n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return false
	}
	return slices.ContainsFunc(hidden, func(s selector) bool { return s.matches(n) })
}

func unseen(n *html.Node) bool {
	switch n.Type {
	case html.CommentNode, html.DoctypeNode:
		return true
	case html.ElementNode:
	default:
		return false
	}
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Textarea, atom.Select, atom.Datalist, atom.Title, atom.Meta, atom.Link, atom.Noembed, atom.Noframes, atom.Svg,
		atom.Map:
		return true
	}
	if n.Namespace == "svg" || hasAttr(n, "hidden") {
		return true
	}
	return hiddenStyle(attr(n, "style"))
}

// replaced recognises elements whose content is only a fallback for browsers that cannot
// show them.
func replaced(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Iframe, atom.Object, atom.Embed, atom.Audio, atom.Video, atom.Canvas, atom.Progress, atom.Meter:
		return n.Type == html.ElementNode
	}
	return false
}

// hiddenStyle reports whether a style attribute hides its element.
func hiddenStyle(style string) bool {
	if len(style) < len("display:none") {
		return false
	}
	absolute, away := false, false
	for len(style) > 0 {
		var decl string
		decl, style, _ = strings.Cut(style, ";")
		key, value, ok := strings.Cut(decl, ":")
		if !ok {
			continue
		}
		value, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(value)), "!")
		value = strings.TrimSpace(value)
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "display":
			if value == "none" {
				return true
			}
		case "visibility":
			if value == "hidden" || value == "collapse" {
				return true
			}
		case "position":
			absolute = value == "absolute" || value == "fixed"
		case "left", "top":
			away = away || strings.HasPrefix(value, "-") && clue.Digits(value[1:]) >= 4
		case "text-indent":
			if strings.HasPrefix(value, "-") && clue.Digits(value[1:]) >= 4 {
				return true
			}
		case "mso-hide":
			if value == "all" {
				return true
			}
		case "mso-list":
			// Word writes out the bullet that a list item has anyway.
			if value == "ignore" {
				return true
			}
		}
	}
	return absolute && away // beyond the edge of the screen
}

// shownAs reports whether a style attribute sets how an element is laid out.
func shownAs(style, display string) bool {
	for _, decl := range strings.Split(strings.ToLower(style), ";") {
		if key, value, _ := strings.Cut(decl, ":"); strings.TrimSpace(key) == "display" && strings.TrimSpace(value) == display {
			return true
		}
	}
	return false
}

// makeParagraphs adds paragraphs where the author only used line breaks or bare text: two
// breaks start one, and so does text beside blocks. It moves no text.
func makeParagraphs(root *html.Node) {
	breaks(root)
	wrapText(root)
}

// breaks puts what follows two or more br elements into a paragraph.
func breaks(root *html.Node) {
	for c := root.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if c.DataAtom != atom.Br {
			breaks(c)
			continue
		}
		more := false
		for next := skipSpace(c.NextSibling); next != nil && next.DataAtom == atom.Br; next = skipSpace(c.NextSibling) {
			more = true
			root.RemoveChild(next)
		}
		if !more {
			continue
		}
		p := element(atom.P)
		root.InsertBefore(p, c)
		root.RemoveChild(c)
		for next := p.NextSibling; next != nil; next = p.NextSibling {
			if next.DataAtom == atom.Br {
				if after := skipSpace(next.NextSibling); after != nil && after.DataAtom == atom.Br {
					break
				}
			}
			if !phrasing(next) {
				break
			}
			root.RemoveChild(next)
			p.AppendChild(next)
		}
		if root.DataAtom == atom.P {
			root.Data, root.DataAtom = "div", atom.Div
		}
		for inner := p.FirstChild; inner != nil; inner = inner.NextSibling {
			breaks(inner)
		}
		c = p
	}
}

func element(a atom.Atom) *html.Node {
	return &html.Node{Type: html.ElementNode, Data: a.String(), DataAtom: a}
}

// skipSpace returns n or its first later sibling that is not white space.
func skipSpace(n *html.Node) *html.Node {
	for n != nil && n.Type == html.TextNode && strings.TrimSpace(n.Data) == "" {
		n = n.NextSibling
	}
	return n
}

// skipSpaceBack returns n or its last earlier sibling that is not white space.
func skipSpaceBack(n *html.Node) *html.Node {
	for n != nil && n.Type == html.TextNode && strings.TrimSpace(n.Data) == "" {
		n = n.PrevSibling
	}
	return n
}

// phrasing recognises text and inline elements.
func phrasing(n *html.Node) bool {
	if n.Type == html.TextNode {
		return true
	}
	switch n.DataAtom {
	case atom.Abbr, atom.Audio, atom.B, atom.Bdo, atom.Br, atom.Button, atom.Cite, atom.Code, atom.Data, atom.Datalist, atom.Dfn, atom.Em, atom.Embed, atom.Font, atom.I, atom.Img, atom.Input,
		atom.Kbd, atom.Label, atom.Mark, atom.Math, atom.Meter, atom.Object, atom.Output, atom.Progress, atom.Q, atom.Ruby, atom.Samp, atom.Small, atom.Span, atom.Strong, atom.Sub, atom.Sup,
		atom.Time, atom.Var, atom.Wbr:
		return true
	case atom.A, atom.Del, atom.Ins:
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if !phrasing(c) {
				return false
			}
		}
		return true
	}
	return false
}

// wrapText wraps bare text in a div into paragraphs. A div without blocks, or with only
// one paragraph, becomes a paragraph itself.
func wrapText(n *html.Node) {
	if n.DataAtom == atom.Body || n.DataAtom == atom.Center {
		wrapRuns(n)
	}
	if n.DataAtom == atom.Div {
		wrapRuns(n)
		if only := onlyChild(n); only != nil && only.DataAtom == atom.P && n.Parent != nil && !isToldApart(n) && linkShare(only) < 0.25 {
			// The paragraph takes the place of the div, and its names.
			if len(only.Attr) == 0 {
				only.Attr = n.Attr
			}
			n.RemoveChild(only)
			n.Parent.InsertBefore(only, n)
			n.Parent.RemoveChild(n)
			wrapText(only)
			return
		}
		if !hasBlock(n) {
			n.Data, n.DataAtom = "p", atom.P
		}
	}
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		wrapText(c)
		c = next
	}
}

// wrapRuns wraps the text and the inline elements between the blocks of an element into
// paragraphs.
func wrapRuns(n *html.Node) {
	var p *html.Node
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case phrasing(c):
			if p != nil {
				n.RemoveChild(c)
				p.AppendChild(c)
			} else if c.Type != html.TextNode || strings.TrimSpace(c.Data) != "" {
				p = element(atom.P)
				n.InsertBefore(p, c)
				n.RemoveChild(c)
				p.AppendChild(c)
			}
		default:
			p = nil
		}
		c = next
	}
}

// onlyChild returns the only child element of n, if nothing else is beside it.
func onlyChild(n *html.Node) *html.Node {
	var only *html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.ElementNode && only == nil:
			only = c
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		default:
			return nil
		}
	}
	return only
}

func hasBlock(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Blockquote, atom.Dl, atom.Div, atom.Img, atom.Ol, atom.P, atom.Pre, atom.Table, atom.Ul:
			return true
		}
		if hasBlock(c) {
			return true
		}
	}
	return false
}

// linkShare returns the share of the text of a small tree that is links.
func linkShare(n *html.Node) float64 {
	text, links := 0, 0
	var walk func(*html.Node, bool)
	walk = func(n *html.Node, link bool) {
		if n.Type == html.TextNode {
			k := len(strings.TrimSpace(n.Data))
			text += k
			if link {
				links += k
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, link || c.DataAtom == atom.A)
		}
	}
	walk(n, false)
	if text == 0 {
		return 0
	}
	return float64(links) / float64(text)
}
