package fit

import (
	"math/rand/v2"
	"testing"
)

// wedge is XOR: true if exactly one of two features is above a half, which no single
// split can tell.
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
		t.Error("the same table gives a different forest")
	}
}

// The target in each group is the row with the greatest first feature.
func TestGrowOnLists(t *testing.T) {
	lists := func(n int, seed uint64) *table {
		random := rand.New(rand.NewPCG(seed, 4))
		x := &table{features: 2}
		for g := range n {
			best, top := 0, float32(-1)
			for k := range 5 {
				a := random.Float32()
				if a > top {
					best, top = k, a
				}
				x.x = append(x.x, a, random.Float32())
				x.y, x.w, x.group = append(x.y, 0), append(x.w, 1), append(x.group, int32(g))
			}
			x.y[5*g+best] = 1
		}
		return x
	}
	f := grow(lists(500, 3), boosting{trees: 60, rate: 0.2, ridge: 1, sample: 0.8, part: 1, lists: true, seed: 9})
	test := lists(200, 8)
	sums := f.Sums(test.x, test.features)
	right := 0
	for i := 0; i < len(sums); i += 5 {
		best := i
		for k := i; k < i+5; k++ {
			if sums[k] > sums[best] {
				best = k
			}
		}
		if test.y[best] == 1 {
			right++
		}
	}
	if right < 170 {
		t.Errorf("%d of 200 lists right", right)
	}
}
