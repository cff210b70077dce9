package fit

import (
	"math/rand/v2"
	"testing"
)

// wedge is true where exactly one of two features is above a half, which no
// single question tells.
func wedge(n int) *table {
	random := rand.New(rand.NewPCG(3, 4))
	t := &table{features: 3}
	for i := range n {
		a, b, c := random.Float32(), random.Float32(), random.Float32()
		y := float32(0)
		if (a > 0.5) != (b > 0.5) {
			y = 1
		}
		t.x = append(t.x, a, b, c)
		t.y, t.w, t.group = append(t.y, y), append(t.w, 1), append(t.group, int32(i/4))
	}
	return t
}

func TestGrow(t *testing.T) {
	b := boosting{trees: 40, rate: 0.3, ridge: 1, sample: 0.8, part: 1, seed: 9}
	f := grow(wedge(4000), b)
	test := wedge(500)
	wrong := 0
	for i, x := range f.Sums(test.x, test.features) {
		if (x > 0) != (test.y[i] > 0.5) {
			wrong++
		}
	}
	if wrong > 25 {
		t.Errorf("%d of %d wrong", wrong, test.rows())
	}
	if string(f.Append(nil)) != string(grow(wedge(4000), b).Append(nil)) {
		t.Error("the same table gives another forest")
	}
}
