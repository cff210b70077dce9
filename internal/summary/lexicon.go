package summary

import (
	"encoding/binary"
	"errors"
	"sort"
	"sync"

	"standfirst/internal/lang"
)

// Lexicon holds what is known of common English words in advance: how common each
// is, and whether summaries favour it. Words are stems.
type Lexicon struct {
	words string   // all words, sorted and concatenated
	at    []uint32 // offset of each word, and of the end
	// rarity grows with the logarithm of a word's frequency rank, 0..255.
	rarity string
	// prior is a log-odds in sixteenths: positive if the word is more common in
	// summaries than in articles.
	prior string

	once  sync.Once
	index *lang.Distinct // of the words, by their numbers
}

// NewLexicon makes a lexicon from stems, the commonest first.
func NewLexicon(stems []string, rarity []byte, prior []int8) *Lexicon {
	order := make([]int, len(stems))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return stems[order[a]] < stems[order[b]] })
	l := &Lexicon{}
	var words, r, p []byte
	for _, i := range order {
		l.at = append(l.at, uint32(len(words)))
		words = append(words, stems[i]...)
		r = append(r, rarity[i])
		p = append(p, byte(prior[i]))
	}
	l.at = append(l.at, uint32(len(words)))
	l.words, l.rarity, l.prior = string(words), string(r), string(p)
	return l
}

// Len returns the number of words.
func (l *Lexicon) Len() int { return len(l.rarity) }

// Find returns the index of a stem, or -1.
func (l *Lexicon) Find(stem string) int {
	l.once.Do(func() {
		l.index = lang.NewDistinct(l.Len())
		for i := range l.Len() {
			lang.Number(l.index, l.Word(i))
		}
	})
	return lang.Find(l.index, stem)
}

// Word returns the stem at an index that Find returned.
func (l *Lexicon) Word(i int) string { return l.words[l.at[i]:l.at[i+1]] }

// rarityOf is 0 for the commonest word, 1 for the rarest one in the lexicon, and a
// little more for words that it lacks.
func (l *Lexicon) rarityOf(i int) float32 {
	if i < 0 {
		return 1.1
	}
	return float32(l.rarity[i]) / 255
}

func (l *Lexicon) priorOf(i int) float32 {
	if i < 0 {
		return 0
	}
	return float32(int8(l.prior[i])) / 16
}

// The file format of a lexicon, little-endian: the number of words and their
// total size (uint32 each), the length of each word (one byte each), the words,
// the rarities, the priors.

// Append appends the encoded lexicon to dst.
func (l *Lexicon) Append(dst []byte) []byte {
	dst = binary.LittleEndian.AppendUint32(dst, uint32(l.Len()))
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(l.words)))
	for i := range l.Len() {
		dst = append(dst, byte(l.at[i+1]-l.at[i]))
	}
	dst = append(dst, l.words...)
	dst = append(dst, l.rarity...)
	return append(dst, l.prior...)
}

func parseLexicon(data string) (*Lexicon, string, error) {
	if len(data) < 8 {
		return nil, "", errors.New("summary: lexicon cut short")
	}
	head := []byte(data[:8])
	n, size := int(binary.LittleEndian.Uint32(head)), int(binary.LittleEndian.Uint32(head[4:]))
	data = data[8:]
	if n < 0 || size < 0 || len(data) < 3*n+size {
		return nil, "", errors.New("summary: lexicon cut short")
	}
	l := &Lexicon{at: make([]uint32, n+1)}
	for i := range n {
		l.at[i+1] = l.at[i] + uint32(data[i])
	}
	if int(l.at[n]) != size {
		return nil, "", errors.New("summary: lexicon's lengths do not add up")
	}
	data = data[n:]
	l.words, data = data[:size], data[size:]
	l.rarity, data = data[:n], data[n:]
	l.prior, data = data[:n], data[n:]
	return l, data, nil
}
