package wasmopt

import (
	"encoding/binary"
	"slices"
)

// write returns the function's body with a WebAssembly loop for each loop and
// direct jumps. A goroutine that resumes inside a loop enters it by the header,
// where a br_table leads on. It returns nil if a loop has more than one entry.
func (f *flow) write() []byte {
	whole := f.regions()
	if whole == nil {
		return nil
	}
	w := writer{flow: f, after: map[int]int{}}
	w.after[w.list(whole, nowhere)] = nowhere
	w.function(whole) // to find out which blocks are needed
	w.needed = w.asked
	w.function(whole)
	return w.out
}

type writer struct {
	flow   *flow
	after  map[int]int  // the node written after each node
	blocks []block      // the open blocks
	asked  map[int]bool // the targets of forward jumps in this pass
	needed map[int]bool // the same in the first pass: the nodes that need a block; nil means all
	out    []byte
}

// block is an open block. A branch to it leads forward to node, back to the header
// if it is a loop, or, if node is nowhere, out of the function.
type block struct {
	node int
	loop *region
}

// list records the order of the nodes in a region, given the node before it, and
// returns the last one.
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

// depth finds the innermost block through which a branch reaches a node, and its
// depth.
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

// dispatch sends a resumed goroutine to its node, or to the loop around it, and
// everything else to the first item. It compares one pc after the other where a table
// would have three entries or more for each: browsers compile every entry.
func (w *writer) dispatch(r *region, first int) {
	least, most := r.points[0].pc, r.points[0].pc
	for _, p := range r.points {
		least, most = min(least, p.pc), max(most, p.pc)
	}
	w.out = appendOp(w.out, opLocalGet, nextBlock)
	w.out = appendSigned(append(w.out, opI32Const), int64(least))
	if len(r.points)*3 < most-least+2 {
		w.out = appendOp(append(w.out, opI32LtS), opBrIf, 0) // 0 is the first item
		for _, p := range r.points {
			w.asked[p.node] = true
			_, d := w.depth(p.node)
			w.out = appendOp(w.out, opLocalGet, nextBlock)
			w.out = appendSigned(append(w.out, opI32Const), int64(p.pc))
			w.out = appendOp(append(w.out, opI32Eq), opBrIf, d)
		}
		return
	}
	table := make([]int, most-least+2)
	for _, p := range r.points {
		w.asked[p.node] = true
		_, table[p.pc-least] = w.depth(p.node)
	}
	w.out = appendOp(append(w.out, opI32Sub), opBrTable, len(table)-1)
	for _, d := range table {
		w.out = binary.AppendUvarint(w.out, uint64(d)) // 0 is the first item
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
			trap := w.flow.traps(p.to)
			if !trap && i == len(all)-1 && p.to == after && then != nowhere {
				p.to, p.not, then = then, !p.not, after
			}
			if p.not && p.compares {
				last := len(w.out) - 1
				w.out[last], _ = opposite(w.out[last])
				p.not = false
			}
			if trap {
				w.trap(p.not)
			} else {
				w.branch(p.to, p.not)
			}
		case unwinds:
			_, d := w.depth(nowhere)
			w.out = appendOp(w.out, opBrIf, d+p.depth)
		}
	}
	if then != nowhere && then != after {
		w.jump(then, 0)
	}
}

// jump writes a jump to a node out of that many blocks of the node's own.
func (w *writer) jump(to, nested int) {
	b, d := w.depth(to)
	if b.resumes() {
		w.out = append(w.out, opI32Const, 0x7f, opLocalSet, nextBlock) // -1
	} else if b.loop == nil {
		w.asked[to] = true
	}
	w.out = appendOp(w.out, opBr, d+nested)
}

// resumes reports whether a loop begins with a br_table. A jump back to it must
// not dispatch to where a goroutine resumed before.
func (b block) resumes() bool { return b.loop != nil && len(b.loop.points) > 0 }

func (w *writer) trap(not bool) {
	if not {
		w.out = append(w.out, opI32Eqz)
	}
	w.out = append(w.out, opIf, noType, opUnreachable, opEnd)
}

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
