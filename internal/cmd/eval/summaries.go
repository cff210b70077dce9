package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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
	File      string
	System    string
	Documents int
	Rouge1    float64
	Rouge2    float64
	RougeLsum float64
	Words     float64
	Sentences float64
	Dangling  float64 // share of summaries with at least one
	ToLead    eval.Interval

	one []float64
}

func summaries(args []string) error {
	flags := flag.NewFlagSet("summaries", flag.ExitOnError)
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
		name := strings.TrimSuffix(filepath.Base(path), ".jsonl")
		rows = append(rows, measureAll(name, systems, files[k])...)
		for _, genre := range genresOf(files[k]) {
			if *genres {
				rows = append(rows, measureAll(name+"/"+genre, systems, ofGenre(files[k], genre))...)
			}
		}
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
	examples := fit.Examples(stems, slices.Concat(files...))
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

// genresOf returns the genres that articles name, in order.
func genresOf(articles []*corpora.Article) (genres []string) {
	for _, a := range articles {
		if a.Genre != "" && !slices.Contains(genres, a.Genre) {
			genres = append(genres, a.Genre)
		}
	}
	return genres
}

func ofGenre(articles []*corpora.Article, genre string) []*corpora.Article {
	return slices.DeleteFunc(slices.Clone(articles), func(a *corpora.Article) bool { return a.Genre != genre })
}

// measureAll scores the summarizers on a set, and compares each with Lead-3.
func measureAll(name string, systems []summarizer, articles []*corpora.Article) (rows []*summaryRow) {
	var lead []float64
	for _, s := range systems {
		row := measure(name, s, articles)
		if s.name == "Lead-3" {
			lead = row.one
		}
		rows = append(rows, row)
	}
	for _, r := range rows {
		differences := make([]float64, len(lead))
		for i := range lead {
			differences[i] = r.one[i] - lead[i]
		}
		r.ToLead = eval.Bootstrap(differences)
	}
	return rows
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
