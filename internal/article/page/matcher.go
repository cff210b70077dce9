package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// matcher is a goquery.Matcher for elements by name and, if attr is set, by the value of
// that attribute, ignoring case. A CSS selector would do the same, but would add its
// compiler to the download and run it on every call.
type matcher struct{ name, attr, value string }

func (m matcher) Match(n *html.Node) bool {
	if n.Type != html.ElementNode || n.Data != m.name {
		return false
	}
	return m.attr == "" || slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
		return a.Key == m.attr && strings.EqualFold(a.Val, m.value)
	})
}

// MatchAll returns the matching elements at and below n, in page order.
func (m matcher) MatchAll(n *html.Node) []*html.Node {
	all := m.Filter([]*html.Node{n})
	for d := range n.Descendants() {
		if m.Match(d) {
			all = append(all, d)
		}
	}
	return all
}

func (m matcher) Filter(nodes []*html.Node) []*html.Node {
	var all []*html.Node
	for _, n := range nodes {
		if m.Match(n) {
			all = append(all, n)
		}
	}
	return all
}
