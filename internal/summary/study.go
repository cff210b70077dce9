package summary

import (
	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// A Study gives training access to a document: the feature rows of the models, and
// what each row is about.
type Study struct{ r *reading }

// NewStudy reads a document for training.
func NewStudy(l *Lexicon, d *doc.Document, sentences []doc.Sentence, entities []entity.Entity) *Study {
	return &Study{read(l, d, sentences, entities)}
}

// Candidates returns the sentences that can be in a summary.
func (s *Study) Candidates() []int {
	var out []int
	for _, c := range s.r.candidates {
		out = append(out, c.sentence)
	}
	return out
}

// Words returns the stems of the document, in the order of WordRows; a stem that is
// in no candidate is "".
func (s *Study) Words() []string {
	out := make([]string, len(s.r.terms))
	for i, t := range s.r.terms {
		if t.count > 0 {
			out[i] = s.r.vocabulary.stem(int32(i))
		}
	}
	return out
}

// Entries returns the words' indexes in the lexicon, or -1.
func (s *Study) Entries() []int {
	out := make([]int, len(s.r.terms))
	for i, t := range s.r.terms {
		out[i] = int(t.entry)
	}
	return out
}

// Pairs returns the word indexes of each pair.
func (s *Study) Pairs() [][2]int {
	var out [][2]int
	for _, p := range s.r.pairCounts() {
		out = append(out, [2]int{int(p.a), int(p.b)})
	}
	return out
}

// SentenceRows returns the features of the candidates, row after row.
func (s *Study) SentenceRows() []float32 { return s.r.sentenceRows() }

// WordRows returns the features of the words, given the candidates' scores.
func (s *Study) WordRows(score []float32) []float32 {
	all := make([]int, len(s.r.terms))
	for i := range all {
		all[i] = i
	}
	return s.r.wordRows(score, all)
}

// PairRows returns the features of the pairs that the model is asked about, given also the
// words' probabilities, and their indexes in Pairs.
func (s *Study) PairRows(score, prob []float32) (rows []float32, which []int) {
	return s.r.pairRows(score, prob)
}

// HasDateline reports whether the document has a dateline. HideDateline hides it
// from the features.
func (s *Study) HasDateline() bool { return s.r.dateline }
func (s *Study) HideDateline()     { s.r.dateline = false }

// SetPriors replaces the lexicon's priors.
func (s *Study) SetPriors(prior func(entry int) float32) {
	for i := range s.r.terms {
		s.r.terms[i].prior = prior(int(s.r.terms[i].entry))
	}
}

// InTitle reports for each word whether it is a content word of the headline.
func (s *Study) InTitle() []bool {
	out := make([]bool, len(s.r.terms))
	for i := range out {
		out[i] = s.r.terms[i].title && !s.r.terms[i].function
	}
	return out
}

// An EditorStudy gives training access to a document for the editor's models.
type EditorStudy struct{ r *Ranking }

// StudyForEditor reads a document for training the editor's models.
func (m *Models) StudyForEditor(d *doc.Document, sentences []doc.Sentence, entities []entity.Entity) *EditorStudy {
	return &EditorStudy{m.read(d, sentences, entities)}
}

// Candidates returns the sentences that can be in a summary.
func (s *EditorStudy) Candidates() []int {
	var out []int
	for _, c := range s.r.candidates {
		out = append(out, c.sentence)
	}
	return out
}

// Rows returns the features by which the candidates are graded, row after row.
func (s *EditorStudy) Rows() []float32 { return s.r.grades }

// NeedRows returns the features by which needs are judged, row after row.
func (s *EditorStudy) NeedRows() []float32 { return s.r.needs }

// Antecedents returns the possible antecedents of a candidate.
func (s *EditorStudy) Antecedents(candidate int) []Antecedent { return s.r.Antecedents(candidate) }

// Rank ranks the document with the given editor's models.
func (s *EditorStudy) Rank(e *Editor) *Ranking {
	r := *s.r
	if len(r.candidates) > 0 {
		r.judge(e)
	}
	return &r
}
