package summary_test

import (
	"strings"
	"testing"

	"standfirst/internal/summary"
)

const florist = `Ruth Calloway opened a flower shop in Dunmore in March. She grows orchids behind it, and in the winter she sells bulbs.

Her sister Ellen keeps the books. The shop lost money for a year.

Tom Briggs drives the van. His route runs along the coast, and on Fridays he delivers to Westport.

Paul Orr mends it. He'd like a bigger one.

The mayor met Ann Byrne and Joan Tully. She was late.

The Dunmore Growers' Society (DGS) gave Paul Orr, its treasurer, a lamp. DGS was founded in 1911. Mr Orr's lamp is lit at dusk.

P. Quist is a member. Quist grows leeks.
`

func TestReminders(t *testing.T) {
	a := analyse(t, florist)
	at := func(opening string) int {
		t.Helper()
		for i, s := range a.Sentences {
			if strings.HasPrefix(s.In(a.Document.Text), opening) {
				return i
			}
		}
		t.Fatalf("no sentence begins with %q", opening)
		return -1
	}
	text := a.Document.Text
	for _, c := range []struct {
		chosen []string // identified by how they start
		want   string   // sentences with reminders, those in brackets
	}{
		{[]string{"She grows"}, "She [Ruth Calloway] grows orchids behind it, and in the winter she sells bulbs."},
		{[]string{"Ruth Calloway", "She grows"}, ""},
		{[]string{"His route"}, "His [Tom Briggs’] route runs along the coast, and on Fridays he delivers to Westport."},
		{[]string{"She grows", "His route"}, "She [Ruth Calloway] grows orchids behind it, and in the winter she sells bulbs." +
			"His [Tom Briggs’] route runs along the coast, and on Fridays he delivers to Westport."},
		{[]string{"He'd like"}, "He'd [Paul Orr] like a bigger one."},
		{[]string{"She was late"}, ""}, // which of the two?
		{[]string{"The shop lost"}, ""},
		{[]string{"Mr Orr's"}, "Mr Orr's [Paul Orr, treasurer] lamp is lit at dusk."},
		{[]string{"The Dunmore Growers", "Mr Orr's"}, ""},
		{[]string{"DGS was"}, "DGS [Dunmore Growers' Society] was founded in 1911."},
		{[]string{"Quist grows"}, ""},
		{nil, ""},
	} {
		var chosen []int
		for _, o := range c.chosen {
			chosen = append(chosen, at(o))
		}
		var got strings.Builder
		for k, list := range summary.Reminders(&a.Document, a.Sentences, a.Entities, chosen) {
			s := a.Sentences[chosen[k]]
			from := s.Start
			for _, r := range list {
				got.WriteString(text[from:r.At] + " [" + r.Name + "]")
				from = r.At
			}
			if len(list) > 0 {
				got.WriteString(text[from:s.End])
			}
		}
		if got.String() != c.want {
			t.Errorf("%q: %q, want %q", c.chosen, got.String(), c.want)
		}
	}
}
