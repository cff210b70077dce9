package eval

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Tagged is one sentence: its tokens and the BIO tag of each.
type Tagged struct{ Tokens, Tags []string }

// ReadConll reads "token<TAB>tag" lines. A blank line ends a sentence, and
// "-DOCSTART-" a document; in a file without it each sentence is a document.
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

// NamedIn reads the names that BIO tags spell. An I that continues nothing of
// its kind begins a name, as in conlleval.
func NamedIn(sentence int, tags []string) []Named {
	var out []Named
	for i := 0; i < len(tags); {
		if tags[i] == "O" {
			i++
			continue
		}
		j := i + 1
		for j < len(tags) && tags[j] == "I-"+tags[i][2:] {
			j++
		}
		out = append(out, Named{Sentence: sentence, From: i, To: j, Kind: tags[i][2:]})
		i = j
	}
	return out
}
