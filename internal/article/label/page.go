package label

import (
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// labelPageFurniture sets aside what stands in the main content of a page without being
// part of its article. The elements of the page have told most of it; this finds the rest
// by links and by words that leave no doubt.
func labelPageFurniture(d *doc.Document, linked []bool) {
	labelComments(d)
	labelOtherPosts(d)
	labelSigns(d)
	labelTools(d)
	if len(linked) == len(d.Blocks) {
		labelLinks(d, linked)
	}
	labelNotesAfter(d)
	labelEnd(d, true)
	splitCalls(d)
	labelAbout(d)
	labelAfterEnd(d)
	labelSigned(d)
}

// labelOtherPosts sets aside other posts of a blog below an article: a heading over the start of
// each, and a line that leads on.
func labelOtherPosts(d *doc.Document) {
	const least, longest = 2, 4 // posts, and blocks of one
	var posts [][2]int
	head, text := -longest, false // the last heading, and whether prose stands above it
	for i := range d.Blocks {
		b := &d.Blocks[i]
		switch {
		case !b.Kept:
		case clue.LeadsOn(b.In(d.Text)) && i-head < longest && endsPost(d, i):
			posts = append(posts, [2]int{head, i})
		case b.Kind == doc.Subhead && text:
			head = i
		}
		text = text || isProse(d, i)
	}
	if len(posts) < least {
		return
	}
	for _, p := range posts {
		for i := p[0]; i <= p[1]; i++ {
			setAside(&d.Blocks[i])
		}
	}
}

// endsPost reports whether nothing but a heading follows block i.
func endsPost(d *doc.Document, i int) bool {
	next := keptBelow(d, i)
	return next == len(d.Blocks) || d.Blocks[next].Kind == doc.Subhead
}

// labelSigns sets aside the numbers of notes and of comments, and lines that only name parts of a
// site or what a reader may do there: "Log in or register to reply".
func labelSigns(d *doc.Document) {
	const most = 8 // words
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		line := b.Kind == doc.Paragraph || b.Kind == doc.Subhead && i*2 > len(d.Blocks)
		if b.Kept && line && (b.Len() < 4 && clue.Digits(s) == b.Len() || !clue.StartsLow(s) && clue.CountWords(s) <= most && !clue.EndsSentence(s) && clue.SiteShare(s) == 1) {
			setAside(b)
		}
	}
}

// labelTools sets aside lists of only buttons: "Print", "Email", "A+".
func labelTools(d *doc.Document) {
	for i := 0; i < len(d.Blocks); {
		from, tools, others := i, 0, 0
		for ; i < len(d.Blocks) && d.Blocks[i].Kept && d.Blocks[i].Kind == doc.ListItem; i++ {
			switch s := d.Blocks[i].In(d.Text); {
			case clue.IsNotice(&clue.Line{Text: s}):
				tools++
			case len(s) > 2:
				others++
			}
		}
		for j := from; j < i && tools >= 2 && others == 0; j++ {
			setAside(&d.Blocks[j])
		}
		i = max(i, from+1)
	}
}

// labelLinks sets aside lists of links to other articles, with the heading above them:
// below the text, and between its paragraphs if they read as headlines. Others may be what
// the text lists.
func labelLinks(d *doc.Document, linked []bool) {
	const few = 5
	end := lastProse(d)
	if end < 0 {
		return
	}
	for i := 1; i < len(d.Blocks); {
		from, headlines := i, true
		for ; i < len(d.Blocks) && isLink(d, i, linked); i++ {
			headlines = headlines && (!d.Blocks[i].Kept || clue.CountWords(d.Blocks[i].In(d.Text)) >= 4)
		}
		if i == from {
			i++
			continue
		}
		over := from - 1
		for over > 0 && !d.Blocks[over].Kept {
			over--
		}
		head := d.Blocks[over]
		s := head.In(d.Text)
		titled := head.Kept && head.Kind == doc.Subhead
		switch {
		case titled && isSourceHead(s):
			continue
		case titled && (clue.IsEndHead(s) || clue.IsTeaserHead(s) || from > end && i-from <= 2*few && !isSpoken(d, over)):
			setAside(&d.Blocks[over])
		case from <= end && !(headlines && i-from <= few && head.Kind == doc.Paragraph && clue.EndsSentence(s) && s[len(s)-1] != ':'), titled, head.Kind == doc.TableRow:
			continue
		}
		for j := from; j < i; j++ {
			setAside(&d.Blocks[j])
		}
	}
}

// isSourceHead recognises the headings of what an article refers to.
func isSourceHead(s string) bool {
	return clue.IsReferenceHead(s) || strings.EqualFold(s, "see also")
}

// lastProse returns the last block of sentences, or -1.
func lastProse(d *doc.Document) int {
	for i := len(d.Blocks) - 1; i >= 0; i-- {
		if isProse(d, i) {
			return i
		}
	}
	return -1
}

// isLink recognises a block that is a link to elsewhere, or was set aside.
func isLink(d *doc.Document, i int, linked []bool) bool {
	b := d.Blocks[i]
	if !b.Kept {
		return true
	}
	s := b.In(d.Text)
	return linked[i] && (b.Kind == doc.ListItem || b.Kind == doc.Paragraph || b.Kind == doc.Subhead && !overText(d, i)) && !clue.EndsSentence(s) && clue.CountWords(s) <= 25
}

// labelNotesAfter sets aside disclaimers and appeals to the reader at the end of an article.
func labelNotesAfter(d *doc.Document) {
	const most = 4 // paragraphs of text that may follow, or be notes
	prose := 0
	for i := range d.Blocks {
		if isProse(d, i) {
			prose++
		}
	}
	for i, seen := len(d.Blocks)-1, 0; i > 3 && seen < most && prose > 2; i-- {
		b := &d.Blocks[i]
		if !b.Kept {
			continue
		}
		seen++
		if b.Kind != doc.Paragraph {
			continue
		}
		s := b.In(d.Text)
		line := &clue.Line{Text: s}
		if isProse(d, i) {
			prose--
		}
		if clue.IsContact(line) && !isProse(d, i) {
			setLetterhead(b)
			seen--
		} else if clue.IsCall(line) && clue.HasAddress(strings.ToLower(s)) && clue.CountWords(s) > 4 || clue.IsDisclaimer(line) && !clue.HasQuote(s) || clue.IsAppeal(line) || seen == 1 && presentsAuthor(d, i) {
			setAside(b)
			seen--
		} else if isProse(d, i) {
			prose++
		}
	}
}
