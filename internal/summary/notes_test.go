package summary_test

import (
	"strings"
	"testing"

	"standfirst/internal/summary"
)

// TestNotes: the summary of notes in telegram style has what was agreed and who does what, and
// not what was talked about.
func TestNotes(t *testing.T) {
	const heads = "Tide Gauge Working Group, call of 7 March 2023\n\nAttendees\n\n- Rosa Amato\n- Finn Dahl\n- Kofi Mensah\n- Lena Brandt\n\n"
	for name, c := range map[string]struct{ notes, want, not string }{
		"lists": {heads + `Gauges

- Rosa showed photographs of the gauge at Holt
- somebody had asked if the old gauges could be painted
- Discussion about rust, which is worse in the harbour than on the pier
- CONSENSUS: replace the three oldest gauges before the winter
- Finn will order the new gauges from Wend Instruments by 20 March

Data

- Kofi wondered why the curve of January looks so flat
- many of the clocks were wrong, perhaps since the storm
- Agreed to publish the corrected curves of January under an open licence
- nobody knew where the manual is
`, "CONSENSUS: replace|Finn will order|Agreed to publish", "photographs|wondered"},
		"labels": {`Release team call, 2023-03-07

Present: Rosa, Finn, Kofi, Lena

Installer

Rosa: the installer is still slow on old laptops, and three people wrote to us about it.
Finn had looked at it on Monday and saw nothing odd.
Decision: 5.0 RC2 moves from 9 March to 16 March.
ACTION (Rosa): tell the translators about the new date for the release.

Forum

Kofi: there were 210 new questions in February, most of them about printing.
Agreed: close the old forum in May and keep its pages for readers.
Lena said that she likes the old forum.
`, "Decision: 5.0|Agreed: close", "nothing odd|she likes"},
		"formal": {`Minutes of the board of Wend Instruments, 7 March 2023

Present: R. Amato (chair), F. Dahl, K. Mensah, L. Brandt

The chair opened the meeting at nine.

Mr Dahl showed the board the plans of the new workshop at Holt. He had been there in February. Mrs Brandt asked how long the lease of the old one runs. After a discussion the directors approved the purchase of the site for 1.2 million pounds.

Mr Mensah spoke of the fair in Hamburg. It had been well attended and the weather was good.

The meeting closed at eleven.
`, "the directors approved", "asked how|opened"},
	} {
		a := analyse(t, c.notes)
		got := strings.Join(texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 3}})), "\n")
		for s := range strings.SplitSeq(c.want, "|") {
			if !strings.Contains(got, s) {
				t.Errorf("%s: the summary lacks %q:\n%s", name, s, got)
			}
		}
		for s := range strings.SplitSeq(c.not, "|") {
			if strings.Contains(got, s) {
				t.Errorf("%s: the summary has %q:\n%s", name, s, got)
			}
		}
	}
}
