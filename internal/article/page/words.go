package page

import (
	"slices"
	"strings"

	"standfirst/internal/lazy"
)

// Class names and IDs say what a part of a page is for. The lists follow Mozilla's
// Readability, whose wide use makes them the closest thing to a standard:
// https://github.com/mozilla/readability
var (
	unlikelyNames = lazy.Words(`-ad- ai2html banner breadcrumbs cookie consent paywall combx comment community cover-wrap disqus extra footer gdpr header legends menu related remark
		replies rss shoutbox sidebar skyscraper social sponsor supplemental ad-break agegate pagination pager popup yom-remote`)
	maybeNames    = lazy.Words(`and article body column content main mathjax shadow`)
	positiveNames = lazy.Words(`article body content entry hentry h-entry main page pagination post text blog story`)
	negativeNames = lazy.Words(`-ad- hidden banner combx comment com- contact footer gdpr masthead media meta outbrain promo related scroll share shoutbox
		sidebar skyscraper sponsor shopping tags widget`)
	consentNames     = lazy.Words(`cookie consent gdpr onetrust cmp`)
	pullNames        = lazy.Words(`pullquote pull-quote pull_quote`)
	commentNames     = lazy.Words(`comment comments commentlist disqus respond`)
	bylineNames      = lazy.Words(`byline author contributor dateline writtenby p-author`)
	affiliationNames = lazy.Words(`affiliation author_notes author-notes`)
	writerPaths      = lazy.Words(`/author/ /authors/ /autor/ /autoren/ /autores/ /auteur/ /auteurs/ /byline/ /contributor/ /contributors/ /writers/ /journalist/ /reporter/`)
	otherDates       = lazy.Words(`accept expir event modif receiv review submit updat valid`)
	postTitleNames   = lazy.Words(`entry-title post-title article-title p-name`)
	deckNames        = lazy.Words(`standfirst subtitle sub-title subhead deck dek article-summary article__summary strapline lede story-lead entry-summary`)
)

// isUnlikely reports whether a class or an ID counts against a part. "comment" and "comments-list" do,
// "telecomment" does not.
func isUnlikely(names string) bool {
	return slices.ContainsFunc(unlikelyNames(), func(w string) bool { return beginsWord(names, w) })
}

// beginsWord reports whether a word of s begins with w.
func beginsWord(s, w string) bool {
	for at := 0; ; at++ {
		i := strings.Index(s[at:], w)
		if i < 0 {
			return false
		}
		if at += i; at == 0 || w[0] == '-' || s[at-1] < 'a' || s[at-1] > 'z' {
			return true
		}
	}
}

// hasAny reports whether s, in lower case, contains one of the words.
func hasAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// nameWeight returns the points of a class or an ID for or against a part.
func nameWeight(name string) int {
	if name == "" {
		return 0
	}
	w := 0
	if hasAny(name, negativeNames()) || hasWord(name, "hid") {
		w -= 25
	}
	if hasAny(name, positiveNames()) {
		w += 25
	}
	return w
}

// hasWord reports whether w is one of the space-separated words of s.
func hasWord(s, w string) bool {
	for _, f := range strings.Fields(s) {
		if f == w {
			return true
		}
	}
	return false
}
