package label

import (
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// isOverMeta reports whether a byline, a date or the label of one is within the next lines.
func (h *headScan) isOverMeta(i int) bool {
	for range 2 {
		if i = keptBelow(h.Document, i); i < len(h.Blocks) && (isMeta(h.Document, i) || isFrom(h.Blocks[i].In(h.Text))) {
			return true
		}
	}
	return false
}

// isFrom recognises the label over those who publish a page.
func isFrom(s string) bool { return strings.EqualFold(s, "from:") }

// isDeck recognises a line that may be under a headline: it is longer, and stands over the
// byline, the date or the text.
func (h *headScan) isDeck(i int) bool {
	above := i - 1
	for ; above >= 0 && (!h.Blocks[above].Kept || h.Blocks[above].Kind == doc.Separator); above-- {
	}
	if above < 0 || !h.isLast(i) && !h.isOverMeta(i) && !overName(h.Document, i, h.body) {
		return false
	}
	s, m := h.Blocks[above].In(h.Text), clue.CountWords(h.Blocks[i].In(h.Text))
	n := clue.CountWords(s)
	if clue.IsScore(s) || !mayBeTitle(h.Document, above) || isMeta(h.Document, above) || clue.EndsSentence(s) && !isShout(s) || strings.Contains(s, ". ") && !isSaying(s) || clue.IsTrail(s) || clue.IsPageLabel(s) || clue.IsLetterhead(s) {
		return false
	}
	if m >= longDeck && m > n && (n > 1 || keptAbove(h.Document, above) >= 0) && h.repeats(s) {
		return true
	}
	return m > max(n, 7) && !h.menus[above] && (n >= 4 && !clue.IsPerson(s) && !clue.IsAuthors(s) || n >= 2 && (isShout(s) || clue.HasQuote(s)))
}

// longDeck is the number of words that a headline seldom has.
const longDeck = 16

// repeats reports whether the article has a word of a line.
func (h *headScan) repeats(s string) bool {
	for word := range contentWords(s) {
		if h.words.all[word] {
			return true
		}
	}
	return false
}
