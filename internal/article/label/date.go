package label

import (
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// setDate takes a date from block i if it ranks before the one found so far.
func (h *head) setDate(i int, date string) {
	if rank := rankDate(h.Document, i, h.title); date != "" && rank < h.dateRank {
		h.Date, h.dateRank = clue.Published(date), rank
	}
}

// findDate finds the date where no line gives it alone: in the headline, beside the signature, or
// in the lines above the text.
func (h *head) findDate() string {
	if _, date := clue.SplitDate(h.Title); date != "" || h.title < 0 {
		return date // "Council meeting, 5 May 2016"
	}
	if name := h.Title[strings.LastIndexByte(h.Title, '/')+1:]; clue.IsDate(name) && clue.Day(name) != "" {
		return name // "Board/Minutes/2016-05-05"
	}
	if date := dateAtEnd(h.Document, h.body); date != "" {
		return date
	}
	for i := range h.body {
		if date := h.dateIn(i); date != "" {
			return date
		}
	}
	return ""
}

// dateIn returns the date in a line of the head: "Leeds, 5 May 2016", "Minutes of the meeting held on
// 5 May 2016 at noon".
func (h *head) dateIn(i int) string {
	const most = 32 // words
	const published = "published"
	s := h.Blocks[i].In(h.Text)
	if isProse(h.Document, i) || clue.CountWords(s) > most || (h.known.Date != "" || h.Date != "") && clue.IsUpdate(s) {
		return ""
	}
	low := strings.ToLower(s)
	at := strings.LastIndex(low, published)
	if at < 0 && clue.ContainsAny(low, otherDates()) {
		return ""
	}
	if at > 0 && len(low) == len(s) {
		s = s[at:] // "Received: 5 May 2016 / Published online: 6 June 2016"
	}
	if label, _, ok := strings.Cut(s, ": "); ok && i > h.title && clue.CountWords(label) == 1 && !clue.IsDateField(s) {
		return "" // "Fate: sank on 5 May 1916"
	}
	date := clue.DateIn(s)
	if _, rest, _ := strings.Cut(s, date); strings.HasPrefix(s, "(") && clue.DateIn(rest) != "" {
		return "" // "(b. Leeds, 4 Oct 1921; d. York, 17 March 2003)"
	}
	return date
}

// dateAtEnd returns the date beside the signature at the end of a judgment or a letter.
func dateAtEnd(d *doc.Document, body int) string {
	const late = 8 // blocks from the last
	for i := len(d.Blocks) - 1; i > body && i >= len(d.Blocks)-late; i-- {
		s := d.Blocks[i].In(d.Text)
		if !d.Blocks[i].Kept || d.Blocks[i].Kind != doc.Date && !clue.IsDateField(s) || clue.IsUpdate(s) || clue.Day(s) == "" {
			continue
		}
		above := d.Blocks[i-1].In(d.Text)
		if label, _, ok := strings.Cut(s, ":"); ok && strings.HasPrefix(strings.ToLower(label), "date") || clue.IsPerson(above) || clue.IsPost(above) {
			return s
		}
	}
	return ""
}

// rankDate ranks the dates of a head: first those below the headline, for a date above it
// may be that of the visit; last those of changes.
func rankDate(d *doc.Document, i, title int) int {
	low := strings.ToLower(clue.Published(d.Blocks[i].In(d.Text)))
	_, until, _ := strings.Cut(low, "–")
	switch {
	case clue.IsUpdate(low), clue.Day(until) != "" && !strings.Contains(until, "pdated"):
		return changed // "12 October 2016 – 2 February 2017" is when a show is open
	case i > 0 && clue.StartsWithAny(strings.ToLower(d.Blocks[i-1].In(d.Text)), otherDates()):
		return undated // below "Born"
	case i < title:
		return 1
	case clue.Day(low) == "":
		return 3 // "3 hours ago"
	}
	return 0
}

const (
	changed = 2
	undated = 6
)

// otherDates says that a date is not that of the text.
var otherDates = lang.English.Lines("dates/other")
