package fit

import (
	"strings"
	"testing"

	"standfirst/internal/lab/corpora"
)

// An article with a dateline gives a second example without it, which always falls in the
// same fold.
func TestExamplesOfOneArticleAreOfOnePart(t *testing.T) {
	const told = `Ministers met in Oslo on Monday to talk about fish.", "They agreed to catch less of it."], "summary": "Ministers agree to catch less fish."}` + "\n"
	articles, err := corpora.ReadArticles(strings.NewReader(`{"id": "a", "sentences": ["(CNN)` + told + `{"id": "b", "sentences": ["` + told))
	if err != nil {
		t.Fatal(err)
	}
	examples := Examples([]string{"minist", "fish"}, articles)
	if len(examples) != 3 {
		t.Fatalf("%d examples, want the first article twice and the second once", len(examples))
	}
	for i, want := range []struct {
		part  int
		again bool
	}{{0, false}, {0, true}, {1, false}} {
		if e := examples[i]; e.Part != want.part || e.again != want.again || e.study.HasDateline() != (i == 0) {
			t.Errorf("example %d is of part %d, again %v, with a dateline %v", i, e.Part, e.again, e.study.HasDateline())
		}
	}
}
