package decode

// An offer is a candidate, the antecedent taken with it or -1, and their value.
type offer struct {
	i, with int
	value   float64
}

func (o *offer) before(p *offer) bool {
	if o.value != p.value {
		return o.value > p.value
	}
	return o.i < p.i
}

// queue is a heap with at most one offer per candidate, the best first.
type queue struct {
	offers []offer
	place  []int // for each candidate, the index of its offer, or -1
}

func newQueue(n int) queue {
	q := queue{offers: make([]offer, 0, n), place: make([]int, n)}
	for i := range q.place {
		q.place[i] = -1
	}
	return q
}

// has reports whether the queue has an offer for candidate i.
func (q *queue) has(i int) bool { return i < len(q.place) && q.place[i] >= 0 }

// put adds an offer, or replaces that of the same candidate.
func (q *queue) put(o offer) {
	k := q.place[o.i]
	if k < 0 {
		k = len(q.offers)
		q.offers = append(q.offers, o)
	}
	q.settle(k, o)
}

// remove removes the offer for candidate i, if there is one.
func (q *queue) remove(i int) {
	if !q.has(i) {
		return
	}
	k, last := q.place[i], len(q.offers)-1
	q.place[i] = -1
	o := q.offers[last]
	q.offers = q.offers[:last]
	if k < last {
		q.settle(k, o)
	}
}

// settle places an offer, starting at the free index k, and moves others up or down
// to keep the heap in order.
func (q *queue) settle(k int, o offer) {
	for k > 0 && o.before(&q.offers[(k-1)/2]) {
		q.set(k, q.offers[(k-1)/2])
		k = (k - 1) / 2
	}
	for {
		next := 2*k + 1
		if next+1 < len(q.offers) && q.offers[next+1].before(&q.offers[next]) {
			next++
		}
		if next >= len(q.offers) || !q.offers[next].before(&o) {
			break
		}
		q.set(k, q.offers[next])
		k = next
	}
	q.set(k, o)
}

func (q *queue) set(k int, o offer) {
	q.offers[k] = o
	q.place[o.i] = k
}
