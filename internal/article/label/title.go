package label

import (
	"slices"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// markedTitle returns the index of the block that is marked as the headline, or -1.
func markedTitle(d *doc.Document, known Known, body int) int {
	to := body
	if known.Title != "" || d.Title != "" {
		to = len(d.Blocks)
	}
	return slices.IndexFunc(d.Blocks[:to], func(b doc.Block) bool { return b.Kept && b.Kind == doc.Headline })
}

// joinTitle returns the lines of a headline that was broken at a width or at its colon, from
// the one that was found, and puts them into the title.
func joinTitle(d *doc.Document, title, body int) (from, end int) {
	const most = 3 // lines above or below
	from, end = title, title+1
	for ; from > 0 && title-from < most && d.Blocks[from].Kind != doc.Headline && titleGoesOn(d, from-1, from); from-- {
	}
	for ; end < body && end-title <= most && (titleGoesOn(d, end-1, end) || isOverAuthors(d, end, body)); end++ {
	}
	if end-from == 1 {
		return title, end
	}
	var lines []string
	for i := from; i < end; i++ {
		d.Blocks[i].Kind, d.Blocks[i].Kept = doc.Headline, true
		lines = append(lines, d.Blocks[i].In(d.Text))
	}
	d.Title = strings.Join(lines, " ")
	return from, end
}

// isOverAuthors recognises the last line of the title of a paper: those of its authors and its
// abstract follow.
func isOverAuthors(d *doc.Document, i, body int) bool {
	b := d.Blocks[i]
	s := b.In(d.Text)
	if !b.Kept || b.Kind != doc.Paragraph && b.Kind != doc.Subhead || !mayBeTitle(d, i) || isMeta(d, i) || i+1 >= body || clue.IsAuthors(s) || clue.AuthorList(s) != "" {
		return false
	}
	t := d.Blocks[i+1].In(d.Text)
	return clue.IsAuthors(t) && !clue.IsPerson(s) && isOverAbstract(d, i, body) || clue.AuthorList(t) != "" && (clue.IsUpper(s) == clue.IsUpper(d.Blocks[i-1].In(d.Text)))
}

// isOverAbstract reports whether the abstract of a paper begins between block i and its text.
func isOverAbstract(d *doc.Document, i, body int) bool {
	return slices.ContainsFunc(d.Blocks[i:body], func(b doc.Block) bool {
		return b.Len() < 24 && strings.EqualFold(strings.Trim(strings.ReplaceAll(b.In(d.Text), " ", ""), ".:"), "abstract")
	})
}

// titleGoesOn reports whether line k of a head goes on with line i: it ends in a colon or in the
// midst of a phrase, or the next begins in lower case and does not say when: "held on 5 May 2016".
func titleGoesOn(d *doc.Document, k, i int) bool {
	a, b := d.Blocks[k], d.Blocks[i]
	s, t := a.In(d.Text), b.In(d.Text)
	if b.Kind != doc.Headline && b.Kind != doc.Paragraph && b.Kind != doc.Subhead || !b.Kept || isMeta(d, i) || !mayBeTitle(d, i) ||
		clue.SpeechBy(t) != "" || clue.Credit(t) != "" || clue.IsPerson(t) || clue.IsAuthors(t) || clue.AuthorList(t) != "" || clue.EndsSentence(t) && !isShout(t) || clue.CountWords(t) > 20 {
		return false
	}
	if a.Kind != doc.Headline && a.Kind != doc.Paragraph && a.Kind != doc.Subhead || clue.CountWords(s) < 2 || clue.CountWords(s) > 20 || clue.IsNotice(&clue.Line{Text: s}) || clue.IsTrail(s) || isMeta(d, k) || clue.SiteShare(s) > 0.4 {
		return false
	}
	if label, ok := strings.CutSuffix(s, ":"); ok {
		return a.Kept && !clue.IsField(s+" x") && clue.StripTitleLabel(s+" x") != "x" && !clue.IsPageLabel(label) && !clue.IsLetterhead(label) && !clue.IsSectionName(label) && clue.StripBy(s+" x") != "x"
	}
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return titleJoints()[strings.ToLower(last)] && (len(last) > 1 || clue.StartsLow(last)) && a.Kept && clue.CountWords(s) >= 4 || clue.StartsLow(t) && clue.CountWords(t) >= 2 && !clue.EndsSentence(s) && len(s) >= 24 && clue.DateIn(s) == "" && clue.DateIn(t) == ""
}

var titleJoints = lang.English.Set("title-joints")
