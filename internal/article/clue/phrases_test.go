package clue

import (
	"strings"
	"testing"

	"standfirst/internal/lang"
)

// TestPhraseSet compares the results with a search for each phrase by itself.
func TestPhraseSet(t *testing.T) {
	lists := []func() []string{
		lang.English.Lines("notices/links"), lang.English.Lines("notices/disclaimers"), lang.English.Lines("calls/appeals"),
		lang.English.Lines("captions/marks"), lang.English.Lines("notices/resources"),
	}
	var texts []string
	for _, list := range lists {
		for _, s := range list() {
			if len(s) < 2 {
				t.Fatalf("%q is too short for a phrase", s)
			}
			texts = append(texts, s, "the "+s, s[1:], s[:len(s)-1], strings.Repeat("é", 3)+s+".")
		}
	}
	texts = append(texts, "", "a", "nothing of the kind stands here")
	for _, list := range lists {
		set := phraseSetOf(list)()
		for _, text := range texts {
			want := false
			for _, s := range list() {
				i := strings.Index(text, s)
				want = want || i == 0 || i > 0 && !(wordByte(text[i-1]) && wordByte(s[0]))
			}
			if set.in(text) != want {
				t.Errorf("%q: %v, want %v", text, !want, want)
			}
		}
	}
}
