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

// TestRecords puts lists that are part of the text below an article, and others that are not.
func TestRecords(t *testing.T) {
	for _, c := range []struct {
		text string
		kept bool
	}{
		{"Works\n\nThe Long Thaw (Quay Press, 1971)\n\nSalt and Lamp Oil (Quay Press, 1980)\n\nLetters to a Cod (with Arne Lie; Fjord, 1988)", true},
		{"Films\n\n1998 – The Gate\n\n2003 – Two Tides\n\n2011 – A Lock Is Not a Door", true},
		{"Actions\n\nSW: ask the county who owns the bridge\n\nPH: three quotes for the steel by 4 May\n\nID: write to the school about the pump", true},
		{"ACTION ITEMS\n\nBridge – Sue to contact the county before the next meeting\n\nSteel – Pavel to obtain three quotes\n\nPump – Ines to write to the school", true},
		{"Key facts\n\nLength: 41 metres\n\nBuilt: 1934\n\nCost of repair: 400,000 crowns\n\nUsed each day by: 900 people", true},
		{"By the numbers\n\n41 metres from bank to bank\n\n900 people a day\n\n3 offers for the steel, all of them too high", true},
		{"Honours\n\nOrder of the Orrin, second class (1961)\n\nHonorary citizen of Harlow (1974)\n\nMedal of the Society of Lock Keepers (1980)", true},
		{"What they said\n\n\"I would walk further if there were benches.\" – Ruth, 71\n\n\"Nobody asked us in 1990 either.\" – Tom, 80\n\n\"More ducks.\" – Ada, 6", true},
		{"Members of the council\n\nAna Lima, Harlow North\n\nJo Roe, Harlow South\n\nNia Pole, Marlow", true},
		{"Decisions\n\n2019/14: The fee is raised to 12 crowns.\n\n2019/15: The old pump is sold.\n\n2019/16: The next meeting is on 8 May.", true},
		{"Signed by:\n\nEsk Nurses' Association\n\nFriends of the Old Mill\n\nAna Lima\n\nJo Roe", true},
		{"More stories\n\nMill 1: the wheel turns\n\nMill 2: the wheel stops\n\nMill 3: the wheel is sold", false},
		{"Contact\n\nPress: Jo Roe\n\nPhone: 0199 555 0100\n\nEmail: press@esk.example", false},
	} {
		d := plain.Read(story + c.text + "\n")
		for _, line := range strings.Split(c.text, "\n\n") {
			if got := isKept(&d, line); got != c.kept {
				t.Errorf("%q: kept is %v", line, got)
			}
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

// TestButtonsAbove checks that buttons above the text do not count against it.
func TestButtonsAbove(t *testing.T) {
	text := "Entry to the mill will be free for people who live on the Esk, and cost six pounds for everybody else."
	d := plain.Read("Share\n\nTweet\n\nCopy link\n\nThe town council voted on Monday to turn the old paper mill on the Esk into a school for two hundred children.\n\nIts chimney, which is listed, will be kept, and the wheel will turn again, the mayor said after the vote.\n\n" + text + "\n\nShare this:\n")
	if !isKept(&d, text) || isKept(&d, "Tweet") {
		t.Error("the text is lost, or the buttons are kept")
	}
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
