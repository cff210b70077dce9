package wasmopt

import "slices"

// region is a natural loop (Aho, Lam, Sethi, Ullman: Compilers, 9.6.6) or, with
// no header, the whole function: its nodes and the loops in it, in the order in
// which they are written. A loop is entered by its header alone, but for where a
// goroutine is resumed.
type region struct {
	header int // nowhere for the whole function
	parent *region
	items  []item
	points []point // which item to go to for each pc, where it is not the first

	follows map[int][]int // for each item those that control goes on to
	waits   map[int]int   // for each item how many times it is one of these
}

// item is a node, or a whole loop by its header.
type item struct {
	node int
	loop *region
}

// regions finds the loops and puts everything in order. It returns nil where
// control enters a loop past its header, which no structured program does.
func (f *flow) regions() *region {
	order, number, roots := f.depthFirst()
	dominator, before := f.dominators(order, number, roots)
	whole := &region{header: nowhere}
	inner := make([]*region, len(f.nodes)) // each node's innermost loop
	for i := range inner {
		inner[i] = whole
	}
	loops := map[int]*region{}
	for _, h := range order { // an outer loop's header comes before an inner's
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

// depthFirst lists the nodes that can be reached, each before those that follow
// it but for the ends of loops, and numbers them so. The roots are where control
// begins: the first node, and what only a resumed goroutine reaches.
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

// dominators finds the immediate dominator of each node (Cooper, Harvey and
// Kennedy, "A Simple, Fast Dominance Algorithm"), and which nodes come before it.
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

// arrange puts each region's items in an order in which control goes forward,
// but from a loop's end to its header.
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
						return // the end of a loop
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

// choose takes, of those that may come next, the one that control falls or jumps
// to from the last, and else the first in Go's order: as Go put them, but for
// the headers of loops, which Go puts last.
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
