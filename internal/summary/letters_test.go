package summary_test

import (
	"strings"
	"testing"

	"standfirst/internal/summary"
)

// TestLetters: the summary of a letter has what the writer asks for, also as a question, and
// not how they greet or where to turn with questions.
func TestLetters(t *testing.T) {
	for name, c := range map[string]struct{ letter, want, not string }{
		"appeal": {`Dear neighbours,

I hope that the spring finds you well.

The Holt Lifeboat has gone out from our harbour for ninety years. I remember the night when it brought in the crew of a trawler, and my uncle was one of them. (He talked of nothing else for years.)

The boat is worn out, and a new engine costs 84,000 pounds. Two thirds of that sum have been given already.

I urge you to give what you can to the engine fund before the end of May. If you have any questions, ask at the harbour office.

With many thanks,

Rosa Amato
`, "urge you to give", "finds you well|any questions|nothing else"},
		"mail": {`Subject: Keys of the boathouse

Hi Finn,

Thanks for the photos, they are lovely.

I was at the boathouse with my daughter on Sunday and we had a good time in the sun. Two of our keys no longer turn in the new lock that you put in. Could you please have three more keys cut by Friday 12 April? You can leave them with my neighbour.

Feel free to ring me.

Lena
`, "Could you please", "lovely|Feel free"},
	} {
		a := analyse(t, c.letter)
		got := strings.Join(texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 2}})), "\n")
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: the summary lacks %q:\n%s", name, c.want, got)
		}
		for s := range strings.SplitSeq(c.not, "|") {
			if strings.Contains(got, s) {
				t.Errorf("%s: the summary has %q:\n%s", name, s, got)
			}
		}
	}
}
