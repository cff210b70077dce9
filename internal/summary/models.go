package summary

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"sync"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/summary/trees"
)

// Models are what is learned: how common words are, and three forests that
// say how good a sentence is, how likely a word is to be in a good summary,
// and how likely a pair of words is; and what editors think.
type Models struct {
	Lexicon              *Lexicon
	Sentence, Word, Pair *trees.Forest
	// Title is what a word's log-odds gain where the headline has it. It is
	// learned apart: most of the articles to learn from have no headline.
	Title float32
	// Editor is learned from editors' judgments, with what the models above
	// say as one piece of evidence.
	Editor Editor
}

//go:embed summary.model
var modelFile string

var shipped = sync.OnceValues(func() (*Models, error) { return ParseModels(modelFile) })

// Append writes the models behind dst, one after the other.
func (m *Models) Append(dst []byte) []byte {
	dst = m.Lexicon.Append(dst)
	for _, f := range []*trees.Forest{m.Sentence, m.Word, m.Pair} {
		dst = f.Append(dst)
	}
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(m.Title))
	for _, f := range m.Editor.forests() {
		dst = (*f).Append(dst)
	}
	return dst
}

// ParseModels reads what Append wrote.
func ParseModels(data string) (*Models, error) {
	m := &Models{}
	var err error
	if m.Lexicon, data, err = parseLexicon(data); err != nil {
		return nil, err
	}
	for _, f := range []**trees.Forest{&m.Sentence, &m.Word, &m.Pair} {
		if *f, data, err = trees.Parse(data); err != nil {
			return nil, fmt.Errorf("summary: %w", err)
		}
	}
	if len(data) < 4 {
		return nil, errors.New("summary: model cut short")
	}
	m.Title = math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[:4])))
	data = data[4:]
	for _, f := range m.Editor.forests() {
		if *f, data, err = trees.Parse(data); err != nil {
			return nil, fmt.Errorf("summary: %w", err)
		}
	}
	if data != "" {
		return nil, errors.New("summary: model too long")
	}
	return m, nil
}

// Shipped returns the models that the package carries.
func Shipped() *Models {
	m, err := shipped()
	if err != nil {
		panic(err) // the file is part of the program
	}
	return m
}

// Rank scores every sentence of a document by the shipped models.
func Rank(d *doc.Document, sentences []doc.Sentence, entities []entity.Entity) *Ranking {
	return Shipped().Rank(d, sentences, entities)
}

// Rank scores every sentence of a document.
func (m *Models) Rank(d *doc.Document, sentences []doc.Sentence, entities []entity.Entity) *Ranking {
	r := m.read(d, sentences, entities)
	if len(r.candidates) > 0 {
		r.judge(&m.Editor)
	}
	return r
}

// read does all but grade.
func (m *Models) read(d *doc.Document, sentences []doc.Sentence, entities []entity.Entity) *Ranking {
	r := &Ranking{reading: read(m.Lexicon, d, sentences, entities)}
	if len(r.candidates) > 0 {
		r.weigh(m)
	}
	return r
}

// evidence is what the models say of a document.
type evidence struct {
	sentence []float32 // scores of the candidates
	word     []float32 // chances of the terms
	pair     []float32 // chances of the pairs
}
