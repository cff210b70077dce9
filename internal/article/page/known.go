package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/label"
)

// dropKnown sets aside what known programs add to the text: wiki links and boxes, mail
// signatures, headers and footers of word processors.
func (t *tree) dropKnown() {
	if t.sums == nil {
		t.sweep(nil)
	}
	for i := 0; i < len(t.nodes); i++ {
		if n := &t.nodes[i]; n.n.Type == html.ElementNode && !t.gone[i] && (knownAside(n) && !t.isWordProse(i) || t.isForEars(i) || t.isNote(i) || (isAriaHidden(n) || n.tag == atom.Del) && !t.holdsMost(i) || n.tag == atom.Button && !t.speaksHere(i)) {
			t.set(i)
			i = int(n.end) - 1
		}
	}
}

// isNote recognises the superscript number of a footnote. It follows punctuation or a
// word, while an exponent follows a number or a unit.
func (t *tree) isNote(i int) bool {
	n := &t.nodes[i]
	if n.tag != atom.Sup && n.tag != atom.A {
		return false
	}
	s := t.textOf(i, 40)
	if n.tag == atom.A {
		return strings.HasPrefix(attr(n.n, "href"), "#") && (isBracketed(s) || isArrow(s) || attr(n.n, "role") == "doc-noteref")
	}
	if s != "" && len(s) <= 6 && t.leadsBelow(i) {
		return true // "ii"
	}
	letter := len(s) == 1 && s[0] >= 'a' && s[0] <= 'z'
	if s == "" || len(s) > 12 || !letter && strings.Trim(s, "0123456789,;–- []()*†‡§abc") != "" {
		return false
	}
	before := ""
	for j := i - 1; j > 0 && j > i-6; j-- {
		if t.nodes[j].n.Type == html.TextNode {
			before = strings.TrimRight(t.nodes[j].n.Data, " ")
			break
		}
	}
	word := before[strings.LastIndexAny(before, " \n\t(")+1:]
	if word == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(word)
	if len(word) == 4 && clue.Digits(word) == 4 && (word[:2] == "19" || word[:2] == "20") && clue.Digits(s) == len(s) {
		return true // a year has no exponent
	}
	if strings.ContainsRune(".,;:!?)]\"”’»", last) || strings.ContainsAny(s, "[*†‡§") {
		return true
	}
	if letter && unicode.IsDigit(last) {
		return s[0] <= 'd' // no exponent: "300" with a raised "a"
	}
	return !letter && unicode.IsLetter(last) && utf8.RuneCountInString(word) > 3 && t.hasLink(i)
}

// leadsBelow reports whether all of an element is a link to another place on the page.
func (t *tree) leadsBelow(i int) bool {
	n := &t.nodes[i]
	return i+1 < int(n.end) && t.nodes[i+1].tag == atom.A && t.nodes[i+1].end == n.end && strings.HasPrefix(attr(t.nodes[i+1].n, "href"), "#")
}

// isArrow recognises the mark that leads back to the text, or to the heading that it
// stands in.
func isArrow(s string) bool {
	return s != "" && len(s) <= 8 && clue.FirstLetter(s) == 0 && !strings.ContainsAny(s, "0123456789")
}

// isBracketed recognises the number of a note in square brackets: "[12]".
func isBracketed(s string) bool {
	n := len(s) - 2
	return n >= 1 && n <= 3 && s[0] == '[' && s[n+1] == ']' && clue.Digits(s[1:]) == n
}

// hasLink reports whether an element contains a link or is inside one.
func (t *tree) hasLink(i int) bool {
	for j := i; j < int(t.nodes[i].end); j++ {
		if t.nodes[j].tag == atom.A {
			return true
		}
	}
	return t.within(i, atom.A)
}

// isWordProse recognises a paragraph of prose in Word's style for headers or footers,
// which people use by mistake.
func (t *tree) isWordProse(i int) bool {
	s := t.textOf(i, 400)
	return strings.Contains(t.nodes[i].names, "mso") && len(s) > 60 && hasStop(s)
}

func knownAside(n *node) bool {
	if n.names == " " {
		return false
	}
	if n.tag == atom.Sup && strings.Contains(n.names, "reference") {
		return true
	}
	return knownName(n.names)
}

// isForEars recognises text that only screen readers read out: "Opens in a new window".
func (t *tree) isForEars(i int) bool {
	n := &t.nodes[i]
	if n.tag != atom.Span || n.names == " " || besideHidden(n.n) || t.within(i, atom.Figure) {
		return false
	}
	for _, w := range strings.Fields(n.names) {
		switch strings.TrimPrefix(w, "u-") {
		case "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "show-for-sr":
			return true
		}
	}
	return false
}

// besideHidden reports whether an element stands for a sibling that is hidden from screen
// readers.
func besideHidden(n *html.Node) bool {
	for _, s := range []*html.Node{skipSpaceBack(n.PrevSibling), skipSpace(n.NextSibling)} {
		if s != nil && attr(s, "aria-hidden") == "true" {
			return true
		}
	}
	return false
}

// knownName reports whether a known class is among an element's class names.
func knownName(names string) bool {
	for _, w := range strings.Fields(names) {
		switch w {
		case "mw-editsection", "mw-jump-link", "inline-template", "navbox", "vertical-navbox", "catlinks", "printfooter", "mw-cite-backlink", "hatnote", "ambox", // MediaWiki
			"gmail_signature", "gmail_signature_prefix", "gmail_attr", // Gmail
			"msoheader", "msofooter", "msocommenttext", "msocommentreference", "msocomtxt", "msofootnotereference", "msoendnotereference", // Word, Outlook
			"moz-signature", "moz-cite-prefix", // Thunderbird
			"ms-outlook-mobile-signature", "signature": // Outlook
			return true
		}
	}
	return false
}

// isToldApart reports whether its role or class names may set an element aside.
func isToldApart(n *html.Node) bool {
	names := strings.ToLower(attr(n, "class") + " " + attr(n, "id"))
	return attr(n, "role") != "" || strings.Contains(names, "footer") || hasAny(names, pullNames()) || knownName(names) || isNamed(names, commentNames()) || isNamed(names, consentNames())
}

// isFragment reports whether the tree is a piece of an article rather than a page:
// nothing in it looks like what pages put around an article.
func (t *tree) isFragment(known label.Known, generator string) bool {
	if strings.HasPrefix(generator, "microsoft") || strings.HasPrefix(generator, "libreoffice") || strings.HasPrefix(generator, "openoffice") {
		return true
	}
	if known.Title != "" {
		return false
	}
	t.sweep(nil)
	for i := range t.nodes {
		switch t.nodes[i].tag {
		case atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Header, atom.Main:
			return false
		}
		if t.namesMain(i) || t.isAside(i) {
			return false
		}
	}
	return t.sums[0].linkDensity() < 0.4
}
