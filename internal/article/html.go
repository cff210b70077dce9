package article

import (
	"strings"

	"standfirst/internal/doc"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML reads a page, or a clipboard's piece of one.
func readHTML(s string) doc.Document {
	page, err := goquery.NewDocumentFromReader(strings.NewReader(s))
	if err != nil {
		return readText(s)
	}
	w := &draft{}
	walk(w, page.Nodes[0], doc.Paragraph)
	d := w.document()
	d.Lang, _ = page.Find("html").Attr("lang")
	d.Lang, _, _ = strings.Cut(strings.ToLower(d.Lang), "-")
	label(&d, labels{})
	return d
}

func walk(w *draft, n *html.Node, kind doc.BlockKind) {
	if n.Type == html.TextNode {
		w.copy(n.Data, -1)
		return
	}
	block := false
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Head, atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Textarea, atom.Select:
			return
		case atom.Br:
			w.gap()
			return
		case atom.H1:
			kind, block = doc.Headline, true
		case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			kind, block = doc.Subhead, true
		case atom.Li:
			kind, block = doc.ListItem, true
		case atom.Blockquote:
			kind, block = doc.Quotation, true
		case atom.Figcaption:
			kind, block = doc.Caption, true
		case atom.Tr:
			kind, block = doc.TableRow, true
		case atom.Td, atom.Th:
			w.gap()
		case atom.P, atom.Div, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Ul, atom.Ol, atom.Table, atom.Pre, atom.Main, atom.Nav, atom.Aside, atom.Body, atom.Figure, atom.Hr:
			block = true
		}
	}
	if block {
		w.begin(kind, true)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(w, c, kind)
	}
	if block {
		w.begin(kind, true)
	}
}
