package train

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"standfirst/internal/entity/ner"
)

const labels = ner.NumLabels

// learning holds the hyperparameters of a conditional random field: stochastic gradient
// descent with per-weight learning rates (AdaGrad, Duchi et al. 2011), averaging the
// weights of the last epochs.
type learning struct {
	epochs   int
	averaged int     // how many of the last epochs to average
	rate     float64 // low rates do better: 0.15 loses 2 to 3 F against 0.02
	seed     uint64
	keep     int // features to keep when pruning, 0 for all
	settle   int // epochs of retraining after pruning
}

// sequence is one sentence as features and labels.
type sequence struct {
	features [][]int32         // feature IDs of each token: rows of the field
	base     [][labels]float32 // scores added to those of the features; nil if none
	gold     []ner.Label
	allowed  []labelSet // possible labels where gold is uncertain; nil if all are certain
	weight   float32
}

// final trains the model that ships; teaching trains the models that only label text for
// it.
var (
	final    = learning{epochs: 6, averaged: 3, rate: 0.02, seed: 1, keep: 130_000, settle: 1}
	teaching = learning{epochs: 2, averaged: 1, rate: 0.02, seed: 1}
)

// labelSet is a bit set of labels: bit l is label l.
type labelSet uint32

const anyLabel labelSet = 1<<labels - 1

// field is a CRF in training: its weights with their AdaGrad state and running sums.
type field struct {
	rows   []fieldRow
	follow [labels][labels]fieldWeight
	fixed  bool // transition weights are frozen
	sum    [][labels]float32
	sumF   [labels][labels]float64
	sums   int
}

type fieldWeight struct{ w, g float64 }

type matrix = [][labels]float64

// train runs stochastic gradient descent over the sequences, shuffled with the given
// seed.
func (f *field) train(data []sequence, l learning, log func(epoch, visits int, loss float64)) {
	random := rand.New(rand.NewPCG(l.seed, 1))
	order := random.Perm(len(data))
	var s scratch
	snapshots := 4
	last := make([]float64, len(data)) // loss of each sequence when last visited
	for epoch := range l.epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, visits := 0.0, 0
		for n, i := range order {
			// Sentences that are already learned are visited only every third epoch, at
			// three times the weight, to save time.
			switch known := epoch > 0 && last[i] < 0.01; {
			case !known:
				last[i] = f.learn(&data[i], 1, l, &s)
				visits++
			case (epoch+i)%3 == 0:
				last[i] = f.learn(&data[i], 3, l, &s)
				visits++
			}
			loss += last[i]
			if epoch >= l.epochs-l.averaged && (n+1)%((len(order)+snapshots-1)/snapshots) == 0 {
				f.snapshot()
			}
		}
		if epoch >= l.epochs-l.averaged {
			f.snapshot()
		}
		log(epoch, visits, loss/float64(len(data)))
	}
	if f.sums > 0 {
		f.average()
	}
}

// newField returns a field of n features, all weights zero.
func newField(n int) *field {
	f := &field{rows: make([]fieldRow, n)}
	for i := range f.rows {
		f.rows[i].open = anyLabel
	}
	return f
}

// prune keeps the given number of features, those with the largest weights, and drops
// their small weights. What is dropped stays zero from then on. Every feature costs a key
// in the model file, so few features with many weights take less space than the same
// weights spread over many features.
func (f *field) prune(features int, below float32) {
	tops := make([]float32, len(f.rows))
	for i := range f.rows {
		for _, w := range f.rows[i].w {
			tops[i] = max(tops[i], w, -w)
		}
	}
	order := slices.Clone(tops)
	slices.Sort(order)
	least := float32(0)
	if n := len(order) - features; n > 0 {
		least = order[n]
	}
	for i := range f.rows {
		r := &f.rows[i]
		for y, w := range r.w {
			if tops[i] < least || -below < w && w < below {
				r.w[y] = 0
				r.open &^= 1 << y
			}
		}
	}
	fmt.Printf("pruned: kept features with a weight of at least %.3f\n", least)
}

func (f *field) snapshot() {
	if f.sum == nil {
		f.sum = make([][labels]float32, len(f.rows))
	}
	for i := range f.rows {
		for l, w := range f.rows[i].w {
			f.sum[i][l] += w
		}
	}
	for i := range f.follow {
		for j, w := range f.follow[i] {
			f.sumF[i][j] += w.w
		}
	}
	f.sums++
}

func (f *field) average() {
	for i := range f.rows {
		for l := range f.rows[i].w {
			f.rows[i].w[l] = f.sum[i][l] / float32(f.sums)
		}
	}
	for i := range f.follow {
		for j := range f.follow[i] {
			f.follow[i][j].w = f.sumF[i][j] / float64(f.sums)
		}
	}
	f.sum, f.sumF, f.sums = nil, [labels][labels]float64{}, 0
}

// scratch is working memory, reused from sentence to sentence.
type scratch struct {
	emit, alpha, beta matrix
	free, truth       matrix
	scale             []float64
	follow            [labels][labels]float64
}

func (s *scratch) grow(n int) {
	if n <= cap(s.emit) {
		s.emit, s.alpha, s.beta, s.scale = s.emit[:n], s.alpha[:n], s.beta[:n], s.scale[:n]
		return
	}
	n *= 2
	s.emit, s.alpha, s.beta, s.scale = make(matrix, n), make(matrix, n), make(matrix, n), make([]float64, n)
	s.grow(n / 2)
}

// hopeless is how far below a token's best score a label is treated as impossible.
const hopeless = -20

// emissions fills s.emit with exp(score), scaled so that each token's highest is 1, and
// returns the sum of the scores subtracted for that.
func (f *field) emissions(features [][]int32, base [][labels]float32, s *scratch) {
	for t, ids := range features {
		var sum [labels]float32
		if base != nil {
			sum = base[t]
		}
		f.add(&sum, ids)
		top := sum[0]
		for _, v := range sum {
			top = max(top, v)
		}
		for l, v := range sum {
			s.emit[t][l] = 0
			if v -= top; v > hopeless {
				s.emit[t][l] = math.Exp(float64(v))
			}
		}
	}
	for i := range s.follow {
		for j := range s.follow[i] {
			s.follow[i][j] = math.Exp(f.follow[i][j].w)
		}
	}
}

// marginals leaves in s.beta the probability of each label at each token (scaled
// forward-backward; Rabiner 1989), and in s.alpha and s.scale what pairs needs.
func (s *scratch) marginals(n int) bool {
	for t := range n {
		sum := 0.0
		for l := range labels {
			v := 0.0
			if t == 0 {
				if ner.Label(l).Starts() {
					v = s.emit[0][l]
				}
			} else {
				for _, p := range precede[l] {
					v += s.alpha[t-1][p] * s.follow[p][l]
				}
				v *= s.emit[t][l]
			}
			if t == n-1 && !ner.Label(l).Stops() {
				v = 0
			}
			s.alpha[t][l] = v
			sum += v
		}
		if sum < 1e-300 {
			return false // no label sequence is possible
		}
		s.scale[t] = sum
		for l := range labels {
			s.alpha[t][l] /= sum
		}
	}
	for t := n - 1; t >= 0; t-- {
		for l := range labels {
			v := 0.0
			if t == n-1 {
				if ner.Label(l).Stops() {
					v = 1
				}
			} else {
				for _, q := range succeed[l] {
					v += s.follow[l][q] * s.emit[t+1][q] * s.beta[t+1][q]
				}
				v /= s.scale[t+1]
			}
			s.beta[t][l] = v
		}
	}
	return true
}

// pairs adds to sum the expected count of each label bigram, times sign.
func (s *scratch) pairs(n int, sign float64, sum *[labels][labels]float64) {
	for t := 0; t+1 < n; t++ {
		for p := range labels {
			a := sign * s.alpha[t][p] / s.scale[t+1]
			if math.Abs(a) < 1e-9 {
				continue
			}
			for _, r := range succeed[p] {
				sum[p][r] += a * s.follow[p][r] * s.emit[t+1][r] * s.beta[t+1][r]
			}
		}
	}
}

// learn takes one gradient step on a sentence and returns its loss.
func (f *field) learn(q *sequence, times float32, l learning, s *scratch) float64 {
	n, weight := len(q.gold), times*q.weight
	s.grow(n)
	f.emissions(q.features, q.base, s)
	var pairs [labels][labels]float64
	s.truth = s.truth[:0]
	if q.allowed == nil {
		for t, y := range q.gold {
			var p [labels]float64
			p[y] = 1
			s.truth = append(s.truth, p)
			if t > 0 {
				pairs[q.gold[t-1]][y]--
			}
		}
	} else {
		// The labels are only partly known (Tsuboi et al. 2008), so we use the
		// expectation over the allowed labels in place of the gold labels.
		s.free = append(s.free[:0], s.emit...)
		for t, a := range q.allowed {
			for y := range labels {
				if a>>y&1 == 0 {
					s.emit[t][y] = 0
				}
			}
		}
		if !s.marginals(n) {
			return 0
		}
		for t := range n {
			var p [labels]float64
			for y := range labels {
				p[y] = s.alpha[t][y] * s.beta[t][y]
			}
			s.truth = append(s.truth, p)
		}
		s.pairs(n, -1, &pairs)
		copy(s.emit, s.free)
	}
	s.marginals(n)
	s.pairs(n, 1, &pairs)
	loss := 0.0
	rate := l.rate
	for i := range pairs {
		for j, g := range pairs[i] {
			if g == 0 || f.fixed {
				continue
			}
			g *= float64(weight)
			w := &f.follow[i][j]
			w.g += g * g
			w.w -= rate * g / math.Sqrt(w.g+1e-6)
		}
	}
	for t, ids := range q.features {
		var grad [labels]float32
		var active [labels]int
		k := 0
		for y := range labels {
			p := s.alpha[t][y] * s.beta[t][y]
			if s.truth[t][y] > 0 {
				loss -= s.truth[t][y] * math.Log(max(p, 1e-12))
				p -= s.truth[t][y]
			}
			if math.Abs(p) > 1e-3 {
				grad[y] = float32(p) * weight
				active[k] = y
				k++
			}
		}
		if k == 0 {
			continue
		}
		f.step(ids, &grad, active[:k], float32(rate))
	}
	return loss
}

var precede, succeed = func() (before, after [labels][]int) {
	for l := range labels {
		for p := range labels {
			if ner.Label(l).Follows(ner.Label(p)) {
				before[l] = append(before[l], p)
				after[p] = append(after[p], l)
			}
		}
	}
	return
}()
