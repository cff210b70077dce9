package ner

import (
	"fmt"
	"slices"
)

// Model is a linear-chain conditional random field (Lafferty, McCallum and
// Pereira 2001) over hashed features, with its lexicon. It is read in place
// and safe for concurrent use.
type Model struct {
	lexicon  *Lexicon
	features keys
	rows     string // of feature i, NumLabels bytes: its weights, signed
	follow   [NumLabels][NumLabels]int32
}

// Step is what a weight of 1 in the file stands for. Finer steps cost size
// and gain nothing.
const Step = 0.1

// ReadModel reads a model in place.
func ReadModel(data string, l *Lexicon) (*Model, error) {
	s, err := sections(data, 3)
	if err != nil {
		return nil, err
	}
	m := &Model{lexicon: l, rows: s[2]}
	if len(s[0]) != 2*NumLabels*NumLabels {
		return nil, fmt.Errorf("ner: model has %d bytes of transitions", len(s[0]))
	}
	for i := range NumLabels {
		for j := range NumLabels {
			at := 2 * (i*NumLabels + j)
			m.follow[i][j] = int32(int16(uint16(s[0][at]) | uint16(s[0][at+1])<<8))
		}
	}
	if m.features, err = readKeys(s[1]); err != nil {
		return nil, err
	}
	if len(m.rows) != m.features.len()*NumLabels {
		return nil, fmt.Errorf("ner: model has %d bytes of weights for %d features", len(m.rows), m.features.len())
	}
	return m, nil
}

// FeatureBits is the logarithm of the number of buckets of the feature table.
const FeatureBits = 18

// Slot is what a model keeps of a feature's key.
func Slot(key uint64) uint32 { return slot(key, FeatureBits) }

// WriteModel lays a model out: the slots of its features in order, NumLabels
// weights for each, and the weights of label j after label i, all in Steps.
func WriteModel(slots []uint32, rows []int8, follow [NumLabels][NumLabels]int16) ([]byte, error) {
	k, err := writeKeys(slots, FeatureBits)
	if err != nil {
		return nil, err
	}
	var f, r []byte
	for i := range follow {
		for _, w := range follow[i] {
			f = append(f, byte(w), byte(w>>8))
		}
	}
	for _, w := range rows {
		r = append(r, byte(w))
	}
	return joinSections(f, k, r), nil
}

// Features returns the keys of the features of every token of a document, for
// training.
func Features(l *Lexicon, doc [][]string) [][][]uint64 {
	v := newVocabulary(l)
	var out [][][]uint64
	for _, s := range v.document(doc) {
		tokens := make([][]uint64, len(s.words))
		for i := range s.words {
			var k []uint64
			for d := -window; d <= window; d++ {
				k = wordKeys(k, s.word(i+d), d)
			}
			tokens[i] = contextKeys(k, s, i)
		}
		out = append(out, tokens)
	}
	return out
}

// Lists returns the lists that a word stands in, whatever its case.
func (m *Model) Lists(word string) List { return m.lexicon.Lists(word) }

type scores [NumLabels]int32

func (m *Model) add(sum *scores, keys []uint64) {
	for _, k := range keys {
		i := m.features.find(k)
		if i < 0 {
			continue
		}
		row := m.rows[i*NumLabels : (i+1)*NumLabels]
		for l := range sum {
			sum[l] += int32(int8(row[l]))
		}
	}
}

// emissions are the scores of each label at each token of a sentence.
func (m *Model) emissions(s *sentence, out []scores, buffer []uint64) ([]scores, []uint64) {
	out = out[:0]
	for i := range s.words {
		var sum scores
		for d := -window; d <= window; d++ {
			w := s.word(i + d)
			if w.sum[d+window] == nil {
				buffer = wordKeys(buffer[:0], w, d)
				w.sum[d+window] = new([NumLabels]int32)
				m.add((*scores)(w.sum[d+window]), buffer)
			}
			for l, v := range w.sum[d+window] {
				sum[l] += v
			}
		}
		buffer = contextKeys(buffer[:0], s, i)
		m.add(&sum, buffer)
		out = append(out, sum)
	}
	return out, buffer
}

// Tag labels the tokens of one document, sentence by sentence.
func (m *Model) Tag(doc [][]string) [][]Label {
	v := newVocabulary(m.lexicon)
	out := make([][]Label, len(doc))
	var emit []scores
	var buffer []uint64
	for i, s := range v.document(doc) {
		emit, buffer = m.emissions(s, emit, buffer)
		out[i] = m.best(emit)
	}
	return out
}

// best is the sequence of labels with the highest score (Viterbi 1967).
func (m *Model) best(emit []scores) []Label {
	if len(emit) == 0 {
		return nil
	}
	const never = -1 << 29
	back := make([][NumLabels]Label, len(emit))
	var at, next scores
	for l := range at {
		at[l] = never
		if Label(l).Starts() {
			at[l] = emit[0][l]
		}
	}
	for i := 1; i < len(emit); i++ {
		for l := range next {
			top, from := int32(2*never), Outside
			for _, p := range preceding[l] {
				if v := at[p] + m.follow[p][l]; v > top {
					top, from = v, p
				}
			}
			next[l] = top + emit[i][l]
			back[i][l] = from
		}
		// Only differences matter: kept near zero, no sentence is too long.
		for l, high := 0, slices.Max(next[:]); l < NumLabels; l++ {
			at[l] = max(next[l]-high, never)
		}
	}
	l, top := Outside, int32(2*never)
	for i, v := range at {
		if Label(i).Stops() && v > top {
			l, top = Label(i), v
		}
	}
	out := make([]Label, len(emit))
	for i := len(emit) - 1; i >= 0; i-- {
		out[i] = l
		l = back[i][l]
	}
	return out
}

// preceding[l] are the labels that may stand right before l.
var preceding = func() (out [NumLabels][]Label) {
	for l := range out {
		for p := range NumLabels {
			if Label(l).Follows(Label(p)) {
				out[l] = append(out[l], Label(p))
			}
		}
	}
	return out
}()
