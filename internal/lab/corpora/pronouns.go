package corpora

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"standfirst/internal/doc"
)

// Pronoun is a pronoun that could stand for either of two persons.
type Pronoun struct {
	Text string
	Span doc.Span
	Who  []doc.Span // where the person it stands for is named; none if it is neither of the two
	Not  []doc.Span // where the others are named
}

// ReadPronouns reads the tables of GAP (Webster et al. 2018), whose offsets count
// code points.
func ReadPronouns(r io.Reader) ([]Pronoun, error) {
	table := csv.NewReader(r)
	table.Comma, table.LazyQuotes = '\t', true
	lines, err := table.ReadAll()
	if err != nil {
		return nil, err
	}
	var out []Pronoun
	for _, l := range lines[min(1, len(lines)):] {
		if len(l) < 10 {
			return nil, fmt.Errorf("a line of %d columns", len(l))
		}
		at := byteOffsets(l[1])
		place := func(words, offset string) (doc.Span, error) {
			n, err := strconv.Atoi(offset)
			if err != nil || n < 0 || n >= len(at) || at[n]+len(words) > len(l[1]) || l[1][at[n]:at[n]+len(words)] != words {
				return doc.Span{}, fmt.Errorf("%s: %q is not at %s", l[0], words, offset)
			}
			return doc.Span{Start: at[n], End: at[n] + len(words)}, nil
		}
		p := Pronoun{Text: l[1]}
		if p.Span, err = place(l[2], l[3]); err != nil {
			return nil, err
		}
		for _, i := range []int{4, 7} {
			s, err := place(l[i], l[i+1])
			if err != nil {
				return nil, err
			}
			if l[i+2] == "TRUE" {
				p.Who = append(p.Who, s)
			} else {
				p.Not = append(p.Not, s)
			}
		}
		out = append(out, p)
	}
	return out, nil
}
