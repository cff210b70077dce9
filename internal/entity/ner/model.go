package ner

import "fmt"

// Model is a linear-chain conditional random field (Lafferty, McCallum and
// Pereira 2001) over hashed features, with its lexicon. It has two passes. The
// second adjusts the scores of the first by how the first labelled the same
// names elsewhere in the document. A model is safe for concurrent use.
type Model struct {
	lexicon       *Lexicon
	first, second layer
	bias          sum // of the feature that every token has
}

// layer holds the weights of one pass.
type layer struct {
	features keys
	rows     rows // the weights of each feature
	follow   [NumLabels][NumLabels]int32
	// spread bounds how much better than Outside each label that closes a name can lead
	// into the next one: the maximum of follow[p][l] - follow[Outside][l].
	spread scores
}

// Step is the value of one unit of a stored weight. Finer steps increase the
// size and gain nothing.
const Step = 0.1

const layerSections = 5

// ReadModel opens a model. It keeps parts of data.
func ReadModel(data string, l *Lexicon) (*Model, error) {
	s, err := sections(data, 2*layerSections)
	if err != nil {
		return nil, err
	}
	m := &Model{lexicon: l}
	if err := m.first.read(s[:layerSections]); err != nil {
		return nil, err
	}
	m.bias.add(&m.first, []uint64{Bias})
	return m, m.second.read(s[layerSections:])
}

func (y *layer) read(s []string) (err error) {
	if len(s[0]) != 2*NumLabels*NumLabels {
		return fmt.Errorf("ner: model has %d bytes of transitions", len(s[0]))
	}
	for i := range NumLabels {
		for j := range NumLabels {
			at := 2 * (i*NumLabels + j)
			y.follow[i][j] = int32(int16(uint16(s[0][at]) | uint16(s[0][at+1])<<8))
		}
	}
	for _, p := range closing[1:] {
		for _, l := range opening {
			y.spread[p] = max(y.spread[p], y.follow[p][l]-y.follow[Outside][l])
		}
	}
	if y.features, err = readKeys(s[1]); err != nil {
		return err
	}
	if n := y.features.len(); len(s[2]) != len(columns)*n || len(s[3]) != n || len(s[4])%NumLabels != 0 {
		return fmt.Errorf("ner: model has %d and %d bytes of weights for %d features", len(s[2]), len(s[3]), n)
	}
	y.rows.wide = s[4]
	y.rows.first, y.rows.last = joined(s[2], s[3])
	return nil
}

// Slot and SecondSlot return the part of a feature's key that the tables of the
// first and the second pass store.
func Slot(key uint64) uint32       { return slot(key, FeatureBits) }
func SecondSlot(key uint64) uint32 { return slot(key, SecondBits) }

// Base-2 logarithms of the number of buckets in a feature table.
const (
	FeatureBits = 18
	SecondBits  = 11
)

// Weights holds the weights of one pass for WriteModel, in Steps.
type Weights struct {
	Slots  []uint32 // of the features, sorted
	Rows   [][NumLabels]int8
	Follow [NumLabels][NumLabels]int16 // [i][j]: of label j after label i
}

// WriteModel encodes a model.
func WriteModel(first, second Weights) ([]byte, error) {
	var parts [][]byte
	for i, w := range []Weights{first, second} {
		k, err := writeKeys(w.Slots, [...]uint{FeatureBits, SecondBits}[i])
		if err != nil {
			return nil, err
		}
		var follow []byte
		for i := range w.Follow {
			for _, v := range w.Follow[i] {
				follow = append(follow, byte(v), byte(v>>8))
			}
		}
		first, last, wide := layOut(w.Rows)
		paired, last := split(first, last)
		parts = append(parts, follow, k, paired, last, wide)
	}
	return joinSections(parts...), nil
}

// Features returns the feature keys of every token of a document, for training.
func Features(l *Lexicon, doc [][]string) [][][]uint64 {
	v := newVocabulary(l)
	var out [][][]uint64
	for _, s := range v.document(doc) {
		tokens := make([][]uint64, len(s.words))
		for i := range s.words {
			var k []uint64
			for r, d := s.reach(i), -s.reach(i); d <= r; d++ {
				k = wordKeys(k, s.word(i+d), d)
			}
			tokens[i] = contextKeys(append(k, Bias), s, i)
			if within, ok := s.hasDocumentKeys(i); ok {
				tokens[i] = documentKeys(tokens[i], s.words[i], within)
			}
		}
		out = append(out, tokens)
	}
	return out
}

// Lists returns the lists that have a word, ignoring case.
func (m *Model) Lists(word string) List { return m.lexicon.Lists(word) }

// emissions writes the first pass's score for each label at the tokens [from, to) of
// a sentence to out, which has all its tokens. It returns buffer for reuse.
func (m *Model) emissions(out []scores, s *sentence, from, to int, buffer []uint64) []uint64 {
	for i := from; i < to; i++ {
		if s.clear[i] {
			continue
		}
		of := m.bias
		r := s.reach(i)
		for d := -r; d <= r; d++ {
			w := s.word(i + d)
			said := &w.said[d+window]
			if !said.known {
				buffer = wordKeys(buffer[:0], w, d)
				said.add(&m.first, buffer)
				said.known = true
			}
			of.join(&said.sum)
		}
		buffer = contextKeys(buffer[:0], s, i)
		of.add(&m.first, buffer)
		of.onto(&out[i])
		if within, ok := s.hasDocumentKeys(i); ok {
			w := s.words[i]
			met := &w.met[within]
			if !met.known {
				buffer = documentKeys(buffer[:0], w, within)
				met.add(&m.first, buffer)
				met.known = true
			}
			met.onto(&out[i])
		}
	}
	return buffer
}

// Tag labels the tokens of one document, sentence by sentence.
func (m *Model) Tag(doc [][]string) [][]Label { return m.tag(doc, outsideBonus) }

// Teach is Tag without outsideBonus, for training.
func (m *Model) Teach(doc [][]string) [][]Label { return m.tag(doc, 0) }

func (m *Model) tag(doc [][]string, bonus int32) [][]Label {
	sentences := newVocabulary(m.lexicon).document(doc)
	r := m.firstPass(sentences, bonus)
	var buffer []uint64
	v := countVotes(sentences, r.labels)
	for i, s := range sentences {
		labels, emit := r.labels[i], r.emit[i]
		j := judge(s, labels, emit)
		for from, to := s.stretch(0); from < to; from, to = s.stretch(to) {
			changed := false
			for t := from; t < to; t++ {
				if buffer = v.keys(buffer[:0], j, t); len(buffer) > 0 {
					var of sum
					of.add(&m.second, buffer)
					of.onto(&emit[t])
					changed = true
				}
			}
			if changed {
				m.second.best(labels[from:to], emit[from:to], r.back)
			}
		}
	}
	return r.labels
}

// outsideBonus, in Steps, is added to the score of Outside for capitalised
// words. It trades recall for precision: raising it from 1 to 3 moves each by
// half a point, and F1 by 0.1 or 0.2, up on one set and down on another. The
// second pass is trained without it.
const outsideBonus = 1

// certain, in Steps, is the score of Outside for words that are clearly in no name. The
// training of the second pass takes its exponential.
const certain = 2000

// firstReading is the output of the first pass, by sentence.
type firstReading struct {
	emit   [][]scores
	labels [][]Label
	back   []cameFrom // scratch space for the longest sentence
}

func (m *Model) firstPass(doc []*sentence, bonus int32) firstReading {
	n, longest := 0, 0
	for _, s := range doc {
		n += len(s.words)
		longest = max(longest, len(s.words))
	}
	r := firstReading{make([][]scores, len(doc)), make([][]Label, len(doc)), make([]cameFrom, longest)}
	emit, labels := make([]scores, n), make([]Label, n)
	var buffer []uint64
	for i, s := range doc {
		n := len(s.words)
		r.emit[i], emit = emit[:n:n], emit[n:]
		r.labels[i], labels = labels[:n:n], labels[n:]
		for t, w := range s.words {
			if w.capital {
				r.emit[i][t][Outside] = bonus
			} else if s.clear[t] {
				r.emit[i][t][Outside] = certain
			}
		}
		for from, to := s.stretch(0); from < to; from, to = s.stretch(to) {
			buffer = m.emissions(r.emit[i], s, from, to, buffer)
			m.first.best(r.labels[i][from:to], r.emit[i][from:to], r.back)
		}
	}
	return r
}

// SecondFeatures returns, for every token of a document, the scores of the
// first pass and the feature keys of the second, for training.
func SecondFeatures(m *Model, doc [][]string) (base [][][NumLabels]int32, keys [][][]uint64) {
	sentences := newVocabulary(m.lexicon).document(doc)
	r := m.firstPass(sentences, 0)
	v := countVotes(sentences, r.labels)
	for i, s := range sentences {
		j := judge(s, r.labels[i], r.emit[i])
		b, k := make([][NumLabels]int32, len(s.words)), make([][]uint64, len(s.words))
		for t := range s.words {
			b[t] = r.emit[i][t]
			k[t] = v.keys(nil, j, t)
		}
		base, keys = append(base, b), append(keys, k)
	}
	return base, keys
}
