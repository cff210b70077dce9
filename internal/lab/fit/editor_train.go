package fit

import (
	"math"
	"slices"

	"standfirst/internal/summary"
)

// lesson is a judged text as models of editors see it.
type lesson struct {
	*Judged
	study       *summary.EditorStudy
	candidates  []int
	rows        []float32
	antecedents [][]summary.Antecedent
	worth       []float64
}

// Lessons are judged texts with the features that models of editors see.
type Lessons struct{ all []*lesson }

// NewLessons reads the judged texts with the models that an editor's models
// have as evidence. Texts of which a word was mended across two lines are left
// out.
func NewLessons(m *summary.Models, judged []*Judged) *Lessons {
	l := &Lessons{}
	for _, j := range judged {
		s := m.StudyForEditor(&j.document, j.sentences, j.entities)
		x := &lesson{Judged: j, study: s, candidates: s.Candidates(), rows: s.Rows()}
		if j.parts == nil || len(x.candidates) == 0 {
			continue
		}
		for k, i := range x.candidates {
			x.worth = append(x.worth, j.Worth(i))
			x.antecedents = append(x.antecedents, s.Antecedents(k))
		}
		l.all = append(l.all, x)
	}
	return l
}

// Train fits the models to all lessons but those of one fold; -1 for none.
func (l *Lessons) Train(without int) summary.Editor {
	grade := boosting{trees: 400, rate: 0.05, ridge: 10, sample: 0.6, part: 0.3, values: true, seed: 5}
	chance := boosting{trees: 100, rate: 0.1, ridge: 10, sample: 0.6, part: 0.3, seed: 6}
	length := boosting{trees: 80, rate: 0.06, ridge: 8, sample: 0.6, part: 0.3, values: true, seed: 9}
	antecedent := boosting{trees: 100, rate: 0.1, ridge: 10, sample: 0.6, part: 0.4, lists: true, seed: 8}
	return summary.Editor{
		Grade:      grow(l.table(without, func(x *lesson, i int) (y, w float64) { return max(-0.7, x.worth[i]), x.evenly() }), grade),
		Unfit:      grow(l.table(without, func(x *lesson, i int) (y, w float64) { return one(x.Never(x.candidates[i])), x.evenly() }), chance),
		Need:       grow(l.table(without, func(x *lesson, i int) (y, w float64) { return one(x.needy(i)), one(x.worth[i] > 0.5) }), chance),
		Antecedent: grow(l.antecedentTable(without), antecedent),
		Length:     grow(l.table(without, func(x *lesson, i int) (y, w float64) { return float64(x.Auto), one(i == 0) }), length),
	}
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// evenly is the weight of a sentence so that a text counts as the root of how
// many it has: the judgments of one text are alike.
func (x *lesson) evenly() float64 { return 4 / math.Sqrt(float64(len(x.candidates))) }

// table has the rows of all candidates for which answer gives a weight.
func (l *Lessons) table(without int, answer func(x *lesson, i int) (y, w float64)) *table {
	t := &table{features: summary.NumGradeFeatures}
	for g, x := range l.all {
		if x.Fold == without {
			continue
		}
		for i := range x.candidates {
			if y, w := answer(x, i); w > 0 {
				t.x = append(t.x, x.rows[i*t.features:(i+1)*t.features]...)
				t.y, t.w, t.group = append(t.y, float32(y)), append(t.w, float32(w)), append(t.group, int32(g))
			}
		}
	}
	return t
}

// antecedentTable has the antecedents of all candidates of which the editor
// says what they need, as shares of that.
func (l *Lessons) antecedentTable(without int) *table {
	t := &table{features: summary.NumAntecedentFeatures}
	group := int32(0)
	for _, x := range l.all {
		if x.Fold == without {
			continue
		}
		for i, list := range x.antecedents {
			needed := x.needed(i)
			if len(needed) == 0 {
				continue
			}
			for _, a := range list {
				y := 0.0
				if slices.Contains(needed, a.Candidate) {
					y = 1 / float64(len(needed))
				}
				t.x = append(t.x, a.Row...)
				t.y, t.w, t.group = append(t.y, float32(y)), append(t.w, 1), append(t.group, group)
			}
			group++
		}
	}
	return t
}

// needy tells whether the editor says that a candidate needs another sentence.
func (x *lesson) needy(i int) bool {
	return slices.ContainsFunc(x.holds(x.candidates[i]), func(k int) bool { _, ok := x.needs[k]; return ok })
}

// needed are the candidates that a candidate needs.
func (x *lesson) needed(i int) []int {
	var out []int
	for _, k := range x.holds(x.candidates[i]) {
		for _, need := range x.needs[k] {
			for q, c := range x.candidates {
				if !slices.Contains(out, q) && slices.Contains(x.holds(c), need) {
					out = append(out, q)
				}
			}
		}
	}
	return out
}
