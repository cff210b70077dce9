package main

import (
	"strings"

	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/eval"

	prose2 "github.com/jdkato/prose/v2"
	"github.com/jdkato/prose/v3/ner"
	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/token"
)

// peerRecognizers returns prose v3 and v2, run on the same tokens as ours.
func peerRecognizers() ([]recognizer, error) {
	find, err := proseV3()
	if err != nil {
		return nil, err
	}
	v3 := func(sentences []corpora.Tagged) []eval.Named {
		var out []eval.Named
		for i, s := range sentences {
			tokens := make([]token.Token, len(s.Tokens))
			at := 0
			for j, t := range s.Tokens {
				tokens[j] = token.Token{Text: t, Start: at}
				at += len(t) + 1
			}
			for _, e := range find(strings.Join(s.Tokens, " "), tokens) {
				n := eval.Named{Sentence: i, From: -1, Kind: proseKind(e.Label)}
				for j, t := range tokens {
					if t.Start == e.Start {
						n.From = j
					}
					if t.End() == e.End() {
						n.To = j + 1
					}
				}
				if n.From >= 0 && n.To > n.From {
					out = append(out, n)
				}
			}
		}
		return out
	}
	d, err := prose2.NewDocument("") // load the model only once, which takes long
	if err != nil {
		return nil, err
	}
	v2 := func(sentences []corpora.Tagged) []eval.Named { return proseV2(d.Model, sentences) }
	return []recognizer{{"prose v3", v3}, {"prose v2", v2}}, nil
}

// proseV3 returns a function that finds the names in the tokens of a text.
func proseV3() (func(text string, tokens []token.Token) []ner.Entity, error) {
	tagger, err := tag.New()
	if err != nil {
		return nil, err
	}
	extracter, err := ner.New()
	if err != nil {
		return nil, err
	}
	return func(text string, tokens []token.Token) []ner.Entity {
		tagger.TagTokens(tokens)
		extracter.Label(tokens)
		return extracter.Chunk(text, tokens)
	}, nil
}

// proseV2 takes only text, and tokenizes it its own way. Its names count if they begin
// and end at token boundaries of ours.
func proseV2(m *prose2.Model, sentences []corpora.Tagged) []eval.Named {
	var out []eval.Named
	for i, s := range sentences {
		text := strings.Join(s.Tokens, " ")
		d, err := prose2.NewDocument(text, prose2.WithSegmentation(false), prose2.UsingModel(m))
		if err != nil {
			continue
		}
		starts, ends := map[int]int{}, map[int]int{}
		at := 0
		for j, t := range s.Tokens {
			starts[at] = j
			at += len(t)
			ends[at] = j + 1
			at++
		}
		at = 0
		for _, e := range d.Entities() {
			k := strings.Index(text[at:], e.Text)
			if k < 0 {
				continue
			}
			from, begins := starts[at+k]
			to, stops := ends[at+k+len(e.Text)]
			at += k + len(e.Text)
			if begins && stops {
				out = append(out, eval.Named{Sentence: i, From: from, To: to, Kind: proseKind(e.Label)})
			}
		}
	}
	return out
}

func proseKind(label string) string {
	switch {
	case strings.HasPrefix(label, "PER"):
		return "PER"
	case strings.HasPrefix(label, "ORG"):
		return "ORG"
	case label == "GPE" || strings.HasPrefix(label, "LOC") || label == "FACILITY":
		return "LOC"
	}
	return "MISC"
}
