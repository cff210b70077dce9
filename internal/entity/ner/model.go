package ner

import "fmt"

// Model is a linear-chain conditional random field (Lafferty, McCallum and
// Pereira 2001) over hashed features in two passes, with its lexicon. The
// second pass adds to the scores of the first what the first said of the same
// names elsewhere in the document. A model is read in place and safe for
// concurrent use.
type Model struct {
	lexicon       *Lexicon
	first, second layer
}

// layer is the weights of one pass.
type layer struct {
	features keys
	rows     rows // of feature i, its weights
	follow   [NumLabels][NumLabels]int32
	// spread is how much more than Outside any other label can say for what
	// follows: the greatest of follow[p][l] - follow[Outside][l].
	spread int32
}

// Step is what a weight of 1 in the file stands for. Finer steps cost size
// and gain nothing.
const Step = 0.1

const layerSections = 5

// ReadModel reads a model in place.
func ReadModel(data string, l *Lexicon) (*Model, error) {
	s, err := sections(data, 2*layerSections)
	if err != nil {
		return nil, err
	}
	m := &Model{lexicon: l}
	if err := m.first.read(s[:layerSections]); err != nil {
		return nil, err
	}
	return m, m.second.read(s[layerSections:])
}

func (y *layer) read(s []string) (err error) {
	y.rows = rows{first: s[2], last: s[3], wide: s[4]}
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
			y.spread = max(y.spread, y.follow[p][l]-y.follow[Outside][l])
		}
	}
	if y.features, err = readKeys(s[1]); err != nil {
		return err
	}
	if n := y.features.len(); len(y.rows.first) != 8*n || len(y.rows.last) != n || len(y.rows.wide)%NumLabels != 0 {
		return fmt.Errorf("ner: model has %d and %d bytes of weights for %d features", len(y.rows.first), len(y.rows.last), n)
	}
	return nil
}

// Slot is what the first pass keeps of a feature's key, and SecondSlot what
// the second does: they have tables of FeatureBits and SecondBits.
func Slot(key uint64) uint32       { return slot(key, FeatureBits) }
func SecondSlot(key uint64) uint32 { return slot(key, SecondBits) }

// Logarithms of the number of buckets of a feature table.
const (
	FeatureBits = 18
	SecondBits  = 11
)

// Weights are those of one pass as they are written, in Steps.
type Weights struct {
	Slots  []uint32 // of the features, in order
	Rows   [][NumLabels]int8
	Follow [NumLabels][NumLabels]int16 // of label j after label i
}

// WriteModel lays a model out.
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
		parts = append(parts, follow, k, first, last, wide)
	}
	return joinSections(parts...), nil
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
			for r, d := s.reach(i), -s.reach(i); d <= r; d++ {
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

// emissions are the first pass's scores of each label at each token of a
// sentence, written to out.
func (m *Model) emissions(out []scores, s *sentence, buffer []uint64) []uint64 {
	for i := range s.words {
		var of sum
		for r, d := s.reach(i), -s.reach(i); d <= r; d++ {
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
	}
	return buffer
}

// Tag labels the tokens of one document, sentence by sentence.
func (m *Model) Tag(doc [][]string) [][]Label { return m.tag(doc, outsideBonus) }

// Teach labels as Tag does, but without outsideBonus: for training.
func (m *Model) Teach(doc [][]string) [][]Label { return m.tag(doc, 0) }

func (m *Model) tag(doc [][]string, bonus int32) [][]Label {
	sentences := newVocabulary(m.lexicon).document(doc)
	r := m.firstPass(sentences, bonus)
	var buffer []uint64
	v := countVotes(sentences, r.labels)
	for i, s := range sentences {
		changed := false
		j := judge(s, r.labels[i], r.emit[i])
		for t := range s.words {
			if buffer = v.keys(buffer[:0], j, t); len(buffer) > 0 {
				var of sum
				of.add(&m.second, buffer)
				of.onto(&r.emit[i][t])
				changed = true
			}
		}
		if changed {
			m.second.best(r.labels[i], r.emit[i], r.back)
		}
	}
	return r.labels
}

// outsideBonus is added to the score of a capitalised word being in no name, in Steps.
// It trades recall for precision: 3 for 1 moves each by half a point and F1 by
// 0.1 or 0.2, up on one set and down on another. The second pass is trained
// without it.
const outsideBonus = 1

// firstReading is what the first pass says of each sentence.
type firstReading struct {
	emit   [][]scores
	labels [][]Label
	back   []cameFrom // room for the longest sentence
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
		buffer = m.emissions(r.emit[i], s, buffer)
		for t, w := range s.words {
			if w.capital {
				r.emit[i][t][Outside] += bonus
			}
		}
		m.first.best(r.labels[i], r.emit[i], r.back)
	}
	return r
}

// SecondFeatures returns, for every token of a document, the scores of the
// first pass and the keys of the second pass's features, for training.
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
