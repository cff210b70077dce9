package page

import (
	"cmp"
	"slices"
	"strings"

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
	var keys []string                // in order
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
				keys = append(keys, key)
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
	sites := []string{site, page.FindMatcher(matcher{"link", "rel", "canonical"}).AttrOr("href", named["og:url"])}
	if known.Source == "" {
		known.Source = site
	}
	known.Description = pick("", "og:description", "description")
	titles := []string{"dc:title", "dcterm:title", "dcterms:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title", "twitter:title", "parsely-title", "citation_title"}
	known.Title = trimName(pick(known.Title, titles...), sites)
	known.Declared, known.Site = known.Title != "", site
	title := clue.Clean(page.FindMatcher(matcher{name: "title"}).First().Text())
	if known.Declared {
		// What is declared may be for other sites.
		known.Title = cmp.Or(printedTitle(page, []string{known.Title, trimName(named["og:title"], sites), trimName(title, sites), trimSite(title)}, site), known.Title)
	}
	if rest, ok := strings.CutPrefix(title, known.Title); ok && site == "" && known.Declared {
		known.Site = strings.Trim(rest, siteMarks)
	}
	if known.Title == "" && !isHomeLink(page, title) {
		known.Title = trimName(title, sites)
		if known.Title == title {
			known.Title = trimSite(title)
		}
		if site == "" {
			known.Site = strings.Trim(title[len(known.Title):], siteMarks)
		}
	}
	known.Sites = append(sites, known.Site, known.Source)
	for part := range strings.SplitSeq(known.Site, " | ") {
		known.Sites = append(known.Sites, part, "https://"+part) // the name may be an address
	}
	known.Byline = declaredWriters(page, known, writers)
	if site != "" && strings.EqualFold(known.Byline, site) {
		known.Byline = ""
	}
	if known.Date == "" {
		known.Date = publishedOn(keys, named)
	}
	if known.Date == "" {
		known.Date = onlyTime(page)
	}
	return known
}

// declaredWriters returns the byline by the page's metadata and by what its elements are called. Some
// declare the site as the writer.
func declaredWriters(page *goquery.Document, known label.Known, writers map[string][]string) string {
	byline := withoutSites(clue.StripBy(known.Byline), known.Sites)
	for _, key := range []string{"dc:creator", "dcterm:creator", "dcterms:creator", "author", "parsely-author", "article:author", "byl", "sailthru:author"} {
		if byline == "" {
			names := writers[key]
			if strings.HasPrefix(key, "dc") && !slices.ContainsFunc(names, isFirstNameFirst) {
				names = turned(names)
			}
			byline = withoutSites(clue.StripBy(joinWriters(names)), known.Sites)
		}
	}
	if byline == "" {
		byline = cmp.Or(markedWriters(page), joinWriters(turned(writers["citation_author"])))
	}
	if strings.Contains(strings.ToLower(byline), " for ") {
		byline = clue.NamesAlone(byline) // "Ana Lima And Jo Roe For The Herald"
	}
	return withoutSites(byline, known.Sites)
}

// siteMarks stand between the title of a page and the name of its site.
const siteMarks = " |–—-»·:/>"

// publishedOn returns the first date in a page's meta elements that, by its name, may be that of
// publication. There are many such names: "article:published_time", "dc.date.issued", "pubdate".
func publishedOn(keys []string, named map[string]string) string {
	part := "" // of a date: "2019/08"
	for _, word := range []string{"published", "publication", "pub", "issued", "created", "date"} {
		for _, key := range keys {
			switch date := named[key]; {
			case !strings.Contains(key, word) || hasAny(key, otherDates()):
			case clue.Day(date) != "":
				return date
			case part == "" && clue.HasYear(date):
				part = date
			}
		}
	}
	return part
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
