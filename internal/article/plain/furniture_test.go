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
