package summary_test

import (
	"strings"
	"testing"

	"standfirst/internal/summary"
)

// biography is an invented article on a person whose early life stands before what made her
// known.
const biography = `Ilse Varnholt (engineer)

Dame Ilse Maria Varnholt (2 May 1911 – 30 June 1990) was a Dutch-born British engineer of locks and sluices.

Varnholt was born in Delft, where her father kept a shop for skates. She attended a convent school and learnt to row at the age of eight. In 1930 she moved to Hull to live with an aunt.

She designed the sea lock at Holt in 1951, then the largest in the world, with gates that the tide itself opens and closes. Between 1955 and 1974 she built eleven more on four continents. In 1962 she became the first woman to lead the Society of Harbour Engineers.

The flood of 1976 broke one of her gates at Tarn and killed six people. She said that the fault was hers, and paid for the repair.

Her house in Hull is let to students.
`

// TestBiography: the summary of a biography has what made the person known, not her school
// years, though "she" is introduced far above.
func TestBiography(t *testing.T) {
	a := analyse(t, biography)
	lines := texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 3}}))
	got := strings.Join(lines, "\n")
	if !strings.HasPrefix(lines[0], "Dame Ilse") || !strings.Contains(got, "largest in the world") && !strings.Contains(got, "first woman") {
		t.Errorf("not what she is known for: %q", got)
	}
	for _, s := range []string{"convent school", "shop for skates", "an aunt"} {
		if strings.Contains(got, s) {
			t.Errorf("early life in the summary: %q", got)
		}
	}
}

// TestPlace: an article on a place is summed up by its size and what happened there, not by
// its other names or its council.
func TestPlace(t *testing.T) {
	a := analyse(t, `Tarnhaven

Tarnhaven (also Ternhaven) is a port on the island of Wessel.

The name is also spelled Taarnhaven, from an old word for a tower. The town is governed by Tarnhaven Town Council, which has nine members.

With 41,200 inhabitants it is the largest town of the island. Herring made it rich in the seventeenth century, and the loss of the herring made it poor again in 1790.

In 1911 a fire destroyed the harbour and 900 houses. The first tidal power station in Europe was opened here in 1963 and still lights the island.

The town is twinned with Delft. A brass band plays on the quay on Sundays.
`)
	got := strings.Join(texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 3}})), "\n")
	for _, s := range []string{"also spelled", "Town Council", "twinned"} {
		if strings.Contains(got, s) {
			t.Errorf("a detail in the summary: %q", got)
		}
	}
}
