package page

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/label"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readMeta reads the page's metadata: JSON-LD first, then meta elements, then the page
// title.
func readMeta(page *goquery.Document) label.Known {
	known := readLinked(page)
	named := map[string]string{}
	writers := map[string][]string{} // each author may have an element
	page.FindMatcher(matcher{name: "meta"}).Each(func(_ int, m *goquery.Selection) {
		content := clue.Clean(m.AttrOr("content", ""))
		if content == "" {
			return
		}
		// One element may have several names: property="dc:title og:title".
		for _, key := range strings.Fields(m.AttrOr("property", "") + " " + m.AttrOr("name", "") + " " + m.AttrOr("itemprop", "")) {
			key = strings.ReplaceAll(strings.ToLower(key), ".", ":")
			if named[key] == "" {
				named[key] = content
			}
			writers[key] = append(writers[key], content)
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
	site := named["og:site_name"]
	if known.Source == "" {
		known.Source = site
	}
	known.Description = pick("", "og:description", "description")
	titles := []string{"dc:title", "dcterm:title", "dcterms:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title", "twitter:title", "parsely-title", "citation_title"}
	known.Title = trimName(pick(known.Title, titles...), site)
	known.Declared, known.Site = known.Title != "", site
	title := clue.Clean(page.FindMatcher(matcher{name: "title"}).First().Text())
	if own := trimSite(title); known.Declared && similar(known.Title, own) < 0.4 && isOnlyHeading(page, own) {
		known.Title = own // the declared title is for other sites
	}
	if known.Title == "" && !isHomeLink(page, title) {
		known.Title = trimName(title, site)
		if known.Title == title {
			known.Title = trimSite(title)
		}
		if site == "" {
			known.Site = strings.Trim(title[len(known.Title):], " |–—-»:·/>")
		}
	}
	for _, key := range []string{"dc:creator", "dcterm:creator", "dcterms:creator", "author", "parsely-author", "article:author", "byl", "sailthru:author"} {
		if known.Byline == "" {
			names := writers[key]
			if strings.HasPrefix(key, "dc") && !slices.ContainsFunc(names, isFirstNameFirst) {
				names = turned(names)
			}
			known.Byline = joinWriters(names)
		}
	}
	if known.Byline == "" {
		known.Byline = markedWriters(page)
	}
	if known.Byline == "" {
		known.Byline = joinWriters(turned(writers["citation_author"]))
	}
	address := page.FindMatcher(matcher{"link", "rel", "canonical"}).AttrOr("href", named["og:url"])
	known.Sites = []string{site, known.Site, known.Source, address}
	known.Byline = withoutSites(clue.StripBy(known.Byline), known.Sites)
	if site != "" && strings.EqualFold(known.Byline, site) {
		known.Byline = ""
	}
	known.Date = pick(known.Date, "article:published_time", "datepublished", "parsely-pub-date", "dc:date:issued", "dc:date:created", "dc:date", "dcterms:issued", "dcterms:created", "dcterms:date", "date", "pubdate", "publish-date", "og:pubdate", "sailthru:date", "citation_date", "citation_publication_date", "citation_online_date")
	if known.Date == "" {
		known.Date = onlyTime(page)
	}
	return known
}

// isOnlyHeading reports whether a title is the only first-level heading of a page.
func isOnlyHeading(page *goquery.Document, title string) bool {
	headings := page.FindMatcher(matcher{name: "h1"})
	return title != "" && headings.Length() == 1 && strings.EqualFold(clue.Clean(headings.Text()), title)
}

// isHomeLink reports whether the title of a page is the text of the link to the front page: the
// name of the site.
func isHomeLink(page *goquery.Document, title string) bool {
	const most = 4 // words
	if clue.CountWords(title) > most {
		return false
	}
	found := false
	page.FindMatcher(matcher{"a", "href", "/"}).EachWithBreak(func(_ int, a *goquery.Selection) bool {
		found = strings.EqualFold(clue.Clean(a.Text()), title)
		return !found
	})
	return found
}

// onlyTime returns the day of the time element that is marked as the publication date, or
// of the only one.
func onlyTime(page *goquery.Document) string {
	var days []string
	published := ""
	page.FindMatcher(matcher{name: "time"}).Each(func(_ int, e *goquery.Selection) {
		day := e.AttrOr("datetime", "")
		if clue.Day(day) == "" || isBeside(e.Nodes[0]) {
			return
		}
		if published == "" && (strings.Contains(e.AttrOr("itemprop", ""), "datePublished") || strings.Contains(e.AttrOr("class", ""), "published") || hasAttr(e.Nodes[0], "pubdate")) {
			published = day
		}
		if !slices.Contains(days, day) {
			days = append(days, day)
		}
	})
	if published == "" && len(days) == 1 {
		return days[0]
	}
	return published
}

// isBeside reports whether an element stands beside the article of its page.
func isBeside(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.Aside, atom.Footer, atom.Nav:
			return true
		}
	}
	return false
}

// trimName removes the site's name from either end of a title.
func trimName(title, site string) string {
	if site == "" || title == site {
		return title
	}
	for _, sep := range separators {
		if head, ok := strings.CutSuffix(title, sep+site); ok {
			return head
		}
		if tail, ok := strings.CutPrefix(title, site+sep); ok {
			return tail
		}
	}
	return title
}

// separators separate a title from the site's name.
var separators = []string{" | ", " – ", " — ", " - ", " » ", " :: ", " · ", " / ", " > "}

// trimSite removes what looks like a site's name from the end of a page title: "Truce
// holds | The Times". A tail that begins in lower case or ends in punctuation belongs to
// the title.
func trimSite(title string) string {
	for _, sep := range separators {
		i := strings.LastIndex(title, sep)
		if i <= 0 {
			continue
		}
		head, tail := title[:i], title[i+len(sep):]
		own := clue.EndsSentence(tail) || unicode.IsLower(clue.FirstLetter(tail)) || clue.CountWords(tail) > 6
		if clue.CountWords(head) < 4 || own {
			continue
		}
		// The name of a section may be before the site's: "Truce holds – World – The Times".
		if i := strings.LastIndex(head, sep); i > 0 && clue.CountWords(head[i:]) == 1 && unicode.IsUpper(clue.FirstLetter(head[i+len(sep):])) && !clue.EndsSentence(head) && clue.CountWords(head[:i]) >= 4 {
			head = head[:i]
		}
		return strings.TrimSpace(head)
	}
	return title
}
