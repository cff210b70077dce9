package train

import (
	"flag"
	"os"
	"path/filepath"
	"strings"

	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/fit"
)

// trainSummary makes internal/summary/summary.model: the lexicon from a list
// of words by frequency, the forests from articles with summaries and from
// texts whose sentences an editor has judged.
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
	models.Editor = fit.NewLessons(models, judged).Train(fit.NoFold)
	return os.WriteFile(filepath.Join(*out, "summary.model"), models.Append(nil), 0o644)
}
