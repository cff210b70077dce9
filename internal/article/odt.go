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
	z := html.NewTokenizer(strings.NewReader(content))
	w := &draft.Draft{}
	lists, listStyle := odtLists{formats: map[string]wordLevel{}}, ""
	styles := odtStyles{}
	styles.read(styleSheet)
	styles.read(content)
	rows, cells, items, skip, text, index := 0, 0, 0, 0, 0, 0
	var hidden []bool // for each open span
	for {
		token := z.Next()
		if token == html.ErrorToken {
			break
		}
		if token == html.TextToken {
			if text > 0 && skip == 0 && !slices.Contains(hidden, true) {
				w.Copy(html.UnescapeString(string(z.Raw())), -1)
			}
			continue
		}
		if token != html.StartTagToken && token != html.EndTagToken && token != html.SelfClosingTagToken {
			continue
		}
		raw, more := z.TagName()
		name := string(raw)
		open, end := token == html.StartTagToken, token == html.EndTagToken
		step := func(n *int) {
			if open {
				*n++
			} else if end {
				*n = max(*n-1, 0)
			}
		}
		switch name {
		case "text:tracked-changes", "office:annotation", "text:note", "text:list-header", "svg:title", "svg:desc", "text:ruby-text", "text:hidden-text":
			step(&skip)
		case "text:table-of-content", "text:alphabetical-index", "text:illustration-index", "text:table-index":
			step(&index)
		case "text:span":
			if open {
				hidden = append(hidden, styles[attributes(z, more)["text:style-name"]].hidden)
			} else if n := len(hidden) - 1; end && n >= 0 {
				hidden = hidden[:n]
			}
		case "text:list-style":
			if open {
				listStyle = attributes(z, more)["style:name"]
			}
		case "text:list-level-style-number":
			if a := attributes(z, more); !end {
				lists.define(listStyle, a)
			}
		case "text:list":
			switch {
			case open:
				lists.open(attributes(z, more)["text:style-name"])
			case end:
				lists.close()
			}
		case "text:list-item":
			step(&items)
			if open {
				w.Mark(lists.next(attributes(z, more)["text:start-value"]))
			}
		case "table:table-row":
			step(&rows)
			if cells = 0; open {
				w.Begin(doc.TableRow, true)
			} else {
				w.End()
			}
		case "table:table-cell", "table:covered-table-cell":
			if !end && rows > 0 {
				if cells > 0 {
					w.Cell()
				}
				cells++
			}
		case "text:tab", "text:s", "text:line-break":
			if skip == 0 {
				w.Gap()
			}
		case "text:h", "text:p":
			step(&text)
			if !open || skip > 0 {
				continue
			}
			if rows > 0 {
				w.Gap()
				continue
			}
			kind := styles.kind(attributes(z, more)["text:style-name"])
			switch {
			case index > 0:
				kind = doc.Boilerplate
			case name == "text:h":
				kind = doc.Subhead
			case items > 0:
				kind = doc.ListItem
			}
			w.Begin(kind, kind != doc.Boilerplate)
		}
	}
	d := w.Document()
	label.Blocks(&d, label.Known{Title: element(meta, "dc:title"), Byline: element(meta, "meta:initial-creator")})
	return d
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
