package furniture_test

import (
	"strings"
	"testing"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/furniture"
	"standfirst/internal/article/plain"
	"standfirst/internal/doc"
)

const story = `Mill to reopen as a school

The town council voted on Monday to turn the old paper mill on the Esk into a school for two hundred children, after nine years in which it stood empty.

Work will begin in the spring and cost four million pounds, which the county will pay. The mayor, Ana Lima, said that parents had waited long enough.

The mill made paper for bank notes until 1998. Its chimney, which is listed, will be kept, and the wheel will turn again for visitors on Sundays.

`

// TestJudge puts furniture that no rule knows, and text, below and into an article.
func TestJudge(t *testing.T) {
	for _, c := range []struct {
		text string
		kept bool
	}{
		{"Our journalism is free thanks to readers who chip in each month.", false},
		{"Pick up our weekly letter, with the best of the site, in your inbox", false},
		{"The text of this page may be reused under the terms of the open licence.", false},
		{"Jo Roe is a features writer at the Esk Herald.", false},
		{"This podcast is made possible by the subscribers of the Esk Herald.", false},
		{"The school will open in September.", true},
		{"Nobody spoke against it.", true},
		{"Paper does not keep in the damp.", true},
		{"They pay for the books, but not for the desks.", true},
		{"Gifts have been received from Ghent, Oslo and Leeds.", true},
		{"4h ago Parents leave the hall", true},
		{"12:40 Questions from the floor", true},
		{"Referee: J Lind (Northport).", true},
		{"Try another lock.", true},
		{"In attendance: Ana Lima (Registrar, Secretary), Jo Roe (Finance)", true},
		{"1968: foundation of the mill with four employees\n\n1974: the press reaches one million sheets", true},
		{"Jo Roe, paper-maker, born 11 March 1939; died 2 December 2025", true},
		{"The newsletter that the mill once printed had nine hundred readers, and its last editor still lives in the town.", true},
	} {
		d := plain.Read(story + c.text + "\n")
		if got := isKept(&d, c.text); got != c.kept {
			t.Errorf("%q: kept is %v", c.text, got)
		}
	}
}

func isKept(d *doc.Document, text string) bool {
	for _, b := range d.Blocks {
		if b.Kept && strings.Contains(b.In(d.Text), text[:min(20, len(text))]) {
			return true
		}
	}
	return false
}

// TestWeights checks that the weights are those of the word list and the evidence.
func TestWeights(t *testing.T) {
	d := plain.ReadUnjudged(story)
	cases := furniture.Evidence(&d)
	for _, c := range cases {
		if c.Values != nil && len(c.Values) != furniture.NumEvidence {
			t.Fatal("a case has too few values")
		}
	}
	if n := furniture.Words(); n != clue.FurnitureWords() {
		t.Errorf("%d weights for %d words: run \"train furniture\"", n, clue.FurnitureWords())
	}
}
