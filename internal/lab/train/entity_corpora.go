package train

import (
	"fmt"
	"path/filepath"

	"standfirst/internal/entity/ner"
	"standfirst/internal/lab/corpora"
)

// trainingSet is one corpus and how to use it.
type trainingSet struct {
	name   string
	weight float32 // of each sentence in the loss
	// run is how many consecutive sentences to treat as one document if the corpus marks
	// no documents; 1 if its sentences are shuffled.
	run int
}

// trainingSets lists the corpora the model is trained on. internal/entity/MODEL.md gives
// the source and licence of each, and what it contributes.
var trainingSets = []trainingSet{
	{"uner-ewt", 1, 12},
	{"redocred", 1, 0},
	{"wikigold", 1, 8},
	{"gum", 1, 12},
	{"btc-b", 0.5, 1},
	{"btc-f", 0.5, 1},
	{"btc-g", 0.5, 1},
	{"wnut17", 0.5, 1},
	{"europarl", 1, 12},
	{"crossner-politics", 1, 1},
	{"crossner-music", 1, 1},
	{"crossner-literature", 1, 1},
	{"crossner-science", 0.5, 1}, // it also labels asteroids as places
	{"editor", 1, 0},
	{"editor-names", 1, 0},
	{"voa-adjudicated", 1, 1},
}

// example is one sentence with its labels.
type example struct {
	tokens  []string
	labels  []ner.Label
	allowed []labelSet // nil if the labels are certain
}

// document is a group of sentences that belong together.
type document struct {
	set       *trainingSet
	sentences []example
}

func readCorpora(dir string, sets []trainingSet) ([]document, error) {
	var out []document
	for i := range sets {
		docs, err := readConll(filepath.Join(dir, sets[i].name+".conll"), sets[i].run)
		if err != nil {
			return nil, err
		}
		sentences := 0
		for _, d := range docs {
			d.set = &sets[i]
			sentences += len(d.sentences)
			out = append(out, d)
		}
		fmt.Printf("%-20s %6d sentences, weight %g\n", sets[i].name, sentences, sets[i].weight)
	}
	return out, nil
}

// readConll reads a corpus. If it marks no documents, every run consecutive sentences
// form one.
func readConll(path string, run int) ([]document, error) {
	read, err := corpora.File(path, corpora.ReadConll)
	if err != nil {
		return nil, err
	}
	var docs []document
	for _, sentences := range read {
		if n := len(docs); n == 0 || run == 0 || len(docs[n-1].sentences) >= run {
			docs = append(docs, document{})
		}
		d := &docs[len(docs)-1]
		for _, s := range sentences {
			labels, err := labelsOf(s.Tags)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			d.sentences = append(d.sentences, example{tokens: s.Tokens, labels: labels})
		}
	}
	return docs, nil
}

// labelsOf turns BIO tags into labels.
func labelsOf(tags []string) ([]ner.Label, error) {
	out := make([]ner.Label, len(tags))
	for i := 0; i < len(tags); {
		if tags[i] == "O" || tags[i] == "" {
			i++
			continue
		}
		class, ok := classOf(tags[i][2:])
		if !ok {
			return nil, fmt.Errorf("unknown tag %q", tags[i])
		}
		j := i + 1
		for j < len(tags) && tags[j] == "I-"+tags[i][2:] {
			j++
		}
		setName(out, ner.Name{From: i, To: j, Class: class})
		i = j
	}
	return out, nil
}

func setName(labels []ner.Label, n ner.Name) {
	if n.To-n.From == 1 {
		labels[n.From] = ner.LabelOf(n.Class, ner.Single)
		return
	}
	for i := n.From; i < n.To; i++ {
		labels[i] = ner.LabelOf(n.Class, ner.Inside)
	}
	labels[n.From] = ner.LabelOf(n.Class, ner.Begin)
	labels[n.To-1] = ner.LabelOf(n.Class, ner.End)
}

func classOf(s string) (ner.Class, bool) {
	for c := range ner.NumClasses {
		if c.String() == s {
			return c, true
		}
	}
	return 0, false
}
