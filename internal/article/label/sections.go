package label

import (
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// labelSections sets each block's section to the subhead above it. A deck, or a
// speaker's name alone on a line, does not start a section.
func labelSections(d *doc.Document) {
	section := ""
	head := false // between the headline and the text
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if !b.Kept {
			continue
		}
		switch b.Kind {
		case doc.Headline:
			section, head = "", true
		case doc.Subhead:
			s := strings.TrimSuffix(strings.TrimRight(b.In(d.Text), " :"), "[edit]")
			if !isSpeakerAlone(d, i, s) && !(head && clue.CountWords(s) >= deckWords) {
				section = s
			}
		case doc.Separator:
		case doc.Byline, doc.Date:
			if head {
				section = "" // what stands above a byline is a deck
			}
		default:
			b.Section, head = section, false
		}
	}
}

// deckWords is the length of a line under the headline that is a deck and no heading.
const deckWords = 9

// isSpeakerAlone reports whether subhead s names the speaker of the block below it.
func isSpeakerAlone(d *doc.Document, i int, s string) bool {
	return i+1 < len(d.Blocks) && d.Blocks[i+1].Speaker != "" && strings.HasPrefix(s, d.Blocks[i+1].Speaker)
}
