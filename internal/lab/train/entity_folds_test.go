package train

import (
	"fmt"
	"testing"
)

// numbered returns a document whose n tokens are consecutive numbers.
func numbered(from, n int) document {
	var s example
	for i := range n {
		s.tokens = append(s.tokens, fmt.Sprint(from+i))
	}
	return document{sentences: []example{s}}
}

// A document that quotes a held-out one at length must not be trained on; one that shares
// only a sentence may be.
func TestWithoutCopies(t *testing.T) {
	held := []document{numbered(0, 100)}
	copied, quoting, other := numbered(60, 100), numbered(75, 100), numbered(500, 100)
	rest := withoutCopies([]document{copied, quoting, other}, held)
	if len(rest) != 2 || rest[0].sentences[0].tokens[0] != "75" || rest[1].sentences[0].tokens[0] != "500" {
		t.Errorf("%d documents stay", len(rest))
	}
}

func TestHolds(t *testing.T) {
	const text = "Ada Wren-Hale signed the lease."
	if !holds(text, example{tokens: []string{"Wren", "-", "Hale", "lease"}}) || holds(text, example{tokens: []string{"lease", "Ada"}}) {
		t.Error("the text must contain the tokens in order")
	}
}
