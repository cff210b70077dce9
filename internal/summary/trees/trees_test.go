package trees

import (
	"math/rand/v2"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	f := &Forest{Base: -1.5, Trees: make([]Tree, 7)}
	for i := range f.Trees {
		for k := range Depth {
			f.Trees[i].Feature[k] = uint8(random.IntN(6))
			f.Trees[i].Cut[k] = Key(float32(random.NormFloat64()))
		}
		for k := range f.Trees[i].Leaf {
			f.Trees[i].Leaf[k] = float32(random.NormFloat64())
		}
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
		if a, b := f.Sum(row), g.Sum(row); a-b > 1e-2 || b-a > 1e-2 {
			t.Fatalf("%v written, %v read", a, b)
		}
	}
	for n := range len(data) {
		if _, _, err := Parse(data[:n]); err == nil {
			t.Fatalf("%d of %d bytes are enough", n, len(data))
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
