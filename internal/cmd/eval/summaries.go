package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/eval"
	"standfirst/internal/lab/fit"
	"standfirst/internal/summary"
)

// summarizer is a row of the table. choose returns the sentences of its summary.
type summarizer struct {
	name   string
	choose func(a *corpora.Article) []int
}

// summaryRow holds the results of one summarizer on one file.
type summaryRow struct {
	File      string        `json:"file"`
	System    string        `json:"system"`
	Documents int           `json:"documents"`
	Rouge1    float64       `json:"rouge1"`
	Rouge2    float64       `json:"rouge2"`
	RougeLsum float64       `json:"rougeLsum"`
	Words     float64       `json:"words"`
	Sentences float64       `json:"sentences"`
	Dangling  float64       `json:"dangling"` // share of summaries with at least one
	ToLead    eval.Interval `json:"rouge1_to_lead3"`

	one []float64
}

func summaries(args []string) error {
	flags := flag.NewFlagSet("summaries", flag.ExitOnError)
	asJSON := flags.Bool("json", false, "print one JSON object")
	predictions := flags.String("predictions", "", "write our summaries to `OUT.jsonl`")
	sentences := flags.Int("sentences", 0, "give our summaries `N` sentences (0: the article decides)")
	genres := flags.Bool("genres", false, "add a row for each genre, if the file names them")
	folds := flags.Int("folds", 0, "train `N` models, and score each article with the one not trained on it (0: use the shipped model)")
	lexicons := flags.String("lexicons", "../shared/lexicons", "folder with glove-50k.vocab, for -folds")
	flags.Parse(args)
	if flags.NArg() == 0 {
		return fmt.Errorf("no file given")
	}
	files := make([][]*corpora.Article, flags.NArg())
	for i, path := range flags.Args() {
		var err error
		if files[i], err = corpora.File(path, corpora.ReadArticles); err != nil {
			return err
		}
	}
	models := map[*corpora.Article]*summary.Models{}
	if *folds > 1 {
		var err error
		if models, err = foldModels(files, *lexicons, *folds); err != nil {
			return err
		}
	}
	var out *json.Encoder
	if *predictions != "" {
		f, err := os.Create(*predictions)
		if err != nil {
			return err
		}
		defer f.Close()
		out = json.NewEncoder(f)
		out.SetEscapeHTML(false)
	}
	options := summary.Options{Budget: summary.Budget{Sentences: *sentences}}
	ours := summarizer{"standfirst", func(a *corpora.Article) []int {
		if m := models[a]; m != nil {
			return chosen(m.Rank(&a.Document, a.Split, a.Entities).Select(options))
		}
		return chosen(summary.Rank(&a.Document, a.Split, a.Entities).Select(options))
	}}
	systems := []summarizer{
		ours,
		{"Lead-3", baseline(eval.Lead)},
		{"TextRank", baseline(eval.TextRank)},
		{"LexRank", baseline(eval.LexRank)},
	}
	var rows []*summaryRow
	for k, path := range flags.Args() {
		articles := files[k]
		groups := map[string][]*corpora.Article{"": articles}
		names := []string{""}
		if *genres {
			for _, a := range articles {
				if groups[a.Genre] == nil && a.Genre != "" {
					names = append(names, a.Genre)
				}
				if a.Genre != "" {
					groups[a.Genre] = append(groups[a.Genre], a)
				}
			}
		}
		for _, name := range names {
			var lead []float64
			file := strings.TrimSuffix(filepath.Base(path), ".jsonl")
			if name != "" {
				file += "/" + name
			}
			from := len(rows)
			for _, s := range systems {
				row := measure(file, s, groups[name])
				if s.name == "Lead-3" {
					lead = row.one
				}
				rows = append(rows, row)
			}
			for _, r := range rows[from:] {
				differences := make([]float64, len(lead))
				for i := range lead {
					differences[i] = r.one[i] - lead[i]
				}
				r.ToLead = eval.Bootstrap(differences)
			}
		}
		if out != nil {
			for _, a := range articles {
				if err := out.Encode(prediction(a, ours.choose(a))); err != nil {
					return err
				}
			}
		}
	}
	if *asJSON {
		return json.NewEncoder(os.Stdout).Encode(map[string]any{"summaries": rows})
	}
	printSummaries(rows)
	return nil
}

// foldModels trains n models on the articles of all files and returns for each article
// the one that was trained without it.
func foldModels(files [][]*corpora.Article, lexicons string, n int) (map[*corpora.Article]*summary.Models, error) {
	vocabulary, err := os.ReadFile(filepath.Join(lexicons, "glove-50k.vocab"))
	if err != nil {
		return nil, fmt.Errorf("-folds needs a list of words by frequency for training: %w", err)
	}
	stems := fit.Stems(strings.Fields(string(vocabulary)))
	var articles []*corpora.Article
	for _, f := range files {
		articles = append(articles, f...)
	}
	examples := fit.Examples(stems, articles)
	out := map[*corpora.Article]*summary.Models{}
	for k, m := range fit.Folds(stems, examples, fit.Defaults(), n, summary.Shipped().Editor) {
		for _, e := range examples {
			if e.Part%n == k {
				out[e.Article] = m
			}
		}
	}
	return out, nil
}

func printSummaries(rows []*summaryRow) {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "set\tsystem\tdocs\tROUGE-1\t-2\t-Lsum\twords\tsentences\tdangling %\tROUGE-1 to Lead-3\t")
	for _, r := range rows {
		fmt.Fprintf(w, "%s\t%s\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t%.2f\t%.1f\t%+.1f [%+.1f, %+.1f]\t\n", r.File, r.System, r.Documents,
			r.Rouge1, r.Rouge2, r.RougeLsum, r.Words, r.Sentences, 100*r.Dangling, r.ToLead.Mean, r.ToLead.Low, r.ToLead.High)
	}
	w.Flush()
}

// measure scores one summarizer on a set.
func measure(file string, s summarizer, articles []*corpora.Article) *summaryRow {
	row := &summaryRow{File: file, System: s.name, Documents: len(articles)}
	for _, a := range articles {
		set := s.choose(a)
		x := eval.RougeBest(a.Summary, a.Lines(set))
		row.one = append(row.one, 100*x.One.F)
		row.Rouge1 += 100 * x.One.F
		row.Rouge2 += 100 * x.Two.F
		row.RougeLsum += 100 * x.Lsum.F
		row.Words += float64(len(strings.Fields(a.Lines(set))))
		row.Sentences += float64(len(set))
		if len(eval.Dangling(&a.Document, a.Split, set)) > 0 {
			row.Dangling++
		}
	}
	if n := float64(len(articles)); n > 0 {
		row.Rouge1 /= n
		row.Rouge2 /= n
		row.RougeLsum /= n
		row.Words /= n
		row.Sentences /= n
		row.Dangling /= n
	}
	return row
}

// baseline lets a baseline choose three sentences of prose.
func baseline(choose func([][]string, int) []int) func(*corpora.Article) []int {
	return func(a *corpora.Article) []int {
		var words [][]string
		var at []int
		for i, s := range a.Split {
			if a.Document.Blocks[s.Block].Kind.Prose() {
				words = append(words, eval.RougeWords(s.In(a.Document.Text)))
				at = append(at, i)
			}
		}
		set := choose(words, 3)
		for k, i := range set {
			set[k] = at[i]
		}
		return set
	}
}

func chosen(s summary.Selection) []int {
	var out []int
	for _, p := range s.Picks {
		out = append(out, p.Sentence)
	}
	return out
}

func prediction(a *corpora.Article, set []int) map[string]any {
	x := eval.RougeBest(a.Summary, a.Lines(set))
	return map[string]any{"id": a.ID, "summary": a.Lines(set), "sentences": set,
		"rouge1": x.One.F, "rouge2": x.Two.F, "rougeLsum": x.Lsum.F}
}
