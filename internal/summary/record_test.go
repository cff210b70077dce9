package summary_test

import (
	"slices"
	"strings"
	"testing"

	"standfirst/internal/summary"
)

// motions are invented minutes in which two results are sentences of their own.
const motions = `Minutes of the annual meeting of the Wick Rowing Club, 7 May 2023

Present: A. Bain (chair), R. Craig (treasurer), thirty members.

The chair opened the meeting at seven o'clock and welcomed the new members.

It was proposed by Ms Craig that the fee for juniors be raised from £20 to £28 a year. The motion was carried by 19 votes to 8.

Mr Weir moved to sell the old boathouse to the harbour trust for £60,000. It failed.

The treasurer reported that the roof of the shed had cost £4,200, which was paid from the reserve.

The chair thanked all present and closed the meeting at nine.
`

func TestResultsComeWithTheirMotions(t *testing.T) {
	a := analyse(t, motions)
	for n := 2; n <= 6; n++ {
		got := texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: n}}))
		for _, pair := range [][2]string{{"The motion was carried", "It was proposed by Ms Craig"}, {"It failed", "Mr Weir moved"}} {
			begins := func(s string) func(string) bool {
				return func(line string) bool { return strings.HasPrefix(line, s) }
			}
			if slices.ContainsFunc(got, begins(pair[0])) && !slices.ContainsFunc(got, begins(pair[1])) {
				t.Errorf("%d sentences have %q without %q: %q", n, pair[0], pair[1], got)
			}
		}
	}
	got := strings.Join(texts(a, a.Ranking.Select(summary.Options{})), " ")
	if !strings.Contains(got, "The motion was carried") || strings.Contains(got, "opened the meeting") || strings.Contains(got, "thanked all") {
		t.Errorf("the summary is %q", got)
	}
	if strings.Contains(got, "Mr Weir moved") && !strings.Contains(got, "It failed.") {
		t.Errorf("the summary does not say that a motion failed: %q", got)
	}
}

// TestSentencesOnce: a result may follow its motion both because it is the result and because
// it needs the motion, and is still shown once.
func TestSentencesOnce(t *testing.T) {
	const reply = "Mr Lee moved that the gate be locked at night. He said that this would stop the thefts from it. The motion was lost, and he said that he would bring it again.\n\n"
	for _, text := range []string{motions, motions + reply, strings.Replace(motions, "It failed.", "This was lost by 9 votes to 12, and he withdrew it.", 1)} {
		var got []int
		for _, p := range analyse(t, text).Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 100}}).Picks {
			got = append(got, p.Sentence)
		}
		if once := slices.Compact(slices.Clone(got)); len(once) < len(got) {
			t.Errorf("sentences %v, want each once", got)
		}
	}
}

// TestContestedFirst: of the items of a meeting, the one on which the vote was split comes
// first, and what somebody only asked does not come before what was decided.
func TestContestedFirst(t *testing.T) {
	a := analyse(t, `Minutes of Pell Harbour Council, 3 March 2025

Present: Cllrs Amis, Brand, Cole, Dunne, Eades

Mr Stead asked when the lamp outside the school would be mended.

Cllr Amis said that the lamp had been reported in January.

The council resolved that the flag of Saint Maur, a twin town, be flown on 1 May.

The council resolved by three votes to two that the harbour dues be raised by 9 per cent from April, which will bring in £84,000 a year.

The meeting closed at 9.10 pm.
`)
	first := texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 1}}))[0]
	if !strings.Contains(first, "three votes to two") {
		t.Errorf("first comes %q", first)
	}
	for _, line := range texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 2}})) {
		if strings.Contains(line, "asked when") {
			t.Errorf("in the summary: %q", line)
		}
	}
}

// TestCarried: a summary of minutes has what was moved, not that it was carried, nor the
// motions of every meeting.
func TestCarried(t *testing.T) {
	a := analyse(t, `Town of Ferry Point, monthly meeting, 9 June 2025

Present: supervisors Ada Roe, Ben Lima and Cy Stead, clerk Dot Amis

Motion by Ben Lima, second by Cy Stead to approve the amended minutes. Motion carried. Motion by Ben Lima, second by Ada Roe to pay the disbursements. Motion carried.

The clerk reported that the state had paid for the counting machine.

Cy Stead made a motion seconded by Ada Roe to close the landfill road to trucks from September. Motion carried.

Motion by Ada Roe, second by Ben Lima to buy a used grader for $41,000 from the town of Lodge. Motion carried.

Motion and second to adjourn at 8:05 pm.
`)
	got := strings.Join(texts(a, a.Ranking.Select(summary.Options{})), "\n")
	for _, want := range []string{"to close the landfill road", "to buy a used grader"} {
		if !strings.Contains(got, want) {
			t.Errorf("the summary lacks %q:\n%s", want, got)
		}
	}
	for _, not := range []string{"carried", "minutes", "disbursements", "adjourn"} {
		if strings.Contains(got, not) {
			t.Errorf("the summary has %q:\n%s", not, got)
		}
	}
}
