package train

import (
	"fmt"
	"slices"
	"strings"

	"standfirst/internal/lab/corpora"
)

// editorSet is the corpus used for cross-validation. Its documents are the texts of
// corpora.Editor, in the same order.
const editorSet = "editor"

// leaveOut splits the documents into those to train on and the held-out folds of the
// editor's corpus.
func leaveOut(docs []document, hold []int) (rest, held []document, err error) {
	texts, err := corpora.Editor()
	if err != nil {
		return nil, nil, err
	}
	n := 0
	for _, d := range docs {
		if d.set.name != editorSet {
			rest = append(rest, d)
			continue
		}
		if n == len(texts) || !holds(texts[n].Text, d.sentences[0]) {
			return nil, nil, fmt.Errorf("document %d of %s does not match the text at its position", n+1, editorSet)
		}
		if slices.Contains(hold, texts[n].Fold) {
			held = append(held, d)
		} else {
			rest = append(rest, d)
		}
		n++
	}
	if n != len(texts) {
		return nil, nil, fmt.Errorf("%s has %d documents for %d texts", editorSet, n, len(texts))
	}
	before := len(rest)
	rest = withoutCopies(rest, held)
	fmt.Printf("folds %v: %d documents held out, %d that share text with them dropped\n", hold, len(held), before-len(rest))
	return rest, held, nil
}

// holds reports whether a text contains the tokens of a sentence, in order.
func holds(text string, s example) bool {
	for _, token := range s.tokens {
		_, after, ok := strings.Cut(text, token)
		if !ok {
			return false
		}
		text = after
	}
	return true
}

// Some texts appear in two corpora or quote each other. Two documents that share
// copiedRuns runs of copyRun tokens count as copies.
const (
	copyRun    = 12
	copiedRuns = 20
)

// withoutCopies drops the documents that copy a held-out one.
func withoutCopies(docs, held []document) []document {
	runs := func(d document, visit func(string)) {
		var tokens []string
		for _, s := range d.sentences {
			tokens = append(tokens, s.tokens...)
		}
		for i := copyRun; i <= len(tokens); i++ {
			visit(strings.Join(tokens[i-copyRun:i], " "))
		}
	}
	known := map[string]bool{}
	for _, d := range held {
		runs(d, func(h string) { known[h] = true })
	}
	return slices.DeleteFunc(docs, func(d document) bool {
		shared := 0
		runs(d, func(h string) {
			if known[h] {
				shared++
			}
		})
		return shared >= copiedRuns
	})
}
