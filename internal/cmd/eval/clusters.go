package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/entity/recognize"
	"standfirst/internal/entity/resolve"
	"standfirst/internal/lab/eval"
)

// grouped is one line of an entities file: a document's tokens, and its
// mentions grouped into entities.
type grouped struct {
	Title     string     `json:"title"`
	Sentences [][]string `json:"sentences"`
	Entities  []struct {
		Type     string `json:"type"`
		Mentions []struct {
			Sentence int `json:"sentence"`
			Start    int `json:"start"`
			End      int `json:"end"`
		} `json:"mentions"`
	} `json:"entities"`
}

// document writes the tokens with a space between, and says where the gold
// mentions then are. A place that is in several entities stays in the first.
func (g grouped) document() (d doc.Document, sentences []doc.Sentence, mentions []entity.Mention, gold [][]doc.Span) {
	var text strings.Builder
	for _, tokens := range g.Sentences {
		if text.Len() > 0 {
			text.WriteByte(' ')
		}
		s := doc.Sentence{Span: doc.Span{Start: text.Len()}}
		for i, t := range tokens {
			if i > 0 {
				text.WriteByte(' ')
			}
			from := text.Len()
			text.WriteString(t)
			s.Tokens = append(s.Tokens, doc.Token{Span: doc.Span{Start: from, End: text.Len()}})
		}
		s.End = text.Len()
		sentences = append(sentences, s)
	}
	d = doc.Document{Text: text.String()}
	d.Blocks = []doc.Block{{Span: doc.Span{End: len(d.Text)}, Kind: doc.Paragraph, Kept: true}}
	kinds := map[string]entity.Kind{"PER": entity.Person, "ORG": entity.Organization, "LOC": entity.Place, "MISC": entity.Other}
	seen := map[doc.Span]bool{}
	for _, e := range g.Entities {
		var spans []doc.Span
		for _, m := range e.Mentions {
			tokens := sentences[m.Sentence].Tokens
			at := doc.Span{Start: tokens[m.Start].Start, End: tokens[m.End-1].End}
			if seen[at] {
				continue
			}
			seen[at] = true
			spans = append(spans, at)
			mentions = append(mentions, entity.Mention{Span: at, Sentence: m.Sentence, Kind: kinds[e.Type]})
		}
		gold = append(gold, spans)
	}
	entity.Sort(mentions)
	return d, sentences, mentions, gold
}

// spans lists the places where the entities are named, leaving out pronouns
// and what is found by rule, which the files do not hold.
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

// peoplesApart splits "Syria" and "Syrian" in the answers, which in Re-DocRED
// are one entity in a third of the documents that have both and two in the
// others, and which are always two here.
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

// byString groups mentions that are written alike: the baseline.
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
	Name      string  `json:"name"`
	BCubedP   float64 `json:"b3_precision"`
	BCubedR   float64 `json:"b3_recall"`
	BCubedF1  float64 `json:"b3_f1"`
	CEAFeF1   float64 `json:"ceafe_f1"`
	Documents int     `json:"documents"`
}

func clusters(args []string) error {
	flags := flag.NewFlagSet("clusters", flag.ContinueOnError)
	asJSON := flags.Bool("json", false, "print one JSON object")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return fmt.Errorf("no FILE.entities.jsonl given")
	}
	names := []string{"gold mentions", "gold mentions, peoples apart", "gold mentions, equal strings", "end to end", "end to end, peoples apart", "end to end, equal strings"}
	bcubed, ceafe := make([]eval.Sums, len(names)), make([]eval.Sums, len(names))
	documents := 0
	for _, path := range flags.Args() {
		err := eachLine(path, func(line []byte) error {
			var g grouped
			if err := json.Unmarshal(line, &g); err != nil {
				return err
			}
			documents++
			d, sentences, mentions, gold := g.document()
			found := recognize.Mentions(d.Text, sentences)
			apart := peoplesApart(d.Text, gold)
			given, read := spans(resolve.Entities(d.Text, mentions)), spans(resolve.Entities(d.Text, found))
			for i, row := range []struct{ gold, system [][]doc.Span }{
				{gold, given}, {apart, given}, {gold, byString(d.Text, mentions)},
				{gold, read}, {apart, read}, {gold, byString(d.Text, found)},
			} {
				bcubed[i].Add(eval.BCubed(row.gold, row.system))
				ceafe[i].Add(eval.CEAFe(row.gold, row.system))
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	var rows []clusterRow
	for i, n := range names {
		rows = append(rows, clusterRow{n, bcubed[i].Precision(), bcubed[i].Recall(), bcubed[i].F1(), ceafe[i].F1(), documents})
	}
	if *asJSON {
		return json.NewEncoder(os.Stdout).Encode(map[string]any{"clusters": rows})
	}
	fmt.Printf("%-32s %8s %8s %8s %8s   (%d documents)\n", "", "B3 P", "B3 R", "B3 F1", "CEAF-e", documents)
	for _, r := range rows {
		fmt.Printf("%-32s %8.4f %8.4f %8.4f %8.4f\n", r.Name, r.BCubedP, r.BCubedR, r.BCubedF1, r.CEAFeF1)
	}
	return nil
}

// eachLine calls f with every line of a file that is not blank.
func eachLine(path string, f func(line []byte) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 64<<20)
	for n := 1; lines.Scan(); n++ {
		if len(strings.TrimSpace(lines.Text())) == 0 {
			continue
		}
		if err := f(lines.Bytes()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return lines.Err()
}
