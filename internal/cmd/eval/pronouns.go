package main

import (
	"flag"
	"fmt"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/lab/corpora"
)

type pronounRow struct {
	File     string
	Pronouns int
	Answered int
	Right    int
}

// pronouns scores for which pronouns the engine says who is meant, and how often it is
// right. The texts are chosen because they are ambiguous, so few answers are expected.
func pronouns(args []string) error {
	flags := flag.NewFlagSet("pronouns", flag.ContinueOnError)
	faults := flags.Bool("faults", false, "print the wrong answers")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return fmt.Errorf("no FILE.tsv given")
	}
	var rows []pronounRow
	for _, path := range flags.Args() {
		all, err := corpora.File(path, corpora.ReadPronouns)
		if err != nil {
			return err
		}
		row := pronounRow{File: path}
		for _, p := range all {
			a, err := analysis.Run(article.Input{Text: p.Text})
			if err != nil {
				return err
			}
			row.Pronouns++
			e := meant(a.Document, a.Entities, p.Span)
			if e == nil {
				continue
			}
			row.Answered++
			if namedAt(a.Document, *e, p.Who) {
				row.Right++
			} else if *faults {
				fmt.Printf("%q, at %d, is not %s: %s\n", p.Span.In(p.Text), p.Span.Start, e.Name, p.Text)
			}
		}
		rows = append(rows, row)
	}
	for _, r := range rows {
		fmt.Printf("%s: %d pronouns, %d answered, %d right\n", r.File, r.Pronouns, r.Answered, r.Right)
	}
	return nil
}

// meant returns the entity that the pronoun at a place of the input stands for, if the
// engine says so.
func meant(d doc.Document, list []entity.Entity, at doc.Span) *entity.Entity {
	for i := range list {
		for _, m := range list[i].Mentions {
			if from, ok := d.Origin(m.Span); ok && m.Form == entity.Pronoun && from == at {
				return &list[i]
			}
		}
	}
	return nil
}

// namedAt reports whether one of the entity's names overlaps one of the places.
func namedAt(d doc.Document, e entity.Entity, places []doc.Span) bool {
	for _, m := range e.Mentions {
		from, ok := d.Origin(m.Span)
		for _, p := range places {
			if ok && m.Form == entity.Name && from.Overlaps(p) {
				return true
			}
		}
	}
	return false
}
