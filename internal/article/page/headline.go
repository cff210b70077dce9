package page

import (
	"cmp"
	"slices"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/label"
	"standfirst/internal/doc"

	"golang.org/x/net/html/atom"
)

// labelPage finds the headline, the byline and the date by the page's elements. Often
// they are outside the main content; they are kept all the same.
func (t *tree) labelPage(d *doc.Document, nodes []int, known label.Known) {
	t.dropMenus(d, nodes)
	t.dropPullQuotes(d, nodes)
	t.labelDescribed(d, nodes)
	first := len(d.Blocks) // the first block of main content
	for i, b := range d.Blocks {
		if b.Kept && b.Kind == doc.Paragraph {
			first = i
			break
		}
	}
	if at := titleBlock(d); at >= 0 {
		t.labelWriters(d, nodes, known, at-2, max(at, first)+3)
		return
	}
	best, at := t.likestHeading(d, nodes, known, first)
	if best >= 0.5 {
		d.Blocks[at].Kind, d.Blocks[at].Kept = doc.Headline, true
		d.Title = d.Blocks[at].In(d.Text)
		if overruled(d.Title, known) {
			d.Title = known.Title
			if clue.IsCaseTitle(d.Title) {
				d.Blocks[at].Kind, d.Blocks[at].Kept = doc.Boilerplate, false // the name of the court
			}
		}
		dropAbove(d, at, known.Site)
	} else {
		at = first
	}
	t.labelWriters(d, nodes, known, min(at, first)-2, max(at, first)+3)
	if at < first {
		labelWriterLines(d, known, at)
	}
	if best >= 0.5 {
		t.labelDeck(d, nodes, at, first, known.Description)
	}
	if d.Byline == "" && known.Byline == "" {
		t.labelPosted(d)
	}
}

// likestHeading returns the block that is most like the title of the page, and how much. Any first
// or second heading may be the headline.
func (t *tree) likestHeading(d *doc.Document, nodes []int, known label.Known, first int) (best float64, at int) {
	at = -1
	post := t.postTitle(d, nodes, known, first)
	for i, b := range d.Blocks {
		if b.Len() > 400 || i > first && !b.Kept || clue.IsField(b.In(d.Text)) {
			continue
		}
		s, level := b.In(d.Text), t.heading(nodes[i])
		like := similar(known.Title, s) + 0.1*similar(s, known.Title) // the whole title rather than the section in it
		switch {
		case i == post:
			like = 2
		case level == 1 && b.Kept, level == 1 && known.Title == "":
			// Without a title to compare with, prefer the nearest above the article.
			if like = max(like, 0.5); known.Title == "" && i <= first {
				like += 0.1 * float64(i+1) / float64(first+1)
			}
		case level != 1 && level != 2:
			// Any line may be the headline if it has all the words of the title.
			if b.Kind == doc.Caption || similar(s, known.Title) < 0.9 {
				continue
			}
			like -= 0.2
		}
		if like > best {
			best, at = like, i
		}
	}
	return best, at
}

// titleBlock returns the first block that the document's own style marks as its title, or
// -1. The title may have several lines.
func titleBlock(d *doc.Document) int {
	at := slices.IndexFunc(d.Blocks, func(b doc.Block) bool { return b.Kept && b.Kind == doc.Headline })
	if at < 0 {
		return -1
	}
	end := at
	for end+1 < len(d.Blocks) && d.Blocks[end+1].Kept && d.Blocks[end+1].Kind == doc.Headline {
		end++
	}
	d.Title = strings.Join(strings.Fields(d.Text[d.Blocks[at].Start:d.Blocks[end].End]), " ")
	return at
}

// linkedBlocks tells for each block whether it is a link.
func (t *tree) linkedBlocks(nodes []int) []bool {
	const most = 0.8
	linked := make([]bool, len(nodes))
	t.gone = make([]bool, len(t.nodes))
	t.sweep(nil)
	for i, n := range nodes {
		linked[i] = t.nodes[n].tag == atom.A || t.sums[n].linkDensity() > most
	}
	return linked
}

// postTitle returns the heading of the article where the first-level heading only has the
// name of the site, as on many blogs, or -1.
func (t *tree) postTitle(d *doc.Document, nodes []int, known label.Known, first int) int {
	post := -1
	for i := range d.Blocks[:min(first, len(d.Blocks))] {
		n := nodes[i]
		level := t.heading(n)
		s := d.Blocks[i].In(d.Text)
		site, ofSite := strings.CutSuffix(known.Title, s)
		ofSite = ofSite && level > 0 && t.isHeadingOf(d, nodes, strings.TrimRight(site, " :|–—-»·/"))
		switch {
		case ofSite && !known.Declared:
			return i
		case level > 1 && !known.Declared && t.named(n, func(n *node) bool { return hasAny(n.names, postTitleNames()) || attr(n.n, "itemprop") == "headline" }):
			if post >= 0 && d.Blocks[post].In(d.Text) != s {
				return -1 // a list of posts
			}
			post = i
		}
	}
	return post
}

// isHeadingOf reports whether a name is a first-level heading of the page.
func (t *tree) isHeadingOf(d *doc.Document, nodes []int, name string) bool {
	for i, b := range d.Blocks {
		if name != "" && t.heading(nodes[i]) == 1 && strings.EqualFold(b.In(d.Text), name) {
			return true
		}
	}
	return false
}

// wordy is the number of words that only a headline has, and not the name of a section.
const wordy = 7

// overruled reports whether the declared title replaces the heading.
func overruled(heading string, known label.Known) bool {
	title := known.Title
	if title == "" {
		return false
	}
	says, said := similar(title, heading), similar(heading, title) // how much of each is in the other
	n := clue.CountWords(title)
	switch {
	case clue.CountWords(heading) >= wordy && says < 0.6 && (said < 0.6 || known.Declared):
		return false // the title is one for other sites
	case says < 0.4 && said < 0.4:
		// The heading may be the name of a section or of the site.
		return known.Declared && n >= 2 || clue.IsCaseTitle(title) && !clue.IsCaseTitle(heading) || clue.CountWords(heading) <= 2 && n > clue.CountWords(heading)
	case said == 1:
		return known.Declared && hasKicker(heading, title)
	case says == 1:
		// What the title adds is the name of a section, the site or a columnist.
		return known.Declared && known.Byline != "" && strings.HasSuffix(title, " | "+known.Byline)
	}
	return known.Declared || n >= 4 && !strings.HasSuffix(title, "…") && !strings.HasSuffix(title, "...") && !hasAny(title, separators)
}

// labelDeck keeps the line under the headline: as a subhead, or as the first paragraph if it is a
// sentence. It often stands outside of the text. We know it by its class names, by the page's
// description of itself, or because there is nothing but byline and date beside it.
func (t *tree) labelDeck(d *doc.Document, nodes []int, at, first int, description string) {
	near := true // nothing but short lines since the headline
	for i := at + 1; i < min(first, len(d.Blocks)); i++ {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		n := clue.CountWords(s)
		if b.Kind == doc.Date || b.Kind == doc.Byline {
			continue
		}
		if n < 4 || n > 90 || t.within(nodes[i], atom.Figure) || clue.IsNotice(&clue.Line{Text: s}) {
			near = near && n < 10
			continue
		}
		deck := t.named(nodes[i], isDeckNode) || n >= 8 && similar(description, s) > 0.9
		switch {
		case clue.EndsSentence(s):
			if (deck || near) && isLead(s, n) && t.sums[nodes[i]].linkDensity() < 0.25 {
				b.Kind, b.Kept = doc.Paragraph, true
				return
			}
		case t.hasLink(nodes[i]), n > 60:
		case deck, i == at+1 && n >= 6 && i+1 < len(d.Blocks) && (d.Blocks[i+1].Kind == doc.Byline || d.Blocks[i+1].Kind == doc.Date):
			b.Kind, b.Kept = doc.Subhead, true
			return
		}
		near = near && n < 10
	}
}

// isLead recognises a first paragraph. A shorter one mostly says what the text says again.
func isLead(s string, words int) bool {
	const most = 25 // words of a line that is no paragraph
	return words > most && clue.AuthorOf(s) == "" && !clue.IsCall(&clue.Line{Text: s})
}

// isDeckNode recognises the element of a line under the headline by what the page calls it.
func isDeckNode(n *node) bool {
	return hasAny(n.names, deckNames()) || attr(n.n, "itemprop") == "alternativeHeadline"
}

// labelWriterLines labels the lines below the headline that give each writer one, as
// papers do.
func labelWriterLines(d *doc.Document, known label.Known, at int) {
	names := strings.Split(known.Byline, ", ")
	if len(names) < 2 {
		return
	}
	for i := at + 1; i < len(d.Blocks); i++ {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		if clue.IsSectionName(s) || clue.CountWords(s) > 40 {
			return
		}
		if b.Kept && b.Len() < 200 && !clue.EndsSentence(s) && clue.StartsWithAny(s, names) {
			b.Kind, d.Byline = doc.Byline, known.Byline
		}
	}
}

// labelPosted finds the byline that blogs put below the article: "Posted by Ana Lima at
// 10:00".
func (t *tree) labelPosted(d *doc.Document) {
	const most = 4 // blocks below the article
	last := len(d.Blocks)
	for last > 0 && !d.Blocks[last-1].Kept {
		last--
	}
	for i := last; i < min(last+most, len(d.Blocks)); i++ {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		if names, day, ok := clue.MetaLine(s); ok && names != "" && clue.StripBy(s) != s {
			d.Byline = strings.TrimSuffix(names, ".")
			if d.Date == "" {
				d.Date = day
			}
			return
		}
		if clue.CountWords(s) > 12 {
			return // comments
		}
	}
}

// labelWriters finds the byline and the date among the blocks around the headline and the
// start of the article.
func (t *tree) labelWriters(d *doc.Document, nodes []int, known label.Known, from, to int) {
	byline, date, sure := -1, -1, 0
	for i := max(from, 0); i < min(to, len(d.Blocks)); i++ {
		b := &d.Blocks[i]
		if b.Len() > 200 || b.Kind == doc.Headline || b.Kind == doc.Caption {
			continue
		}
		s := b.In(d.Text)
		if clue.IsDate(s) {
			if date < 0 || clue.IsUpdate(clue.Published(d.Blocks[date].In(d.Text))) && clue.Day(s) != "" && !clue.IsUpdate(s) {
				date = i
			}
			continue
		}
		names, day, meta := clue.MetaLine(s)
		if meta && names == "" && day != "" {
			if date < 0 {
				date = i
			}
			continue
		}
		if rank := t.rankByline(d, nodes, i, known); rank > sure {
			byline, sure = i, rank
		}
	}
	if byline >= 0 {
		t.takeByline(d, nodes, byline, sure, known)
	}
	if date >= 0 {
		takeDate(d, date, known)
	}
}

// rankByline tells how surely block i is the byline: 0 if it is none.
func (t *tree) rankByline(d *doc.Document, nodes []int, i int, known label.Known) int {
	s := d.Blocks[i].In(d.Text)
	head, _ := clue.SplitDate(s)
	_, _, meta := clue.MetaLine(s)
	next := i + 1
	switch {
	case known.Byline != "" && similar(head, known.Byline) > 0.6 && (meta || similar(known.Byline, head) > 0.3):
		return 3 // it has the name in the page's metadata
	case meta:
		return 2
	case clue.AuthorList(s) != "" && t.named(nodes[i], isBylineNode):
		return 2
	case i > 0 && d.Blocks[i-1].Kind == doc.Headline && next < len(d.Blocks) && clue.IsDate(d.Blocks[next].In(d.Text)) && isWriterAlone(s) && isWriter(s, known.Sites) && !clue.IsVenue(s):
		return 1 // between headline and date
	case len(s) < 100 && !strings.HasSuffix(s, ":") && t.named(nodes[i], isBylineNode) && isWriter(clue.StripBy(head), known.Sites) && (strings.Contains(head, " ") || t.named(nodes[i], func(n *node) bool { return isBlogger(n.n) })):
		return 1
	}
	return 0
}

// takeByline takes the writers, and perhaps the date, from a block.
func (t *tree) takeByline(d *doc.Document, nodes []int, byline, sure int, known label.Known) {
	b := &d.Blocks[byline]
	b.Kind, b.Kept = doc.Byline, true
	s := b.In(d.Text)
	names, day, ok := clue.MetaLine(s)
	if !ok || names == "" {
		var head string
		head, day = clue.SplitDate(s)
		names = withoutSite(cmp.Or(clue.AuthorList(s), clue.NamesAlone(clue.StripBy(head))), known.Sites)
	}
	if sure == 3 {
		names = completed(names, known.Byline)
	}
	for k := byline + 1; k < len(d.Blocks) && t.named(nodes[k], isBylineNode) && isWriterAlone(d.Blocks[k].In(d.Text)) && (clue.IsPerson(names) || k > byline+1); k++ {
		d.Blocks[k].Kind, d.Blocks[k].Kept = doc.Byline, true // each in an element of its own
		names += ", " + d.Blocks[k].In(d.Text)
	}
	if strings.EqualFold(names, known.Byline) {
		names = known.Byline // the page may print names in capitals
	}
	d.Byline, d.Date = names, day
}

// takeDate takes the date of publication from block i.
func takeDate(d *doc.Document, i int, known label.Known) {
	b := &d.Blocks[i]
	b.Kind, b.Kept = doc.Date, true
	d.Date = clue.Published(b.In(d.Text))
	if _, day, ok := clue.MetaLine(d.Date); ok && day != "" {
		d.Date = day
	}
	if known.Date != "" && (clue.IsUpdate(d.Date) || clue.Day(d.Date) == "") {
		d.Date = known.Date // that of publication; "16 hours ago" may be said of another article
	}
}

// isWriterAlone recognises the name of a person, and not what that person is: "Harbour Reporter".
func isWriterAlone(s string) bool { return clue.IsPerson(s) && !clue.IsPost(s) }

// completed returns the names in a byline on the page that has the declared one. Pages often
// declare only one of several writers, and print more than names.
func completed(line, declared string) string {
	people := clue.People(line)
	written := strings.Count(declared, ", ") + strings.Count(declared, " and ") + 1
	switch {
	case len(people) > written && clue.IsAuthors(line):
		return line
	case len(people) > written:
		return strings.Join(people, ", ")
	case clue.IsAuthors(declared) && strings.Contains(strings.ToLower(declared), strings.ToLower(line)):
		return declared // each has a line
	case len(line) > len(declared) && strings.Contains(strings.ToLower(line), strings.ToLower(declared)), len(line) > len(declared)+10:
		return declared
	}
	return line
}

// heading returns the level of the heading that a node is or is inside of, or 0.
func (t *tree) heading(i int) int {
	for p := int32(i); p >= 0; p = t.nodes[p].parent {
		switch t.nodes[p].tag {
		case atom.H1:
			return 1
		case atom.H2:
			return 2
		case atom.H3, atom.H4, atom.H5, atom.H6:
			return 3
		}
	}
	return 0
}

// named reports whether a node, one of the two above it, or an element with all of its text
// satisfies a condition.
func (t *tree) named(i int, is func(*node) bool) bool {
	for c := t.only(i); c > 0; c = t.only(c) {
		if is(&t.nodes[c]) {
			return true
		}
	}
	for p, up := int32(i), 0; p >= 0 && up < 3; p, up = t.nodes[p].parent, up+1 {
		if t.nodes[p].tag != 0 && is(&t.nodes[p]) {
			return true
		}
	}
	return false
}

// only returns the child element that has all the text of an element, or -1.
func (t *tree) only(i int) int {
	only := -1
	for c := i + 1; c < int(t.nodes[i].end); c = int(t.nodes[c].end) {
		if t.blank(c) {
			continue
		}
		if only > 0 || t.nodes[c].tag == 0 {
			return -1
		}
		only = c
	}
	return only
}

func isBylineNode(n *node) bool {
	return attr(n.n, "rel") == "author" || strings.Contains(attr(n.n, "itemprop"), "author") || hasAny(n.names, bylineNames())
}

// similar returns the share of the words of b that a has too, weighted by length: 1 for
// the same words, 0 for none.
func similar(a, b string) float64 {
	in := map[string]bool{}
	for _, w := range wordsOf(a) {
		in[w] = true
	}
	all, both := 0, 0
	for _, w := range wordsOf(b) {
		all += len(w)
		if in[w] {
			both += len(w)
		}
	}
	if all == 0 || len(in) == 0 {
		return 0
	}
	return float64(both) / float64(all)
}

func wordsOf(s string) []string {
	return slices.Collect(clue.Words(strings.ToLower(s)))
}
