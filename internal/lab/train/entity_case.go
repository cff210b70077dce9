package train

import (
	"math/rand/v2"
	"slices"
	"strings"

	"standfirst/internal/entity/ner"
	"standfirst/internal/lab/eval"
)

// recased copies a random share of the sentences into Title Case, CAPITALS or lower case,
// so that the model learns to read headlines.
func recased(docs []document, share float64, seed uint64) []document {
	random := rand.New(rand.NewPCG(seed, 2))
	cases := []eval.Case{eval.TitleCase, eval.UpperCase, eval.LowerCase}
	var out []document
	for _, d := range docs {
		for _, s := range d.sentences {
			if random.Float64() >= share {
				continue
			}
			s.tokens = cases[random.IntN(len(cases))].Of(slices.Clone(s.tokens))
			out = append(out, document{set: d.set, sentences: []example{s}})
		}
	}
	return out
}

// splitCompounds splits the hyphenated compounds of every other document. Corpora, like tokenizers,
// disagree on whether "Jae-in" is one token or three. The pieces of a name stay inside
// the name.
func splitCompounds(docs []document) []document {
	var out []document
	for i, d := range docs {
		if i%2 == 0 {
			out = append(out, d)
			continue
		}
		whole := d.sentences
		d.sentences = nil
		for _, s := range whole {
			d.sentences = append(d.sentences, splitSentence(s))
		}
		out = append(out, d)
	}
	return out
}

func splitSentence(s example) example {
	var out example
	at := make([]int, len(s.tokens)+1) // new index of each token
	for i, t := range s.tokens {
		at[i] = len(out.tokens)
		parts := strings.Split(t, "-")
		if len(parts) == 1 || slices.Contains(parts, "") || strings.Contains(t, "/") {
			parts = []string{t}
		}
		for j, p := range parts {
			if j > 0 {
				out.tokens = append(out.tokens, "-")
			}
			out.tokens = append(out.tokens, p)
		}
	}
	at[len(s.tokens)] = len(out.tokens)
	if len(out.tokens) == len(s.tokens) {
		return s
	}
	out.labels = make([]ner.Label, len(out.tokens))
	for _, n := range ner.Names(s.labels) {
		setName(out.labels, ner.Name{From: at[n.From], To: at[n.To], Class: n.Class})
	}
	// The label of a compound does not tell the labels of its parts: "U.S.-led" is
	// outside any name, but its "U.S." is a name. So we allow every label on them.
	out.allowed = make([]labelSet, len(out.tokens))
	for i := range s.tokens {
		for j := at[i]; j < at[i+1]; j++ {
			out.allowed[j] = 1 << out.labels[j]
			switch {
			case s.allowed != nil && s.allowed[i] == anyLabel, at[i+1]-at[i] > 1 && s.labels[i] == ner.Outside && s.tokens[i] != strings.ToLower(s.tokens[i]):
				out.allowed[j] = anyLabel
			}
		}
	}
	return out
}
