package page

import (
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// dropAbove sets aside the names of the site and of the section above the headline.
func dropAbove(d *doc.Document, at int, site string) {
	const few = 3 // words
	for i := range d.Blocks[:at] {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		section := (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && clue.CountWords(s) <= few && !clue.EndsSentence(s) && !clue.IsDate(s) && !clue.IsByline(s) && !clue.IsPerson(s)
		if b.Kept && (section || site != "" && strings.EqualFold(s, site)) {
			b.Kind, b.Kept = doc.Boilerplate, false
		}
	}
}

// dropMenus sets aside lines of links: "[Help] [Contents]", "Terms | Privacy".
func (t *tree) dropMenus(d *doc.Document, nodes []int) {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		if !b.Kept || b.Len() >= 300 || b.Kind != doc.Paragraph && b.Kind != doc.TableRow {
			continue
		}
		density := t.sums[nodes[i]].linkDensity()
		barred := clue.IsTrail(s) || strings.Contains(s, " | ") && !clue.EndsSentence(s)
		alone := (i == 0 || d.Blocks[i-1].Kind != doc.TableRow) && (i+1 == len(d.Blocks) || d.Blocks[i+1].Kind != doc.TableRow)
		if b.Kind == doc.Paragraph && (barred && density > 0.6 || clue.IsBracketMenu(s)) || b.Kind == doc.TableRow && alone && density > 0.4 && clue.IsMenu(s) {
			b.Kind, b.Kept = doc.Boilerplate, false
		}
	}
}

// dropPullQuotes sets aside the sentences of an article that its page prints a second time.
func (t *tree) dropPullQuotes(d *doc.Document, nodes []int) {
	const most = 20
	for i, seen := 0, 0; i < len(d.Blocks) && seen < most; i++ {
		b := &d.Blocks[i]
		if !b.Kept || !t.named(nodes[i], func(n *node) bool { return hasAny(n.names, pullNames()) }) {
			continue
		}
		seen++
		s := strings.Trim(b.In(d.Text), " .,“”\"'‘’«»…")
		if n := clue.CountWords(s); n >= 3 && (strings.Contains(d.Text[:b.Start], s) || strings.Contains(d.Text[b.End:], s)) {
			b.Kind, b.Kept = doc.Boilerplate, false
		}
	}
}
