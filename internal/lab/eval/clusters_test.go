package eval

import (
	"math"
	"math/rand/v2"
	"testing"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// The first case is the worked example of Bagga and Baldwin 1998: twelve mentions of
// three entities, the last two of which the system merges.
func TestClusters(t *testing.T) {
	type grouping [][]int
	tests := []struct {
		name               string
		gold, system       grouping
		p, r, ceafP, ceafR float64
	}{
		{"two joined", grouping{{1, 2, 3, 4, 5}, {6, 7}, {8, 9, 10, 11, 12}}, grouping{{1, 2, 3, 4, 5}, {6, 7, 8, 9, 10, 11, 12}},
			(5 + 2*2.0/7 + 5*5.0/7) / 12, 1, (1 + 10.0/12) / 2, (1 + 10.0/12) / 3},
		{"alike", grouping{{1, 2}, {3}}, grouping{{3}, {2, 1}}, 1, 1, 1, 1},
		{"nothing found", grouping{{1, 2}, {3}}, nil, 0, 0, 0, 0},
		{"one missed, one invented", grouping{{1, 2}}, grouping{{1, 3}}, .25, .25, .5, .5},
		{"all apart", grouping{{1, 2, 3}}, grouping{{1}, {2}, {3}}, 1, 1.0 / 3, .5 / 3, .5},
	}
	for _, tt := range tests {
		b, c := BCubed(tt.gold, tt.system), CEAFe(tt.gold, tt.system)
		if !near(b.Precision(), tt.p) || !near(b.Recall(), tt.r) {
			t.Errorf("%s: B-cubed %.4f %.4f, want %.4f %.4f", tt.name, b.Precision(), b.Recall(), tt.p, tt.r)
		}
		if !near(c.Precision(), tt.ceafP) || !near(c.Recall(), tt.ceafR) {
			t.Errorf("%s: CEAF-e %.4f %.4f, want %.4f %.4f", tt.name, c.Precision(), c.Recall(), tt.ceafP, tt.ceafR)
		}
	}
}

// The Hungarian method agrees with brute force.
func TestAssignment(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		rows, columns := 1+random.IntN(5), 1+random.IntN(5)
		w := make([][]float64, rows)
		for i := range w {
			w[i] = make([]float64, columns)
			for j := range w[i] {
				w[i][j] = float64(random.IntN(8))
			}
		}
		var best func(i int, used int) float64
		best = func(i, used int) float64 {
			if i == rows {
				return 0
			}
			most := best(i+1, used)
			for j := range columns {
				if used&(1<<j) == 0 {
					most = max(most, w[i][j]+best(i+1, used|1<<j))
				}
			}
			return most
		}
		if got, want := assignment(w, columns), best(0, 0); got != want {
			t.Fatalf("%v: %v, want %v", w, got, want)
		}
	}
}

func TestOrder(t *testing.T) {
	if got := NDCG([]float64{3, 2, 3, 0, 1, 2}); math.Abs(got-0.9608) > 1e-4 { // Wikipedia's example
		t.Errorf("NDCG %v", got)
	}
	if got := NDCG([]float64{0, 0}); got != 1 {
		t.Errorf("NDCG of nothing to order: %v", got)
	}
	if got := Spearman([]float64{1, 2, 3, 4}, []float64{10, 20, 20, 30}); !near(got, 0.9486832980505138) {
		t.Errorf("Spearman with a tie: %v", got)
	}
	if got := Spearman([]float64{1, 2}, []float64{5, 5}); got != 0 {
		t.Errorf("Spearman of a constant: %v", got)
	}
}
