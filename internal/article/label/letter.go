package label

import (
	"slices"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// salutation returns the block of the salutation of a letter, or -1.
func salutation(d *doc.Document, body int) int {
	const most = 12 // lines of an address
	return slices.IndexFunc(d.Blocks[:min(body+1, most, len(d.Blocks))], func(b doc.Block) bool {
		s := b.In(d.Text)
		return strings.HasPrefix(s, "Dear ") && (strings.HasSuffix(s, ",") || strings.HasSuffix(s, ":") || b.Kind != doc.Headline && isSignedOpen(d)) && clue.CountWords(s) <= 6
	})
}

// isSignedOpen reports whether a letter ends without a comma: "Yours sincerely".
func isSignedOpen(d *doc.Document) bool {
	const late = 6 // blocks from the last
	return slices.ContainsFunc(d.Blocks[max(0, len(d.Blocks)-late):], func(b doc.Block) bool { return clue.IsFarewell(b.In(d.Text)) && !strings.Contains(b.In(d.Text), ",") })
}

// letterTitle returns the headline of a letter with its salutation at block at: a line right below
// that, or the one that was found above it, which may be part of an address. It returns -1 if there
// is none.
func letterTitle(d *doc.Document, at, title, body int) int {
	if k := keptBelow(d, at); k < body && k+1 >= body && mayBeTitle(d, k) && !isMeta(d, k) {
		return k
	}
	if title >= at || title >= 0 && clue.IsLetterhead(d.Blocks[title].In(d.Text)) {
		return -1
	}
	return title
}

// labelSender sets aside the addresses above the salutation of a letter.
func labelSender(d *doc.Document, at int) {
	for i := range at {
		b := &d.Blocks[i]
		if s := b.In(d.Text); b.Kept && b.Kind != doc.Date && !clue.IsDateField(s) && !isProse(d, i) {
			setLetterhead(b)
		}
	}
}
