package label

import (
	"cmp"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// findSpeaker takes the byline from the title of a speech, or from the line that names the judge.
func (h *head) findSpeaker() {
	h.Byline = cmp.Or(h.Byline, clue.SpeechBy(h.Title))
	for i := 0; i < h.body && h.Byline == ""; i++ {
		s := h.Blocks[i].In(h.Text)
		if strings.EqualFold(s, "before") && i+1 < h.body {
			s += " " + h.Blocks[i+1].In(h.Text)
		}
		if h.Byline = cmp.Or(clue.SoleJudge(s), clue.JudgeSays(s)); isFrom(s) && i+1 < h.body {
			h.Byline = clue.TitledPerson(h.Blocks[i+1].In(h.Text))
		}
	}
	if h.Byline == "" {
		h.findSignedJudge()
	}
	for i := max(h.title, 0) + 1; i < h.body && i <= h.title+2 && h.Byline == ""; i++ {
		h.Byline = clue.SpeechBy(h.Blocks[i].In(h.Text))
	}
	if h.Byline == "" {
		h.findColumnist()
	}
	if h.Byline == "" {
		h.findCredit()
	}
	if h.Byline == "" {
		h.findSigner()
	}
}

// findColumnist finds the writer's name between the headline and the section above it.
func (h *head) findColumnist() {
	if h.title < 2 {
		return
	}
	s := h.Blocks[h.title-1].In(h.Text)
	section, _, _ := strings.Cut(h.Blocks[h.title-2].In(h.Text), " / ")
	if isName(s) && clue.IsPageLabel(section) && clue.SiteShare(s) == 0 && !clue.IsLetterhead(s) && isUnnamed(h.Document, s) {
		h.Blocks[h.title-1].Kind, h.Blocks[h.title-1].Kept, h.Byline = doc.Byline, true, s
	}
}

// findCredit finds the line above or below the text that says in words of its own who wrote it.
func (h *head) findCredit() {
	const late = 4 // blocks from the last
	for i, b := range h.Blocks {
		if i <= h.title || i >= h.body && i+late < len(h.Blocks) || b.Kind == doc.Headline || b.Speaker != "" || isProse(h.Document, i) {
			continue
		}
		s := b.In(h.Text)
		names := clue.Credit(s)
		if names != "" && clue.StripBy(s) == s && !strings.Contains(s, "by: ") && !isUnnamed(h.Document, names) {
			continue // "Struck by Storm Ana"
		}
		if h.Byline = names; names != "" {
			if b.Kept && i < h.body {
				h.Blocks[i].Kind = doc.Byline
			}
			return
		}
	}
}

// findSigner finds the writer who signed below the text, perhaps over a post or a place. What looks like
// a name there may be a link to another article, so the first name must be a usual one, or the text a
// letter.
func (h *head) findSigner() {
	const late = 4 // blocks from the last
	for i := len(h.Blocks) - 1; i > h.body && i >= len(h.Blocks)-late; i-- {
		b := &h.Blocks[i]
		s := b.In(h.Text)
		if !b.Kept || b.Kind == doc.Date {
			continue
		}
		if b.Kind != doc.Paragraph && b.Kind != doc.Subhead || b.Speaker != "" || clue.CountWords(s) > 6 || clue.EndsSentence(s) {
			return
		}
		above := keptAbove(h.Document, i)
		sure := clue.IsUpper(s) || above >= h.body && clue.EndsSentence(h.Blocks[above].In(h.Text)) && isUnnamed(h.Document, s)
		if isName(s) && sure && (clue.HasGivenName(s) || clue.IsToEditor(h.Blocks[h.body].In(h.Text))) {
			b.Kind, h.Byline = doc.Byline, s
			return
		}
	}
}

// isUnnamed reports whether the text has the last word of a name only once, but for notes that begin with it.
func isUnnamed(d *doc.Document, name string) bool {
	name = strings.ToLower(name)
	last, times := name[strings.LastIndexByte(name, ' ')+1:], 0
	for _, b := range d.Blocks {
		if s := strings.ToLower(b.In(d.Text)); times == 0 || !strings.HasPrefix(s, name) {
			times += strings.Count(s, last)
		}
	}
	return times == 1
}

// findSignedJudge finds the judge who signed below the date at the end of a judgment.
func (h *head) findSignedJudge() {
	const late = 8 // blocks from the last
	for i := len(h.Blocks) - 1; i > h.body && i >= len(h.Blocks)-late; i-- {
		above := h.Blocks[i-1].In(h.Text)
		if judge := clue.Judge(h.Blocks[i].In(h.Text)); judge != "" && clue.Day(above) != "" {
			h.Blocks[i].Kind = doc.Byline
			h.Byline, h.Date = judge, cmp.Or(h.Date, clue.DateIn(above))
			return
		}
	}
}
