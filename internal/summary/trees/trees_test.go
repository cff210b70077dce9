package trees

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	f := &Forest{Base: -1.5, Trees: make([]Tree, 7)}
	for i := range f.Trees {
		for k := range Depth {
			f.Trees[i].Feature[k] = uint8(random.IntN(6))
			f.Trees[i].Cut[k] = Key(Short(float32(random.NormFloat64())))
		}
		for k := range f.Trees[i].Leaf {
			f.Trees[i].Leaf[k] = float32(random.IntN(255) - 127)
		}
		f.Trees[i].Leaf[0] = 127 // makes the unit 1
	}
	data := string(f.Append(nil))
	g, rest, err := Parse(data + "rest")
	if err != nil || rest != "rest" {
		t.Fatalf("rest %q, %v", rest, err)
	}
	for range 100 {
		row := make([]float32, 6)
		for i := range row {
			row[i] = float32(random.NormFloat64())
		}
		if a, b := f.Sums(row, 6)[0], g.Sums(row, 6)[0]; a != b {
			t.Fatalf("%v written, %v read", a, b)
		}
	}
	for n := range len(data) {
		if _, _, err := Parse(data[:n]); err == nil {
			t.Fatalf("%d of %d bytes are enough", n, len(data))
		}
	}
}

// The sum of a row is the same as that of its leaves, tree by tree.
func TestSums(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2))
	const width = 9
	value := func() float32 { return float32(random.IntN(7)-3) / 2 } // some equal a cut
	f := &Forest{Base: 0.5, Trees: make([]Tree, 40)}
	for i := range f.Trees {
		for k := range Depth {
			f.Trees[i].Feature[k] = uint8(random.IntN(width))
			f.Trees[i].Cut[k] = Key(value())
		}
		for k := range f.Trees[i].Leaf {
			f.Trees[i].Leaf[k] = float32(random.NormFloat64())
		}
	}
	for n := range 10 {
		rows := make([]float32, n*width)
		for i := range rows {
			rows[i] = value()
		}
		got := f.Sums(rows, width)
		if len(got) != n {
			t.Fatalf("%d sums of %d rows", len(got), n)
		}
		for i, sum := range got {
			want := f.Base
			for _, tree := range f.Trees {
				leaf := 0
				for k, feature := range tree.Feature {
					if Key(rows[i*width+int(feature)]) > tree.Cut[k] {
						leaf |= 1 << k
					}
				}
				want += tree.Leaf[leaf]
			}
			if sum != want {
				t.Errorf("row %d of %d: %v, want %v", i, n, sum, want)
			}
		}
	}
}

// Swapped gives the same sums as swapping the values by hand.
func TestSwapped(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	const width = 9
	f := &Forest{Base: 0.5, Trees: make([]Tree, 40)}
	for i := range f.Trees {
		for k := range Depth {
			f.Trees[i].Feature[k] = uint8(random.IntN(width))
			f.Trees[i].Cut[k] = Key(float32(random.IntN(5)))
		}
		for k := range f.Trees[i].Leaf {
			f.Trees[i].Leaf[k] = float32(random.NormFloat64())
		}
	}
	for range 100 {
		row, other := make([]float32, width), make([]float32, width)
		for i := range row {
			row[i], other[i] = float32(random.IntN(6)), float32(random.IntN(6))
		}
		var groups [][]int
		rows := slices.Clone(row)
		for range random.IntN(12) {
			group := random.Perm(width)[:random.IntN(3)]
			groups = append(groups, group)
			swapped := slices.Clone(row)
			for _, i := range group {
				swapped[i] = other[i]
			}
			rows = append(rows, swapped...)
		}
		if got, want := f.Swapped(row, other, groups), f.Sums(rows, width); !slices.Equal(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
	}
}

func TestKey(t *testing.T) {
	row := []float32{-1e30, -2, -0.5, 0, 1e-20, 0.25, 3, 1e9}
	for i := 1; i < len(row); i++ {
		if Key(row[i-1]) >= Key(row[i]) {
			t.Errorf("Key(%v) is not below Key(%v)", row[i-1], row[i])
		}
	}
}
