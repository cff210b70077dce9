package label

import (
	"strings"
	"unicode"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// labelReturning finds the writer by a name that stands in the head and returns below the
// text, where the writer is introduced: "Ana Lima · Harbour Post" above, "Ana Lima has covered
// the ports since 2014." below. Neither alone is enough: menus have names above a text, and
// texts end with people.
func labelReturning(d *doc.Document) {
	const longest, most = 12, 4 // words of the line, and of the name
	if d.Byline != "" {
		return
	}
	body := headEnd(d)
	for i := range body {
		b := &d.Blocks[i]
		if b.Kind != doc.Paragraph && b.Kind != doc.Subhead && b.Kind != doc.TableRow {
			continue
		}
		words := strings.FieldsFunc(b.In(d.Text), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("·•|/—–,", r) })
		if len(words) > longest || strings.HasSuffix(b.In(d.Text), ":") || isTurnLabel(d, i) || clue.IsLetterhead(b.In(d.Text)) {
			continue // a menu of many names, or one who speaks
		}
		for n := min(most, len(words)); n > 1; n-- {
			name := strings.Join(words[:n], " ")
			if isName(name) && introducedBelow(d, max(body, len(d.Blocks)/2), name) {
				b.Kind, b.Kept = doc.Byline, true
				d.Byline = name
				return
			}
		}
	}
}

// introducedBelow reports whether a note about a person stands among the blocks from the given
// one on: a short paragraph that begins with the name, or the name alone over one.
func introducedBelow(d *doc.Document, from int, name string) bool {
	const longest = 60 // words of a note
	for i := from; i < len(d.Blocks); i++ {
		rest, ok := strings.CutPrefix(clue.StripBy(d.Blocks[i].In(d.Text)), name)
		if rest == "" && ok && i+1 < len(d.Blocks) {
			rest = " " + d.Blocks[i+1].In(d.Text)
		}
		if ok && strings.HasPrefix(rest, " ") && clue.EndsSentence(rest) && clue.CountWords(rest) <= longest && !clue.HasQuote(rest) {
			return true
		}
	}
	return false
}
