package corpora

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Tagged is one sentence: its tokens and the BIO tag of each.
type Tagged struct{ Tokens, Tags []string }

// ReadConll reads "token<TAB>tag" lines. A blank line ends a sentence, and "-DOCSTART-"
// starts a document. Without that line, each sentence is a document.
func ReadConll(r io.Reader) ([][]Tagged, error) {
	var docs [][]Tagged
	var current Tagged
	marked, fresh := false, true
	flush := func() {
		if len(current.Tokens) == 0 {
			return
		}
		if fresh || !marked {
			docs = append(docs, nil)
			fresh = false
		}
		docs[len(docs)-1] = append(docs[len(docs)-1], current)
		current = Tagged{}
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		token, tag, ok := strings.Cut(lines.Text(), "\t")
		switch {
		case token == "":
			flush()
		case token == "-DOCSTART-":
			flush()
			marked, fresh = true, true
		case !ok || tag != "O" && !strings.HasPrefix(tag, "B-") && !strings.HasPrefix(tag, "I-"):
			return nil, fmt.Errorf("line %d: %q is not a token and its tag", n, lines.Text())
		default:
			current.Tokens, current.Tags = append(current.Tokens, token), append(current.Tags, tag)
		}
	}
	flush()
	return docs, lines.Err()
}

// Tokens returns the tokens of each sentence.
func Tokens(sentences []Tagged) [][]string {
	out := make([][]string, len(sentences))
	for i, s := range sentences {
		out[i] = s.Tokens
	}
	return out
}
