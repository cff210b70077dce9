package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"

	"standfirst/internal/entity"
	"standfirst/internal/summary"

	"golang.org/x/net/html"
)

// allowed lists the elements, attributes and attribute values that the page may contain.
// Only the language comes from the article.
var allowed = map[string]map[string]string{
	"html": {"lang": "en"}, "head": {}, "body": {}, "main": {}, "section": {}, "title": {}, "style": {},
	"meta": {"charset": "utf-8", "http-equiv": "Content-Security-Policy", "name": "viewport|generator", "content": ".*"},
	"h1":   {"lang": "en", "dir": "auto"}, "h2": {"lang": "en"}, "h3": {"dir": "auto"},
	"div": {"lang": "en"}, "p": {"lang": "en", "dir": "auto|ltr", "class": "credit|dateline|note|legend"}, "ul": {"lang": "en", "class": "names|quotes"}, "b": {},
	"li": {"dir": "auto"}, "a": {"href": "#s[0-9]+"}, "span": {"class": "pick|count", "id": "s[0-9]+"}, "bdi": {"class": "role", "lang": "en"},
	"mark":    {"class": kindNames()},
	"article": {"lang": "en"}, "blockquote": {}, "hr": {}, "details": {"class": "aside"}, "summary": {"lang": "en", "dir": "ltr"}, "footer": {},
}

func kindNames() string {
	var names []string
	for _, k := range entity.Kinds() {
		names = append(names, k.String())
	}
	return strings.Join(names, "|")
}

func inertHTML(t testing.TB, s string) {
	r := made(s)
	r.Selection.Note = s
	root, err := html.Parse(bytes.NewReader(in(t, "html", r)))
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	var links []string
	for n := range root.Descendants() {
		switch n.Type {
		case html.CommentNode:
			t.Errorf("%q makes a comment", s)
		case html.ElementNode:
			attributes, ok := allowed[n.Data]
			if !ok {
				t.Errorf("%q makes an element %s", s, n.Data)
			}
			for _, a := range n.Attr {
				if want, ok := attributes[a.Key]; !ok || !regexp.MustCompile("^("+want+")$").MatchString(a.Val) {
					t.Errorf("%q makes an attribute %s=%q of %s", s, a.Key, a.Val, n.Data)
				}
				switch a.Key {
				case "id":
					ids[a.Val] = true
				case "href":
					links = append(links, a.Val[1:])
				}
			}
		}
	}
	if len(links) != len(r.Selection.Picks) {
		t.Errorf("%q: %d links for %d sentences", s, len(links), len(r.Selection.Picks))
	}
	for _, l := range links {
		if !ids[l] {
			t.Errorf("%q: a link leads to #%s, which is nowhere", s, l)
		}
	}
}

// wholeHTML checks that marking loses no text, and that the marks cover their mentions.
func wholeHTML(t testing.TB, s string) {
	r := made(s)
	root, err := html.Parse(bytes.NewReader(in(t, "html", r)))
	if err != nil {
		t.Fatal(err)
	}
	var shown strings.Builder
	marks := 0
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "mark" {
			marks++
		}
		if n.Type != html.TextNode || !within(n, "article") || within(n, "h2") || within(n, "summary") || legend(n) {
			continue
		}
		shown.WriteString(n.Data)
	}
	var want, last strings.Builder
	for _, b := range r.Document.Blocks {
		switch {
		case b.Kind == "separator":
		case b.Kept:
			want.WriteString(b.In(r.Document.Text))
		default:
			last.WriteString(b.In(r.Document.Text))
		}
	}
	if got, want := squeeze(shown.String()), squeeze(want.String()+last.String()); got != want {
		t.Errorf("%q: the article is shown as\n%q\nnot\n%q", s, got, want)
	}
	if s != "" && marks <= len(r.Entities) {
		t.Errorf("%q: %d marks for %d names", s, marks, len(r.Entities))
	}
}

func TestHTMLBlocks(t *testing.T) {
	r := read(t, "---\n\n"+news+"\n---\n\n* First of the two points.\n* The second point is longer.\n\n---\n\n---\n\nThe envoys will meet again in the spring.\n", summary.Options{})
	page := string(in(t, "html", r))
	page = page[strings.Index(page, "<article"):]
	var tags []string
	for _, m := range regexp.MustCompile(`<(h2|h3|p|ul|li|/ul|hr)\b`).FindAllStringSubmatch(page, -1) {
		tags = append(tags, m[1])
	}
	if got, want := strings.Join(tags, " "), "h2 p p p p p hr ul li li /ul hr p"; !strings.HasPrefix(got, want) {
		t.Errorf("the blocks are %s, want %s", got, want)
	}
}

// TestHTMLRows checks that cells stay cells, and that the number of an item is shown
// once.
func TestHTMLRows(t *testing.T) {
	r := read(t, news+"\nName\tTown\nAnn Roth\tHull\n\n3. The envoys meet.\n4. They vote.\n- Bread.\n", summary.Options{})
	page := string(in(t, "html", r))
	page = page[strings.Index(page, "<article"):]
	page = regexp.MustCompile(`</?(mark|span)[^>]*>| dir="auto"`).ReplaceAllString(page, "")
	for _, want := range []string{"<table>\n<tr><td>Name</td><td>Town</td></tr>\n<tr><td>Ann Roth", "</td></tr>\n</table>\n<ul>\n<li class=\"numbered\">3. The envoys meet.</li>\n", "<li class=\"numbered\">- Bread."} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q in %s", want, page)
		}
	}
}

func TestHTMLPolicy(t *testing.T) {
	page := string(in(t, "html", read(t, news, summary.Options{})))
	style := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(page)
	sum := sha256.Sum256([]byte(style[1]))
	want := `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-` + base64.StdEncoding.EncodeToString(sum[:]) + `'; `
	if i, j := strings.Index(page, want), strings.Index(page, "<title"); i < 0 || i > j {
		t.Error("the policy does not stand first, or does not fit the style sheet")
	}
	for _, no := range []string{"<script", "<link", "<img", "http:", "https:", "url(", "@import", "style="} {
		if strings.Contains(page, no) {
			t.Errorf("the page holds %q", no)
		}
	}
}

// legend reports whether a node is inside the legend.
func legend(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		for _, a := range p.Attr {
			if a.Key == "class" && a.Val == "legend" {
				return true
			}
		}
	}
	return false
}

func TestHTMLHeadlineOnce(t *testing.T) {
	page := string(in(t, "html", read(t, news, summary.Options{})))
	_, body, _ := strings.Cut(page, "<body>")
	if n := strings.Count(body, ">Envoys meet in Łódź<"); n != 1 {
		t.Errorf("the headline stands %d times", n)
	}
}

func TestHTMLRightToLeft(t *testing.T) {
	r := read(t, news, summary.Options{})
	for lang, want := range map[string]string{"en": `<h1 lang="en" dir="auto">`, "ar": `<h1 lang="ar" dir="rtl">`} {
		r.Document.Lang = lang
		if !bytes.Contains(in(t, "html", r), []byte(want)) {
			t.Errorf("%s: there is no %s", lang, want)
		}
	}
}

// TestColours checks that each kind has the same colours here and in the app.
func TestColours(t *testing.T) {
	page := source(t, "../../web/style-base.css")
	for _, m := range regexp.MustCompile(`--[a-z-]+: light-dark\([^)]*\)`).FindAllString(source(t, "page.css"), -1) {
		if !strings.Contains(page, m+";") {
			t.Errorf("web/style-base.css has another colour than internal/export/page.css: %s", m)
		}
	}
}

func within(n *html.Node, tag string) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.Data == tag {
			return true
		}
	}
	return false
}

// squeeze removes white space.
func squeeze(s string) string { return strings.ReplaceAll(plain(s), " ", "") }
