package trees

import (
	"math"
	"slices"
)

// lanes is a forest prepared for evaluation. All that matters about the value of a
// feature is how many of its cuts it is above. That count fits into seven bits, so we
// evaluate eight rows at once, one in each 8-bit lane of a uint64.
type lanes struct {
	cuts [MaxFeatures][]int32 // for each feature, sorted, and padded with the largest integer to 2^n-1 cuts
	less [][Depth]uint64      // for each tree: added to the counts, sets the top bit of each lane whose row is above the cut
}

const (
	ones = 0x0101010101010101 // one in each lane
	high = 0x80
	many = 8 // lanes
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
		if len(c) >= high {
			panic("trees: a feature with more cuts than a lane can count")
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
	for first := 0; first < n; first += many {
		group := rows[first*width : min(first+many, n)*width]
		var above [MaxFeatures]uint64 // for each feature, how many cuts the rows are above
		for i := range width {
			cuts := f.lanes.cuts[i]
			if len(cuts) == 0 {
				continue
			}
			for lane, at := 0, i; at < len(group); lane, at = lane+8, at+width {
				above[i] |= below(cuts, Key(group[at])) << lane
			}
		}
		sums := f.eight(&above)
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
	var asked [many]int // for each lane, the index in out of its sum; lane 0 starts with the row itself
	lane := 1
	same := make([]int, 0, len(groups)) // indexes of sums that equal the first
	ask := func() {
		sums := f.eight(&above)
		for r, k := range asked[:lane] {
			out[k] = sums[r]
		}
		above, lane = own, 0
	}
	for g, features := range groups {
		changed := false
		for _, i := range features {
			swapped := below(f.lanes.cuts[i], Key(other[i])) << (8 * lane)
			mask := uint64(math.MaxUint8) << (8 * lane)
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

// eight returns the sums of eight rows, given for each feature the numbers of cuts
// that they are above.
func (f *Forest) eight(above *[MaxFeatures]uint64) [many]float32 {
	s0, s1, s2, s3, s4, s5, s6, s7 := f.Base, f.Base, f.Base, f.Base, f.Base, f.Base, f.Base, f.Base
	less := f.lanes.less[:len(f.Trees)]
	for i := range f.Trees {
		t, l := &f.Trees[i], &less[i]
		// Unrolled by hand, since the compiler does not unroll loops.
		leaf := (above[t.Feature[0]%MaxFeatures]+l[0])>>7&ones |
			(above[t.Feature[1]%MaxFeatures]+l[1])>>6&(ones<<1) |
			(above[t.Feature[2]%MaxFeatures]+l[2])>>5&(ones<<2) |
			(above[t.Feature[3]%MaxFeatures]+l[3])>>4&(ones<<3) |
			(above[t.Feature[4]%MaxFeatures]+l[4])>>3&(ones<<4)
		s0 += t.Leaf[leaf%(1<<Depth)]
		s1 += t.Leaf[leaf>>8%(1<<Depth)]
		s2 += t.Leaf[leaf>>16%(1<<Depth)]
		s3 += t.Leaf[leaf>>24%(1<<Depth)]
		s4 += t.Leaf[leaf>>32%(1<<Depth)]
		s5 += t.Leaf[leaf>>40%(1<<Depth)]
		s6 += t.Leaf[leaf>>48%(1<<Depth)]
		s7 += t.Leaf[leaf>>56%(1<<Depth)]
	}
	return [many]float32{s0, s1, s2, s3, s4, s5, s6, s7}
}
