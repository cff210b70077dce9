package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dropUnlikely sets aside the parts whose names say that they are not the article.
func (t *tree) dropUnlikely(s strictness) {
	for i := 0; i < len(t.nodes); i++ {
		n := &t.nodes[i]
		if n.n.Type != html.ElementNode {
			continue
		}
		if t.unlikely(i, s) {
			t.set(i)
			i = int(n.end) - 1
		}
	}
}

func (t *tree) unlikely(i int, s strictness) bool {
	n := &t.nodes[i]
	if isAriaHidden(n) && !t.holdsMost(i) {
		return true
	}
	if t.isAside(i) {
		return true
	}
	if !s.unlikely {
		return false
	}
	switch attr(n.n, "role") {
	case "menu", "menubar", "alert", "alertdialog", "dialog":
		return true
	}
	return n.tag != atom.Body && n.tag != atom.Html && n.tag != atom.A && isUnlikely(n.names) && !hasAny(n.names, maybeNames()) && !t.within(i, atom.Table) && !t.within(i, atom.Code) && !t.isLine(i) && !t.holdsMost(i) && !t.headsPart(i)
}

// headsPart recognises the header of one of several parts of an article, such as a speech in a
// debate: it has a heading and a name that others have, too.
func (t *tree) headsPart(i int) bool {
	if !hasWord(t.nodes[i].names, "header") || t.sums[i].heads == 0 || t.holdsHeadline(i) {
		return false
	}
	if t.headers == nil {
		t.headers = map[string]int{}
		for k := range t.nodes {
			if hasWord(t.nodes[k].names, "header") {
				t.headers[t.nodes[k].names]++
			}
		}
	}
	return t.headers[t.nodes[i].names] > 1
}

// isAside recognises parts that the page itself tells apart from its article: by their
// role, or by a name that says nothing else.
func (t *tree) isAside(i int) bool {
	n := &t.nodes[i]
	role := attr(n.n, "role")
	switch role {
	case "complementary", "navigation", "contentinfo", "search":
		return !t.holdsHeadline(i)
	}
	if role == "dialog" && attr(n.n, "aria-modal") == "true" || n.tag == atom.Dialog {
		return true
	}
	if t.sums[i].input > 0 && t.sums[i].text.len() < enough && t.asksAddress(i) {
		return !t.holdsHeadline(i)
	}
	if n.names == " " || n.tag == atom.Body || n.tag == atom.Html || n.tag == atom.P || t.heading(i) > 0 {
		return false
	}
	switch {
	case isNamed(n.names, consentNames()):
		return !t.holdsHeadline(i) && t.asksConsent(i)
	case hasAny(n.names, consentNames()) && t.asksConsent(i):
		s := t.textOf(i, 300)
		return strings.Contains(s, "cookies") || strings.Contains(s, "privacy")
	case isFooter(n.names):
		return !t.holdsHeadline(i) && !t.holdsMost(i)
	case isNamed(n.names, commentNames()):
		return !t.holdsHeadline(i) && !t.holdsMost(i) && !t.within(i, atom.Code) && !t.isWithinNamed(i)
	}
	return false
}

// isWithinNamed reports whether the element with the headline has such a name, too: that is then
// what the page calls its articles.
func (t *tree) isWithinNamed(i int) bool {
	for p := int(t.nodes[i].parent); p > 0; p = int(t.nodes[p].parent) {
		if isNamed(t.nodes[p].names, commentNames()) && t.holdsHeadline(p) {
			return true
		}
	}
	return false
}

// isFooter recognises the foot of a page by a class or an ID of its own.
func isFooter(names string) bool {
	return hasWord(names, "footer") || hasWord(names, "site-footer") || hasWord(names, "page-footer") || hasWord(names, "colophon")
}

// asksConsent recognises a notice on cookies: it has something to press, or says that "we use
// cookies".
func (t *tree) asksConsent(i int) bool {
	for j := i + 1; j < int(t.nodes[i].end); j++ {
		switch t.nodes[j].tag {
		case atom.Button, atom.Input, atom.A:
			return true
		}
	}
	s := strings.ToLower(t.textOf(i, 1000))
	return strings.Contains(s, "cookies") && (strings.HasPrefix(s, "we ") || strings.Contains(s, " we use "))
}

// asksAddress recognises a box in which readers give a mail address.
func (t *tree) asksAddress(i int) bool {
	if tag := t.nodes[i].tag; tag != atom.Div && tag != atom.Section && tag != atom.Aside && tag != atom.Form {
		return false
	}
	for j := i + 1; j < int(t.nodes[i].end); j++ {
		if n := t.nodes[j].n; t.nodes[j].tag == atom.Input && attr(n, "type") == "email" {
			return true
		}
	}
	return false
}

// isNamed reports whether one of the classes or the ID, in lower case, begins with one of
// the words: "comments-area", "cookie_notice". "no-comments" does not.
func isNamed(names string, words []string) bool {
	for _, name := range strings.Fields(names) {
		first := name
		if i := strings.IndexAny(name, "-_"); i > 0 {
			first = name[:i]
		}
		if slices.Contains(words, first) || strings.HasPrefix(first, "cookie") && slices.Contains(words, "cookie") {
			return true
		}
	}
	return false
}

// isAriaHidden recognises what is hidden from screen readers, such as text that is there
// twice.
func isAriaHidden(n *node) bool {
	return attr(n.n, "aria-hidden") == "true" && !strings.Contains(n.names, "fallback-image")
}
