package summary

import (
	"slices"
	"strings"
	"testing"

	"standfirst/internal/article"
	"standfirst/internal/entity/extract"
	"standfirst/internal/nlp"
)

// ranked ranks a text with the shipped models.
func ranked(t *testing.T, text string) *Ranking {
	t.Helper()
	d, err := article.Parse(article.Input{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	sentences := nlp.Sentences(&d)
	return Rank(&d, sentences, extract.Entities(&d, sentences))
}

const weir = `Council to rebuild the weir at Holt

The council of Holt voted on Monday to rebuild the weir, which a flood broke in March. A diver had found a crack in the sluice two years ago.

The crack was never repaired. Ana Roe, the county engineer, told the Board of Rivers (BOR) that her report had been lost. She blamed the heads of two departments for it.

The BOR will meet again in May. These departments have not replied. The weir was built in 1911.
`

func TestNeedFeatures(t *testing.T) {
	r := ranked(t, weir)
	for _, c := range []struct {
		candidate, feature int
		want               float32
	}{
		{1, nThe, 0},
		{2, nThe, 1}, // "The crack"
		{2, nTheDistance, 1},
		{2, nFirst, 1},
		{3, nPersonal, 0},
		{3, nPersonalTied, 1},
		{4, nPersonal, 1},
		{4, nThings, 1},
		{4, nTheFirst, farthest}, // "the heads of"
		{5, nBracketed, 1},
		{6, nThisNoun, 1},
		{6, nThisFirst, 0},
		{7, nThe, 0}, // the headline has the weir
	} {
		if got := r.needRow(c.candidate)[c.feature]; got != c.want {
			t.Errorf("%q: feature %d is %v, want %v", r.candidates[c.candidate].span.In(r.d.Text), c.feature, got, c.want)
		}
	}
}

func TestSpeechAbove(t *testing.T) {
	r := ranked(t, `Holt to have a new weir

The council of Holt voted on Monday to rebuild the weir at a cost of £2 million.

Ana Roe, who chairs the council, said:

“We have waited too long for this. The river will not wait.

“I thank everybody who wrote to us.”

Work starts in May, and the road will be closed until August.
`)
	var got []int
	for s, said := range r.speechAbove() {
		if said {
			got = append(got, s)
		}
	}
	if want := []int{3, 4, 5}; !slices.Equal(got, want) {
		t.Errorf("sentences %v, want %v", got, want)
	}
}

// TestHalfSentencesInLists: an item that completes the sentence above its list is never
// chosen; one that is a sentence may be.
func TestHalfSentencesInLists(t *testing.T) {
	r := ranked(t, `How to apply for a boat licence

You need a licence for every boat on the river, and it costs £40 a year.

Your boat must:

- have been inspected in the last two years by a surveyor
- carry a life jacket for each person who is on board

Before you apply

- Ask the harbour office at Holt for the form and fill it in.

The office answers within ten days.
`)
	for i := range r.candidates {
		text := r.candidates[i].span.In(r.d.Text)
		want := strings.HasPrefix(text, "have been") || strings.HasPrefix(text, "carry")
		if got := r.completesLead(&r.candidates[i]); got != want {
			t.Errorf("%q: %v", text, got)
		}
		if want && slices.Contains(r.grown.Candidates[:2], i) {
			t.Errorf("%q is chosen", text)
		}
	}
}

// TestGoesOn: a sentence that takes up what came before is not shown alone for certain.
func TestGoesOn(t *testing.T) {
	r := ranked(t, `Lock at Holt to close

The lock at Holt will close for two reasons, says Ana Roe. The second reason is a lack of keepers in the county. Boats must therefore go round by Wick.

Owners may object to these plans until May. The office is open these days from noon. Please use the form described below. The water above the lock is shallow.

Wick did so in 2019. In other years only the weir was closed. A boat that has been inspected need not be so again. The bridge will be closed as well.
`)
	for i, want := range []float64{0, 0.6, 0.6, 0.4, 0, 0.6, 0, 0.6, 0.6, 0, 0.6} {
		if got := r.goesOn(i); got != want {
			t.Errorf("sentence %d: %v, want %v", i+1, got, want)
		}
	}
}
