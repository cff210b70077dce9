package article

import (
	"encoding/json"
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// readMeta reads what a page says of itself: JSON-LD first, then meta
// elements, then its title.
func readMeta(page *goquery.Document) labels {
	known := readLinked(page)
	named := map[string]string{}
	page.FindMatcher(matcher{name: "meta"}).Each(func(_ int, m *goquery.Selection) {
		content := clean(m.AttrOr("content", ""))
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
	known.title = pick(known.title, "dc:title", "dcterm:title", "dcterms:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title", "twitter:title", "parsely-title")
	if known.title == "" {
		known.title = trimSite(clean(page.FindMatcher(matcher{name: "title"}).First().Text()))
	}
	known.byline = pick(known.byline, "dc:creator", "dcterm:creator", "dcterms:creator", "author", "parsely-author", "article:author", "byl", "sailthru:author")
	if strings.Contains(known.byline, "://") {
		known.byline = ""
	}
	known.byline = stripBy(known.byline)
	known.date = pick(known.date, "article:published_time", "datepublished", "parsely-pub-date", "dc:date", "dcterms:date", "date", "pubdate", "publish-date", "og:pubdate", "sailthru:date")
	return known
}

// clean makes white space single.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

// trimSite takes a site's name off a page's title: "Truce holds | The Times".
func trimSite(title string) string {
	for _, sep := range []string{" | ", " – ", " — ", " - ", " » ", " :: ", " · ", " / ", " > "} {
		if i := strings.LastIndex(title, sep); i > 0 {
			if head := title[:i]; countWords(head) >= 4 {
				return strings.TrimSpace(head)
			}
		}
	}
	return title
}

// readLinked reads the first article among a page's JSON-LD.
func readLinked(page *goquery.Document) (known labels) {
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
		known = linked(article, clean(page.FindMatcher(matcher{name: "title"}).First().Text()))
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

func linked(a map[string]any, title string) labels {
	var known labels
	// Some sites have the headline in one field and a remark in the other.
	headline, _ := a["headline"].(string)
	name, _ := a["name"].(string)
	known.title = clean(headline)
	if headline == "" || similar(title, headline) < 0.75 && similar(title, name) >= 0.75 {
		known.title = clean(name)
	}
	var names []string
	people, ok := a["author"].([]any)
	if !ok {
		people = []any{a["author"]}
	}
	for _, p := range people {
		switch p := p.(type) {
		case string:
			names = append(names, clean(p))
		case map[string]any:
			if s, ok := p["name"].(string); ok {
				names = append(names, clean(s))
			}
		}
	}
	known.byline = strings.Join(names, ", ")
	if s, ok := a["datePublished"].(string); ok {
		known.date = clean(s)
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
