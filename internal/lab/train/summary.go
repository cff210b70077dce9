package train

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/editor"
	"standfirst/internal/lab/fit"
)

// trainSummary builds internal/summary/summary.model: the lexicon from a frequency list,
// and the forests from articles with summaries and from the editor's graded sentences. It
// prints the cross-validated score of the latter.
func trainSummary(args []string) error {
	flags := flag.NewFlagSet("summary", flag.ExitOnError)
	folder := flags.String("corpora", "../shared/corpora", "where summaries/ is")
	lexicons := flags.String("lexicons", "../shared/lexicons", "where glove-50k.vocab is")
	out := flags.String("o", "internal/summary", "where summary.model goes")
	flags.Parse(args)
	vocabulary, err := os.ReadFile(filepath.Join(*lexicons, "glove-50k.vocab"))
	if err != nil {
		return err
	}
	var articles []*corpora.Article
	for _, name := range []string{"cnn-dev", "dailymail-dev", "gum-train"} {
		a, err := corpora.File(filepath.Join(*folder, "summaries", name+".jsonl"), corpora.ReadArticles)
		if err != nil {
			return err
		}
		articles = append(articles, a...)
	}
	stems := fit.Stems(strings.Fields(string(vocabulary)))
	models := fit.Train(stems, fit.Examples(stems, articles), fit.Defaults())
	judged, err := corpora.Editor()
	if err != nil {
		return err
	}
	more, err := corpora.EditorMore()
	if err != nil {
		return err
	}
	lessons := fit.NewLessons(models, append(judged, more...))
	printCounts(lessons.CrossValidate(nil))
	models.Editor = lessons.Train(fit.NoFold)
	return os.WriteFile(filepath.Join(*out, "summary.model"), models.Append(nil), 0o644)
}

// printCounts prints the scores of the summaries by genre.
func printCounts(genres map[string]*editor.Counts) {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	columns := editor.Columns[:slices.IndexFunc(editor.Columns, func(c editor.Column) bool { return c.Name == "P" })]
	fmt.Fprint(w, "genre\ttexts\t")
	for _, c := range columns {
		fmt.Fprint(w, c.Name, "\t")
	}
	fmt.Fprintln(w)
	for _, g := range slices.Sorted(maps.Keys(genres)) {
		fmt.Fprintf(w, "%s\t%d\t", g, genres[g].Texts)
		for _, c := range columns {
			fmt.Fprintf(w, "%.2f\t", c.Of(genres[g]))
		}
		fmt.Fprintln(w)
	}
	w.Flush()
}
