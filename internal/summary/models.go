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

// Models holds everything that is trained: how common words are; three forests that
// say how good a sentence is and how likely a word and a pair of words are to be in
// a good summary; and the models of an editor.
type Models struct {
	Lexicon              *Lexicon
	Sentence, Word, Pair *trees.Forest
	// Title is added to a word's log-odds if the headline has the word. It is
	// trained separately, since most articles in the training data have no headline.
	Title float32
	// Editor is trained on an editor's judgments, with the output of the models
	// above among its features.
	Editor Editor
}

//go:embed summary.model
var modelFile string

var shipped = sync.OnceValues(func() (*Models, error) { return ParseModels(modelFile) })

// Append appends the encoded models to dst.
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

// ParseModels decodes what Append wrote.
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

// Shipped returns the models embedded in the package.
func Shipped() *Models {
	m, err := shipped()
	if err != nil {
		panic(err) // the embedded file is broken
	}
	return m
}

// Rank scores every sentence of a document with the shipped models.
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

// read does everything but grade.
func (m *Models) read(d *doc.Document, sentences []doc.Sentence, entities []entity.Entity) *Ranking {
	r := &Ranking{reading: read(m.Lexicon, d, sentences, entities)}
	if len(r.candidates) > 0 {
		r.weigh(m)
	}
	return r
}

// evidence is what the models of news summaries say about a document.
type evidence struct {
	sentence []float32 // for each candidate, a score
	word     []float32 // for each term, its probability of being in a summary
	pair     []float32 // for each pair, the same
}
