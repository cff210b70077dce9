package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// matcher is a goquery.Matcher for elements with one name and, if attr is given,
// with that value, ignoring case. A CSS selector would do the same, but would add
// its compiler to the download and run it at each call.
type matcher struct{ name, attr, value string }

func (m matcher) Match(n *html.Node) bool {
	if n.Type != html.ElementNode || n.Data != m.name {
		return false
	}
	return m.attr == "" || slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
		return a.Key == m.attr && strings.EqualFold(a.Val, m.value)
	})
}

// MatchAll finds the elements at and beneath n, in the order of the page.
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
