package label

import (
	"strings"

	"standfirst/internal/doc"
)

// labelSections sets each block's section to the subhead above it. A speaker's name alone
// on a line does not start a section.
func labelSections(d *doc.Document) {
	section := ""
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if !b.Kept {
			continue
		}
		switch b.Kind {
		case doc.Headline:
			section = ""
		case doc.Subhead:
			if s := strings.TrimRight(b.In(d.Text), " :"); !isSpeakerAlone(d, i, s) {
				section = s
			}
		case doc.Separator, doc.Byline, doc.Date:
		default:
			b.Section = section
		}
	}
}

// isSpeakerAlone reports whether subhead s names the speaker of the block below it.
func isSpeakerAlone(d *doc.Document, i int, s string) bool {
	return i+1 < len(d.Blocks) && d.Blocks[i+1].Speaker != "" && strings.HasPrefix(s, d.Blocks[i+1].Speaker)
}
