package article

import (
	"slices"
	"strings"

	"standfirst/internal/article/draft"
	"standfirst/internal/article/label"
	"standfirst/internal/doc"

	"golang.org/x/net/html"
)

// readODT reads the content and metadata of an OpenDocument text (OASIS OpenDocument 1.3,
// part 3): headings text:h, paragraphs text:p, and lists and tables of these.
func readODT(content, styleSheet, meta string) doc.Document {
	r := &odtReader{z: html.NewTokenizer(strings.NewReader(content)), styles: odtStyles{}, lists: odtLists{formats: map[string]wordLevel{}}}
	r.styles.read(styleSheet)
	r.styles.read(content)
	r.read()
	d := r.w.Document()
	label.Blocks(&d, label.Known{Title: element(meta, "dc:title"), Byline: element(meta, "meta:initial-creator")})
	return d
}

// An odtReader writes the content of an OpenDocument text into a draft.
type odtReader struct {
	z      *html.Tokenizer
	w      draft.Draft
	styles odtStyles
	lists  odtLists

	rows, items, text int    // open elements of each kind
	skip, index       int    // open elements whose text is left out, and those that hold an index
	cells             int    // in the current row
	hidden            []bool // for each open span
	listStyle         string // the style that is being defined
}

func (r *odtReader) read() {
	for {
		switch r.z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			if r.text > 0 && r.skip == 0 && !slices.Contains(r.hidden, true) {
				r.w.Copy(html.UnescapeString(string(r.z.Raw())), -1)
			}
		case html.StartTagToken:
			r.tag(true, false)
		case html.EndTagToken:
			r.tag(false, true)
		case html.SelfClosingTagToken:
			r.tag(false, false)
		}
	}
}

// tag reads a tag, which opens an element, ends it, or does both.
func (r *odtReader) tag(open, end bool) {
	raw, more := r.z.TagName()
	name := string(raw)
	attribute := func(key string) string { return attributes(r.z, more)[key] }
	step := func(n *int) {
		if open {
			*n++
		} else if end {
			*n = max(*n-1, 0)
		}
	}
	switch name {
	case "text:tracked-changes", "office:annotation", "text:note", "text:list-header", "svg:title", "svg:desc", "text:ruby-text", "text:hidden-text":
		step(&r.skip)
	case "text:table-of-content", "text:alphabetical-index", "text:illustration-index", "text:table-index":
		step(&r.index)
	case "text:span":
		if open {
			r.hidden = append(r.hidden, r.styles[attribute("text:style-name")].hidden)
		} else if n := len(r.hidden) - 1; end && n >= 0 {
			r.hidden = r.hidden[:n]
		}
	case "text:list-style":
		if open {
			r.listStyle = attribute("style:name")
		}
	case "text:list-level-style-number":
		if !end {
			r.lists.define(r.listStyle, attributes(r.z, more))
		}
	case "text:list":
		if open {
			r.lists.open(attribute("text:style-name"))
		} else if end {
			r.lists.close()
		}
	case "text:list-item":
		step(&r.items)
		if open {
			r.w.Mark(r.lists.next(attribute("text:start-value")))
		}
	case "table:table-row":
		step(&r.rows)
		if r.cells = 0; open {
			r.w.Begin(doc.TableRow, true)
		} else {
			r.w.End()
		}
	case "table:table-cell", "table:covered-table-cell":
		if !end && r.rows > 0 {
			if r.cells > 0 {
				r.w.Cell()
			}
			r.cells++
		}
	case "text:tab", "text:s", "text:line-break":
		if r.skip == 0 {
			r.w.Gap()
		}
	case "text:h", "text:p":
		step(&r.text)
		if open && r.skip == 0 {
			r.begin(name, attribute("text:style-name"))
		}
	}
}

// begin begins the block of a heading or a paragraph.
func (r *odtReader) begin(name, style string) {
	if r.rows > 0 {
		r.w.Gap()
		return
	}
	kind := r.styles.kind(style)
	switch {
	case r.index > 0:
		kind = doc.Boilerplate
	case name == "text:h":
		kind = doc.Subhead
	case r.items > 0:
		kind = doc.ListItem
	}
	r.w.Begin(kind, kind != doc.Boilerplate)
}

// odtStyles are the styles of an OpenDocument text by name.
type odtStyles map[string]odtStyle

type odtStyle struct {
	base   string // the style that it derives from
	hidden bool
}

func (styles odtStyles) read(xml string) {
	const most = 10_000
	z := html.NewTokenizer(strings.NewReader(xml))
	last := ""
	for {
		token := z.Next()
		if token == html.ErrorToken {
			return
		}
		if token == html.TextToken || token == html.EndTagToken {
			continue
		}
		raw, more := z.TagName()
		switch string(raw) {
		case "style:style":
			a := attributes(z, more)
			if last = a["style:name"]; len(styles) < most {
				styles[last] = odtStyle{base: a["style:parent-style-name"]}
			}
		case "style:text-properties":
			if style, ok := styles[last]; ok && attributes(z, more)["text:display"] == "none" {
				style.hidden = true
				styles[last] = style
			}
		}
	}
}

// kind returns the kind of a paragraph by its style or those that it derives from.
func (styles odtStyles) kind(name string) doc.BlockKind {
	for range deepest {
		if kind := styleKind(strings.ToLower(name), doc.Paragraph); kind != doc.Paragraph || name == "" {
			return kind
		}
		name = styles[name].base
	}
	return doc.Paragraph
}

// attributes returns the attributes of the last tag.
func attributes(z *html.Tokenizer, more bool) map[string]string {
	a := map[string]string{}
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		a[string(k)] = string(v)
	}
	return a
}

// element returns the text of the first element with the given name.
func element(xml, name string) string {
	_, rest, ok := strings.Cut(xml, "<"+name+">")
	if !ok {
		return ""
	}
	s, _, _ := strings.Cut(rest, "<")
	return strings.Join(strings.Fields(html.UnescapeString(s)), " ")
}
