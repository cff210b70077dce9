package ner

import (
	_ "embed"
	"sync"
)

//go:embed data/lexicon.bin
var lexiconData string

//go:embed data/model.bin
var modelData string

// Default loads the embedded model, once.
var Default = sync.OnceValues(func() (*Model, error) {
	l, err := ReadLexicon(lexiconData)
	if err != nil {
		return nil, err
	}
	return ReadModel(modelData, l)
})
