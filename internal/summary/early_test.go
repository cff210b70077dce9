package summary

import "testing"

func TestEarlyPronoun(t *testing.T) {
	for text, want := range map[string]bool{
		"If it cannot pay by May, the club must sell its field.":      true,
		"Across the county it's about a fifth of all the milk sold.":  true,
		"In 2019 they moved to a barn outside Holt.":                  true,
		"When he retired, Omar Lima had mended four thousand clocks.": false,
		"If it is clear that the weir will fail, the road is closed.": false,
		"If the club cannot pay by May, it must sell its field.":      false,
		"In May the council moved to a barn outside Holt.":            false,
	} {
		if got := earlyPronoun(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
