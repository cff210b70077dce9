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
	flags := flag.NewFlagSet("entity", flag.ExitOnError)
	corpora := flags.String("corpora", "../shared/corpora/ner", "folder of the corpora")
	lexicons := flags.String("lexicons", "../shared/lexicons", "folder of the lists")
	out := flags.String("o", "internal/entity/ner/data", "folder for the data")
	var hold []int
	flags.Func("fold", "hold these folds of the editor's texts out (such as 0,1), and score the model on them", func(list string) error {
		for f := range strings.SplitSeq(list, ",") {
			n, err := strconv.Atoi(f)
			if err != nil {
				return err
			}
			hold = append(hold, n)
		}
		return nil
	})
	flags.Parse(args)

	lists, err := readLists(*lexicons)
	if err != nil {
		return err
	}
	_, lexicon, err := lists.write()
	if err != nil {
		return err
	}
	sets, err := readCorpora(filepath.Join(*corpora, "train"), trainingSets)
	if err != nil {
		return err
	}
	var held []document
	if len(hold) > 0 {
		if sets, held, err = leaveOut(sets, hold); err != nil {
			return err
		}
	}
	repairLabels(lexicon, sets, false)
	silver, err := readCorpora(filepath.Join(*corpora, "train"), []trainingSet{silverSet})
	if err != nil {
		return err
	}
	repairLabels(lexicon, silver, true)
	if err := lists.addOutlooks(*lexicons, slices.Concat(sets, silver)); err != nil {
		return err
	}
	words, lexicon, err := lists.write()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(*out, "lexicon.bin"), words, 0o644); err != nil {
		return err
	}
	teacher, err := teacherOf(lexicon, sets)
	if err != nil {
		return err
	}
	pages, err := pastedPages(teacher)
	if err != nil {
		return err
	}
	all := splitCompounds(slices.Concat(sets, pages, agreedSilver(teacher, silver)))
	all = append(all, recased(all, 0.12, 1)...)
	var halves [folds]heldOut
	var wait sync.WaitGroup
	wait.Go(func() { halves = jackknife(lexicon, articles(all)) })
	f, table := fieldOf("model", lexicon, all, final)
	first := quantize(f, table)
	wait.Wait()
	m, err := readBack(first, ner.Weights{}, lexicon)
	if err != nil {
		return err
	}
	fmt.Println("first pass only:")
	printDev(m, filepath.Join(*corpora, "dev"))
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
	printDev(m, filepath.Join(*corpora, "dev"))
	if len(held) > 0 {
		printScore(m, fmt.Sprintf("folds %v", hold), held)
	}
	return os.WriteFile(filepath.Join(*out, "model.bin"), model, 0o644)
}

// compressed returns the size of data after brotli, which is what the page downloads.
func compressed(data []byte) int {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	w.Write(data)
	w.Close()
	return b.Len()
}
