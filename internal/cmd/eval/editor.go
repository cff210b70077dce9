package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/editor"
	"standfirst/internal/lab/fit"
	"standfirst/internal/summary"
)

// editorRow is one line of the table.
type editorRow struct {
	system, genre string
	counts        editor.Counts
	answers       func(column string) bool // columns that the system has an answer for; nil for all
}

// scoreEditor scores the engine and other systems on the editor's corpus.
func scoreEditor(args []string) error {
	flags := flag.NewFlagSet("editor", flag.ContinueOnError)
	genres := flags.Bool("genres", false, "add a row for each genre")
	names := flags.Bool("names", false, "score the texts with annotated names only")
	peers := flags.Bool("peers", true, "add rows for other systems")
	folds := flags.Bool("folds", false, "retrain the editor's models, and score each text with models not trained on its fold")
	faults := flags.String("faults", "", "write a line for each fault to `FILE`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	texts, err := editorTexts(flags.Args(), *names)
	if err != nil {
		return err
	}
	var lines strings.Builder
	if *folds {
		more, err := corpora.EditorMore()
		if err != nil {
			return err
		}
		texts = append(texts, more...) // to train with
		rows := editorFolds(texts, *genres, func(f editor.Fault) { fmt.Fprintln(&lines, f) })
		if err := writeFaults(*faults, lines.String()); err != nil {
			return err
		}
		printEditor(rows)
		return nil
	}
	type answer struct {
		counts editor.Counts
		faults []editor.Fault
	}
	rows := []editorRow{{system: "standfirst"}}
	if *names {
		rows[0].answers = aboutNames
	}
	answers := editor.Each(texts, func(t *corpora.Text) (a answer) {
		a.counts = editor.Judge(t, editor.Of(editor.Analyze(t.Text)), func(f editor.Fault) { a.faults = append(a.faults, f) })
		return a
	})
	byGenre := map[string]*editor.Counts{}
	for i, a := range answers {
		rows[0].counts.Add(a.counts)
		if g := texts[i].Genre; *genres && g != "" {
			if byGenre[g] == nil {
				byGenre[g] = &editor.Counts{}
			}
			byGenre[g].Add(a.counts)
		}
		for _, f := range a.faults {
			fmt.Fprintln(&lines, f)
		}
	}
	if err := writeFaults(*faults, lines.String()); err != nil {
		return err
	}
	for genre, c := range byGenre {
		rows = append(rows, editorRow{system: "standfirst", genre: genre, counts: *c})
	}
	slices.SortFunc(rows[1:], func(a, b editorRow) int { return strings.Compare(a.genre, b.genre) })
	if *peers {
		others, err := editorPeers(texts, *names)
		if err != nil {
			return err
		}
		rows = append(rows, others...)
	}
	printEditor(rows)
	return nil
}

// writeFaults writes the faults to a file, if one is named.
func writeFaults(path, lines string) error {
	if path == "" {
		return nil
	}
	return os.WriteFile(path, []byte(lines), 0o644)
}

// editorFolds cross-validates the summary models, because the shipped ones were trained
// on these texts. It leaves out the columns for names, whose model is the shipped one.
func editorFolds(texts []*corpora.Text, genres bool, report func(editor.Fault)) []editorRow {
	counts := fit.NewLessons(summary.Shipped(), texts).CrossValidate(report)
	rows := []editorRow{{system: "cross-validated", counts: *counts["all"], answers: aboutSummaries}}
	for _, genre := range slices.Sorted(maps.Keys(counts)) {
		if genre == string(corpora.Pastes) || genre == string(corpora.Graded) || genres && genre != "all" {
			rows = append(rows, editorRow{genre: genre, counts: *counts[genre], answers: aboutSummaries})
		}
	}
	return rows
}

// editorTexts reads the given files, or the built-in corpus if there are none.
func editorTexts(files []string, names bool) ([]*corpora.Text, error) {
	if len(files) == 0 {
		if names {
			return corpora.EditorNames()
		}
		return corpora.Editor()
	}
	var out []*corpora.Text
	for _, path := range files {
		texts, err := corpora.File(path, corpora.ReadTexts)
		if err != nil {
			return nil, err
		}
		out = append(out, texts...)
	}
	return out, nil
}

func (r editorRow) name() string {
	if r.genre != "" {
		return "  " + r.genre
	}
	return r.system
}

func printEditor(rows []editorRow) {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	width := 0
	for _, r := range rows {
		width = max(width, len(r.name()))
	}
	fmt.Fprintf(w, "%*s\ttexts", width, "")
	for _, c := range editor.Columns {
		fmt.Fprintf(w, "\t%s", c.Name)
	}
	fmt.Fprintln(w, "\t")
	for _, r := range rows {
		fmt.Fprintf(w, "%-*s\t%d", width, r.name(), r.counts.Texts)
		for _, c := range editor.Columns {
			if r.answers != nil && !r.answers(c.Name) {
				fmt.Fprint(w, "\t-")
			} else {
				fmt.Fprintf(w, "\t%.1f", c.Of(&r.counts))
			}
		}
		fmt.Fprintln(w, "\t")
	}
	w.Flush()
}
