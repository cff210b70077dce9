package plain

import (
	"strings"
	"testing"
)

// TestCounted takes the heads of pages out of running text, but not what only counts.
func TestCounted(t *testing.T) {
	const text = `Ferry report

The ferry ran aground on Monday morning in thick fog, with ninety people on board.

Inquiry H12 | 3 of 9

The master had not slept since Saturday, and the mate was new to the ship.

Inquiry H12 | 4 of 9

Nobody was hurt. She was towed off at 5 of 6 attempts.
`
	d := Read(text)
	for _, b := range d.Blocks {
		if s := b.In(d.Text); b.Kept == strings.HasPrefix(s, "Inquiry") {
			t.Errorf("%q: kept is %v", s, b.Kept)
		}
	}
}

// TestCues takes the times out of what was said.
func TestCues(t *testing.T) {
	const said = "The bell hung in the water for a year, and nobody who lived at the quay had ever heard it."
	for _, text := range []string{
		"1\n00:00:01,000 --> 00:00:03,400\nThe bell hung in the water\n\n2\n00:00:03,500 --> 00:00:06,000\nfor a year, and nobody who lived\n\n3\n00:00:06,200 --> 00:00:08,000\nat the quay had ever heard it.",
		"WEBVTT\n\n00:00:01.000 --> 00:00:03.400\nThe bell hung in the water for a year,\n\n00:00:03.500 --> 00:00:06.000\nand nobody who lived at the quay\n\n00:00:06.200 --> 00:00:08.000\nhad ever heard it.",
		"0:00\nThe bell hung in the water\n0:04\nfor a year, and nobody who lived\n0:09\nat the quay had ever heard it.",
	} {
		d := Read(text)
		var kept []string
		for _, b := range d.Blocks {
			if b.Kept {
				kept = append(kept, b.In(d.Text))
			}
		}
		if got := strings.Join(kept, " "); got != said {
			t.Errorf("got %q", got)
		}
	}
}
