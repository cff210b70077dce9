package trees

import (
	"math"
	"slices"
)

// lanes is a forest prepared for evaluation. All that matters about the value of a
// feature is how many of its cuts it is above. That count fits into seven bits, so we
// evaluate eight rows at once, one in each 8-bit lane of a uint64.
type lanes struct {
	cuts [MaxFeatures]cuts
	less [][Depth]uint64 // for each tree: added to the counts, sets the top bit of each lane whose row is above the cut
}

// cuts are the cuts of one feature.
type cuts struct {
	sorted []int32        // then the largest integer
	before [buckets]uint8 // for each bucket of keys, the number of cuts in lower ones
}

// Four buckets for each power of two from 2^-16 to 2^16. The first and the last also have
// the keys outside.
const (
	buckets  = 128
	perPower = 21 // the bits of a key that do not tell its bucket
	lowest   = (127-16)<<2 - 1
)

func bucketOf(key int32) int { return max(0, min(buckets-1, int(key>>perPower)-lowest)) }

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
			c.sorted = append(c.sorted, f.Trees[i].Cut[k])
		}
	}
	for i := range x.cuts {
		c := &x.cuts[i]
		if c.sorted == nil {
			continue
		}
		slices.Sort(c.sorted)
		c.sorted = slices.Compact(c.sorted)
		if len(c.sorted) >= high {
			panic("trees: a feature with more cuts than a lane can count")
		}
		n := 0
		for b := range c.before {
			for c.before[b] = uint8(n); n < len(c.sorted) && bucketOf(c.sorted[n]) == b; n++ {
			}
		}
		c.sorted = append(c.sorted, math.MaxInt32)
	}
	x.less = make([][Depth]uint64, len(f.Trees))
	for i := range f.Trees {
		for k, feature := range f.Trees[i].Feature {
			n, _ := slices.BinarySearch(x.cuts[feature%MaxFeatures].sorted, f.Trees[i].Cut[k])
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
	// Most values are those of the row before: what is true of the whole document, flags
	// and small counts.
	var last [MaxFeatures]struct {
		value float32
		above uint64
	}
	for first := 0; first < n; first += many {
		group := rows[first*width : min(first+many, n)*width]
		var above [MaxFeatures]uint64 // for each feature, how many cuts the rows are above
		for i := range width {
			cuts := &f.lanes.cuts[i]
			if cuts.sorted == nil {
				continue
			}
			value, n := last[i].value, last[i].above
			if first == 0 {
				value = group[i]
				n = cuts.below(Key(value))
			}
			all := uint64(0)
			for lane, at := uint64(1), i; at < len(group); lane, at = lane<<8, at+width {
				if x := group[at]; x != value {
					value, n = x, cuts.below(Key(x))
				}
				all += n * lane
			}
			above[i] = all
			last[i].value, last[i].above = value, n
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
		own[i] = f.lanes.cuts[i].below(Key(x)) * ones
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
			swapped := f.lanes.cuts[i].below(Key(other[i])) << (8 * lane)
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

// below returns how many cuts are below a key. Few are in its bucket.
func (c *cuts) below(key int32) uint64 {
	if c.sorted == nil {
		return 0
	}
	at := int(c.before[bucketOf(key)])
	for c.sorted[at] < key { // the last is the largest of all
		at++
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
