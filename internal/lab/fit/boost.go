package fit

import (
	"math"
	"math/rand/v2"
	"slices"

	"standfirst/internal/summary/trees"
)

// table is the training data of a forest: rows of features, each with a target and a
// weight.
type table struct {
	features int
	x        []float32 // row-major
	y, w     []float32
	group    []int32 // document of each row
}

func (t *table) rows() int { return len(t.y) }

// boosting holds the hyperparameters of a forest.
type boosting struct {
	trees  int
	rate   float64 // learning rate
	ridge  float64 // L2 penalty on leaf values
	sample float64 // share of the documents sampled for each tree
	part   float64 // share of the features sampled for each split
	values bool    // regression by least squares, not the probability of a yes
	lists  bool    // targets are shares within a group, fitted by softmax
	seed   uint64
}

const maxBins = 32

// grow fits a forest by gradient boosting (Friedman 2001,
// https://doi.org/10.1214/aos/1013203451) on histograms, with second-order leaf values.
// The same table gives the same forest, bit for bit.
func grow(t *table, b boosting) *trees.Forest {
	n := t.rows()
	bins, cuts := binned(t)
	f := &trees.Forest{}
	var sumY, sumW float64
	for i := range n {
		sumY += float64(t.y[i]) * float64(t.w[i])
		sumW += float64(t.w[i])
	}
	mean := sumY / sumW
	if b.lists {
		f.Base = 0
	} else if b.values {
		f.Base = float32(mean)
	} else {
		f.Base = float32(math.Log(mean / (1 - mean)))
	}
	score := make([]float32, n)
	for i := range score {
		score[i] = f.Base
	}
	groups := 0
	for _, g := range t.group {
		groups = max(groups, int(g)+1)
	}
	random := rand.New(rand.NewPCG(b.seed, 77))
	g := &grower{t: t, b: b, random: random, bins: bins, cuts: cuts, gh: make([][2]float32, n), leaf: make([]uint8, n)}
	in := make([]bool, groups)
	for range b.trees {
		for k := range in {
			in[k] = random.Float64() < b.sample
		}
		g.runs = g.runs[:0]
		for i := 0; i < n; {
			j := i + 1
			for j < n && in[t.group[j]] == in[t.group[i]] {
				j++
			}
			if in[t.group[i]] {
				g.runs = append(g.runs, [2]int32{int32(i), int32(j)})
			}
			i = j
		}
		if b.lists {
			g.softmax(score)
		}
		for _, run := range g.runs {
			for i := run[0]; i < run[1] && !b.lists; i++ {
				if b.values {
					g.gh[i] = [2]float32{(t.y[i] - score[i]) * t.w[i], t.w[i]}
				} else {
					p := trees.Logistic(score[i])
					g.gh[i] = [2]float32{(t.y[i] - p) * t.w[i], p * (1 - p) * t.w[i]}
				}
			}
		}
		tree := g.tree()
		for i := range n {
			score[i] += tree.Leaf[g.leaf[i]]
		}
		f.Trees = append(f.Trees, tree)
	}
	return f
}

// softmax sets the gradients of the list-wise loss: the cross-entropy between the targets
// and the softmax of the scores within each group.
func (g *grower) softmax(score []float32) {
	t := g.t
	for i := 0; i < t.rows(); {
		j := i
		sum := 0.0
		for j < t.rows() && t.group[j] == t.group[i] {
			sum += math.Exp(float64(score[j]))
			j++
		}
		for k := i; k < j; k++ {
			p := float32(math.Exp(float64(score[k])) / sum)
			g.gh[k] = [2]float32{(t.y[k] - p) * t.w[k], p * (1 - p) * t.w[k]}
		}
		i = j
	}
}

type grower struct {
	t      *table
	b      boosting
	bins   [][]uint8
	cuts   [][]float32
	runs   [][2]int32 // runs of consecutive rows that this tree trains on
	gh     [][2]float32
	leaf   []uint8
	random *rand.Rand
}

const maxLeaves = 1 << (trees.Depth - 1) // before the last split

// histogram sums the gradients and second derivatives of each leaf and bin.
type histogram [maxLeaves * maxBins][2]float64

func (g *grower) histogram(h *histogram, f, leaves int) {
	clear(h[:leaves*maxBins])
	bin := g.bins[f]
	for _, run := range g.runs {
		bin, leaf, gh := bin[run[0]:run[1]], g.leaf[run[0]:run[1]], g.gh[run[0]:run[1]]
		for i := range min(len(bin), len(leaf), len(gh)) {
			x := &h[(int(leaf[i])*maxBins+int(bin[i]))%len(h)]
			x[0] += float64(gh[i][0])
			x[1] += float64(gh[i][1])
		}
	}
}

// tree grows one tree and leaves the leaf of each row in g.leaf.
func (g *grower) tree() trees.Tree {
	var tree trees.Tree
	clear(g.leaf)
	var h histogram
	for level := range trees.Depth {
		best, bestFeature, bestBin := -1.0, -1, 0
		leaves := 1 << level
		for f := range g.t.features {
			if len(g.cuts[f]) == 0 || g.random.Float64() >= g.b.part && !(f == g.t.features-1 && bestFeature < 0) {
				continue
			}
			g.histogram(&h, f, leaves)
			var total, left [maxLeaves][2]float64
			for l := range leaves {
				for _, x := range h[l*maxBins:][:len(g.cuts[f])+1] {
					total[l][0] += x[0]
					total[l][1] += x[1]
				}
			}
			for k := range g.cuts[f] {
				gain := 0.0
				for l := range leaves {
					left[l][0] += h[l*maxBins+k][0]
					left[l][1] += h[l*maxBins+k][1]
					rg, rh := total[l][0]-left[l][0], total[l][1]-left[l][1]
					gain += left[l][0]*left[l][0]/(left[l][1]+g.b.ridge) + rg*rg/(rh+g.b.ridge)
				}
				if gain > best {
					best, bestFeature, bestBin = gain, f, k
				}
			}
		}
		tree.Feature[level] = uint8(bestFeature)
		tree.Cut[level] = trees.Key(g.cuts[bestFeature][bestBin])
		bin := g.bins[bestFeature]
		for i := range g.leaf {
			if int(bin[i]) > bestBin {
				g.leaf[i] |= 1 << level
			}
		}
	}
	var sum [1 << trees.Depth][2]float64
	for _, run := range g.runs {
		for i := run[0]; i < run[1]; i++ {
			s := &sum[g.leaf[i]]
			s[0] += float64(g.gh[i][0])
			s[1] += float64(g.gh[i][1])
		}
	}
	for l, s := range sum {
		tree.Leaf[l] = float32(g.b.rate * s[0] / (s[1] + g.b.ridge))
	}
	return tree
}

// binned sorts the values of each feature into bins of similar size. A value above
// exactly k cuts is in bin k.
func binned(t *table) (bins [][]uint8, cuts [][]float32) {
	n := t.rows()
	values := make([]float32, 0, 20000)
	step := max(1, n/20000)
	for f := range t.features {
		values = values[:0]
		for i := 0; i < n; i += step {
			values = append(values, t.x[i*t.features+f])
		}
		slices.Sort(values)
		var c []float32
		for k := 1; k < maxBins; k++ {
			at := k * len(values) / maxBins
			v := values[at]
			if v == values[len(values)-1] {
				break
			}
			// Cut halfway between this value and the next greater one.
			next := at
			for values[next] == v {
				next++
			}
			cut := trees.Short(v + (values[next]-v)/2)
			if len(c) == 0 || cut > c[len(c)-1] {
				c = append(c, cut)
			}
		}
		bin := make([]uint8, n)
		for i := range n {
			x := t.x[i*t.features+f]
			k, _ := slices.BinarySearch(c, x)
			bin[i] = uint8(k)
		}
		bins, cuts = append(bins, bin), append(cuts, c)
	}
	return bins, cuts
}
