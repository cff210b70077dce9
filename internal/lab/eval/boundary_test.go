package eval

import "testing"

func TestCompareBoundaries(t *testing.T) {
	for _, c := range []struct {
		name        string
		gold, found []string
		want        Counts
	}{
		{"same", []string{"A b.", "C."}, []string{"A  b.\n", "C."}, Counts{Gold: 1, Predicted: 1, Right: 1}},
		{"missed", []string{"A.", "B.", "C."}, []string{"A.", "B. C."}, Counts{Gold: 2, Predicted: 1, Right: 1}},
		{"invented", []string{"A. B."}, []string{"A.", "B."}, Counts{Gold: 0, Predicted: 1, Right: 0}},
		{"shifted", []string{"A", "bc"}, []string{"Ab", "c"}, Counts{Gold: 1, Predicted: 1, Right: 0}},
		{"the end is none", []string{"A."}, []string{"A.", ""}, Counts{Gold: 0, Predicted: 0, Right: 0}},
		{"nothing", nil, nil, Counts{}},
	} {
		if got := CompareBoundaries(c.gold, c.found); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
