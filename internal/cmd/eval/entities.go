package main

import (
	"errors"
	"flag"
	"fmt"

	"standfirst/internal/entity"
	"standfirst/internal/entity/recognize"
	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/eval"
)

// A recognizer finds the names in the sentences of one document.
type recognizer struct {
	name string
	find func([]corpora.Tagged) []eval.Named
}

// entityScore is the score of one recognizer on one file.
type entityScore struct {
	File       string
	Recognizer string
	Precision  float64
	Recall     float64
	F1         float64
	Kinds      map[string]kindScore
}

type kindScore struct {
	Precision float64
	Recall    float64
	F1        float64
	Gold      int
}

// counted are the kinds that all corpora agree on.
var counted = []string{"PER", "ORG", "LOC"}

// entities scores recognizers on files of tagged tokens.
func entities(args []string) error {
	flags := flag.NewFlagSet("entities", flag.ContinueOnError)
	written := flags.String("case", "", "convert the sentences to title, upper or lower `CASE` first")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("no file given")
	}
	style, err := eval.CaseOf(*written)
	if err != nil {
		return err
	}
	peers, err := peerRecognizers()
	if err != nil {
		return err
	}
	recognizers := append([]recognizer{{"standfirst", findOurs}}, peers...)
	var scores []entityScore
	for _, name := range flags.Args() {
		docs, err := corpora.File(name, corpora.ReadConll)
		if err != nil {
			return err
		}
		for _, d := range docs {
			for _, s := range d {
				style.Of(s.Tokens)
			}
		}
		for _, r := range recognizers {
			kinds := map[string]eval.Counts{}
			for _, d := range docs {
				var gold []eval.Named
				for j, s := range d {
					gold = append(gold, eval.NamedIn(j, s.Tags)...)
				}
				for kind, c := range eval.Spans(gold, r.find(d)) {
					sum := kinds[kind]
					sum.Add(c)
					kinds[kind] = sum
				}
			}
			scores = append(scores, scoreOf(name, r.name, kinds))
		}
	}
	fmt.Printf("%-40s %-10s %6s %6s %6s", "file", "", "P", "R", "F1")
	for _, k := range counted {
		fmt.Printf(" %6s", k)
	}
	fmt.Println()
	for _, s := range scores {
		fmt.Printf("%-40s %-10s %6.2f %6.2f %6.2f", s.File, s.Recognizer, 100*s.Precision, 100*s.Recall, 100*s.F1)
		for _, k := range counted {
			fmt.Printf(" %6.2f", 100*s.Kinds[k].F1)
		}
		fmt.Println()
	}
	return nil
}

func scoreOf(file, name string, kinds map[string]eval.Counts) entityScore {
	s := entityScore{File: file, Recognizer: name, Kinds: map[string]kindScore{}}
	var all eval.Counts
	for _, k := range counted {
		c := kinds[k]
		all.Add(c)
		s.Kinds[k] = kindScore{c.Precision(), c.Recall(), c.F1(), c.Gold}
	}
	s.Precision, s.Recall, s.F1 = all.Precision(), all.Recall(), all.F1()
	return s
}

var tagOf = map[entity.Kind]string{
	entity.Person: "PER", entity.Organization: "ORG", entity.Place: "LOC", entity.Group: "MISC", entity.Other: "MISC",
}

// findOurs joins a document's tokens with spaces and runs the engine on the text. It
// drops names that begin or end inside a token, because the format cannot express them.
func findOurs(sentences []corpora.Tagged) []eval.Named {
	text, ours := corpora.LayOut(corpora.Tokens(sentences))
	var out []eval.Named
	for _, m := range recognize.Mentions(text, corpora.Compounds(text, ours)) {
		from, to := -1, -1
		for i, t := range ours[m.Sentence].Tokens {
			if t.Start == m.Start {
				from = i
			}
			if t.End == m.End {
				to = i + 1
			}
		}
		if from >= 0 && to > from {
			out = append(out, eval.Named{Sentence: m.Sentence, From: from, To: to, Kind: tagOf[m.Kind]})
		}
	}
	return out
}
