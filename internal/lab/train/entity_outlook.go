package train

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/entity/ner"
)

// Outlooks cluster words by the kind of name they go with. Clusters of plain word vectors
// are topics: they put a minister with her ministry. So we train a small network to
// predict from a word's vector how the word is labelled in the training text when
// capitalised, and how the capitalised words before and after it are. Words with similar
// predictions form a cluster. The model then treats words it never saw like those it did.

const (
	vectorSize = 100
	hiddenSize = 48
	views      = 3 // the word itself, the one before it and the one after
	outcomes   = int(ner.NumClasses) + 1
	outputs    = views * outcomes
)

// vectors are word vectors, the commonest word first.
type vectors struct {
	words []string
	rows  [][]float32
}

func readVectors(dir string) (vectors, error) {
	var v vectors
	vocabulary, err := os.ReadFile(filepath.Join(dir, "glove-50k.vocab"))
	if err != nil {
		return v, err
	}
	data, err := os.ReadFile(filepath.Join(dir, "glove-50k.i8"))
	if err != nil {
		return v, err
	}
	const record = 4 + vectorSize
	for line := range strings.Lines(string(vocabulary)) {
		if len(data) < record {
			return v, fmt.Errorf("%s: fewer vectors than words", dir)
		}
		scale := math.Float32frombits(binary.LittleEndian.Uint32(data))
		row := make([]float32, vectorSize)
		norm := 0.0
		for i := range row {
			row[i] = scale * float32(int8(data[4+i]))
			norm += float64(row[i] * row[i])
		}
		for i := range row {
			row[i] *= float32(math.Sqrt(vectorSize)/math.Sqrt(norm+1e-9)) / 3
		}
		v.words, v.rows = append(v.words, strings.TrimRight(line, "\r\n")), append(v.rows, row)
		data = data[record:]
	}
	return v, nil
}

// outlook counts, for one word, the outcomes seen in each view.
type outlook [outputs]float32

// outlooks counts the outcomes of every word in the training text.
func outlooks(docs []document) map[string]*outlook {
	all := map[string]*outlook{}
	for _, d := range docs {
		for _, s := range d.sentences {
			for i, t := range s.tokens {
				o := all[strings.ToLower(t)]
				if o == nil {
					o = new(outlook)
					all[strings.ToLower(t)] = o
				}
				for view, at := range [views]int{i, i - 1, i + 1} {
					if at < 0 || at >= len(s.tokens) || at == 0 && view == 0 || s.allowed != nil && s.allowed[at] == anyLabel {
						continue
					}
					if r, _ := utf8.DecodeRuneInString(s.tokens[at]); !unicode.IsUpper(r) {
						continue
					}
					class := int(ner.NumClasses)
					if l := s.labels[at]; l != ner.Outside {
						class = int(l.Class())
					}
					o[view*outcomes+class] += d.set.weight
				}
			}
		}
	}
	return all
}

// perceptron is a network with one hidden layer.
type perceptron struct {
	in  [hiddenSize][vectorSize + 1]float32
	out [outputs][hiddenSize + 1]float32
}

func (p *perceptron) run(x []float32) (h [hiddenSize]float32, y [outputs]float32) {
	for i := range h {
		w := &p.in[i]
		sum := w[vectorSize]
		for j, v := range x {
			sum += w[j] * v
		}
		h[i] = float32(math.Tanh(float64(sum)))
	}
	for i := range y {
		w := &p.out[i]
		sum := w[hiddenSize]
		for j, v := range h {
			sum += w[j] * v
		}
		y[i] = sum
	}
	return
}

// softmax turns the scores of each view into probabilities.
func softmax(y *[outputs]float32) {
	for view := range views {
		part := y[view*outcomes : (view+1)*outcomes]
		top, sum := slices.Max(part), float32(0)
		for i, v := range part {
			part[i] = float32(math.Exp(float64(v - top)))
			sum += part[i]
		}
		for i := range part {
			part[i] /= sum
		}
	}
}

// learnOutlooks trains the network on the words that have a vector and occur in the
// training text, leaving out every outlookFolds-th word from the given one on.
func learnOutlooks(v vectors, seen map[string]*outlook, without int) *perceptron {
	random := rand.New(rand.NewPCG(1, 3))
	p := new(perceptron)
	for i := range p.in {
		for j := range p.in[i] {
			p.in[i][j] = float32(random.NormFloat64() * 0.1)
		}
	}
	for i := range p.out {
		for j := range p.out[i] {
			p.out[i][j] = float32(random.NormFloat64() * 0.1)
		}
	}
	var order []int
	for i, w := range v.words {
		if seen[w] != nil && i%outlookFolds != without {
			order = append(order, i)
		}
	}
	const epochs = 16
	for epoch := range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		rate := float32(0.02) * (1 - float32(epoch)/epochs)
		loss, weight := 0.0, 0.0
		for _, i := range order {
			o, x := seen[v.words[i]], v.rows[i]
			h, y := p.run(x)
			softmax(&y)
			var gradOut [outputs]float32
			for view := range views {
				total := float32(0)
				for c := range outcomes {
					total += o[view*outcomes+c]
				}
				if total == 0 {
					continue
				}
				times := float32(math.Sqrt(float64(min(total, 100)))) // so that common words do not dominate
				for c := range outcomes {
					k := view*outcomes + c
					q := o[k] / total
					gradOut[k] = times * (y[k] - q)
					if q > 0 {
						loss -= float64(times*q) * math.Log(float64(y[k])+1e-9)
					}
				}
				weight += float64(times)
			}
			var gradHidden [hiddenSize]float32
			for k, g := range gradOut {
				if g == 0 {
					continue
				}
				w := &p.out[k]
				for j := range h {
					gradHidden[j] += g * w[j]
					w[j] -= rate * (g * h[j])
				}
				w[hiddenSize] -= rate * g
			}
			for j, g := range gradHidden {
				g *= rate * (1 - h[j]*h[j])
				w := &p.in[j]
				for n, v := range x {
					w[n] -= g * v
				}
				w[vectorSize] -= g
			}
		}
		if epoch == epochs-1 {
			fmt.Printf("outlooks: epoch %d, loss %.4f\n", epoch+1, loss/weight)
		}
	}
	return p
}

// addOutlooks gives every word that has a vector its outlook cluster. Each cluster of
// word vectors gets the cluster nearest to the mean of its words; its rarer words, which
// have no vector here, use that.
func (k *lexiconData) addOutlooks(dir string, docs []document) error {
	v, err := readVectors(dir)
	if err != nil {
		return err
	}
	seen := outlooks(docs)
	var networks [outlookFolds]*perceptron
	var wait sync.WaitGroup
	for i := range networks {
		wait.Go(func() { networks[i] = learnOutlooks(v, seen, i) })
	}
	wait.Wait()
	points := make([]expectation, len(v.words))
	sums, counts := make([]expectation, len(k.levels)), make([]float32, len(k.levels))
	for i, x := range v.rows {
		_, y := networks[i%outlookFolds].run(x)
		points[i] = expected(y)
		c := k.words[v.words[i]].Cluster
		counts[c]++
		for j, x := range points[i] {
			sums[c][j] += x
		}
	}
	centres := cluster(points)
	for i, w := range v.words {
		e := k.words[w]
		e.Outlook = uint8(nearest(centres, points[i]) + 1)
		k.words[w] = e
	}
	for c := range k.levels {
		if c == 0 || counts[c] == 0 {
			continue
		}
		for j := range sums[c] {
			sums[c][j] /= counts[c]
		}
		k.levels[c].Outlook = uint8(nearest(centres, sums[c]) + 1)
	}
	return nil
}

const (
	outlookFolds = 4 // number of networks; each word is judged by one that has not seen it, as new words will be
	numOutlooks  = 255
	contextScale = 0.7 // weight of the neighbouring words in distances
)

// expectation is a point: the square roots of the probabilities predicted for a word. The
// root spreads out small probabilities, where a small difference matters.
type expectation [outputs]float32

func expected(y [outputs]float32) (out expectation) {
	softmax(&y)
	for j := range y {
		out[j] = float32(math.Sqrt(float64(y[j])))
		if j >= outcomes {
			out[j] *= contextScale
		}
	}
	return
}

// cluster finds the cluster centres of some points (k-means, Lloyd 1982).
func cluster(points []expectation) []expectation {
	random := rand.New(rand.NewPCG(1, 4))
	centres := make([]expectation, numOutlooks)
	for i, j := range random.Perm(len(points))[:numOutlooks] {
		centres[i] = points[j]
	}
	for range 25 {
		sums := make([][outputs]float64, numOutlooks)
		counts := make([]int, numOutlooks)
		for i := range points {
			c := nearest(centres, points[i])
			counts[c]++
			for k, x := range points[i] {
				sums[c][k] += float64(x)
			}
		}
		for c := range centres {
			for k := range centres[c] {
				if counts[c] > 0 {
					centres[c][k] = float32(sums[c][k] / float64(counts[c]))
				}
			}
		}
	}
	return centres
}

func nearest(centres []expectation, point expectation) int {
	best, least := 0, float32(math.Inf(1))
	for c := range centres {
		d := float32(0)
		for k, x := range point {
			e := x - centres[c][k]
			d += e * e
		}
		if d < least {
			best, least = c, d
		}
	}
	return best
}
