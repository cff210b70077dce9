package train

import "math"

// fieldRow holds the weights of one feature and the sums of their squared gradients. Only
// the labels in open are trained.
type fieldRow struct {
	w, g [labels]float32
	open labelSet
}

// add adds the weights of some features to sum.
func (f *field) add(sum *[labels]float32, ids []int32) {
	for _, id := range ids {
		row := &f.rows[id].w
		for l := range sum {
			sum[l] += row[l]
		}
	}
}

// step takes a gradient step on the weights of some features, for the active labels only.
func (f *field) step(ids []int32, gradient *[labels]float32, active []int, rate float32) {
	for _, id := range ids {
		row := &f.rows[id]
		for _, y := range active {
			if row.open>>y&1 == 0 {
				continue
			}
			g := gradient[y]
			row.g[y] += g * g
			row.w[y] -= rate * g / float32(math.Sqrt(float64(row.g[y]+1e-6)))
		}
	}
}
