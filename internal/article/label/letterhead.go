package label

import (
	"slices"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// labelLetterheads marks what was set aside at the end of an article and yet belongs to it:
// contacts, credits, notes on the authors and funders, the works that it cites. The names in it are
// listed; those in links and notices are not. On a page they stand beside the article, and not
// beyond what leads elsewhere.
func labelLetterheads(d *doc.Document, page bool) {
	under := false // below a heading such as "Media contact"
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kept {
			under = false
			continue
		}
		if page && !isBeside(d.Blocks, i) {
			continue
		}
		s := b.In(d.Text)
		if clue.IsEndHead(s) {
			under = clue.ContainsAny(strings.ToLower(s), letterheadHeads())
		}
		line := &clue.Line{Text: s}
		credit := len(s) < 200 && clue.StartsWithAny(strings.ToLower(s), deskCredits())
		if under || credit || signsText(d, i) || !clue.IsCall(line) && (clue.IsContact(line) || clue.IsReference(line) || clue.IsAuthorLine(s) || clue.AuthorOf(s) != "") {
			b.Letterhead = true
		}
		if clue.IsNotice(line) || clue.IsAttachment(s) { // "Sent from my phone"
			b.Letterhead = false
		}
	}
}

// isBeside reports whether the article, or a letterhead of it, is near block i.
func isBeside(blocks []doc.Block, i int) bool {
	const near = 4 // blocks
	from, to := max(0, i-near), min(len(blocks), i+near)
	return slices.ContainsFunc(blocks[from:i], func(b doc.Block) bool { return b.Kept || b.Letterhead }) ||
		slices.ContainsFunc(blocks[i:to], func(b doc.Block) bool { return b.Kept })
}

// signsText reports whether block i is the name of a person right below the headline or its
// deck, or one with an office right below the text: "Ann Marl Deputy Registrar".
func signsText(d *doc.Document, i int) bool {
	s := d.Blocks[i].In(d.Text)
	if i == 0 || !d.Blocks[i-1].Kept && !d.Blocks[i-1].Letterhead || !clue.IsPerson(s) {
		return false
	}
	n := clue.CountWords(s)
	if d.Blocks[i-1].Kind == doc.Headline || i > 1 && d.Blocks[i-2].Kind == doc.Headline {
		return n < 4 && !clue.IsVenue(s)
	}
	return i*2 > len(d.Blocks) && n > 2 && n < 6 && clue.IsPost(s[strings.LastIndexByte(s, ' ')+1:])
}

// setLetterhead sets aside a block whose names belong to the article.
func setLetterhead(b *doc.Block) {
	setAside(b)
	b.Letterhead = true
}

var (
	letterheadHeads = lang.English.Lines("heads/letterhead")
	deskCredits     = lang.English.Lines("credits/desk")
)
