package analysis

import (
	"slices"
	"testing"

	"standfirst/internal/article"
	"standfirst/internal/entity"
)

// TestCellsAndCaptions checks that no name runs from a cell into the next, and that somebody who
// is named only below a picture counts for little.
func TestCellsAndCaptions(t *testing.T) {
	a, err := Run(article.Input{Text: `Lock of Orrin to open in May

The lock at night. Photo: Paul Marsh / QNS

The lock has hired two people, its keeper Anna Lund said on Monday, and it will hire more in May.

Lund said that the gates would be drawn by hand for the first week, and by water after that.

Name | Post | Town
Amina Osei | Analyst | Marsk
Peter Brekke | Carter | Harlow`})
	if err != nil {
		t.Fatal(err)
	}
	var people []string
	for _, e := range a.Entities {
		if e.Kind == entity.Person {
			people = append(people, e.Name)
		}
	}
	for _, want := range []string{"Amina Osei", "Peter Brekke"} {
		if !slices.Contains(people, want) {
			t.Errorf("no %s among %q", want, people)
		}
	}
	if lund, marsh := slices.Index(people, "Anna Lund"), slices.Index(people, "Paul Marsh"); lund < 0 || marsh < lund {
		t.Errorf("people %q", people)
	}
	for _, e := range a.Entities {
		if e.Name == "Paul Marsh" && e.Salience > a.Entities[0].Salience/2 {
			t.Errorf("the photographer counts for %.2f", e.Salience)
		}
	}
}
