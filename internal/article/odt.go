package article

import (
	"strings"

	"standfirst/internal/article/draft"
	"standfirst/internal/article/label"
	"standfirst/internal/doc"

	"golang.org/x/net/html"
)

// readODT reads the content and metadata of an OpenDocument text (OASIS OpenDocument 1.3,
// part 3): headings text:h, paragraphs text:p, and lists and tables of these.
func readODT(content, meta string) doc.Document {
	z := html.NewTokenizer(strings.NewReader(content))
	w := &draft.Draft{}
	lists, listStyle := odtLists{formats: map[string]wordLevel{}}, ""
	styles := map[string]string{} // automatic style -> the style it derives from
	rows, cells, items, skip, text := 0, 0, 0, 0, 0
	for {
		token := z.Next()
		if token == html.ErrorToken {
			break
		}
		if token == html.TextToken {
			if text > 0 && skip == 0 {
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
		case "style:style":
			if a := attributes(z, more); a["style:name"] != "" {
				styles[a["style:name"]] = a["style:parent-style-name"]
			}
		case "text:tracked-changes", "office:annotation", "text:note", "text:list-header":
			step(&skip)
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
			kind := doc.Paragraph
			style := attributes(z, more)["text:style-name"]
			if parent, ok := styles[style]; ok && parent != "" {
				style = parent
			}
			switch {
			case items > 0:
				kind = doc.ListItem
			case name == "text:h":
				kind = doc.Subhead
			default:
				kind = wordStyle(strings.ToLower(style), kind)
			}
			w.Begin(kind, true)
		}
	}
	d := w.Document()
	label.Blocks(&d, label.Known{Title: element(meta, "dc:title"), Byline: element(meta, "meta:initial-creator")})
	return d
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
