package summary

import (
	"testing"

	"standfirst/internal/doc"
)

func TestIsLabel(t *testing.T) {
	for text, want := range map[string]bool{
		"Present: Cllr A. Byrne (chair), Cllr J. Tully, Cllr R. Moss.":            true,
		"Apologies: Cllr P. Lane.":                                                true,
		"1. Minutes of the last meeting.":                                         true,
		"(3) Playing field.":                                                      true,
		"2. The clerk reported that the county will close the bridge from 2 May.": false,
		"Byrne: I think that the county is wrong.":                                false,
		"There are two ways: by Holt and by Ashby.":                               false,
		"12 people were hurt.":                                                    false,
		"12,000 fled.":                                                            false,
		"7. I would therefore dismiss the appeal.":                                false,
		"3. Minutes of the last meeting.":                                         true,
		"":                                                                        false,
	} {
		if got := isLabel(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestBrokenOff(t *testing.T) {
	for _, c := range []struct {
		text string
		kind doc.BlockKind
		want bool
	}{
		{"The bridge is open.", doc.Paragraph, false},
		{"The mayor with her dog", doc.Paragraph, true},
		{"— the editors.", doc.Paragraph, true},
		{"Bring a coat and boots", doc.ListItem, false},
		{"Ask the council for a map;", doc.ListItem, true},
	} {
		if got := isFragment(c.text, c.kind); got != c.want {
			t.Errorf("%q: %v", c.text, got)
		}
	}
}

func TestNotesAreNoWords(t *testing.T) {
	for text, want := range map[string]int{
		"Rats sleep [17], [1], mice wake [204].": 4,
		"In [2024] it rained":                    4, // a year
		"In [20245] it [rained [1":               5,
		"[]":                                     0,
	} {
		if got := newVocabulary(8).read(nil, text, 0, len(text)); len(got) != want {
			t.Errorf("%q: %d words, want %d", text, len(got), want)
		}
	}
}

func TestAddresses(t *testing.T) {
	for text, want := range map[string]bool{
		"To the Minister, the Leader of the Opposition, General Roe, ladies and gentlemen.": true,
		"Madam Speaker; honourable members; people of Holt: good morning.":                  true,
		"Ladies and gentlemen, the bridge is open.":                                         false,
		"The Minister, General Roe and the bishop.":                                         false,
	} {
		if got := addresses(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
