package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"standfirst/internal/entity/ner"

	"github.com/andybalholm/brotli"
)

// trainEntity makes the data of internal/entity/ner: the lexicon from lists,
// and the model from corpora.
func trainEntity(args []string) error {
	flags := flag.NewFlagSet("entity", flag.ExitOnError)
	corpora := flags.String("corpora", "../shared/corpora/ner", "folder of the corpora")
	lexicons := flags.String("lexicons", "../shared/lexicons", "folder of the lists")
	out := flags.String("o", "internal/entity/ner/data", "folder for the data")
	flags.Parse(args)

	words, err := buildLexicon(*lexicons)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(*out, "lexicon.bin"), words, 0o644); err != nil {
		return err
	}
	lexicon, err := ner.ReadLexicon(string(words))
	if err != nil {
		return err
	}
	sets, err := readCorpora(filepath.Join(*corpora, "train"), trainingSets)
	if err != nil {
		return err
	}
	mend(lexicon, sets, false)
	silver, err := readCorpora(filepath.Join(*corpora, "train"), []trainingSet{silverSet})
	if err != nil {
		return err
	}
	mend(lexicon, silver, true)
	believed, err := believeSilver(lexicon, sets, silver, rounds, teacherHow)
	if err != nil {
		return err
	}
	all := slices.Concat(sets, believed)
	if tearing {
		all = torn(all)
	}
	all = append(all, recased(all, recase, 1)...)
	f, table := fieldOf(lexicon, all, how)
	first := quantize(f, table)
	for _, b := range biases {
		f.rows[table.index[ner.Slot(ner.Bias)]].w[ner.Outside] += b
		m, err := readBack(quantize(f, table), ner.Weights{}, lexicon)
		if err != nil {
			return err
		}
		fmt.Println("bias +", b)
		printDev(m, filepath.Join(*corpora, "dev"))
	}
	var second ner.Weights
	if folds > 0 {
		m, err := readBack(first, second, lexicon)
		if err != nil {
			return err
		}
		printDev(m, filepath.Join(*corpora, "dev"))
		if second, err = secondPass(lexicon, first, all, teacherHow, folds); err != nil {
			return err
		}
	}
	model, err := ner.WriteModel(first, second)
	if err != nil {
		return err
	}
	fmt.Printf("lexicon %d bytes (brotli %d), model %d bytes (brotli %d)\n", len(words), compressed(words), len(model), compressed(model))
	m, err := ner.ReadModel(string(model), lexicon)
	if err != nil {
		return err
	}
	printDev(m, filepath.Join(*corpora, "dev"))
	return os.WriteFile(filepath.Join(*out, "model.bin"), model, 0o644)
}

// compressed is the size of data as it travels.
func compressed(data []byte) int {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	w.Write(data)
	w.Close()
	return b.Len()
}

var how = learning{epochs: 5, averaged: 2, rate: 0.02, seed: 1, keep: 130000, settle: 2}
var teacherHow = learning{epochs: 4, averaged: 2, rate: 0.02, seed: 1}
var rounds, folds = 1, 2
var recase = 0.05

var believeSilver = believe

var tearing = true

var biases []float32
