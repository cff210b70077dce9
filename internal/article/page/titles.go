package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/article/clue"

	"github.com/PuerkitoBio/goquery"
)

// printedTitle returns the one of the titles that the page prints as a heading: its own headline.
// A kicker may stand in the heading, too. If there are many headings, it must be like the first of
// the titles.
func printedTitle(page *goquery.Document, titles []string, site string) string {
	const equal, glued = 4, 2
	best, most := "", 0
	for level, name := range []string{"h1", "h2"} {
		page.FindMatcher(matcher{name: name}).Each(func(_ int, e *goquery.Selection) {
			heading := clue.Clean(e.Text())
			if clue.CountWords(heading) < 3 || strings.EqualFold(heading, site) {
				return
			}
			for _, title := range titles {
				points := -level
				switch {
				case strings.EqualFold(heading, title):
					points += equal
				case hasKicker(heading, title):
					points += glued
				}
				if points > most {
					best, most = title, points
				}
			}
		})
	}
	if similar(titles[0], best) < 0.4 && page.FindMatcher(matcher{name: "h1"}).Length() > 1 {
		return ""
	}
	return best
}

// hasKicker reports whether a heading is a title with a kicker before or a line after it, which
// only their elements set apart.
func hasKicker(heading, title string) bool {
	if clue.CountWords(title) < 3 {
		return false
	}
	if rest, ok := strings.CutSuffix(heading, " "+title); ok {
		return !separates(rest, title) && !clue.EndsSentence(rest)
	}
	rest, ok := strings.CutPrefix(heading, title+" ")
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && unicode.IsLetter(first) && !separates(title, rest)
}

// separates reports whether a separator stands between two texts.
func separates(left, right string) bool {
	const marks = "|–—-»:·/>"
	last, _ := utf8.DecodeLastRuneInString(left)
	first, _ := utf8.DecodeRuneInString(right)
	return strings.ContainsRune(marks, last) || strings.ContainsRune(marks, first)
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

// trimName removes a name of the site from either end of a title.
func trimName(title string, sites []string) string {
	for _, sep := range separators {
		i, j := strings.Index(title, sep), strings.LastIndex(title, sep)
		switch {
		case i <= 0:
		case isSite(title[j+len(sep):], sites):
			return title[:j]
		case isSite(title[:i], sites):
			return title[i+len(sep):]
		}
	}
	return title
}

// isHost recognises the address of a site: "quaypost.example".
func isHost(s string) bool {
	return !strings.Contains(s, " ") && strings.Contains(strings.TrimRight(s, ".…"), ".")
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
		own := clue.EndsSentence(tail) || unicode.IsLower(clue.FirstLetter(tail)) && !isHost(tail) || clue.CountWords(tail) > 6
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
