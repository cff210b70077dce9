package summary_test

import (
	"slices"
	"strings"
	"testing"

	"standfirst/internal/summary"
)

const hearing = `Hearing on the ferry at Holt

MR. HALE: Dr. Okafor, when did the ferry fail its inspection?

DR. OKAFOR: The ferry failed its inspection on 4 May. She has not sailed since then.

MR. HALE: Who told the council of that?

DR. OKAFOR: We wrote to the council on the same day, and we had no answer.

1. The council must answer within ten days of a letter from an inspector.

(2) 3.5 per cent of the fares pay for the inspections.

[17] The inspectors would keep the ferry in port until June.
`

func TestShownWithoutNotes(t *testing.T) {
	a := analyse(t, "The Holt Ferry was a steam ferry on the Wend, which ran from Holt to Quarry Staithe until 1935.[1] She was the last of her kind [sic] in the county.[2][note 3]\n\n¶7 The council sold her for scrap.\n\nFacts – The applicant owned her boiler.")
	var got []string
	for _, l := range a.Ranking.Lines(a.Entities, []int{0, 1, 2, 3}) {
		got = append(got, l.In(a.Document.Text))
	}
	want := []string{
		"The Holt Ferry was a steam ferry on the Wend, which ran from Holt to Quarry Staithe until 1935.",
		"She was the last of her kind [sic] in the county.",
		"The council sold her for scrap.",
		"The applicant owned her boiler.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("lines %q, want %q", got, want)
	}
}

func TestLines(t *testing.T) {
	a := analyse(t, hearing)
	text := a.Document.Text
	var chosen []int
	for i := range a.Sentences {
		chosen = append(chosen, i)
	}
	told := map[string]bool{}
	for i, l := range a.Ranking.Lines(a.Entities, chosen) {
		told[l.Told(text)] = true
		if s := a.Sentences[i]; l.Start < s.Start || l.End != s.End {
			t.Errorf("%q is shown as %q", s.In(text), l.In(text))
		}
	}
	for _, want := range []string{
		"[DR. OKAFOR] The ferry failed its inspection on 4 May.",
		"[DR. OKAFOR] We wrote to the council on the same day, and we had no answer.",
	} {
		if !told[want] {
			t.Errorf("no line %q in %v", want, told)
		}
	}
	for line := range told {
		if strings.Contains(line, "OKAFOR:") || strings.HasPrefix(line, "1.") || strings.HasPrefix(line, "(2)") || strings.HasPrefix(line, "[17]") {
			t.Errorf("a label is left: %q", line)
		}
	}
}

// TestParagraphNumbers: the numbers of paragraphs are not shown, those of sentences are.
func TestParagraphNumbers(t *testing.T) {
	a := analyse(t, `Progress of the harbour works

11 By March the board had rebuilt two of the five piers, at a cost of £3.1 million.

12 The board does not know how many boats use the new piers.

2024 Harbour Days drew a crowd of 9,000 people to the quay in the first week of June.

93/24 Dredging: the clerk had obtained three quotations for the inner basin.

94/24 Lights: the council agreed to mend the lamps on the east pier by October.

8.2a It was agreed to paint the lamps on the west pier as well.
`)
	var got []string
	for i, s := range a.Sentences {
		if l := a.Ranking.Lines(a.Entities, []int{i})[0]; a.Document.Blocks[s.Block].Kind.Prose() {
			first, _, _ := strings.Cut(l.In(a.Document.Text), " ")
			got = append(got, first)
		}
	}
	if want := []string{"By", "The", "2024", "Dredging:", "Lights:", "It"}; !slices.Equal(got, want) {
		t.Errorf("lines open with %q, want %q", got, want)
	}
}

// TestInterviewee: an answer without a name is by the only person whom the text introduces
// before the questions.
func TestInterviewee(t *testing.T) {
	for _, c := range []struct{ intro, want string }{
		{"Ruth Calloway grows orchids in Dunmore.", "[Ruth Calloway] I like that they take their time."},
		{"Ruth Calloway and Tom Briggs grow orchids in Dunmore.", "I like that they take their time."},
		{"This is about orchids.", "I like that they take their time."},
	} {
		a := analyse(t, "The orchids of Dunmore\n\n"+c.intro+"\n\nQ: Why orchids?\n\nA: I like that they take their time.\n\nQ: And bulbs?\n\nA: They pay the rent.\n")
		for i, s := range a.Sentences {
			if !strings.Contains(s.In(a.Document.Text), "take their time") {
				continue
			}
			l := a.Ranking.Lines(a.Entities, []int{i})[0]
			if got := l.Told(a.Document.Text); got != c.want {
				t.Errorf("%q: %q, want %q", c.intro, got, c.want)
			}
		}
	}
}

// TestSpotlight: below questions that are headings, "I" is the person whom the headline names,
// unless that is the author.
func TestSpotlight(t *testing.T) {
	const questions = "\n\nWhat did you grow first?\n\nI grew beans behind the chapel, and nobody else in Dunmore had them in May.\n\nHow do you heat the houses?\n\nThe brewery gives its warm water away at night. We paid for the pipe ourselves, and it was cheaper than coal.\n\nWhat would you do with more land?\n\nI would plant quinces along the railway, where the soil is too wet for beans.\n"
	for head, want := range map[string]string{
		"Growers of Dunmore: Ruth Calloway\n\nOur series looks at people who sell what they grow.":                "[Ruth Calloway] I would plant",
		"Growers of Dunmore: Ruth Calloway and Tom Briggs\n\nOur series looks at people who sell what they grow.": "I would plant",
		"What I learned in Dunmore\n\nBy Ruth Calloway\n\nI sell what I grow, and people ask me about it.":        "I would plant",
	} {
		a := analyse(t, head+questions)
		for i, s := range a.Sentences {
			if !strings.HasPrefix(s.In(a.Document.Text), "I would plant") {
				continue
			}
			l := a.Ranking.Lines(a.Entities, []int{i})[0]
			if got := l.Told(a.Document.Text); !strings.HasPrefix(got, want) {
				t.Errorf("%q: %q, want %q", head, got, want)
			}
		}
	}
}

// TestInitials: initials before a turn stand for the one person introduced who has them.
func TestInitials(t *testing.T) {
	for _, c := range []struct{ label, want string }{
		{"R", "[Ruth Calloway] They take their time."},
		{"R. C.", "[Ruth Calloway] They take their time."},
		{"B", "[Tom Briggs] They take their time."},
		{"K", "They take their time."},
		{"K.L.", "[K.L.] They take their time."},
	} {
		a := analyse(t, "The orchids of Dunmore\n\nRuth Calloway grows orchids for Tom Briggs in Dunmore.\n\nI: Why orchids?\n\n"+c.label+": They take their time.\n\nI: And bulbs?\n\n"+c.label+": They pay the rent.\n")
		for i, s := range a.Sentences {
			if !strings.Contains(s.In(a.Document.Text), "take their time") {
				continue
			}
			l := a.Ranking.Lines(a.Entities, []int{i})[0]
			if got := l.Told(a.Document.Text); got != c.want {
				t.Errorf("%s: %q, want %q", c.label, got, c.want)
			}
		}
	}
}

func TestItemsOfBusiness(t *testing.T) {
	a := analyse(t, `Minutes of the Holt ferry committee, 4 May 2021

Present: A. Roe, B. Lima, C. Hale

## Notes

- The meeting was opened by the chair at 7 pm.

## 1. Repair of the slipway

- Agreed to pay Wend Timber 4,200 pounds for new planks by the end of June.

- The repair of the slipway will be finished before the regatta.

## Timetable

Resolved that the last boat leaves Quarry Staithe at 10 pm from 1 June.
`)
	want := map[string]string{
		"The meeting":   "",
		"Agreed to":     "Repair of the slipway",
		"The repair":    "", // it says so itself
		"Resolved that": "Timetable",
	}
	for i := range a.Sentences {
		for start, item := range want {
			if l := a.Ranking.Lines(a.Entities, []int{i})[0]; strings.HasPrefix(l.In(a.Document.Text), start) {
				delete(want, start)
				if l.Item != item {
					t.Errorf("%q stands under %q, want %q", l.In(a.Document.Text), l.Item, item)
				}
			}
		}
	}
	for start := range want {
		t.Errorf("no sentence starts with %q", start)
	}
}

// TestWhereTheyMet: where an interview took place is not in its summary.
func TestWhereTheyMet(t *testing.T) {
	a := analyse(t, `The baker of Tarn Street

We meet at five in the morning, since Ines Amato has been up since two.

Her oven holds 400 loaves, and it has not been cold since the flood of 1953.

What is so hard about rye?

You cannot hurry it: rye needs a day, and most bakers give it an hour and a bag of powder.

What would you change?

I would let schools buy from bakers within ten miles, because a child who has eaten good bread will ask for it.

Who comes after you?

Two of my apprentices have signed for the shop, and it stays a bakery for thirty years.
`)
	for _, line := range texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 3}})) {
		if strings.HasPrefix(line, "We meet") {
			t.Errorf("in the summary: %q", line)
		}
	}
}
