package wasmopt

import "slices"

// region is a natural loop (Aho, Lam, Sethi, Ullman: Compilers, 9.6.6) or, without
// a header, the whole function: its nodes and inner loops, in the order in which
// they will be written. Only resumed goroutines enter a loop other than by its
// header.
type region struct {
	header int // nowhere for the whole function
	parent *region
	items  []item
	points []point // the item that each pc leads to, unless it is the first

	follows map[int][]int // the successors of each item
	waits   map[int]int   // the number of predecessors that are not placed yet
}

// item is a node or, if loop is set, the whole loop with that header.
type item struct {
	node int
	loop *region
}

// regions finds the loops and orders everything. It returns nil if a loop can be
// entered other than by its header, which takes a goto.
func (f *flow) regions() *region {
	order, number, roots := f.depthFirst()
	dominator, before := f.dominators(order, number, roots)
	whole := &region{header: nowhere}
	inner := make([]*region, len(f.nodes)) // the innermost loop of each node
	for i := range inner {
		inner[i] = whole
	}
	loops := map[int]*region{}
	for _, h := range order { // headers of outer loops come first
		var todo []int
		for _, b := range before[h] {
			if number[b] < number[h] {
				continue
			}
			for d := b; d != h; d = dominator[d] {
				if d == nowhere {
					return nil
				}
			}
			todo = append(todo, b)
		}
		if len(todo) == 0 {
			continue
		}
		loop := &region{header: h, parent: inner[h]}
		loops[h], inner[h] = loop, loop
		for len(todo) > 0 {
			n := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if inner[n] != loop {
				inner[n] = loop
				todo = append(todo, before[n]...)
			}
		}
	}
	f.arrange(order, inner, loops)
	for _, p := range f.points {
		at := p.node
		for r := inner[p.node]; r != nil; r = r.parent {
			if at != r.items[0].node {
				r.points = append(r.points, point{p.pc, at})
			}
			at = r.header
		}
	}
	return whole
}

// depthFirst lists the reachable nodes in reverse postorder and numbers them. The
// roots are the first node and those that only a resumed goroutine reaches.
func (f *flow) depthFirst() (order, number []int, roots map[int]bool) {
	roots = map[int]bool{}
	seen := make([]bool, len(f.nodes))
	var visit func(n int)
	visit = func(n int) {
		if !seen[n] {
			seen[n] = true
			f.next(n, visit)
			order = append(order, n)
		}
	}
	for _, p := range append([]point{{}}, f.points...) {
		if !seen[p.node] {
			roots[p.node] = true
			visit(p.node)
		}
	}
	slices.Reverse(order)
	number = make([]int, len(f.nodes))
	for i, n := range order {
		number[n] = i
	}
	return order, number, roots
}

// dominators finds the immediate dominator (Cooper, Harvey and Kennedy, "A Simple,
// Fast Dominance Algorithm") and the predecessors of each node.
func (f *flow) dominators(order, number []int, roots map[int]bool) (dominator []int, before [][]int) {
	before = make([][]int, len(f.nodes))
	for _, n := range order {
		f.next(n, func(to int) { before[to] = append(before[to], n) })
	}
	dominator = make([]int, len(f.nodes))
	known := make([]bool, len(f.nodes))
	meet := func(a, b int) int {
		for a != b && a != nowhere && b != nowhere {
			if number[a] > number[b] {
				a = dominator[a]
			} else {
				b = dominator[b]
			}
		}
		if a != b {
			return nowhere
		}
		return a
	}
	for changed := true; changed; {
		changed = false
		for _, n := range order {
			at, first := nowhere, !roots[n]
			for _, b := range before[n] {
				switch {
				case !known[b]:
				case first:
					at, first = b, false
				default:
					at = meet(at, b)
				}
			}
			if !known[n] || dominator[n] != at {
				dominator[n], known[n], changed = at, true, true
			}
		}
	}
	return dominator, before
}

// arrange sorts the items of each region topologically, ignoring the edges back to
// its header.
func (f *flow) arrange(order []int, inner []*region, loops map[int]*region) {
	members := map[*region][]int{}
	var all []*region
	add := func(r *region, n int) {
		if members[r] == nil {
			r.follows, r.waits = map[int][]int{}, map[int]int{}
			all = append(all, r)
		}
		members[r] = append(members[r], n)
	}
	for _, n := range order {
		if r := inner[n]; r.header == n {
			add(r.parent, n)
		}
		add(inner[n], n)
	}
	for _, n := range order {
		f.next(n, func(to int) {
			// The edge goes from an item of a region to another of the same.
			r, at := inner[n], n
			home := inner[to]
			if home.header == to {
				for ; r != nil; r = r.parent {
					if r == home {
						return // an edge back to the header
					}
				}
				r, home = inner[n], home.parent
			}
			for r != home {
				r, at = r.parent, r.header
			}
			r.follows[at] = append(r.follows[at], to)
			r.waits[to]++
		})
	}
	for _, r := range all {
		last := nowhere
		ready := slices.DeleteFunc(members[r], func(n int) bool { return r.waits[n] > 0 })
		for len(ready) > 0 {
			i := f.choose(ready, last)
			last = ready[i]
			ready = slices.Delete(ready, i, i+1)
			it := item{node: last}
			if last != r.header {
				it.loop = loops[last]
			}
			r.items = append(r.items, it)
			for _, to := range r.follows[last] {
				if r.waits[to]--; r.waits[to] == 0 {
					ready = append(ready, to)
				}
			}
		}
	}
}

// choose picks the item to place next: one that the last falls through or branches
// to, or else the first in Go's order.
func (f *flow) choose(ready []int, last int) int {
	if last != nowhere {
		if i := slices.Index(ready, f.nodes[last].then); i >= 0 {
			return i
		}
		for _, p := range slices.Backward(f.nodes[last].pieces) {
			if i := slices.Index(ready, p.to); p.kind == branch && i >= 0 {
				return i
			}
		}
	}
	first := 0
	for i, n := range ready {
		if n < ready[first] {
			first = i
		}
	}
	return first
}
