package fit

import (
	"math"
	"slices"

	"standfirst/internal/lab/corpora"
	"standfirst/internal/summary"
)

// NoFold leaves no fold out.
const NoFold = -1

// Train fits the models to all lessons except those of one fold.
func (l Lessons) Train(without int) summary.Editor {
	l = l.training(without)
	grade := boosting{trees: 240, rate: 0.08, ridge: 10, sample: 0.8, part: 0.3, values: true, seed: 5}
	prob := boosting{trees: 100, rate: 0.1, ridge: 10, sample: 0.6, part: 0.3, seed: 6}
	need := boosting{trees: 150, rate: 0.08, ridge: 10, sample: 0.8, part: 0.5, seed: 6}
	length := boosting{trees: 80, rate: 0.06, ridge: 8, sample: 0.6, part: 0.3, values: true, seed: 9}
	antecedent := boosting{trees: 100, rate: 0.1, ridge: 10, sample: 0.6, part: 0.4, lists: true, seed: 8}
	return summary.Editor{
		Grade:      grow(l.table(func(x *lesson, i int) (y, w float64) { return gradeTarget(x.grade(i)), x.evenly() }), grade),
		Unfit:      grow(l.table(func(x *lesson, i int) (y, w float64) { return one(x.grade(i) < 0), x.evenly() }), prob),
		Need:       grow(l.needTable(func(x *lesson, i int) (y, w float64) { return one(x.needy(i)), one(x.grade(i) > 0) * weights[x.Set] }), need),
		Antecedent: grow(l.antecedentTable(), antecedent),
		Length:     grow(l.table(func(x *lesson, i int) (y, w float64) { return float64(x.Auto), one(i == 0) }), length),
	}
}

// weights are those of a text of each set that the models are fitted to. Pasted pages count
// less, for all are by the same few hands.
var weights = map[corpora.Set]float64{corpora.Dev: 1, corpora.Pastes: 0.5}

// training returns the lessons that the models are fitted to, except those of one fold.
func (l Lessons) training(without int) (out Lessons) {
	for _, x := range l {
		if x.Fold != without && weights[x.Set] > 0 {
			out = append(out, x)
		}
	}
	return out
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// evenly is the weight of each sentence of a text. It makes the total weight of the text
// grow with the square root of its length, because the grades within one text are alike.
func (x *lesson) evenly() float64 { return 4 / math.Sqrt(float64(len(x.theirs))) * weights[x.Set] }

// table has the rows by which all candidates are graded to which answer gives a weight, and
// needTable those by which their needs are judged.
func (l Lessons) table(answer func(x *lesson, i int) (y, w float64)) *table {
	return l.tableOf(func(x *lesson) []float32 { return x.rows }, summary.NumGradeFeatures, answer)
}

func (l Lessons) needTable(answer func(x *lesson, i int) (y, w float64)) *table {
	return l.tableOf(func(x *lesson) []float32 { return x.needs }, summary.NumNeedFeatures, answer)
}

func (l Lessons) tableOf(rows func(x *lesson) []float32, features int, answer func(x *lesson, i int) (y, w float64)) *table {
	t := &table{features: features}
	for g, x := range l {
		for i := range x.theirs {
			if y, w := answer(x, i); w > 0 {
				t.x = append(t.x, rows(x)[i*t.features:(i+1)*t.features]...)
				t.y, t.w, t.group = append(t.y, float32(y)), append(t.w, float32(w)), append(t.group, int32(g))
			}
		}
	}
	return t
}

// antecedentTable has the possible antecedents of every candidate that the editor says
// needs some. The targets of one candidate add up to 1.
func (l Lessons) antecedentTable() *table {
	t := &table{features: summary.NumAntecedentFeatures}
	group := int32(0)
	for _, x := range l {
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

// grade is the editor's grade of a candidate.
func (x *lesson) grade(i int) int {
	if x.theirs[i] < 0 {
		return 0
	}
	return x.Sentences[x.theirs[i]].Grade
}

// needy reports whether the editor says that a candidate needs another sentence.
func (x *lesson) needy(i int) bool {
	return x.theirs[i] >= 0 && x.Sentences[x.theirs[i]].Dangles
}

// needed returns the candidates that a candidate needs.
func (x *lesson) needed(i int) []int {
	if x.theirs[i] < 0 {
		return nil
	}
	var out []int
	for _, k := range x.Sentences[x.theirs[i]].Needs {
		if q := slices.Index(x.theirs, k); q >= 0 {
			out = append(out, q)
		}
	}
	return out
}

// gradeTarget is the regression target of a grade. One essential sentence is worth two good
// ones and a passable one, because a reader looks for it first. Showing an unfit sentence
// does more harm than leaving a good one out.
func gradeTarget(grade int) float64 {
	switch grade {
	case 3:
		return 5
	case -1:
		return -1.5
	}
	return float64(grade)
}
