package page

import (
	"encoding/json"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/label"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// readLinked reads the first article in the JSON-LD of a page or, without one, who wrote the page
// itself and when.
func readLinked(page *goquery.Document) label.Known {
	if known, ok := readNode(page, isArticle); ok {
		return known
	}
	known, _ := readNode(page, isPage)
	return label.Known{Byline: known.Byline, Date: known.Date}
}

// isArticle recognises the type of an article.
func isArticle(kind string) bool {
	return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") || kind == "Report" || kind == "Review"
}

// isPage recognises the type of a page, and of what is written like one.
func isPage(kind string) bool {
	return strings.HasSuffix(kind, "Page") || kind == "Recipe" || kind == "Book" || kind == "CreativeWork"
}

// readNode reads the first node of a type in the JSON-LD of a page.
func readNode(page *goquery.Document, is func(string) bool) (known label.Known, ok bool) {
	const most = 1 << 20
	page.FindMatcher(matcher{"script", "type", "application/ld+json"}).EachWithBreak(func(_ int, s *goquery.Selection) bool {
		text := strings.TrimSpace(s.Text())
		text = strings.TrimSuffix(strings.TrimPrefix(text, "<![CDATA["), "]]>")
		var v any
		if len(text) > most || json.Unmarshal([]byte(text), &v) != nil {
			return true
		}
		article := findNode(v, is, 0)
		if article == nil {
			return true
		}
		people := map[string]map[string]any{}
		collectNodes(v, people, 0)
		known = linked(article, people, clue.Clean(page.FindMatcher(matcher{name: "title"}).First().Text()))
		ok = true
		return false
	})
	return known, ok
}

func findNode(v any, is func(string) bool, depth int) map[string]any {
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if a := findNode(e, is, depth+1); a != nil {
				return a
			}
		}
	case map[string]any:
		for _, kind := range texts(v["@type"]) {
			if is(kind) {
				return v
			}
		}
		return findNode(v["@graph"], is, depth+1)
	}
	return nil
}

// collectNodes collects the named nodes of JSON-LD by their IDs.
func collectNodes(v any, nodes map[string]map[string]any, depth int) {
	const most = 1000
	if depth > 4 || len(nodes) > most {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			collectNodes(e, nodes, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && writerName(v) != "" {
			nodes[id] = v
		}
		collectNodes(v["@graph"], nodes, depth+1)
	}
}

// writerName returns the name of a person or an organization, or of several.
func writerName(p map[string]any) string {
	name := joinWriters(texts(p["name"]))
	if name == "" {
		first, _ := p["givenName"].(string)
		last, _ := p["familyName"].(string)
		name = first + " " + last
	}
	return clue.Clean(html.UnescapeString(name))
}

func linked(a map[string]any, nodes map[string]map[string]any, title string) label.Known {
	var known label.Known
	// Some sites have the headline in one field and a comment in the other.
	headline, _ := a["headline"].(string)
	name, _ := a["name"].(string)
	known.Title = clue.Clean(html.UnescapeString(headline))
	if headline == "" || similar(title, headline) < 0.75 && similar(title, name) >= 0.75 {
		known.Title = clue.Clean(html.UnescapeString(name))
	}
	var names []string
	people, ok := a["author"].([]any)
	if !ok {
		people = []any{a["author"]}
	}
	for _, p := range people {
		switch p := p.(type) {
		case string:
			names = append(names, clue.Clean(html.UnescapeString(p)))
		case map[string]any:
			name := writerName(p)
			if id, ok := p["@id"].(string); ok && name == "" {
				name = writerName(nodes[id])
			}
			names = append(names, name)
		}
	}
	known.Byline = joinWriters(names)
	if publisher, ok := a["publisher"].(map[string]any); ok {
		if known.Source = writerName(publisher); known.Byline == known.Source {
			known.Byline = ""
		}
	}
	if s, ok := a["datePublished"].(string); ok {
		known.Date = clue.Clean(s)
	}
	return known
}

// texts returns a string or a list of strings as a list.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, e := range v {
			if s, ok := e.(string); ok {
				out = append(out, s)
			}
		}
		return out
	}
	return nil
}
