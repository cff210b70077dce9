package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A selector matches elements that the page's own style sheet hides: by tag, ID and
// classes, perhaps within other elements. Empty fields match anything.
type selector struct {
	tag, id string
	classes []string
	within  *selector // to be matched by an ancestor
}

func (s *selector) matches(n *html.Node) bool {
	if !s.matchesAlone(n) {
		return false
	}
	outer := s.within
	for p := n.Parent; outer != nil && p != nil; p = p.Parent {
		if outer.matchesAlone(p) {
			outer = outer.within
		}
	}
	return outer == nil
}

func (s *selector) matchesAlone(n *html.Node) bool {
	if n.Type != html.ElementNode || s.tag != "" && s.tag != n.Data || s.id != "" && s.id != attr(n, "id") {
		return false
	}
	for _, c := range s.classes {
		if !hasWord(attr(n, "class"), c) {
			return false
		}
	}
	return true
}

// hiddenBy returns what the style elements of a page hide on a screen. It only reads
// rules with simple selectors, with which pages hide what is meant for machines or for
// other sites.
func hiddenBy(root *html.Node) []selector {
	const most = 200
	var hidden []selector
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.DataAtom != atom.Style || n.FirstChild == nil || !forScreen(attr(n, "media")) {
			continue
		}
		readRules(n.FirstChild.Data, func(selectors, declarations string) {
			if !hiddenStyle(declarations) || len(hidden) > most {
				return
			}
			for _, s := range strings.Split(selectors, ",") {
				if sel, ok := readSelector(strings.TrimSpace(s)); ok {
					hidden = append(hidden, sel)
				}
			}
		})
	}
	return hidden
}

// readRules calls rule for each rule that applies on a screen.
func readRules(css string, rule func(selectors, declarations string)) {
	for css != "" {
		if i := strings.Index(css, "/*"); i >= 0 && i < strings.IndexByte(css+"{", '{') {
			j := strings.Index(css[i+2:], "*/")
			if j < 0 {
				return
			}
			css = css[:i] + css[i+2+j+2:]
			continue
		}
		open := strings.IndexByte(css, '{')
		if open < 0 {
			return
		}
		head := strings.TrimSpace(css[:open])
		if i := strings.LastIndexByte(head, ';'); i >= 0 {
			head = strings.TrimSpace(head[i+1:]) // @import "x";
		}
		css = css[open+1:]
		if strings.HasPrefix(head, "@") {
			if strings.HasPrefix(head, "@media") && forScreen(head[len("@media"):]) {
				continue // its rules apply; its closing brace is ignored
			}
			css = skipBlock(css)
			continue
		}
		end := strings.IndexByte(css, '}')
		if end < 0 {
			return
		}
		rule(strings.TrimLeft(head, "} \t\r\n"), css[:end])
		css = css[end+1:]
	}
}

// skipBlock returns what follows the closing brace of the open block.
func skipBlock(css string) string {
	depth := 1
	for i := range len(css) {
		switch css[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return css[i+1:]
			}
		}
	}
	return ""
}

// forScreen reports whether a media query always matches a desktop screen, whatever its
// width.
func forScreen(media string) bool {
	switch strings.ToLower(strings.TrimSpace(media)) {
	case "", "all", "screen", "only screen":
		return true
	}
	return false
}

// readSelector reads "p.note", "#ad", ".story .note". It rejects a tag alone, because
// scripts usually show such elements later.
func readSelector(s string) (sel selector, ok bool) {
	const most = 4 // nested elements
	if s == "" || strings.ContainsAny(s, ">+~:[*\\") {
		return sel, false
	}
	parts := strings.Fields(s)
	if len(parts) > most {
		return sel, false
	}
	var outer *selector
	for _, part := range parts {
		sel = selector{within: outer}
		for rest, mark := part, byte(0); ; {
			i := strings.IndexAny(rest, ".#")
			name := rest
			if i >= 0 {
				name = rest[:i]
			}
			switch {
			case mark == 0:
				sel.tag = strings.ToLower(name)
			case name == "":
				return sel, false
			case mark == '.':
				sel.classes = append(sel.classes, name)
			default:
				sel.id = name
			}
			if i < 0 {
				break
			}
			mark, rest = rest[i], rest[i+1:]
		}
		this := sel
		outer = &this
	}
	return sel, sel.id != "" || len(sel.classes) > 0
}
