package summary

import (
	"container/heap"
	"math"
	"slices"
)

// greedy takes the sentence that adds most for its length, again and again,
// until the budget is spent. What a sentence adds only shrinks as the summary
// grows, so an old figure is an upper bound, and few have to be told anew
// (Minoux 1978, https://doi.org/10.1007/BFb0006528).
func (x *decoder) greedy(b bounds) []int {
	gain := func(i int) float64 {
		c1, c2 := x.gains(i)
		v := (c1 + pairWeight*c2) / math.Sqrt(float64(x.length[i])+5)
		if x.focus != nil {
			v += 10 * x.focus[i]
		}
		return v
	}
	q := make(queue, 0, len(x.words))
	for i := range x.words {
		q = append(q, offer{i, gain(i)})
	}
	heap.Init(&q)
	words := 0
	fits := func(set []int) bool {
		n := words
		for _, i := range set {
			n += b.readerWords[i]
		}
		return len(x.set)+len(set) <= b.most && (b.words == 0 || n <= b.words)
	}
	take := func(set []int) {
		for _, i := range set {
			x.push(i)
			words += b.readerWords[i]
		}
	}
	var needy []int // those passed over, in the order of their gain
	for len(q) > 0 && len(x.set) < b.most {
		o := heap.Pop(&q).(offer)
		if x.in[o.i] {
			continue
		}
		if v := gain(o.i); len(q) > 0 && v < q[0].value {
			heap.Push(&q, offer{o.i, v})
			continue
		}
		set := []int{o.i}
		for _, j := range x.needs[o.i] {
			if !x.in[j] {
				set = append(set, j)
			}
		}
		stands := !x.alone[o.i] && !x.needDeep(set)
		switch {
		case stands && fits(set):
			take(set)
		case !stands || len(set) > 1:
			needy = append(needy, o.i)
		}
	}
	for _, i := range needy {
		if len(x.set) >= b.least {
			break
		}
		if !x.in[i] && fits([]int{i}) {
			take([]int{i})
		}
	}
	slices.Sort(x.set)
	return x.set
}

// needDeep reports whether one of the set but the first needs in its turn
// a sentence that is neither chosen nor of the set.
func (x *decoder) needDeep(set []int) bool {
	for _, i := range set[1:] {
		if x.alone[i] {
			return true
		}
		for _, j := range x.needs[i] {
			if !x.in[j] && !slices.Contains(set, j) {
				return true
			}
		}
	}
	return false
}

// offer is a sentence and what it last seemed to add.
type offer struct {
	i     int
	value float64
}

type queue []offer

func (q queue) Len() int { return len(q) }
func (q queue) Less(a, b int) bool {
	if q[a].value != q[b].value {
		return q[a].value > q[b].value
	}
	return q[a].i < q[b].i
}
func (q queue) Swap(a, b int) { q[a], q[b] = q[b], q[a] }
func (q *queue) Push(o any)   { *q = append(*q, o.(offer)) }
func (q *queue) Pop() any {
	o := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return o
}
