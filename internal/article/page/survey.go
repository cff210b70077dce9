package page

import (
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/draft"
	"standfirst/internal/doc"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits for building a tree. A news page has about 5,000 tags, the whole HTML standard
// on one page 300,000; a tree takes about half a kilobyte for each.
const (
	maxTags   = 200_000
	maxRepair = 400_000
)

// treeable reports whether it is safe to parse the markup into a tree. The parser reopens
// unclosed formatting in each new block, so ten megabytes of <p><b><i> become a gigabyte.
func treeable(s string) bool {
	var (
		z              = html.NewTokenizer(strings.NewReader(s))
		tags, repaired int
		open           int
		plain          [256]int // open formatting elements without attributes; the parser reopens at most three of each
	)
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return true
		}
		if kind != html.StartTagToken && kind != html.EndTagToken {
			continue
		}
		name, attrs := z.TagName()
		tag := atom.Lookup(name)
		if kind == html.StartTagToken {
			tags++
			if len(z.Raw()) > 4096 {
				for more := attrs; more; tags++ {
					_, _, more = z.TagAttr()
				}
			}
			if tags > maxTags {
				return false
			}
		}
		switch tag {
		case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
			id := uint32(tag) % 256
			switch {
			case kind == html.EndTagToken:
				open = max(open-1, 0)
				plain[id] = max(plain[id]-1, 0)
			case tag == atom.A || tag == atom.Nobr:
				// The next one closes it.
				if plain[id] == 0 {
					plain[id]++
					open++
				}
			case attrs:
				open++
			case plain[id] < 3:
				plain[id]++
				open++
			}
		default:
			if kind == html.StartTagToken {
				if repaired += min(open, 512); repaired > maxRepair {
					return false
				}
			}
		}
	}
}

// readTags reads markup that is not safe to parse. Only the tags determine the blocks.
func readTags(s string) (w *draft.Draft, title string) {
	r := tagReader{z: html.NewTokenizer(strings.NewReader(s)), w: &draft.Draft{}}
	r.begin(atom.P)
	for {
		switch token := r.z.Next(); token {
		case html.ErrorToken:
			r.w.End()
			return r.w, r.title
		case html.TextToken:
			switch {
			case r.skip == 0:
				r.w.Copy(html.UnescapeString(string(r.z.Raw())), -1)
			case r.skip == atom.Title && r.title == "":
				r.title = clue.Clean(html.UnescapeString(string(r.z.Raw())))
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			r.tag(token)
		}
	}
}

// A tagReader reads a page tag by tag.
type tagReader struct {
	z     *html.Tokenizer
	w     *draft.Draft
	title string
	skip  atom.Atom // the hidden element that we are in
	depth int       // how many of it are nested
	aside int       // open elements without article text
}

// begin begins a block as an element does.
func (r *tagReader) begin(tag atom.Atom) {
	k := tagKind(tag)
	if r.aside > 0 {
		k = doc.Boilerplate
	}
	r.w.Begin(k, r.aside == 0)
}

func (r *tagReader) tag(token html.TokenType) {
	name, attrs := r.z.TagName()
	tag := atom.Lookup(name)
	if r.skip != 0 {
		if tag == r.skip && token == html.StartTagToken {
			r.depth++
		} else if tag == r.skip && token == html.EndTagToken {
			if r.depth--; r.depth == 0 {
				r.skip = 0
			}
		}
		return
	}
	n := &html.Node{Type: html.ElementNode, DataAtom: tag}
	if token == html.StartTagToken {
		for more := attrs; more; {
			var key, value []byte
			key, value, more = r.z.TagAttr()
			if k := string(key); k == "style" || k == "hidden" {
				n.Attr = append(n.Attr, html.Attribute{Key: k, Val: string(value)})
			}
		}
		if tag != 0 && !void(tag) && (unseen(n) && tag != atom.Head || replaced(n)) {
			r.skip, r.depth = tag, 1
			return
		}
	}
	if asideTag(tag) {
		if token == html.StartTagToken {
			r.aside++
		} else if token == html.EndTagToken {
			r.aside = max(r.aside-1, 0)
		}
	}
	switch {
	case tag == atom.Br || tag == atom.Td || tag == atom.Th:
		r.w.Gap()
	case tag == 0 || phrasing(n) || isInline(n) || tag == atom.A:
	case token == html.EndTagToken:
		r.begin(atom.P)
	default:
		r.begin(tag)
	}
}

func void(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

func asideTag(tag atom.Atom) bool {
	switch tag {
	case atom.Nav, atom.Aside, atom.Footer, atom.Button, atom.Form, atom.Dialog:
		return true
	}
	return false
}
