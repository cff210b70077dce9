package trees

import (
	"math"
	"slices"
)

// lanes is a forest prepared for evaluation. All that matters about the value of a
// feature is how many of its cuts it is above. That count fits into 16 bits, so we
// evaluate four rows at once, one in each 16-bit lane of a uint64.
type lanes struct {
	cuts [MaxFeatures][]int32 // for each feature, sorted, and padded with the largest integer to 2^n-1 cuts
	less [][Depth]uint64      // for each tree: added to the counts, sets the top bit of each lane whose row is above the cut
}

const (
	ones = 0x0001000100010001 // one in each lane
	high = 0x8000
)

// prepare indexes the cuts. It runs once, on first use: a forest is shared by
// goroutines, and some forests that are parsed are never used.
func (f *Forest) prepare() {
	x := &f.lanes
	for i := range f.Trees {
		for k, feature := range f.Trees[i].Feature {
			c := &x.cuts[feature%MaxFeatures]
			*c = append(*c, f.Trees[i].Cut[k])
		}
	}
	for i, c := range x.cuts {
		slices.Sort(c)
		c = slices.Compact(c)
		for len(c)&(len(c)+1) != 0 {
			c = append(c, math.MaxInt32)
		}
		x.cuts[i] = c
	}
	x.less = make([][Depth]uint64, len(f.Trees))
	for i := range f.Trees {
		for k, feature := range f.Trees[i].Feature {
			n, _ := slices.BinarySearch(x.cuts[feature%MaxFeatures], f.Trees[i].Cut[k])
			x.less[i][k] = uint64(high-n-1) * ones
		}
	}
}

// Sums returns the sum of each row of features; the rows are concatenated. A sum is
// a log-odds or a value, depending on how the forest was trained.
func (f *Forest) Sums(rows []float32, width int) []float32 {
	f.once.Do(f.prepare)
	n := len(rows) / max(1, width)
	out := make([]float32, n)
	for first := 0; first < n; first += 4 {
		var above [MaxFeatures]uint64 // for each feature, how many cuts the four rows are above
		for r := range min(4, n-first) {
			for i, x := range rows[(first+r)*width:][:width] {
				above[i] |= below(f.lanes.cuts[i], Key(x)) << (16 * r)
			}
		}
		sums := f.four(&above)
		copy(out[first:], sums[:])
	}
	return out
}

// Swapped returns the sum of a row, followed by one for each group of features: the
// sum of the row with the values of that group taken from other.
func (f *Forest) Swapped(row, other []float32, groups [][]int) []float32 {
	f.once.Do(f.prepare)
	var own [MaxFeatures]uint64 // the same in each lane
	for i, x := range row {
		own[i] = below(f.lanes.cuts[i], Key(x)) * ones
	}
	out := make([]float32, 1+len(groups))
	above := own
	var asked [4]int // for each lane, the index in out of its sum; lane 0 starts with the row itself
	lane := 1
	same := make([]int, 0, len(groups)) // indexes of sums that equal the first
	ask := func() {
		sums := f.four(&above)
		for r, k := range asked[:lane] {
			out[k] = sums[r]
		}
		above, lane = own, 0
	}
	for g, features := range groups {
		changed := false
		for _, i := range features {
			swapped := below(f.lanes.cuts[i], Key(other[i])) << (16 * lane)
			mask := uint64(math.MaxUint16) << (16 * lane)
			changed = changed || own[i]&mask != swapped
			above[i] = above[i]&^mask | swapped
		}
		if !changed {
			same = append(same, 1+g) // the lane is still free
			continue
		}
		asked[lane] = 1 + g
		if lane++; lane == len(asked) {
			ask()
		}
	}
	if lane > 0 {
		ask()
	}
	for _, k := range same {
		out[k] = out[0]
	}
	return out
}

// below returns how many of 2^n-1 cuts are below a key. It is free of branches,
// which no processor could predict here.
func below(cuts []int32, key int32) uint64 {
	at := 0
	for half := (len(cuts) + 1) / 2; half > 0; half /= 2 {
		less := (int64(cuts[at+half-1]) - int64(key)) >> 63 // -1 or 0
		at += half & int(less)
	}
	return uint64(at)
}

// four returns the sums of four rows, given for each feature the numbers of cuts
// that they are above.
func (f *Forest) four(above *[MaxFeatures]uint64) [4]float32 {
	a, b, c, d := f.Base, f.Base, f.Base, f.Base
	less := f.lanes.less[:len(f.Trees)]
	for i := range f.Trees {
		t, l := &f.Trees[i], &less[i]
		// Unrolled by hand, since the compiler does not unroll loops.
		leaf := (above[t.Feature[0]%MaxFeatures]+l[0])>>15&ones |
			(above[t.Feature[1]%MaxFeatures]+l[1])>>14&(ones<<1) |
			(above[t.Feature[2]%MaxFeatures]+l[2])>>13&(ones<<2) |
			(above[t.Feature[3]%MaxFeatures]+l[3])>>12&(ones<<3) |
			(above[t.Feature[4]%MaxFeatures]+l[4])>>11&(ones<<4)
		a += t.Leaf[leaf%(1<<Depth)]
		b += t.Leaf[leaf>>16%(1<<Depth)]
		c += t.Leaf[leaf>>32%(1<<Depth)]
		d += t.Leaf[leaf>>48%(1<<Depth)]
	}
	return [4]float32{a, b, c, d}
}
