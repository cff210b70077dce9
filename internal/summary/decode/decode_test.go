package decode

import (
	"slices"
	"testing"
)

// textOf returns a text of sentences that have nothing in common.
func textOf(grade ...float64) Text {
	n := len(grade)
	return Text{
		Grade: grade, Need: make([]float64, n), Antecedents: make([][]Link, n), Barred: make([]bool, n), Next: make([]int, n), Point: make([]float64, n), Words: make([]int, n),
		Repetition: Repetition{Telling: make([][]int32, n), Weight: make([]float64, n)},
	}
}

// TestLengthOfItself: a summary whose length the text decides has about as many sentences
// as the text deserves, more if the next ones are worth much, and fewer if they are likely to
// need what is not in it.
func TestLengthOfItself(t *testing.T) {
	for _, c := range []struct {
		name          string
		length        float64
		worths, risks []float64
		brought       int
		want          int
	}{
		{"as deserved", 3, []float64{3, 1, 1, 0, 0}, make([]float64, 5), -1, 3},
		{"one more of worth", 3, []float64{3, 3, 3, 4, 0}, make([]float64, 5), -1, 4},
		{"the last is risky", 3, []float64{3, 1, 0, 0, 0}, []float64{0, 0, 0.4, 0, 0}, -1, 2},
		{"the one after makes up for it", 4, []float64{3, 1, 0, 1, 0}, []float64{0, 0, 0.2, 0, 0}, -1, 4},
		{"nothing is worth much", 4, []float64{-1, -1, -1, -1, -1}, []float64{0.2, 0.2, 0.2, 0.2, 0.2}, -1, 2},
		{"the second only with the third", 2, []float64{3, 1, 1, 0, 0}, make([]float64, 5), 1, 3},
	} {
		text := textOf(c.worths...)
		text.Length = c.length
		o := &Order{text: &text, Candidates: []int{0, 1, 2, 3, 4}, worths: c.worths, risks: c.risks, brought: make([]bool, len(c.worths))}
		if c.brought >= 0 {
			o.brought[c.brought] = true
		}
		if got := o.auto(); got != c.want {
			t.Errorf("%s: %d sentences, want %d", c.name, got, c.want)
		}
	}
}

// TestGrow: what is worth most comes first, less what it needs, repeats or has been heard.
func TestGrow(t *testing.T) {
	for name, c := range map[string]struct {
		grade  []float64
		change func(*Text)
		want   []int
	}{
		"by grade": {[]float64{0, 3, 0.5}, func(*Text) {}, []int{1, 2, 0}},
		"what a chosen one may need gains": {[]float64{0, 3, 0.5}, func(x *Text) {
			x.Need[1], x.Antecedents[1] = 0.3, []Link{{0, 0.9}}
		}, []int{1, 0, 2}},
		"but not if it is barred": {[]float64{0, 3, 0.5}, func(x *Text) {
			x.Need[1], x.Antecedents[1], x.Barred[0] = 0.3, []Link{{0, 0.9}}, true
		}, []int{1, 2, 0}},
		"what is needed comes before": {[]float64{1, 3, 0}, func(x *Text) {
			x.Need[1], x.Antecedents[1] = 0.9, []Link{{0, 1}}
		}, []int{0, 1, 2}},
		"what must follow follows": {[]float64{3, -9, 1}, func(x *Text) { x.Next[0] = 1 }, []int{0, 1, 2}},
		"a repetition comes late": {[]float64{3, 2, 1}, func(x *Text) {
			x.Repetition = Repetition{Telling: [][]int32{{0}, {0}, {1}}, Weight: []float64{1, 1, 1}, Rarity: []float64{1, 1}, Holders: [][]int32{{0, 1}, {2}}}
		}, []int{0, 2, 1}},
		"so does what says two thirds of it again": {[]float64{3, 2, 1.9}, func(x *Text) {
			x.Repetition = Repetition{Telling: [][]int32{{0, 1}, {0, 2}, {3}}, Weight: []float64{3, 3, 1}, Rarity: []float64{2, 1, 1, 1}, Holders: [][]int32{{0, 1}, {0}, {1}, {2}}}
		}, []int{0, 2, 1}},
		"another speaker is heard": {[]float64{3, 2, 1.5}, func(x *Text) { x.Speakers = []string{"roe", "roe", "lima"} }, []int{0, 2, 1}},
		"the opening is given":     {[]float64{3, 2, 1}, func(x *Text) { x.Opening = func(Focus, []bool) []int { return []int{2} } }, []int{2, 0, 1}},
	} {
		text := textOf(c.grade...)
		c.change(&text)
		if got := New(text).Grow(Focus{}, nil, nil, len(c.grade)).Candidates; !slices.Equal(got, c.want) {
			t.Errorf("%s: order %v, want %v", name, got, c.want)
		}
	}
}

// TestCut: the words of those pinned count, and there is at least one sentence.
func TestCut(t *testing.T) {
	text := textOf(3, 2, 1, 0)
	text.Words = []int{10, 10, 10, 10}
	o := New(text).Grow(Focus{}, nil, nil, 4)
	for _, c := range []struct {
		budget Budget
		pinned []int
		want   int
	}{
		{Budget{Sentences: 2}, nil, 2},
		{Budget{Sentences: 2}, []int{3}, 1},
		{Budget{Words: 25}, nil, 2},
		{Budget{Words: 25}, []int{3}, 1},
		{Budget{Words: 5}, nil, 1},
		{Budget{Share: 0.75}, nil, 3},
	} {
		if got := o.Cut(c.budget, c.pinned); got != c.want {
			t.Errorf("%+v with %v: %d, want %d", c.budget, c.pinned, got, c.want)
		}
	}
}
