package summary_test

import (
	"strings"
	"testing"

	"standfirst/internal/summary"
)

// ruling is an invented judgment with the decision at the end.
const ruling = `Tarn v Holt Borough Council

Judgment of 3 June 2022

Ms Tarn, a nurse, was convicted of leaving her car in a bus lane in Holt and fined £400. She argues that the sign at the corner was hidden by a tree. The magistrate did not believe her, and the county court agreed with the magistrate.

On the evening of 4 May 2021 an officer of the Council photographed the car. The photograph shows the lane, the car and the tree, and behind its leaves the edge of a sign.

The Council contends that a driver must look for signs. It relies on a rule of 1984, which was made for other roads.

We hold that a driver cannot be fined under a sign that nobody can read. The photograph leaves no doubt.

The conviction is reversed, and the Council must pay Ms Tarn's costs of £1,250.
`

// attendance is an invented record with a roll that looks like a sentence.
const attendance = `Board of the Holt ferry

Minutes of 9 May 2023

In attendance: J. Moore (clerk), two members of the public, a reporter of the Holt Herald.

The clerk told the board that the ferry had carried 41,000 people in April, a tenth more than in the year before. It was agreed to run a second ferry on Sundays from 4 June.

The harbour master asked for a new rope. He will bring three offers to the next meeting.
`

func TestPoint(t *testing.T) {
	for _, c := range []struct{ text, has, hasNot string }{
		{ruling, "We hold that a driver cannot be fined", "The photograph leaves no doubt"},
		{ruling, "The conviction is reversed", "an officer of the Council photographed"},
		{attendance, "It was agreed to run a second ferry", "In attendance"},
	} {
		a := analyse(t, c.text)
		got := strings.Join(texts(a, a.Ranking.Select(summary.Options{})), " ")
		if !strings.Contains(got, c.has) || strings.Contains(got, c.hasNot) {
			t.Errorf("want %q and not %q: %q", c.has, c.hasNot, got)
		}
	}
}

func TestSaysItOnce(t *testing.T) {
	a := analyse(t, `Quarry to keep its railway

The council voted on Friday to keep the quarry railway open until the spring of 2027.

The quarry railway will be kept open until the spring of 2027, the council voted on Friday.

The cost, £90,000, will come from the sale of the old engine shed.

Walkers and two schools had asked for the line to stay.

The operator said that it would paint the three carriages.
`)
	said := strings.Join(texts(a, a.Ranking.Select(summary.Options{})), "\n")
	n := strings.Count(said, "railway")
	if n != 1 {
		t.Errorf("%d sentences of the summary say the same", n)
	}
}

// TestPrintedHeads: the abstract of a journal and the holding of a law report are found by
// the heads that printers set.
func TestPrintedHeads(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`Tern colonies and ferry wakes

Keywords: terns; wakes; nesting A B S T R A C T

Terns nest on low islands. We counted 412 nests on nine islands in the Wend before and after the ferry began. Nests within 100 m of the route fell by 63%, and those farther away did not change.

1. Introduction

About a third of the terns of Europe nest within sight of a shipping lane. Wakes wash out eggs where the shore is flat. The ferry at Holt has run since 2019, and its route passes nine islands.

2. Methods

Islands were chosen that lie within two miles of the route. Nests were counted from a boat by two observers in May and again in July.
`, "Nests within 100 m"},
		{`Roe v Holt Ferry Company

Negligence. Ferry. Duty to passengers on the slip.

The claimant fell on the slip at Holt in January 2022 and broke her wrist. The slip had not been cleared of weed since October. The company said that the slip belonged to the council.

Held: Appeal allowed. A ferry company owes a duty to its passengers from the moment at which it invites them on to the slip, whoever owns it.

Counsel for the claimant relied on three older cases. The company relied on the deed of 1931.
`, "A ferry company owes"},
	} {
		a := analyse(t, c.text)
		got := texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 3}}))
		if !strings.Contains(strings.Join(got, "\n"), c.want) {
			t.Errorf("no %q in %q", c.want, got)
		}
	}
}

const labelledAbstract = `Ferry wakes and tern colonies

Background: Terns nest on low islands and lose eggs to the wakes of ships.

Methods: We counted 412 nests on nine islands in the Wend before and after the ferry at Holt began to run.

Results: Nests within 100 m of the route fell by 63%, and those farther away did not change.

Conclusions: Moving the route by 200 m would save most of the nests.
`

// TestLabelledAbstract: the background of a labelled abstract does not stand for its results.
func TestLabelledAbstract(t *testing.T) {
	a := analyse(t, labelledAbstract)
	for _, line := range texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 2}})) {
		if strings.HasPrefix(line, "Background") {
			t.Errorf("in the summary: %q", line)
		}
	}
	a = analyse(t, strings.NewReplacer("Background: ", "Background:\n\n", "Methods: ", "Methods:\n\n", "Results: ", "Results:\n\n", "Conclusions: ", "Conclusions:\n\n").Replace(labelledAbstract))
	for _, line := range texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 2}})) {
		if strings.HasPrefix(line, "Terns nest") {
			t.Errorf("in the summary: %q", line)
		}
	}
}

// TestWordsOfRulings: words that courts and meetings use decide nothing elsewhere.
func TestWordsOfRulings(t *testing.T) {
	a := analyse(t, `Ferry wakes and tern colonies

The harbour board will move the ferry by 200 metres to save the terns of the Wend, it said on Friday.

The route has been the same since 1911, and the board had refused to change it twice.

A survey was carried out between March and June by nine students. They counted 412 nests on the islands.

The terns we hold dear are also the reason why 30,000 people visit the islands each year.

The change will cost £90,000, and it will make the crossing two minutes longer.
`)
	got := strings.Join(texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 2}})), "\n")
	if strings.Contains(got, "carried out") || strings.Contains(got, "hold dear") {
		t.Errorf("the summary is %q", got)
	}
}

// TestPageTalk: what a page says about itself is not in the summary.
func TestPageTalk(t *testing.T) {
	a := analyse(t, `Wheat disease reaches the Wend valley

A new strain of rust is being carried to wheat farmers via seed markets and grain barges.

Below you can see photos of leaves with the spots in the Wend valley, and how the disease of the wheat looks.

The spots are first seen on the lowest leaves, and a field can lose two thirds of its grain in three weeks. Some 1,400 farms between Holt and Lodge grow the variety that has no defence against it.

The county will pay for seed of another variety, which costs 90 pounds an acre. It asks farmers to burn the straw before October.
`)
	got := strings.Join(texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 4}})), "\n")
	if strings.Contains(got, "Below you can") {
		t.Errorf("the summary is %q", got)
	}
}
