package names

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestJoinLetters(t *testing.T) {
	for words, want := range map[string]string{
		"a b lee": "ab lee", "j lee": "j lee", "lee": "lee", "st p q and r": "st pq and r", "é ö": "éö",
	} {
		if got := joinLetters(strings.Fields(words)); !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("%s: got %q", words, got)
		}
	}
}

// TestGrowth checks that the time to fold a name is linear in its length.
func TestGrowth(t *testing.T) {
	took := func(n int) time.Duration {
		least := time.Hour
		for range 5 {
			begun := time.Now()
			Fold(strings.Repeat("A-", n))
			least = min(least, time.Since(begun))
		}
		return least
	}
	// Quadratic time would take 64 times as long.
	if once, eightfold := took(20000), took(160000); eightfold > 30*once+50*time.Millisecond {
		t.Errorf("%v, and eight times the name %v", once, eightfold)
	}
}
