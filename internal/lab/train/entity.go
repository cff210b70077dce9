package train

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"standfirst/internal/entity/ner"

	"github.com/andybalholm/brotli"
)

// trainEntity builds the data of internal/entity/ner: the lexicon from word lists and the
// model from annotated corpora.
func trainEntity(args []string) error {
	o := parseEntity(args)
	lists, err := readLists(o.lexicons)
	if err != nil {
		return err
	}
	texts, err := readTexts(o, lists)
	if err != nil {
		return err
	}
	if err := lists.addOutlooks(o.lexicons, slices.Concat(texts.sets, texts.silver)); err != nil {
		return err
	}
	words, lexicon, err := lists.write()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(o.out, "lexicon.bin"), words, 0o644); err != nil {
		return err
	}
	first, halves, err := firstPass(lexicon, texts)
	if err != nil {
		return err
	}
	m, err := readBack(first, ner.Weights{}, lexicon)
	if err != nil {
		return err
	}
	fmt.Println("first pass only:")
	printDev(m, filepath.Join(o.corpora, "dev"))
	second, err := secondPass(first, halves)
	if err != nil {
		return err
	}
	model, err := ner.WriteModel(first, second)
	if err != nil {
		return err
	}
	fmt.Printf("lexicon %d bytes (brotli %d), model %d bytes (brotli %d)\n", len(words), compressed(words), len(model), compressed(model))
	if m, err = ner.ReadModel(string(model), lexicon); err != nil {
		return err
	}
	printDev(m, filepath.Join(o.corpora, "dev"))
	if len(texts.held) > 0 {
		printScore(m, fmt.Sprintf("folds %v", o.hold), texts.held)
	}
	return os.WriteFile(filepath.Join(o.out, "model.bin"), model, 0o644)
}

// entityOptions are the flags of trainEntity.
type entityOptions struct {
	corpora, lexicons, out string // folders
	hold                   []int  // folds of the editor's texts to hold out
}

func parseEntity(args []string) (o entityOptions) {
	flags := flag.NewFlagSet("entity", flag.ExitOnError)
	flags.StringVar(&o.corpora, "corpora", "../shared/corpora/ner", "folder of the corpora")
	flags.StringVar(&o.lexicons, "lexicons", "../shared/lexicons", "folder of the lists")
	flags.StringVar(&o.out, "o", "internal/entity/ner/data", "folder for the data")
	flags.Func("fold", "hold these folds of the editor's texts out (such as 0,1), and score the model on them", func(list string) error {
		for f := range strings.SplitSeq(list, ",") {
			n, err := strconv.Atoi(f)
			if err != nil {
				return err
			}
			o.hold = append(o.hold, n)
		}
		return nil
	})
	flags.Parse(args)
	return o
}

// entityTexts are the annotated texts: those to train with, those whose labels a program
// gave, and those held out.
type entityTexts struct{ sets, silver, held []document }

func readTexts(o entityOptions, lists lexiconData) (t entityTexts, err error) {
	_, lexicon, err := lists.write()
	if err != nil {
		return t, err
	}
	if t.sets, err = readCorpora(filepath.Join(o.corpora, "train"), trainingSets); err != nil {
		return t, err
	}
	if len(o.hold) > 0 {
		if t.sets, t.held, err = leaveOut(t.sets, o.hold); err != nil {
			return t, err
		}
	}
	repairLabels(lexicon, t.sets, false)
	if t.silver, err = readCorpora(filepath.Join(o.corpora, "train"), []trainingSet{silverSet}); err != nil {
		return t, err
	}
	repairLabels(lexicon, t.silver, true)
	return t, nil
}

// firstPass trains the first layer on all texts, and once without each part of them for the
// second layer to learn from.
func firstPass(lexicon *ner.Lexicon, t entityTexts) (ner.Weights, [folds]heldOut, error) {
	var halves [folds]heldOut
	teacher, err := teacherOf(lexicon, t.sets)
	if err != nil {
		return ner.Weights{}, halves, err
	}
	pages, err := pastedPages(teacher)
	if err != nil {
		return ner.Weights{}, halves, err
	}
	all := splitCompounds(slices.Concat(t.sets, pages, agreedSilver(teacher, t.silver)))
	all = append(all, recased(all, 0.12, 1)...)
	var wait sync.WaitGroup
	wait.Go(func() { halves = jackknife(lexicon, articles(all)) })
	f, table := fieldOf("model", lexicon, all, final)
	first := quantize(f, table)
	wait.Wait()
	return first, halves, nil
}

// compressed returns the size of data after brotli, which is what the page downloads.
func compressed(data []byte) int {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	w.Write(data)
	w.Close()
	return b.Len()
}
