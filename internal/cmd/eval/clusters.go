package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/entity/recognize"
	"standfirst/internal/entity/resolve"
	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/eval"
)

// spans returns the named mentions of each entity. The corpora do not annotate pronouns
// and measures, so we leave these out.
func spans(entities []entity.Entity) [][]doc.Span {
	var out [][]doc.Span
	for _, e := range entities {
		var at []doc.Span
		for _, m := range e.Mentions {
			if m.Form == entity.Name && e.Kind.Named() {
				at = append(at, m.Span)
			}
		}
		if len(at) > 0 {
			out = append(out, at)
		}
	}
	return out
}

// peoplesApart splits "Syria" and "Syrian" in the gold clusters. Re-DocRED merges them in
// a third of the documents that have both and separates them in the others; the engine
// always separates them.
func peoplesApart(text string, gold [][]doc.Span) [][]doc.Span {
	var out [][]doc.Span
	for _, c := range gold {
		var place, people []doc.Span
		for _, s := range c {
			if names.IsPeople(s.In(text)) {
				people = append(people, s)
			} else {
				place = append(place, s)
			}
		}
		for _, part := range [][]doc.Span{place, people} {
			if len(part) > 0 {
				out = append(out, part)
			}
		}
	}
	return out
}

// byString is the baseline: it clusters mentions with equal strings.
func byString(text string, mentions []entity.Mention) [][]doc.Span {
	var out [][]doc.Span
	at := map[string]int{}
	for _, m := range mentions {
		i, ok := at[m.In(text)]
		if !ok {
			i = len(out)
			at[m.In(text)] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], m.Span)
	}
	return out
}

// clusterRow is one line of the table.
type clusterRow struct {
	Name      string
	BCubedP   float64
	BCubedR   float64
	BCubedF1  float64
	CEAFeF1   float64
	Documents int
}

func clusters(args []string) error {
	flags := flag.NewFlagSet("clusters", flag.ContinueOnError)
	links := flags.String("links", "", "write each link between gold names, with its evidence, to `FILE`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return fmt.Errorf("no FILE.entities.jsonl given")
	}
	names := []string{"gold mentions", "gold mentions, peoples apart", "gold mentions, equal strings", "end to end", "end to end, peoples apart", "end to end, equal strings"}
	bcubed, ceafe := make([]eval.Sums, len(names)), make([]eval.Sums, len(names))
	documents := 0
	var lines strings.Builder
	for _, path := range flags.Args() {
		docs, err := corpora.File(path, corpora.ReadGrouped)
		if err != nil {
			return err
		}
		for _, g := range docs {
			documents++
			text := g.Document.Text
			if *links != "" {
				writeLinks(&lines, g)
			}
			found := recognize.Mentions(text, corpora.Compounds(text, g.Sentences))
			apart := peoplesApart(text, g.Entities)
			given, read := spans(resolve.Entities(text, g.Mentions)), spans(resolve.Entities(text, found))
			for i, row := range []struct{ gold, system [][]doc.Span }{
				{g.Entities, given}, {apart, given}, {g.Entities, byString(text, g.Mentions)},
				{g.Entities, read}, {apart, read}, {g.Entities, byString(text, found)},
			} {
				bcubed[i].Add(eval.BCubed(row.gold, row.system))
				ceafe[i].Add(eval.CEAFe(row.gold, row.system))
			}
		}
	}
	if *links != "" {
		if err := os.WriteFile(*links, []byte(lines.String()), 0o644); err != nil {
			return err
		}
	}
	var rows []clusterRow
	for i, n := range names {
		rows = append(rows, clusterRow{n, bcubed[i].Precision(), bcubed[i].Recall(), bcubed[i].F1(), ceafe[i].F1(), documents})
	}
	fmt.Printf("%-32s %8s %8s %8s %8s   (%d documents)\n", "", "B3 P", "B3 R", "B3 F1", "CEAF-e", documents)
	for _, r := range rows {
		fmt.Printf("%-32s %8.4f %8.4f %8.4f %8.4f\n", r.Name, r.BCubedP, r.BCubedR, r.BCubedF1, r.CEAFeF1)
	}
	return nil
}
