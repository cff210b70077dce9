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
	z := html.NewTokenizer(strings.NewReader(s))
	w = &draft.Draft{}
	var skip atom.Atom // the hidden element that we are in
	depth := 0         // how many of it are nested
	aside := 0         // open elements without article text
	kind := func(tag atom.Atom) {
		k := tagKind(tag)
		if aside > 0 {
			k = doc.Boilerplate
		}
		w.Begin(k, aside == 0)
	}
	kind(atom.P)
	for {
		token := z.Next()
		switch token {
		case html.ErrorToken:
			w.End()
			return w, title
		case html.TextToken:
			switch {
			case skip == 0:
				w.Copy(html.UnescapeString(string(z.Raw())), -1)
			case skip == atom.Title && title == "":
				title = clue.Clean(html.UnescapeString(string(z.Raw())))
			}
			continue
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
		default:
			continue
		}
		name, attrs := z.TagName()
		tag := atom.Lookup(name)
		if skip != 0 {
			if tag == skip && token == html.StartTagToken {
				depth++
			} else if tag == skip && token == html.EndTagToken {
				if depth--; depth == 0 {
					skip = 0
				}
			}
			continue
		}
		n := &html.Node{Type: html.ElementNode, DataAtom: tag}
		if token == html.StartTagToken {
			for more := attrs; more; {
				var key, value []byte
				key, value, more = z.TagAttr()
				if k := string(key); k == "style" || k == "hidden" {
					n.Attr = append(n.Attr, html.Attribute{Key: k, Val: string(value)})
				}
			}
			if tag != 0 && !void(tag) && (unseen(n) && tag != atom.Head || replaced(n)) {
				skip, depth = tag, 1
				continue
			}
		}
		if asideTag(tag) {
			if token == html.StartTagToken {
				aside++
			} else if token == html.EndTagToken {
				aside = max(aside-1, 0)
			}
		}
		switch {
		case tag == atom.Br || tag == atom.Td || tag == atom.Th:
			w.Gap()
		case tag == 0 || phrasing(n) || isInline(n) || tag == atom.A:
		case token == html.EndTagToken:
			kind(atom.P)
		default:
			kind(tag)
		}
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
