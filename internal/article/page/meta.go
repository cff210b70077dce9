package page

import (
	"encoding/json"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/label"
)

// readMeta reads what a page says of itself: JSON-LD first, then meta
// elements, then its title.
func readMeta(page *goquery.Document) label.Known {
	known := readLinked(page)
	named := map[string]string{}
	page.FindMatcher(matcher{name: "meta"}).Each(func(_ int, m *goquery.Selection) {
		content := clue.Clean(m.AttrOr("content", ""))
		if content == "" {
			return
		}
		// One element may carry several names: property="dc:title og:title".
		for _, key := range strings.Fields(m.AttrOr("property", "") + " " + m.AttrOr("name", "") + " " + m.AttrOr("itemprop", "")) {
			key = strings.ReplaceAll(strings.ToLower(key), ".", ":")
			if named[key] == "" {
				named[key] = content
			}
		}
	})
	pick := func(have string, keys ...string) string {
		for _, k := range keys {
			if have == "" {
				have = named[k]
			}
		}
		return have
	}
	known.Title = pick(known.Title, "dc:title", "dcterm:title", "dcterms:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title", "twitter:title", "parsely-title")
	if known.Title == "" {
		known.Title = trimSite(clue.Clean(page.FindMatcher(matcher{name: "title"}).First().Text()))
	}
	known.Byline = pick(known.Byline, "dc:creator", "dcterm:creator", "dcterms:creator", "author", "parsely-author", "article:author", "byl", "sailthru:author")
	if strings.Contains(known.Byline, "://") {
		known.Byline = ""
	}
	known.Byline = clue.StripBy(known.Byline)
	known.Date = pick(known.Date, "article:published_time", "datepublished", "parsely-pub-date", "dc:date", "dcterms:date", "date", "pubdate", "publish-date", "og:pubdate", "sailthru:date")
	return known
}

// trimSite takes a site's name off a page's title: "Truce holds | The Times".
func trimSite(title string) string {
	for _, sep := range []string{" | ", " – ", " — ", " - ", " » ", " :: ", " · ", " / ", " > "} {
		if i := strings.LastIndex(title, sep); i > 0 {
			if head := title[:i]; clue.CountWords(head) >= 4 {
				return strings.TrimSpace(head)
			}
		}
	}
	return title
}

// readLinked reads the first article among a page's JSON-LD.
func readLinked(page *goquery.Document) (known label.Known) {
	const most = 1 << 20
	page.FindMatcher(matcher{"script", "type", "application/ld+json"}).EachWithBreak(func(_ int, s *goquery.Selection) bool {
		text := strings.TrimSpace(s.Text())
		text = strings.TrimSuffix(strings.TrimPrefix(text, "<![CDATA["), "]]>")
		var v any
		if len(text) > most || json.Unmarshal([]byte(text), &v) != nil {
			return true
		}
		article := findArticle(v, 0)
		if article == nil {
			return true
		}
		known = linked(article, clue.Clean(page.FindMatcher(matcher{name: "title"}).First().Text()))
		return false
	})
	return known
}

func findArticle(v any, depth int) map[string]any {
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if a := findArticle(e, depth+1); a != nil {
				return a
			}
		}
	case map[string]any:
		for _, kind := range texts(v["@type"]) {
			if strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") || kind == "Report" || kind == "Review" {
				return v
			}
		}
		return findArticle(v["@graph"], depth+1)
	}
	return nil
}

func linked(a map[string]any, title string) label.Known {
	var known label.Known
	// Some sites have the headline in one field and a remark in the other.
	headline, _ := a["headline"].(string)
	name, _ := a["name"].(string)
	known.Title = clue.Clean(headline)
	if headline == "" || similar(title, headline) < 0.75 && similar(title, name) >= 0.75 {
		known.Title = clue.Clean(name)
	}
	var names []string
	people, ok := a["author"].([]any)
	if !ok {
		people = []any{a["author"]}
	}
	for _, p := range people {
		switch p := p.(type) {
		case string:
			names = append(names, clue.Clean(p))
		case map[string]any:
			if s, ok := p["name"].(string); ok {
				names = append(names, clue.Clean(s))
			}
		}
	}
	known.Byline = strings.Join(names, ", ")
	if s, ok := a["datePublished"].(string); ok {
		known.Date = clue.Clean(s)
	}
	return known
}

// texts is a string, or a list of strings, as a list.
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
