package train

import (
	"fmt"
	"path/filepath"

	"standfirst/internal/entity/ner"
	"standfirst/internal/lab/eval"
)

// devSets are only measured on, after training.
var devSets = []string{"uner-ewt", "worldwide", "gum"}

// printDev prints the F1 of people, organisations and places on each development set it
// can find.
func printDev(m *ner.Model, dir string) {
	for _, name := range devSets {
		docs, err := readConll(filepath.Join(dir, name+".conll"), devRun[name])
		if err != nil {
			fmt.Printf("%-10s not measured: %v\n", name, err)
			continue
		}
		printScore(m, name, docs)
	}
}

// printScore prints the F1 of people, organisations and places in some documents.
func printScore(m *ner.Model, name string, docs []document) {
	var all eval.Counts
	var kinds [ner.NumClasses]eval.Counts
	for _, d := range docs {
		var gold, found []eval.Named
		for i, got := range m.Tag(texts(d)) {
			gold = appendNames(gold, i, d.sentences[i].labels)
			found = appendNames(found, i, got)
		}
		for kind, c := range eval.Spans(gold, found) {
			class, _ := classOf(kind)
			kinds[class].Add(c)
		}
	}
	for c := range ner.Misc {
		all.Add(kinds[c])
	}
	fmt.Printf("%-10s P %.2f R %.2f F %.2f   PER %.2f ORG %.2f LOC %.2f MISC %.2f   right %d predicted %d gold %d\n", name, 100*all.Precision(), 100*all.Recall(), 100*all.F1(),
		100*kinds[ner.Per].F1(), 100*kinds[ner.Org].F1(), 100*kinds[ner.Loc].F1(), 100*kinds[ner.Misc].F1(), all.Right, all.Predicted, all.Gold)
}

// devRun treats every sentence as a document, except in worldwide, which marks its
// documents.
var devRun = map[string]int{"uner-ewt": 1, "gum": 1}

func texts(d document) [][]string {
	var out [][]string
	for _, s := range d.sentences {
		out = append(out, s.tokens)
	}
	return out
}

func appendNames(out []eval.Named, sentence int, l []ner.Label) []eval.Named {
	for _, n := range ner.Names(l) {
		out = append(out, eval.Named{Sentence: sentence, From: n.From, To: n.To, Kind: n.Class.String()})
	}
	return out
}
