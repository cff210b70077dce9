package label

import (
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// labelStage sets aside what a record notes between the words that were said: "(Applause.)" as a
// paragraph of its own, as all that somebody says, or at the end of one; and how somebody got leave to
// speak, in brackets above the first words.
func labelStage(d *doc.Document) {
	var out []doc.Block
	for i, b := range d.Blocks {
		s := b.In(d.Text)
		n := 0
		if b.Kept && (b.Kind.Prose() || b.Kind == doc.ListItem) {
			_, label := clue.Speaker(s)
			switch {
			case b.Speaker != "" && clue.IsStageDirection(s[label:]), clue.IsInBrackets(s) && isLeave(d, i):
				setAside(&b)
				b.Speaker = ""
			default:
				n = clue.StageAtEnd(s)
			}
		}
		note := b
		if n > 0 {
			b.End = b.Start + len(strings.TrimRight(s[:n], " "))
		}
		out = append(out, b)
		if n > 0 {
			note.Start += n
			note.Speaker = ""
			setAside(&note)
			out = append(out, note)
		}
	}
	d.Blocks = out
}

// isLeave reports whether block i stands right over the words of one who speaks in a record.
func isLeave(d *doc.Document, i int) bool {
	const longest = 40 // words
	if i+1 == len(d.Blocks) || clue.CountWords(d.Blocks[i].In(d.Text)) > longest {
		return false
	}
	_, n := clue.Speaker(d.Blocks[i+1].In(d.Text))
	return n > 0
}
