package eval

import "testing"

func TestCompareBoundaries(t *testing.T) {
	for _, c := range []struct {
		name        string
		gold, found []string
		want        Boundaries
	}{
		{"same", []string{"A b.", "C."}, []string{"A  b.\n", "C."}, Boundaries{1, 1, 1}},
		{"missed", []string{"A.", "B.", "C."}, []string{"A.", "B. C."}, Boundaries{2, 1, 1}},
		{"invented", []string{"A. B."}, []string{"A.", "B."}, Boundaries{0, 1, 0}},
		{"shifted", []string{"A", "bc"}, []string{"Ab", "c"}, Boundaries{1, 1, 0}},
		{"the end is none", []string{"A."}, []string{"A.", ""}, Boundaries{0, 0, 0}},
		{"nothing", nil, nil, Boundaries{}},
	} {
		if got := CompareBoundaries(c.gold, c.found); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
