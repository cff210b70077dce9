package main

import (
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"strings"

	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/eval"
	"standfirst/internal/nlp"

	uax29 "github.com/clipperhouse/uax29/v2/sentences"
	"github.com/jdkato/prose/v3/segment"
)

// A splitter splits one block of text into sentences.
type splitter struct {
	name  string
	split func(string) []string
}

// sentenceScore is the score of one splitter on one file.
type sentenceScore struct {
	File      string
	Splitter  string
	Cases     int
	Exact     int
	Precision float64
	Recall    float64
	F1        float64
}

// sentences scores splitters on files of [{name, input, output}]. Like package article,
// it first splits the inputs into blocks at blank lines, for every splitter.
func sentences(args []string) error {
	flags := flag.NewFlagSet("sentences", flag.ContinueOnError)
	diff := flags.Bool("diff", false, "print our wrong (+) and missed (-) sentence ends")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("no file given")
	}
	prose, err := segment.New()
	if err != nil {
		return err
	}
	splitters := []splitter{
		{"standfirst", splitOurs},
		{"prose v3", prose.SegmentText},
		{"uax29", splitUAX29},
	}
	var scores []sentenceScore
	for _, name := range flags.Args() {
		cases, err := corpora.File(name, corpora.ReadCuts)
		if err != nil {
			return err
		}
		for i, s := range splitters {
			score := sentenceScore{File: filepath.Base(name), Splitter: s.name, Cases: len(cases)}
			var sum eval.Counts
			for _, c := range cases {
				var found []string
				for _, block := range blocks(c.Input) {
					found = append(found, s.split(block)...)
				}
				sum.Add(eval.CompareBoundaries(c.Output, found))
				if eval.SameSentences(c.Output, found) {
					score.Exact++
				} else if *diff && i == 0 {
					fmt.Printf("%s\n%s", c.Name, eval.DiffBoundaries(c.Output, found))
				}
			}
			score.Precision, score.Recall, score.F1 = sum.Precision(), sum.Recall(), sum.F1()
			scores = append(scores, score)
		}
	}
	fmt.Printf("%-24s %-12s %9s %7s %7s %7s\n", "file", "splitter", "exact", "P", "R", "F1")
	for _, s := range scores {
		exact := fmt.Sprintf("%d/%d", s.Exact, s.Cases)
		fmt.Printf("%-24s %-12s %9s %7.4f %7.4f %7.4f\n", s.File, s.Splitter, exact, s.Precision, s.Recall, s.F1)
	}
	return nil
}

// blocks splits text at blank lines.
func blocks(text string) []string {
	var out, lines []string
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			lines = append(lines, line)
			continue
		}
		if len(lines) > 0 {
			out = append(out, strings.Join(lines, ""))
		}
		lines = nil
	}
	if len(lines) > 0 {
		out = append(out, strings.Join(lines, ""))
	}
	return out
}

func splitOurs(text string) []string {
	var out []string
	for _, s := range nlp.Split(text) {
		out = append(out, s.In(text))
	}
	return out
}

func splitUAX29(text string) []string {
	var out []string
	for it := uax29.FromString(text); it.Next(); {
		out = append(out, it.Value())
	}
	return out
}
