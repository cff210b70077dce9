package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Prefer reports whether to read the HTML flavour of a clipboard, which marks headlines
// and lists, or the plain text. It prefers HTML unless that marks nothing or has less
// text.
func Prefer(markup, text string) bool {
	switch {
	case strings.TrimSpace(markup) == "":
		return false
	case strings.TrimSpace(text) == "":
		return true
	case fromEditor(markup):
		return false
	}
	size, blocks := weigh(markup)
	return blocks && size*10 >= Solid(text)*7
}

// fromEditor recognises what code editors and terminals put on the clipboard: coloured
// code with every line in a div.
func fromEditor(markup string) bool {
	head := strings.ToLower(markup[:min(len(markup), 1024)])
	return strings.Contains(head, "monospace") && (strings.Contains(head, "white-space: pre") || strings.Contains(head, "white-space:pre") || strings.Contains(head, "<pre"))
}

// weigh returns how much text markup shows, in bytes other than white space, and whether
// it marks blocks.
func weigh(markup string) (size int, blocks bool) {
	z := html.NewTokenizer(strings.NewReader(markup))
	var skip atom.Atom
	for {
		switch token := z.Next(); token {
		case html.ErrorToken:
			return size, blocks
		case html.TextToken:
			if skip == 0 {
				size += Solid(string(z.Text()))
			}
		case html.StartTagToken, html.EndTagToken:
			name, _ := z.TagName()
			switch tag := atom.Lookup(name); tag {
			case atom.Script, atom.Style, atom.Title, atom.Template, atom.Svg:
				if token == html.StartTagToken && skip == 0 {
					skip = tag
				} else if token == html.EndTagToken && skip == tag {
					skip = 0
				}
			case atom.P, atom.Div, atom.Li, atom.H1, atom.H2, atom.H3, atom.H4, atom.Tr, atom.Pre, atom.Blockquote, atom.Article, atom.Section:
				blocks = true
			}
		}
	}
}

// Solid returns the number of bytes of s that are not ASCII white space.
func Solid(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] > ' ' {
			n++
		}
	}
	return n
}
