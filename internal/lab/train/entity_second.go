package train

import (
	"fmt"
	"slices"
	"sync"

	"standfirst/internal/entity/ner"
)

const folds = 2

// heldOut is the output for one fold's sentences of a model trained on the other folds.
type heldOut struct {
	data  []sequence // the features are added later
	slots [][][]uint32
	err   error
}

// articles returns the documents that the second pass is trained on: those of several
// sentences. It skips silver ones, whose labels were chosen because a first pass agrees
// with them.
func articles(docs []document) []document {
	var out []document
	for _, d := range docs {
		if len(d.sentences) > 1 && d.set.name != silverSet.name {
			out = append(out, d)
		}
	}
	return out
}

// jackknife labels each fold of the documents with a model trained on the others: the
// output of a model on its own training text is too good to learn from.
func jackknife(l *ner.Lexicon, docs []document) [folds]heldOut {
	var out [folds]heldOut
	var wait sync.WaitGroup
	for fold := range folds {
		wait.Go(func() {
			var rest, held []document
			for i, d := range docs {
				if i%folds == fold {
					held = append(held, d)
				} else {
					rest = append(rest, d)
				}
			}
			f, table := fieldOf(fmt.Sprintf("fold %d", fold+1), l, rest, teaching)
			model, err := readBack(quantize(f, table), ner.Weights{}, l)
			if err != nil {
				out[fold].err = err
				return
			}
			for _, d := range held {
				out[fold].read(model, d)
			}
		})
	}
	wait.Wait()
	return out
}

func (h *heldOut) read(m *ner.Model, d document) {
	base, keys := ner.SecondFeatures(m, texts(d))
	for i, s := range d.sentences {
		q := sequence{gold: s.labels, allowed: s.allowed, weight: d.set.weight, features: make([][]int32, len(s.tokens))}
		for _, b := range base[i] {
			var row [labels]float32
			for y, v := range b {
				row[y] = float32(v) * ner.Step
			}
			q.base = append(q.base, row)
		}
		h.data = append(h.data, q)
		tokens := make([][]uint32, len(s.tokens))
		for t, ks := range keys[i] {
			for _, k := range ks {
				tokens[t] = append(tokens[t], ner.SecondSlot(k))
			}
		}
		h.slots = append(h.slots, tokens)
	}
}

// secondPass trains the second pass. It keeps the transition weights of the first.
func secondPass(first ner.Weights, held [folds]heldOut) (ner.Weights, error) {
	var data []sequence
	var slots [][][]uint32
	for _, h := range held {
		if h.err != nil {
			return ner.Weights{}, h.err
		}
		data, slots = append(data, h.data...), append(slots, h.slots...)
	}
	table := countSecond(slots)
	for i := range data {
		for t, ks := range slots[i] {
			for _, k := range ks {
				if id, ok := table.index[k]; ok {
					data[i].features[t] = append(data[i].features[t], id)
				}
			}
		}
	}
	f := newField(len(table.slots))
	f.fixed = true
	for i := range f.follow {
		for j := range f.follow[i] {
			f.follow[i][j].w = float64(first.Follow[i][j]) * ner.Step
		}
	}
	f.train(data, learning{epochs: 3, averaged: 1, rate: 0.02, seed: 1}, progress("second pass"))
	out := quantize(f, table)
	out.Follow = first.Follow
	return out, nil
}

// countSecond keeps the second-pass slots seen at least ten times. There are few slots,
// and none of them needs to be rare.
func countSecond(sentences [][][]uint32) featureTable {
	seen := map[uint32]int{}
	for _, s := range sentences {
		for _, t := range s {
			for _, k := range t {
				seen[k]++
			}
		}
	}
	t := featureTable{index: map[uint32]int32{}}
	for k, n := range seen {
		if n >= 10 {
			t.slots = append(t.slots, k)
		}
	}
	slices.Sort(t.slots)
	for i, k := range t.slots {
		t.index[k] = int32(i)
	}
	return t
}

// readBack encodes and decodes the weights, which gives exactly the model that would
// ship.
func readBack(first, second ner.Weights, l *ner.Lexicon) (*ner.Model, error) {
	if len(second.Slots) == 0 { // the second pass then agrees with the first
		second.Follow = first.Follow
	}
	data, err := ner.WriteModel(first, second)
	if err != nil {
		return nil, err
	}
	return ner.ReadModel(string(data), l)
}
