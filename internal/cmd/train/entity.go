package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"standfirst/internal/entity/ner"

	"github.com/andybalholm/brotli"
)

// trainEntity makes the data of internal/entity/ner: the lexicon from lists,
// and the model from corpora.
func trainEntity(args []string) error {
	f := flag.NewFlagSet("entity", flag.ExitOnError)
	corpora := f.String("corpora", "../shared/corpora/ner", "folder of the corpora")
	lexicons := f.String("lexicons", "../shared/lexicons", "folder of the lists")
	out := f.String("o", "internal/entity/ner/data", "folder for the data")
	f.Parse(args)

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
	model, err := trainRounds(lexicon, sets, silver, rounds, how, pruneBelow)
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

var how = learning{epochs: 5, averaged: 2, rate: 0.02, seed: 1}
var rounds, pruneBelow = 1, 0.05
