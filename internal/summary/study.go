package summary

import (
	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// A Study is a document laid open for training: the rows of features that the
// models would be asked, and what each row is about.
type Study struct{ r *reading }

// NewStudy reads a document for training.
func NewStudy(l *Lexicon, d *doc.Document, sentences []doc.Sentence, entities []entity.Entity) *Study {
	return &Study{read(l, d, sentences, entities)}
}

// Candidates are the sentences that may stand in a summary.
func (s *Study) Candidates() []int {
	var out []int
	for _, c := range s.r.candidates {
		out = append(out, c.sentence)
	}
	return out
}

// Words are the stems of the document, in the order of WordRows; a stem that
// stands in no candidate is "".
func (s *Study) Words() []string {
	out := make([]string, len(s.r.terms))
	for i, t := range s.r.terms {
		if t.count > 0 {
			out[i] = s.r.vocabulary.stems[i]
		}
	}
	return out
}

// Entries are the words' places in the lexicon, or -1.
func (s *Study) Entries() []int {
	out := make([]int, len(s.r.terms))
	for i, t := range s.r.terms {
		out[i] = int(t.entry)
	}
	return out
}

// Pairs are the numbers of the two words of each pair, in the order of
// PairRows.
func (s *Study) Pairs() [][2]int {
	var out [][2]int
	for _, p := range s.r.pairCounts() {
		out = append(out, [2]int{int(p.a), int(p.b)})
	}
	return out
}

// SentenceRows are the features of the candidates, row after row.
func (s *Study) SentenceRows() []float32 { return s.r.sentenceRows() }

// WordRows are the features of the words, given the candidates' scores.
func (s *Study) WordRows(score []float32) []float32 { return s.r.wordRows(score) }

// PairRows are the features of the pairs, given the words' chances too.
func (s *Study) PairRows(score, chance []float32) []float32 { return s.r.pairRows(score, chance) }

// HasDateline tells whether the document has a dateline; HideDateline makes as
// if it had none.
func (s *Study) HasDateline() bool { return s.r.dateline }
func (s *Study) HideDateline()     { s.r.dateline = false }

// SetPriors puts other priors for those of the lexicon.
func (s *Study) SetPriors(prior func(entry int) float32) {
	for i := range s.r.terms {
		s.r.terms[i].prior = prior(int(s.r.terms[i].entry))
	}
}

// InTitle tells which words the headline has, but for grammar's.
func (s *Study) InTitle() []bool {
	out := make([]bool, len(s.r.terms))
	for i := range out {
		out[i] = s.r.terms[i].title && !s.r.terms[i].function
	}
	return out
}

// An EditorStudy is a document laid open for training what editors think.
type EditorStudy struct{ r *Ranking }

// StudyForEditor reads a document for training.
func (m *Models) StudyForEditor(d *doc.Document, sentences []doc.Sentence, entities []entity.Entity) *EditorStudy {
	return &EditorStudy{m.read(d, sentences, entities)}
}

// Candidates are the sentences that may stand in a summary.
func (s *EditorStudy) Candidates() []int {
	var out []int
	for _, c := range s.r.candidates {
		out = append(out, c.sentence)
	}
	return out
}

// Rows are the features by which the candidates are graded, row after row.
func (s *EditorStudy) Rows() []float32 { return s.r.grades }

// Antecedents are those that a candidate may need.
func (s *EditorStudy) Antecedents(candidate int) []Antecedent { return s.r.Antecedents(candidate) }

// Rank is the ranking that the models of an editor give.
func (s *EditorStudy) Rank(e *Editor) *Ranking {
	r := *s.r
	if len(r.candidates) > 0 {
		r.judge(e)
	}
	return &r
}
