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
		"notice": {`Dear members,

I am writing to tell you that the pool will be closed from Monday 6 May, because a crack was found on Sunday in the floor of the deep end.

I know that this comes at the start of the season. A diver saw the crack when she lost a ring. She did the right thing and rang the office. Nobody was in the water at the time.

Swimming lessons move to the pool of Lodge School, and the times stay as they are. Season tickets are valid there from 10 am to noon. The works will take until the end of June.

The sauna and the café stay open. The crack is eleven metres long and about as wide as a finger. I learned to swim in that pool myself.

Yours sincerely,

Maud Okafor
`, "the pool will be closed", "lost a ring|myself"},
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
