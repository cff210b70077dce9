package page

import (
	"slices"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"

	"golang.org/x/net/html/atom"
)

// kindOf returns the kind of the text in an element, given that of its parent.
func (p *pageWriter) kindOf(i int, outer doc.BlockKind) doc.BlockKind {
	tag := p.nodes[i].tag
	switch tag {
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if s := p.textOf(i, 1000); clue.CountWords(s) >= 12 && strings.HasSuffix(s, ".") {
			return doc.Paragraph // a lead set as a heading
		}
	case atom.Tr:
		// Rows of short cells are data, however the table is marked up.
		if n := p.sums[i].text.len(); n >= 400 || !p.inDataTable(i) && (n >= 200 || p.sums[i].elems < 2) {
			return doc.Paragraph
		}
	case atom.Article, atom.Main, atom.Section, atom.Body:
		return doc.Paragraph
	}
	if attr(p.nodes[i].n, "role") == "row" && p.sums[i].text.len() < 400 {
		return doc.TableRow
	}
	if k := tagKind(tag); k != doc.Paragraph {
		if k == doc.ListItem && p.inReferences(i) {
			return doc.TableRow
		}
		return k
	}
	if outer == doc.Paragraph && isCaptionName(p.nodes[i].names) && p.sums[i].text.len() < 600 && p.sums[i].heads+p.sums[i].lists == 0 {
		return doc.Caption
	}
	if outer == doc.Paragraph && (tag == atom.P || tag == atom.Div) && p.isCaptioned(i) {
		return doc.Caption
	}
	if outer == doc.Paragraph && tag == atom.P {
		if k := journalKind(p.nodes[i].names); k != doc.Paragraph {
			return k
		}
	}
	return classKind(p.nodes[i].names, outer)
}

// isCaptioned recognises an element whose text is all in spans with the names of captions.
func (p *pageWriter) isCaptioned(i int) bool {
	found := false
	for c := i + 1; c < int(p.nodes[i].end); c = int(p.nodes[c].end) {
		if p.blank(c) {
			continue
		}
		names := p.nodes[c].names
		if p.nodes[c].tag != atom.Span || !isCaptionName(names) && !strings.Contains(names, "credit") {
			return false
		}
		found = found || isCaptionName(names)
	}
	return found
}

// labelDescribed labels the captions of pictures: the description of a picture for those who do
// not see it is the same, or an element has only the caption and who made the picture. Where most
// of the text would be captions, pictures tell the story, and they are the text.
func (t *tree) labelDescribed(d *doc.Document, nodes []int) {
	var captions []int
	size, all := 0, 0
	last := 0 // the node of the paragraph before
	for i, b := range d.Blocks {
		if !b.Kept || b.Len() == 0 {
			continue
		}
		if b.Kind == doc.Paragraph {
			all += b.Len()
			if b.Len() < 300 && (t.describes(b.In(d.Text), last, nodes[i]) || i+1 < len(nodes) && t.isCredited(nodes[i], nodes[i+1], d.Blocks[i+1].In(d.Text))) {
				captions = append(captions, i)
				size += b.Len()
			}
		}
		last = nodes[i]
	}
	if size*2 > all {
		return
	}
	for _, i := range captions {
		d.Blocks[i].Kind = doc.Caption
	}
}

// describes reports whether a text describes a picture that stands shortly before it.
func (t *tree) describes(text string, from, to int) bool {
	const few, near = 20, 30 // bytes of a name; nodes
	for j := max(from+1, to-near); j < to; j++ {
		if t.nodes[j].tag == atom.Img {
			s, alt := letters(text), letters(attr(t.nodes[j].n, "alt"))
			if min(len(alt), len(s)) > few && (strings.HasPrefix(alt, s) || strings.HasPrefix(s, alt) && len(alt)*2 > len(s)) {
				return true
			}
		}
	}
	return false
}

// isCredited reports whether a node and the credit after it are all that their parent has.
func (t *tree) isCredited(i, next int, credit string) bool {
	parent := t.nodes[i].parent
	return parent > 0 && t.nodes[next].parent == parent && int(t.nodes[next].end) == int(t.nodes[parent].end) && i == int(parent)+1 && clue.IsCredit(credit)
}

// isCaptionName recognises "thumbcaption", "image-caption" and "wp-caption-text".
func isCaptionName(names string) bool {
	for _, name := range strings.Fields(names) {
		if strings.HasSuffix(strings.TrimSuffix(name, "-text"), "caption") {
			return true
		}
	}
	return false
}

// inReferences recognises the items of a list of sources or notes, which are not sentences
// of the article.
func (p *pageWriter) inReferences(i int) bool {
	list := p.nodes[i].parent
	return list >= 0 && (isReferences(&p.nodes[list]) || p.nodes[list].parent >= 0 && isReferences(&p.nodes[p.nodes[list].parent]))
}

func isReferences(n *node) bool {
	role := attr(n.n, "role")
	return role == "doc-endnotes" || role == "doc-bibliography" || hasWord(n.names, "references") || hasWord(n.names, "footnotes")
}

// journalKind returns the kind of a heading by the class names of official journals:
// "oj-doc-ti" for the title, "ti-art" and "sti-art" for articles and their subtitles.
func journalKind(names string) doc.BlockKind {
	for _, name := range strings.Fields(names) {
		parts := strings.Split(name, "-")
		switch {
		case len(parts) < 2 || !slices.Contains(parts, "ti") && !slices.Contains(parts, "sti"):
		case slices.Contains(parts, "doc"):
			return doc.Headline
		case !slices.Contains(parts, "hd"): // at the head of the page
			return doc.Subhead
		}
	}
	return doc.Paragraph
}

// classKind returns the kind of a word processor's style, or of what a mail program quotes.
func classKind(names string, outer doc.BlockKind) doc.BlockKind {
	if hasWord(names, "yahoo_quoted") || hasWord(names, "gmail_quote") {
		return doc.Quotation
	}
	for rest := names; ; {
		i := strings.Index(rest, "mso")
		if i < 0 {
			return outer
		}
		rest = rest[i:]
		switch {
		case strings.HasPrefix(rest, "msotitle"):
			return doc.Headline
		case strings.HasPrefix(rest, "msosubtitle"):
			return doc.Subhead
		case strings.HasPrefix(rest, "msolist"):
			return doc.ListItem
		case strings.HasPrefix(rest, "msoquote"), strings.HasPrefix(rest, "msointensequote"):
			return doc.Quotation
		case strings.HasPrefix(rest, "msocaption"):
			return doc.Caption
		case strings.HasPrefix(rest, "msofootnotetext"), strings.HasPrefix(rest, "msoendnotetext"):
			return doc.TableRow
		}
		rest = rest[len("mso"):]
	}
}

// tagKind returns the kind of text that an element contains, by its tag.
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
