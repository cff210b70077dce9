package page

import (
	"strings"
	"testing"
	"unicode"

	"standfirst/internal/article/articletest"
	"standfirst/internal/article/draft"
	"standfirst/internal/doc"

	"golang.org/x/net/html"
)

// FuzzHTML checks that blocks are exact slices and that the text is what the page shows:
// nothing is lost, and nothing hidden leaks.
func FuzzHTML(f *testing.F) {
	articletest.Seeds(f, "clipboard.html", "article.html")
	for _, s := range []string{"<p>a<br>b<br><br>c", "<pre>a\nb</pre>", "<table><tr><td>a<td>b", "<b><p>x</b>y", "<div hidden>x</div>y", "<ul>x<li>y", "<ol start=3><li>x<li><ol type=i><li>y", "<table><tr><td><td colspan=3>a<td>b", "<p>a-<br>b<br>c<br>d", "<svg><p>x", "<math><mtext>x",
		"<style>.a{display:none}@media print{.b{display:none}}</style><p class=a>x<p class=b>y", "<template>x</template>y", "<sup class=reference>[1]</sup>x", strings.Repeat("<div>", 600) + "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		d := Read(s)
		if err := doc.Check(&d, nil); err != nil {
			t.Fatal(err)
		}
		if strings.TrimSpace(s) == "" || !treeable(s) {
			return
		}
		root, err := html.Parse(strings.NewReader(s))
		if err != nil {
			return
		}
		hidden := hiddenBy(root)
		count := map[rune]int{}
		var walk func(*html.Node)
		walk = func(n *html.Node) {
			if n.Type == html.TextNode {
				for _, r := range n.Data {
					count[r]++
				}
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				if !unseen(c) && !isHidden(c, hidden) && !replaced(n) {
					walk(c)
				}
			}
		}
		walk(root)
		shown := false
		for r := range count {
			shown = shown || !unicode.IsSpace(r) && !draft.Invisible(r)
		}
		if !shown {
			return
		}
		for _, r := range d.Text {
			count[r]--
		}
		for _, b := range d.Blocks {
			if mark, _, ok := strings.Cut(b.In(d.Text), "\t"); ok && b.Kind == doc.ListItem {
				for _, r := range mark { // the number that a browser adds
					count[r]++
				}
			}
		}
		for r, n := range count {
			switch {
			case unicode.IsSpace(r) || draft.Invisible(r):
			case n > 0 && r != '-' && r != '\u2010' && r != '>':
				t.Fatalf("%d of %q are lost", n, r)
			case n < 0:
				t.Fatalf("%d of %q leaked", -n, r)
			}
		}
	})
}
