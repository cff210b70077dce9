package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

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
	File       string               `json:"file"`
	Recognizer string               `json:"recognizer"`
	Precision  float64              `json:"precision"`
	Recall     float64              `json:"recall"`
	F1         float64              `json:"f1"`
	Kinds      map[string]kindScore `json:"kinds"`
}

type kindScore struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Gold      int     `json:"gold"`
}

// counted are the kinds that all corpora agree on.
var counted = []string{"PER", "ORG", "LOC"}

// entities scores recognizers on files of tagged tokens.
func entities(args []string) error {
	flags := flag.NewFlagSet("entities", flag.ContinueOnError)
	asJSON := flags.Bool("json", false, "print one JSON object")
	predictions := flags.String("predictions", "", "write our names to `FILE`, in the format of the input")
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
	var output strings.Builder
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
		for i, r := range recognizers {
			kinds := map[string]eval.Counts{}
			for _, d := range docs {
				var gold []eval.Named
				for j, s := range d {
					gold = append(gold, eval.NamedIn(j, s.Tags)...)
				}
				found := r.find(d)
				if i == 0 {
					writeNames(&output, d, found)
				}
				for kind, c := range eval.Spans(gold, found) {
					sum := kinds[kind]
					sum.Add(c)
					kinds[kind] = sum
				}
			}
			scores = append(scores, scoreOf(name, r.name, kinds))
		}
	}
	if *predictions != "" {
		if err := os.WriteFile(*predictions, []byte(output.String()), 0o644); err != nil {
			return err
		}
	}
	if *asJSON {
		return json.NewEncoder(os.Stdout).Encode(map[string]any{"entities": scores})
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
	for _, m := range recognize.Mentions(text, ours) {
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

// writeNames writes a document in the format that ReadConll reads.
func writeNames(w *strings.Builder, sentences []corpora.Tagged, found []eval.Named) {
	tags := make([][]string, len(sentences))
	for i, s := range sentences {
		tags[i] = make([]string, len(s.Tokens))
		for j := range tags[i] {
			tags[i][j] = "O"
		}
	}
	for _, n := range found {
		for i := n.From; i < n.To; i++ {
			tags[n.Sentence][i] = "I-" + n.Kind
		}
		tags[n.Sentence][n.From] = "B-" + n.Kind
	}
	if len(sentences) > 1 {
		w.WriteString("-DOCSTART-\tO\n\n")
	}
	for i, s := range sentences {
		for j, t := range s.Tokens {
			fmt.Fprintf(w, "%s\t%s\n", t, tags[i][j])
		}
		w.WriteByte('\n')
	}
}
