package ner

// definition marks a token as part of a name whose short form follows in
// brackets, or as that short form: "Bank of England (BoE)", "Calder
// Technologies, Inc. (the “Calder”)".
type definition struct {
	kind  definitionKind
	place definitionPlace
	last  uint64 // for a short form, the hash of the last word of the long form
}

type definitionKind uint8

const (
	notDefined definitionKind = iota
	byCapitals                // the short form is in capitals, but not the initials
	byInitials
	byFirst // the short form is the first word
	byLast  // the short form is the last word
)

type definitionPlace uint8

const (
	opensLongForm definitionPlace = iota
	inLongForm
	shortForm
)

// findDefinitions marks the definitions of a sentence.
func (s *sentence) findDefinitions() {
	for i := 1; i+2 < len(s.words); i++ {
		if s.words[i].text != "(" {
			continue
		}
		c := s.chains[i-1]
		if c.to != i || c.to-c.from < 2 {
			continue
		}
		j := i + 1
		for j < len(s.words)-1 && j < i+5 && s.words[j].leads() {
			j++
		}
		short := s.words[j]
		if !short.capital {
			continue
		}
		kind, from := notDefined, c.from
		switch {
		case short.allCaps:
			kind = byCapitals
			for k := c.from; k < c.to-1; k++ {
				if initials(s.words[k:c.to]) == short.text {
					kind, from = byInitials, k
				}
			}
		case short.lower == s.words[c.from].lower:
			kind = byFirst
		case short.lower == s.words[c.to-1].lower:
			kind = byLast
		default:
			continue
		}
		for k := from; k < c.to; k++ {
			s.defines[k] = definition{kind: kind, place: inLongForm}
		}
		s.defines[from].place = opensLongForm
		s.defines[j] = definition{kind, shortForm, s.words[c.to-1].lower}
	}
}

// leads reports whether a word may come between the bracket and the short form.
func (w *word) leads() bool {
	switch w.text {
	case "the", "or", "\"", "“", "``", "'", "‘":
		return true
	}
	return false
}
