package fit

import (
	"standfirst/internal/article"
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/extract"
	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/editor"
	"standfirst/internal/nlp"
	"standfirst/internal/summary"
)

// A lesson is a graded text as the editor's models see it.
type lesson struct {
	*corpora.Text
	document  doc.Document
	sentences []doc.Sentence
	entities  []entity.Entity
	study     *summary.EditorStudy
	theirs    []int // graded sentence of each candidate, or -1

	rows, needs []float32
	antecedents [][]summary.Antecedent
}

// Lessons are the graded texts with their features for the editor's models.
type Lessons []*lesson

// NewLessons computes the features of the graded texts. Some of them come from the other
// models.
func NewLessons(m *summary.Models, texts []*corpora.Text) Lessons {
	lessons := editor.Each(texts, func(t *corpora.Text) *lesson {
		x := &lesson{Text: t}
		var err error
		if x.document, err = article.Parse(article.Input{File: []byte(t.Text)}); err != nil {
			return nil
		}
		x.sentences = nlp.Sentences(&x.document)
		x.entities = extract.Entities(&x.document, x.sentences)
		x.study = m.StudyForEditor(&x.document, x.sentences, x.entities)
		theirs := editor.Match(t, x.answer(nil))
		for k, i := range x.study.Candidates() {
			x.theirs = append(x.theirs, theirs[i])
			x.antecedents = append(x.antecedents, x.study.Antecedents(k))
		}
		x.rows, x.needs = x.study.Rows(), x.study.NeedRows()
		return x
	})
	var out Lessons
	for _, x := range lessons {
		if x != nil && len(x.theirs) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// answer is the engine's output for the text with the given models.
func (x *lesson) answer(e *summary.Editor) *editor.Answer {
	a := &editor.Answer{Document: x.document, Entities: x.entities}
	for _, s := range x.sentences {
		a.Sentences = append(a.Sentences, s.Span)
	}
	if e == nil {
		return a
	}
	r := x.study.Rank(e)
	a.Summary = func(n int) (set []int) {
		for _, p := range r.Select(summary.Options{Budget: summary.Budget{Sentences: n}}).Picks {
			set = append(set, p.Sentence)
		}
		return set
	}
	return a
}

// CrossValidate scores each text with models that were not trained on its fold. It
// returns the counts of each genre of the set that results are measured on, those of all its
// texts under "all", and those of each other set under its name.
// It passes each fault to report unless that is nil.
func (l Lessons) CrossValidate(report func(editor.Fault)) map[string]*editor.Counts {
	const folds = 5
	var models [folds]summary.Editor
	for k := range models {
		models[k] = l.Train(k)
	}
	out := map[string]*editor.Counts{"all": {}}
	for _, x := range l {
		genre := x.Genre
		if x.Set != corpora.Dev {
			genre = string(x.Set)
		}
		if out[genre] == nil {
			out[genre] = &editor.Counts{}
		}
		c := editor.Judge(x.Text, x.answer(&models[x.Fold]), report)
		out[genre].Add(c)
		if x.Set == corpora.Dev {
			out["all"].Add(c)
		}
	}
	return out
}
