package train

import (
	"fmt"
	"math"
	"slices"
	"sync"

	"standfirst/internal/entity/ner"
)

// featureTable holds the feature slots that are frequent enough in the training text to
// keep.
type featureTable struct {
	slots []uint32 // sorted
	index map[uint32]int32
}

// minCount drops features seen in fewer sentences: they overfit the training text.
const minCount = 3

// extract computes the features of the documents, on two goroutines.
func extract(l *ner.Lexicon, docs []document) [][][][]uint32 {
	out := make([][][][]uint32, len(docs))
	var wait sync.WaitGroup
	for part := range 2 {
		wait.Go(func() {
			for i := part; i < len(docs); i += 2 {
				var texts [][]string
				for _, s := range docs[i].sentences {
					texts = append(texts, s.tokens)
				}
				for _, s := range ner.Features(l, texts) {
					tokens := make([][]uint32, len(s))
					for t, ks := range s {
						tokens[t] = make([]uint32, len(ks))
						for j, k := range ks {
							tokens[t][j] = ner.Slot(k)
						}
					}
					out[i] = append(out[i], tokens)
				}
			}
		})
	}
	wait.Wait()
	return out
}

// countFeatures keeps the slots seen in at least minCount sentences.
func countFeatures(features [][][][]uint32) featureTable {
	seen := make([]uint8, 1<<(ner.FeatureBits+8))
	last := make([]int32, len(seen)) // last sentence in which each slot was seen
	sentence := int32(0)
	for _, d := range features {
		for _, s := range d {
			sentence++
			for _, t := range s {
				for _, k := range t {
					if seen[k] < minCount && last[k] != sentence {
						seen[k]++
						last[k] = sentence
					}
				}
			}
		}
	}
	t := featureTable{index: map[uint32]int32{}}
	for k, n := range seen {
		if n >= minCount {
			t.index[uint32(k)] = int32(len(t.slots))
			t.slots = append(t.slots, uint32(k))
		}
	}
	return t
}

func sequences(docs []document, features [][][][]uint32, table featureTable) []sequence {
	var out []sequence
	for i, d := range docs {
		for j, s := range d.sentences {
			q := sequence{gold: s.labels, allowed: s.allowed, weight: d.set.weight, features: make([][]int32, len(s.tokens))}
			for t, ks := range features[i][j] {
				ids := make([]int32, 0, len(ks))
				for _, k := range ks {
					if id, ok := table.index[k]; ok {
						ids = append(ids, id)
					}
				}
				q.features[t] = slices.Clip(ids)
			}
			out = append(out, q)
		}
	}
	return out
}

// fieldOf trains a field on documents.
func fieldOf(name string, l *ner.Lexicon, docs []document, how learning) (*field, featureTable) {
	features := extract(l, docs)
	table := countFeatures(features)
	data := sequences(docs, features, table)
	f := newField(len(table.slots))
	fmt.Printf("%s: %d sentences, %d features\n", name, len(data), len(table.slots))
	f.train(data, how, progress(name))
	if how.keep > 0 {
		// Few weights matter. Drop the others and let the rest adapt.
		f.prune(how.keep, ner.Step/2)
		more := how
		more.epochs, more.averaged, more.seed = how.settle, how.settle, how.seed+1
		f.train(data, more, progress(name))
	}
	return f, table
}

func progress(name string) func(epoch, visits int, loss float64) {
	return func(epoch, visits int, loss float64) {
		fmt.Printf("%s: epoch %d, %d sentences, loss %.4f\n", name, epoch+1, visits, loss)
	}
}

// quantize rounds each weight to a whole number of steps and drops the features whose
// weights are all zero.
func quantize(f *field, table featureTable) ner.Weights {
	var out ner.Weights
	weights := 0
	for i := range f.rows {
		var row [labels]int8
		some := false
		for y, w := range f.rows[i].w {
			row[y] = int8(max(-127, min(127, math.Round(float64(w)/ner.Step))))
			if row[y] != 0 {
				some = true
				weights++
			}
		}
		if some {
			out.Slots = append(out.Slots, table.slots[i])
			out.Rows = append(out.Rows, row)
		}
	}
	for i := range out.Follow {
		for j, w := range f.follow[i] {
			out.Follow[i][j] = int16(math.Round(w.w / ner.Step))
		}
	}
	fmt.Printf("kept %d features, %d weights\n", len(out.Slots), weights)
	return out
}
