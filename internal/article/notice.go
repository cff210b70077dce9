package article

import (
	"strings"

	"standfirst/internal/lazy"
)

// isNotice tells lines that belong to the page and not to the article: calls
// to read, share or subscribe, adverts, copyright.
func isNotice(s string) bool {
	if len(s) > 300 {
		return false
	}
	if isMailHead(s) || isCredit(s) {
		return true
	}
	low := strings.ToLower(strings.Trim(s, " .!:…»>*[]()-–—|"))
	if noticeLines()[low] || isCount(low) {
		return true
	}
	for _, p := range noticeStarts {
		if strings.HasPrefix(low, p) {
			return countWords(s) <= 30
		}
	}
	return false
}

// isCount tells "14 min read", "230 comments", "1.2k shares".
func isCount(s string) bool {
	if digits(s) == 0 || len(s) > 24 {
		return false
	}
	_, what, _ := strings.Cut(s, " ")
	switch what {
	case "min read", "minute read", "minutes read", "mins read", "comment", "comments", "share", "shares", "view", "views", "like", "likes", "retweets", "replies":
		return true
	}
	return false
}

var noticeLines = lazy.Value(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range strings.Split(`advertisement
advertising
advert
ad
sponsored
sponsored content
paid content
promoted
read more
read full story
read next
continue reading
continue reading the main story
keep reading
story continues below
story continues below advertisement
article continues below
article continues below advertisement
article continues after advertisement
continue reading below
share
share this
share this article
share this story
share on facebook
share on twitter
tweet
email
e-mail
print
copy link
link copied
facebook
twitter
whatsapp
linkedin
pinterest
reddit
save
save for later
follow us
subscribe
subscribe now
sign up
sign in
log in
register
comments
leave a comment
view comments
show comments
add a comment
post a comment
loading
loading comments
skip to main content
skip to content
skip advertisement
menu
search
home
top
back to top
close
next
previous
related
related articles
related stories
related topics
related content
explore more on these topics
reuse this content
most viewed
recommended
recommended for you
you may also like
you might also like
more from this author
more on this story
more stories
most read
most popular
trending
trending now
all rights reserved
privacy policy
terms of service
terms of use
cookie policy
accept
accept all
accept cookies
report an error
report a typo
image source
supported by
view image in fullscreen
hide caption
toggle caption
enlarge this image
listen to this article
listen`, "\n") {
		m[l] = true
	}
	return m
})

var noticeStarts = []string{
	"read more:", "read more about", "read also:", "also read:", "read also ", "see also:", "see more:", "related:", "more:", "watch:", "listen:", "don't miss:", "recommended:",
	"©", "copyright ©", "copyright 19", "copyright 20", "c) 19", "c) 20", "all rights reserved",
	"sign up for", "sign up to", "subscribe to", "subscribe for", "follow us on", "like us on", "follow @", "join us on", "get the latest", "get our", "download our app", "click here to", "tap here to",
	"this website uses cookies", "this site uses cookies", "we use cookies", "by continuing to use", "by using this site", "we and our partners",
	"this material may not be published", "this article was originally published on", "share this", "share on", "tweet this", "story continues below", "article continues below",
	"for immediate release", "contact:", "media contact", "press contact", "media enquiries", "embargoed until",
	"thank you for reading", "support our journalism", "to comment on this", "have your say", "join the conversation", "send us your", "view the discussion thread",
	"lire aussi", "lire la suite", "à lire aussi", "lesen sie auch", "mehr zum thema", "lea también", "lees ook", "leggi anche", "leia também",
}

// isCaption tells a photograph's words: they open with what they are, or close
// with the photographer's agency.
func isCaption(s string) bool {
	if len(s) > 800 {
		return false
	}
	for _, p := range []string{"FILE - ", "FILE – ", "FILE — ", "Photo: ", "PHOTO: ", "Photo by ", "Photograph: ", "Image: ", "Image credit", "Image caption", "Image source", "Picture: ", "Photo credit", "Credit: ", "Photos: ", "Foto: ", "(Photo"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	for _, p := range []string{"Getty Images", "Getty Images)", "/AFP)", "/AP)", "photo via AP)", "/Reuters)", "/EPA)", "via AP)", "Shutterstock)", "via Reuters)", "(Reuters)", "(AFP)"} {
		if strings.HasSuffix(s, p) {
			return true
		}
	}
	i := strings.LastIndex(s, "(AP Photo")
	j := strings.LastIndex(s, "(Photo")
	return i > 0 && strings.HasSuffix(s, ")") || j > 0 && strings.HasSuffix(s, ")")
}

// isMailHead tells the lines that a mail program puts over a message that it
// forwards or answers.
func isMailHead(s string) bool {
	if strings.HasPrefix(s, "From:") && (strings.Contains(s, "Sent:") || strings.Contains(s, "Date:") || strings.Contains(s, "Subject:")) {
		return true
	}
	if strings.Contains(s, "Forwarded message") && strings.HasPrefix(s, "---") || strings.HasPrefix(s, "-----Original Message") || strings.HasPrefix(s, "Begin forwarded message") {
		return true
	}
	return strings.HasSuffix(s, " wrote:") && (strings.HasPrefix(s, "On ") || strings.Contains(s, "@"))
}

// isCredit tells the lines at a report's end that say who else worked on it.
func isCredit(s string) bool {
	for _, p := range []string{"Reporting by ", "Additional reporting by ", "Editing by ", "Writing by ", "Compiled by ", "Our Standards:", "With assistance from", "With reporting by", "Edited by ", "Translated by "} {
		if strings.HasPrefix(strings.TrimLeft(s, "(—–- *"), p) {
			return countWords(s) <= 50
		}
	}
	s = strings.TrimRight(s, ".)*_ ")
	return strings.HasSuffix(s, "contributed to this report") || strings.HasSuffix(s, "contributed to this article") || strings.HasSuffix(s, "contributed to this story") || strings.HasSuffix(s, "contributed reporting")
}
