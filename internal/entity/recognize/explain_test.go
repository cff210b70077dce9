package recognize

import (
	"slices"
	"strings"
	"testing"
)

func TestExplain(t *testing.T) {
	text := "The Orrin Water and Sewer Board voted .\nThe ferry Petrel left it ; the Petrel is late ."
	sentences := sentencesOf(text)
	_, changes := Explain(text, sentences)
	var got []string
	for _, c := range changes {
		for _, m := range c.After {
			got = append(got, m.In(text)+": "+c.Why)
		}
	}
	if all := strings.Join(got, "\n"); !strings.Contains(all, "Orrin Water and Sewer Board: a body") {
		t.Error(all)
	}
	if !slices.ContainsFunc(changes, func(c Change) bool { return strings.Contains(c.Why, "so say of Petrel: other") }) {
		t.Error(changes)
	}
}
