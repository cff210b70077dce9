package recognize

import (
	"testing"

	"standfirst/internal/entity/ner"
)

// An office before a person's name is not part of it. A demonym without an
// office may be.
func TestAfterOffice(t *testing.T) {
	for _, c := range []struct {
		tokens []string
		from   int
	}{
		{[]string{"Hamdullah", "Mohib"}, 0},
		{[]string{"Afghan", "Ambassador", "Hamdullah", "Mohib"}, 2},
		{[]string{"Prime", "Minister", "Modi"}, 2},
		{[]string{"Afghan", "Ambassador"}, 2},
		{[]string{"Miss"}, 0},
		{[]string{"French", "Montana"}, 0},
		{[]string{"former", "Rovers", "Ann", "Marl"}, 2},
		{[]string{"former", "Ann", "Lee", "Marl"}, 1},
	} {
		from := 0
		if c.tokens[0] == "former" {
			from = 1
		}
		if got := afterOffice(ner.Name{From: from, To: len(c.tokens), Class: ner.Per}, c.tokens); got != c.from {
			t.Errorf("%q: the name begins at %d, want %d", c.tokens, got, c.from)
		}
	}
}
