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
