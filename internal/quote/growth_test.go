package quote_test

import (
	"strings"
	"testing"
	"time"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/quote"
)

// TestGrowth checks that the time is linear in the text, not quadratic.
func TestGrowth(t *testing.T) {
	for name, unit := range map[string]string{
		"quotations":   "\"We will pay for it,\" said Ann Lee, who met Bob Stone.\n\n",
		"pronouns":     "Ann Lee met Bob Stone. \"We will pay for it,\" she said.\n\n",
		"tags":         "it was \"so very dear to us all\", she said, and, ",
		"offices":      "Ann Lee, the mayor, said: \"We will pay.\" The chief added, \"We will.\" ",
		"open marks":   "\"We will pay. ",
		"one sentence": "\"we will pay,\" said Ann Lee, and, ",
		"apostrophes":  "'we will 'pay 'it' ",
	} {
		took := func(n int) time.Duration {
			a, err := analysis.Run(article.Input{Text: strings.Repeat(unit, n)})
			if err != nil {
				t.Fatal(err)
			}
			least := time.Hour
			for range 3 {
				begun := time.Now()
				quotes := quote.Find(&a.Document, a.Sentences, a.Entities)
				quote.Speakers(quotes, a.Entities)
				least = min(least, time.Since(begun))
			}
			return least
		}
		// Quadratic time would take 64 times as long, every time; a busy machine is slow now
		// and then.
		const tries = 4
		for try := 1; ; try++ {
			once, eightfold := took(500), took(4000)
			if eightfold <= 30*once+100*time.Millisecond {
				break
			}
			if try == tries {
				t.Errorf("%s: %v, and eight times the text %v", name, once, eightfold)
				break
			}
		}
	}
}
