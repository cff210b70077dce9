package wasmopt

import (
	"encoding/binary"
	"slices"
)

// write writes a function's code with loops of WebAssembly's own for its loops,
// and with jumps that go where they lead. Where a goroutine is resumed within a
// loop, it goes in by the header, and a br_table there leads on. It returns nil
// where control enters a loop past its header.
func (f *flow) write() []byte {
	whole := f.regions()
	if whole == nil {
		return nil
	}
	w := writer{flow: f, after: map[int]int{}}
	w.after[w.list(whole, nowhere)] = nowhere
	w.function(whole) // to learn which blocks are needed
	w.needed = w.asked
	w.function(whole)
	return w.out
}

type writer struct {
	flow   *flow
	after  map[int]int  // which node is written behind a node
	blocks []block      // those around what is written
	asked  map[int]bool // nodes that are jumped forward to, noted as they are written
	needed map[int]bool // those that get a block for it: asked, as it was after the first writing; nil is all
	out    []byte
}

// block is one that is open: a jump out of it leads forward to a node or, where
// it is a loop, again to its header, or nowhere, to unwind.
type block struct {
	node int
	loop *region
}

// list notes which node is written behind which. It is given the last before a
// region, and returns the last in it.
func (w *writer) list(r *region, last int) int {
	for _, it := range r.items {
		if it.loop != nil {
			last = w.list(it.loop, last)
		} else {
			w.after[last] = it.node
			last = it.node
		}
	}
	return last
}

func (w *writer) begin(op byte, b block) {
	w.out = append(w.out, op, noType)
	w.blocks = append(w.blocks, b)
}

func (w *writer) end() {
	w.out = append(w.out, opEnd)
	w.blocks = w.blocks[:len(w.blocks)-1]
}

// depth finds the innermost block for a jump to a node, and how far out it is.
func (w *writer) depth(node int) (block, int) {
	for i, b := range slices.Backward(w.blocks) {
		if b.node == node {
			return b, len(w.blocks) - 1 - i
		}
	}
	return block{}, nowhere
}

func (w *writer) function(whole *region) {
	w.out, w.asked = slices.Clone(w.flow.head), map[int]bool{}
	if w.flow.unwind {
		w.begin(opBlock, block{node: nowhere})
	}
	w.region(whole)
	w.out = append(w.out, opUnreachable)
	if w.flow.unwind {
		w.end()
		w.out = append(w.out, opI32Const, 1)
	}
	w.out = append(w.out, opEnd)
}

func (w *writer) region(r *region) {
	if r.header != nowhere {
		w.begin(opLoop, block{r.header, r})
	}
	first := r.items[0].node
	for _, it := range slices.Backward(r.items[1:]) {
		if w.needed == nil || w.needed[it.node] {
			w.begin(opBlock, block{node: it.node})
		}
	}
	if len(r.points) > 0 {
		w.begin(opBlock, block{node: first})
		w.dispatch(r, first)
		w.end()
	}
	for i, it := range r.items {
		if i > 0 && (w.needed == nil || w.needed[it.node]) {
			w.end()
		}
		if it.loop != nil {
			w.region(it.loop)
		} else {
			w.node(it.node)
		}
	}
	if r.header != nowhere {
		w.end()
	}
}

// dispatch leads a resumed goroutine to its node or to the loop that it is in,
// and all else to the first item.
func (w *writer) dispatch(r *region, first int) {
	least, most := r.points[0].pc, r.points[0].pc
	for _, p := range r.points {
		least, most = min(least, p.pc), max(most, p.pc)
	}
	table := make([]int, most-least+2)
	for _, p := range r.points {
		w.asked[p.node] = true
		_, table[p.pc-least] = w.depth(p.node)
	}
	w.out = appendOp(w.out, opLocalGet, variable)
	w.out = appendSigned(append(w.out, opI32Const), int64(least))
	w.out = appendOp(append(w.out, opI32Sub), opBrTable, len(table)-1)
	for _, d := range table {
		w.out = binary.AppendUvarint(w.out, uint64(d)) // 0 leads to the first
	}
}

func (w *writer) node(n int) {
	all, then, after := w.flow.nodes[n].pieces, w.flow.nodes[n].then, w.after[n]
	for i, p := range all {
		w.out = append(w.out, p.code...)
		switch p.kind {
		case jump:
			w.jump(p.to, p.depth)
		case branch:
			if i == len(all)-1 && p.to == after && then != nowhere {
				p.to, p.not, then = then, !p.not, after
			}
			if p.not && p.compares {
				last := len(w.out) - 1
				w.out[last], _ = opposite(w.out[last])
				p.not = false
			}
			w.branch(p.to, p.not)
		case unwinds:
			_, d := w.depth(nowhere)
			w.out = appendOp(w.out, opBrIf, d+p.depth)
		}
	}
	if then != nowhere && then != after {
		w.jump(then, 0)
	}
}

// jump goes to a node, from within some blocks of its own.
func (w *writer) jump(to, nested int) {
	b, d := w.depth(to)
	if b.resumes() {
		w.out = append(w.out, opI32Const, 0x7f, opLocalSet, variable) // -1
	} else if b.loop == nil {
		w.asked[to] = true
	}
	w.out = appendOp(w.out, opBr, d+nested)
}

// resumes tells whether a loop begins with a br_table. Who then goes through the
// loop again must not be led to where the goroutine was resumed before.
func (b block) resumes() bool { return b.loop != nil && len(b.loop.points) > 0 }

func (w *writer) branch(to int, not bool) {
	if not {
		w.out = append(w.out, opI32Eqz)
	}
	b, d := w.depth(to)
	if b.resumes() {
		w.out = append(w.out, opIf, noType)
		w.jump(to, 1)
		w.out = append(w.out, opEnd)
		return
	}
	if b.loop == nil {
		w.asked[to] = true
	}
	w.out = appendOp(w.out, opBrIf, d)
}
