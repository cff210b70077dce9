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
`

func TestShownWithoutNotes(t *testing.T) {
	a := analyse(t, "The Holt Ferry was a steam ferry on the Wend, which ran from Holt to Quarry Staithe until 1935.[1] She was the last of her kind [sic] in the county.[2][note 3]\n\n¶7 The council sold her for scrap.")
	var got []string
	for _, l := range summary.Lines(&a.Document, a.Sentences, a.Entities, []int{0, 1, 2}) {
		got = append(got, l.In(a.Document.Text))
	}
	want := []string{
		"The Holt Ferry was a steam ferry on the Wend, which ran from Holt to Quarry Staithe until 1935.",
		"She was the last of her kind [sic] in the county.",
		"The council sold her for scrap.",
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
	for i, l := range summary.Lines(&a.Document, a.Sentences, a.Entities, chosen) {
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
		if strings.Contains(line, "OKAFOR:") || strings.HasPrefix(line, "1.") || strings.HasPrefix(line, "(2)") {
			t.Errorf("a label is left: %q", line)
		}
	}
}
