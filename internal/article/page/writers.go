package page

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/article/clue"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// turned puts first names first, which libraries put last: "Lima, Ana".
func turned(all []string) []string {
	var out []string
	for _, name := range all {
		if last, first, ok := strings.Cut(name, ", "); ok {
			name = first + " " + last
		}
		out = append(out, name)
	}
	return out
}

// isFirstNameFirst reports whether a name is not written as in a catalogue: "Lima, Ana".
func isFirstNameFirst(name string) bool {
	last, first, ok := strings.Cut(name, ", ")
	return !ok || strings.ContainsAny(last, " .") || strings.Contains(first, ",") || clue.CountWords(first) > 2 || !clue.IsNames(first) || clue.IsVenue(first)
}

// joinWriters joins the names of several elements, without web addresses and duplicates.
func joinWriters(all []string) string {
	var names []string
	for _, name := range all {
		if name != "" && !strings.Contains(name, "://") && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// withoutSites removes from a byline what is no writer: "admin", addresses, and the names of the
// site itself.
func withoutSites(byline string, sites []string) string {
	var names []string
	for i, name := range strings.Split(byline, ", ") {
		switch {
		case isPublisher(name, sites) && i == 0:
			return "" // "The Herald, Leeds, England"
		case isPublisher(name, sites):
			continue
		case strings.Contains(name, "@"):
			name = clue.WithoutAddresses(name)
		}
		if !clue.IsNobody(name) && clue.Digits(name) < 4 { // "Quay Group, 2006-2020"
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// withoutSite cuts the name of the site off the end of a byline: "Ana Lima Harbour Post".
func withoutSite(byline string, sites []string) string {
	words := strings.Fields(byline)
	for n := 2; n < len(words); n++ {
		if isSite(strings.Join(words[n:], " "), sites) {
			return strings.Join(words[:n], " ")
		}
	}
	return byline
}

// isWriter recognises the name of a writer, or of several.
func isWriter(name string, sites []string) bool {
	return clue.IsNames(name) && !clue.IsNobody(name) && !isPublisher(name, sites)
}

// isPublisher recognises the name of a site where a writer's should be. What may be a person's is
// not: many have a site of their own name.
func isPublisher(name string, sites []string) bool {
	person := clue.IsPerson(name) && !clue.IsVenue(name) && !clue.IsAgency(name)
	return !person && isSite(name, sites)
}

// isSite reports whether a name is one of a site's, or its domain says the same: "The Quayside" on
// quay-side.example.
func isSite(name string, sites []string) bool {
	own := letters(name)
	return own != "" && slices.ContainsFunc(sites, func(site string) bool { return own == letters(site) || slices.Contains(domains(site), own) })
}

// domains returns the parts of the host in an address, without hyphens: for
// "https://www.quay-side.example/ferry", "www" and "quayside". The last says nothing of the site.
func domains(address string) []string {
	_, host, found := strings.Cut(address, "://")
	if !found {
		return nil
	}
	host, _, _ = strings.Cut(host, "/")
	parts := strings.Split(strings.ToLower(strings.ReplaceAll(host, "-", "")), ".")
	return parts[:len(parts)-1]
}

// letters returns the letters and digits of a name in lower case, without "The".
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, strings.TrimPrefix(strings.ToLower(name), "the "))
}

// markedWriters reads the writers from elements marked as author names. If there are
// many, some belong to other articles.
func markedWriters(page *goquery.Document) string {
	const papers = 3 // their authors may be many
	for k, marked := range []func(*html.Node) bool{
		func(n *html.Node) bool { return strings.Contains(attr(n, "itemprop"), "author") },
		func(n *html.Node) bool { return attr(n, "rel") == "author" },
		func(n *html.Node) bool { return hasWord(strings.ToLower(attr(n, "class")), "author-name") },
		isPersonName,
		isWriterLink,
	} {
		names := namesIn(page, marked, clue.IsPerson)
		if len(names) > 0 && (len(names) <= 3 || k == papers) {
			return strings.Join(names, ", ")
		}
	}
	// Blogs give the name under which somebody is registered: "alima".
	if names := namesIn(page, isBlogger, isHandle); len(names) == 1 {
		return names[0]
	}
	return ""
}

// namesIn returns the texts of the marked elements that have the shape of names.
func namesIn(page *goquery.Document, marked func(*html.Node) bool, shaped func(string) bool) []string {
	var names []string
	for n := range page.Nodes[0].Descendants() {
		if n.Type != html.ElementNode || !marked(n) {
			continue
		}
		name := clue.StripBy(strings.Trim(clue.Clean(goquery.NewDocumentFromNode(n).Text()), " —–-,|"))
		if handle, full, ok := strings.Cut(name, " ("); ok && strings.HasSuffix(full, ")") && !strings.Contains(handle, " ") {
			name = strings.TrimSuffix(full, ")") // "alima (Ana Lima)"
		}
		if shaped(name) && !clue.IsNobody(name) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// isBlogger recognises the element that programs for blogs write for the author of a post.
func isBlogger(n *html.Node) bool {
	names := strings.ToLower(attr(n, "class"))
	return attr(n, "rel") == "author" || hasWord(names, "fn") && n.Parent != nil && strings.Contains(attr(n.Parent, "class"), "author") && !strings.Contains(attr(n.Parent, "class"), "comment")
}

// isHandle recognises a name of one word.
func isHandle(name string) bool {
	return name != "" && len(name) <= 40 && !strings.ContainsAny(name, " ,:;!?/")
}

// isWriterLink recognises a link to the page of a writer.
func isWriterLink(n *html.Node) bool {
	return n.Data == "a" && hasAny(strings.ToLower(attr(n, "href")), writerPaths())
}

// isPersonName recognises the writers of a paper, who may be many.
func isPersonName(n *html.Node) bool {
	return hasAny(strings.ToLower(attr(n, "class")), []string{"ltx_personname"})
}
