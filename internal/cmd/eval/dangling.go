package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/editor"
	"standfirst/internal/lab/eval"
	"standfirst/internal/summary"
)

// danglingRow compares the engine with the annotators on which sentences cannot stand
// alone.
type danglingRow struct {
	Genre     string
	Texts     int
	Sentences int // graded 1 or more; the annotators judged only these
	Needs     eval.Counts
	// Default summaries with a sentence whose context is missing.
	ByAnnotators int
	ByEngine     int
}

func (r *danglingRow) add(o danglingRow) {
	r.Texts += o.Texts
	r.Sentences += o.Sentences
	r.Needs.Add(o.Needs)
	r.ByAnnotators += o.ByAnnotators
	r.ByEngine += o.ByEngine
}

// dangling scores summary.Needs, with which the engine decides what can stand alone, on
// the editor's corpus.
func dangling(args []string) error {
	flags := flag.NewFlagSet("dangling", flag.ContinueOnError)
	genres := flags.Bool("genres", false, "add a row for each genre")
	faults := flags.String("faults", "", "write a line for each disagreement to `FILE`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	texts, err := editorTexts(flags.Args(), false)
	if err != nil {
		return err
	}
	type answer struct {
		row    danglingRow
		faults string
	}
	answers := editor.Each(texts, func(t *corpora.Text) (a answer) {
		a.row, a.faults = danglingIn(t)
		return a
	})
	rows := []*danglingRow{{Genre: "all"}}
	var lines strings.Builder
	for i, a := range answers {
		rows[0].add(a.row)
		lines.WriteString(a.faults)
		if !*genres {
			continue
		}
		k := slices.IndexFunc(rows, func(r *danglingRow) bool { return r.Genre == texts[i].Genre })
		if k < 0 {
			k = len(rows)
			rows = append(rows, &danglingRow{Genre: texts[i].Genre})
		}
		rows[k].add(a.row)
	}
	slices.SortFunc(rows[1:], func(a, b *danglingRow) int { return strings.Compare(a.Genre, b.Genre) })
	if *faults != "" {
		if err := os.WriteFile(*faults, []byte(lines.String()), 0o644); err != nil {
			return err
		}
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "genre\ttexts\tsentences\tneedy\tP\tR\tF1\tdangling %: annotators\tengine\t")
	for _, r := range rows {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t\n", r.Genre, r.Texts, r.Sentences, r.Needs.Gold,
			100*r.Needs.Precision(), 100*r.Needs.Recall(), 100*r.Needs.F1(), percent(r.ByAnnotators, r.Texts), percent(r.ByEngine, r.Texts))
	}
	return w.Flush()
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }

// danglingIn scores one text and returns a line for each disagreement.
func danglingIn(t *corpora.Text) (danglingRow, string) {
	row := danglingRow{Texts: 1}
	a := editor.Analyze(t.Text)
	if a == nil {
		return row, ""
	}
	answer := editor.Of(a)
	theirs := editor.Match(t, answer)
	needs := summary.Needs(&a.Document, a.Sentences)
	var faults strings.Builder
	for i, k := range theirs {
		if k < 0 || t.Sentences[k].Grade < 1 {
			continue
		}
		row.Sentences++
		gold, found := t.Sentences[k].Dangles, needs[i].Kind != summary.Standalone
		if gold {
			row.Needs.Gold++
		}
		if found {
			row.Needs.Predicted++
		}
		if gold && found {
			row.Needs.Right++
		}
		if gold != found {
			what := "missed"
			if found {
				what = "stands"
			}
			fmt.Fprintf(&faults, "%s\t%s\tS%d %s\n", t.ID, what, k+1, strings.ReplaceAll(answer.Sentences[i].In(a.Document.Text), "\n", " "))
		}
	}
	chosen := answer.Summary(0)
	in := map[int]bool{}
	for _, i := range chosen {
		if theirs[i] >= 0 {
			in[theirs[i]] = true
		}
	}
	for k := range in {
		if editor.Dangles(t, k, in) {
			row.ByAnnotators = 1
		}
	}
	if len(eval.Dangling(&a.Document, a.Sentences, chosen)) > 0 {
		row.ByEngine = 1
	}
	return row, faults.String()
}
