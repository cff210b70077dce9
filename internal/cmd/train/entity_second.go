package main

import (
	"slices"

	"standfirst/internal/entity/ner"
)

// secondPass trains the second pass on what first passes say of documents
// that they have not seen: each fold is read by a model of the other folds.
func secondPass(l *ner.Lexicon, first ner.Weights, docs []document, how learning, folds int) (ner.Weights, error) {
	var data []sequence
	var slots [][][]uint32
	var follow [labels][labels]fieldWeight
	for fold := range folds {
		var rest, held []document
		for i, d := range docs {
			if i%folds == fold {
				held = append(held, d)
			} else {
				rest = append(rest, d)
			}
		}
		f, table := fieldOf(l, rest, how)
		model, err := readBack(quantize(f, table), ner.Weights{}, l)
		if err != nil {
			return ner.Weights{}, err
		}
		for i := range follow { // to start from
			for j := range follow[i] {
				follow[i][j].w += f.follow[i][j].w / float64(folds)
			}
		}
		for _, d := range held {
			base, keys := ner.SecondFeatures(model, texts(d))
			for i, s := range d.sentences {
				q := sequence{gold: s.labels, allowed: s.allowed, weight: d.set.weight, features: make([][]int32, len(s.tokens))}
				for _, b := range base[i] {
					var row [labels]float32
					for y, v := range b {
						row[y] = float32(v) * ner.Step
					}
					q.base = append(q.base, row)
				}
				data = append(data, q)
				tokens := make([][]uint32, len(s.tokens))
				for t, ks := range keys[i] {
					for _, k := range ks {
						tokens[t] = append(tokens[t], ner.SecondSlot(k))
					}
				}
				slots = append(slots, tokens)
			}
		}
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
	f.follow, f.fixed = follow, true
	f.train(data, learning{epochs: 3, averaged: 1, rate: 0.02, seed: how.seed}, progress)
	out := quantize(f, table)
	out.Follow = first.Follow
	return out, nil
}

// countSecond keeps the slots of the second pass that stand ten times: they
// are few, and ask nothing that is rare.
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

// readBack gives the model that would ship with these weights.
func readBack(first, second ner.Weights, l *ner.Lexicon) (*ner.Model, error) {
	if len(second.Slots) == 0 { // then the second pass says what the first does
		second.Follow = first.Follow
	}
	data, err := ner.WriteModel(first, second)
	if err != nil {
		return nil, err
	}
	return ner.ReadModel(string(data), l)
}
