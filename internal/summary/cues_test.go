package summary

import (
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/nlp"
)

func TestCues(t *testing.T) {
	for _, c := range []struct {
		text string
		cue  cue
		want bool
	}{
		{"It was resolved to buy a new mower.", decisionCue, true},
		{"The motion carried by five votes.", decisionCue, true},
		{"The mower is green and rather old.", decisionCue, false},
		{"We found that the bees slept longer.", findingCue, true},
		{"In this paper we ask how bees sleep.", aimCue, true},
		{"In this garden the bees sleep well.", aimCue, false},
		{"Please send the form by Friday.", requestCue, true},
		{"Thank you all for coming tonight.", courtesyCue, true},
	} {
		d := doc.Document{Text: c.text, Blocks: []doc.Block{{Span: doc.Span{End: len(c.text)}, Kind: doc.Paragraph, Kept: true}}}
		r := Rank(&d, nlp.Sentences(&d), nil)
		if n := r.cuesOf(r.candidates[0].words)[c.cue]; (n > 0) != c.want {
			t.Errorf("%q: %d cues of class %d", c.text, n, c.cue)
		}
	}
}
