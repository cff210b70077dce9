package train

import (
	"math/rand/v2"
	"slices"
	"strings"

	"standfirst/internal/entity/ner"
	"standfirst/internal/lab/eval"
)

// recased returns a share of the sentences of documents once more, each in
// Title Case, in CAPITALS or in lower case: headlines are written so.
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

// torn cuts the compounds of every other document at their hyphens. Corpora
// disagree whether "Jae-in" is one token or three, and so do tokenizers. The
// labels of what is cut in a name stay in it.
func torn(docs []document) []document {
	var out []document
	for i, d := range docs {
		if i%2 == 0 {
			out = append(out, d)
			continue
		}
		whole := d.sentences
		d.sentences = nil
		for _, s := range whole {
			d.sentences = append(d.sentences, tear(s))
		}
		out = append(out, d)
	}
	return out
}

func tear(s example) example {
	var out example
	at := make([]int, len(s.tokens)+1) // where each token begins now
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
	// What one token says of its halves is not known: "U.S.-led" is in no
	// name, but "U.S." is one. So they are left open, in either case.
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
