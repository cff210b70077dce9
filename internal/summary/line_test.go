package summary_test

import (
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
