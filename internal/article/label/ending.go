package label

import (
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// labelAfterEnd sets aside what follows the mark that ends a release.
func labelAfterEnd(d *doc.Document) {
	last := lastKept(d)
	ended, notes := false, false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		if !ended && i*2 > last && clue.IsEndMark(s) {
			ended, notes = true, strings.Contains(strings.ToUpper(s), "END") // "ENDS" precedes notes to editors
		}
		if ended && b.Kept && (!notes || !clue.EndsSentence(s) || clue.IsEndMark(s) || clue.TraitsOf(s).Furnish > 0) {
			setAside(b)
		}
	}
}

// labelAbout sets aside the paragraphs in which a firm or an office presents itself at the
// end of a release, below "About" and its name.
func labelAbout(d *doc.Document) {
	const most = 3 // paragraphs
	last := lastKept(d)
	for i := last / 2; i < len(d.Blocks); i++ {
		if s := d.Blocks[i].In(d.Text); !d.Blocks[i].Kept || !clue.IsAboutHead(s) {
			continue
		}
		end, org := i+1, 0
		name := strings.TrimPrefix(strings.TrimPrefix(d.Blocks[i].In(d.Text), "About "), "the ")
		for end < len(d.Blocks) && end <= i+most && d.Blocks[end].Kept && d.Blocks[end].Kind == doc.Paragraph {
			s := d.Blocks[end].In(d.Text)
			t := clue.TraitsOf(s)
			if org += t.Of[clue.Org]; t.Of[clue.Org] > 0 && strings.Contains(s, name) {
				org++
			}
			end++
		}
		if org < 2 || end < len(d.Blocks) && d.Blocks[end].Kept && d.Blocks[end].Kind == doc.Paragraph {
			continue
		}
		for j := i; j < end; j++ {
			setAside(&d.Blocks[j])
		}
	}
}

// labelEnd sets aside sections that follow an article, and the notes at its very end. The facts
// that a release lists for editors are part of it, and so are the works cited on a page.
func labelEnd(d *doc.Document, page bool) {
	last := lastKept(d)
	under, facts := false, false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		if !b.Kept {
			continue
		}
		if b.Kind == doc.Subhead || b.Kind == doc.Paragraph && len(s) < 60 && !clue.EndsSentence(s) {
			switch {
			case i*2 >= last && clue.IsEndHead(s) && !(page && isSourceHead(s)):
				under, facts = true, strings.Contains(strings.ToLower(s), " editors")
			case b.Kind == doc.Subhead:
				under = false
			}
		}
		if !under && (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && i*2 > last && clue.LeadsToResources(s) && overList(d, i) {
			setAside(b)
			for j := i + 1; j < len(d.Blocks) && d.Blocks[j].Kind == doc.ListItem; j++ {
				setAside(&d.Blocks[j])
			}
			continue
		}
		if under && !(facts && b.Kind == doc.ListItem && clue.EndsSentence(s) && clue.TraitsOf(s).Furnish == 0) {
			setAside(b)
		}
	}
}
