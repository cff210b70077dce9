package wasmopt

import (
	"bytes"
	"slices"
)

// Go's compiler hardly uses WebAssembly's blocks and loops. It ends each basic
// block in one of many nested blocks, all inside one loop; a jump stores the
// number of the target block in a local and branches to the start of that loop,
// where a br_table dispatches. That lets a goroutine resume at any call, but every
// if and every iteration goes through the dispatch: an indirect branch that
// processors mispredict and across which engines keep nothing in registers. flow
// is the control flow graph, recovered from that form.

// flow is the control flow graph of a function.
type flow struct {
	head   []byte // the code in front of the first block
	unwind bool   // the function can be left to switch goroutines
	nodes  []node
	points []point // where a goroutine can resume, by pc
}

// point is a place where a goroutine can resume: the runtime calls the function
// with that pc.
type point struct{ pc, node int }

// node is a basic block.
type node struct {
	pieces []piece
	then   int // the node that follows when control reaches the end, or nowhere
}

const nowhere = -1

// reload is the code after a call that updates the local copy of the stack
// pointer.
var reload = []byte{opGlobalGet, 0, opLocalSet, stackPointer}

// piece is a part of a basic block: code to copy, and a jump after it.
type piece struct {
	code  []byte
	kind  kind
	depth int  // the number of the node's own blocks around the jump
	to    int  // the target node
	not   bool // the branch is taken if its condition is zero

	compares bool // the code ends with a comparison that has an opposite
}

type kind byte

const (
	plain   kind = iota // no jump
	jump                // br to a node, out of blocks of the node's own
	branch              // br_if to a node; depth is 0
	unwinds             // br_if out of the function
)

// Two locals have a fixed role in Go's functions. nextBlock holds the number of
// the block to go to and, for a moment before an indirect call, the number of the
// function to call. Function numbers begin at firstFunction.
const (
	nextBlock     = 0
	stackPointer  = 1
	firstFunction = 4096
)

// parse reads the body of the function with that number. It returns nil for one
// without a dispatch loop, which has no jumps to improve.
func (g *program) parse(body []byte, function int64) (*flow, error) {
	code := cursor(body)
	code.locals()
	all, err := code.instructions()
	if err != nil {
		return nil, err
	}
	f := &flow{head: body[:len(body)-len(code)]}
	f.head = f.head[:len(f.head):len(f.head)]
	for len(all) > 0 && all[0].op != opBlock && all[0].op != opLoop {
		f.head = append(f.head, all[0].bytes...)
		all = all[1:]
	}
	if len(all) > 1 && all[0].op == opBlock && all[1].op == opLoop {
		f.unwind = true
		all = all[1:]
	}
	flat := 1
	if len(all) > 0 && all[0].op == opLoop {
		all, flat = all[1:], 0
	} else if all, f.unwind = withoutLoop(all); all == nil {
		return nil, nil
	}
	blocks := 0
	for len(all) > 3 && all[0].is(opBlock, noType) {
		blocks++
		all = all[1:]
	}
	if len(all) < 3 || !all[0].is(opLocalGet, nextBlock) || all[1].op != opBrTable || all[2].op != opEnd {
		return nil, nil // a loop written in assembly
	}
	table := all[1].targets()
	for _, n := range table {
		if n >= blocks {
			return nil, errCode
		}
	}
	p := parser{program: g, flow: f, table: table, blocks: blocks, resumes: map[int]bool{}, function: function, flat: flat, returns: nowhere, current: node{then: nowhere}}
	if err := p.read(all[3:]); err != nil {
		return nil, err
	}
	if pc := g.recovers[function]; pc != 0 {
		p.resumes[pc] = true
	}
	for pc, n := range table { // the default is the node of the last pc
		if p.resumes[pc] && n != 0 {
			f.points = append(f.points, point{pc, n})
		}
	}
	f.unwind = p.leaves
	if p.scratch && len(table) > firstFunction {
		return nil, errCode
	}
	return f, nil
}

// withoutLoop reads a function without jumps, which has no dispatch loop. It returns the
// code with an end where the loop's would be, and whether there is a block around it.
func withoutLoop(all []instruction) (_ []instruction, unwind bool) {
	tail := len(all) - 4
	if tail < 1 || all[0].op != opBlock || all[tail].op != opUnreachable {
		return nil, false
	}
	return slices.Insert(slices.Clone(all[1:]), tail-1, instruction{op: opEnd}), true
}

type parser struct {
	*program
	flow     *flow
	function int64 // its number
	table    []int // the node of each pc
	blocks   int   // the number of nodes
	flat     int   // 1 if there is no loop around them
	resumes  map[int]bool
	returns  int  // the pc of the return address pushed for the next call, or nowhere
	known    bool // resumes had that pc already
	scratch  bool // nextBlock holds the number of a function at times
	borrowed bool // it does so now

	open    []byte // the node's own blocks that are open
	current node
	piece   piece
	begun   int  // the length of the piece after its last block, branch or call
	exits   bool // the last call does not return
	fails   bool // the last call is for a failed check
	calmly  bool // the last call is of a calm function
	leaves  bool // it has a call in which goroutines can be switched
	address int  // where in the piece the return address is
	over    bool // the rest of this node is unreachable
}

// read reads the nodes and the code after them.
func (p *parser) read(all []instruction) error {
	for i := 0; i < len(all); i++ {
		in := all[i]
		switch {
		case in.op == opEnd && len(p.open) == 0:
			if !p.over {
				p.current.then = len(p.flow.nodes) + 1
				if p.current.then == p.blocks { // the code there is unreachable, see tail
					p.current.then = nowhere
					p.piece.code = append(p.piece.code, opUnreachable)
				}
			}
			p.cut(plain, 0)
			p.flow.nodes = append(p.flow.nodes, p.current)
			if len(p.flow.nodes) == p.blocks {
				return p.tail(all[i+1:])
			}
			p.current, p.over = node{then: nowhere}, false
		case p.over && len(p.open) == 0:
			// Skip it, with all that is nested in it.
			for depth := 0; ; i++ {
				switch all[i].op {
				case opBlock, opLoop, opIf:
					depth++
				case opEnd:
					depth--
				}
				if depth <= 0 {
					break
				}
			}
		case p.jumps(all[i:]):
			to, err := p.target(all[i], all[i+2], 0)
			if err != nil {
				return err
			}
			i += 2
			if len(p.open) == 0 {
				p.current.then, p.over = to, true
				continue
			}
			p.piece.to = to
			p.cut(jump, len(p.open))
		case len(p.open) == 0 && in.is(opIf, noType) && p.jumps(all[i+1:]) && all[i+4].op == opEnd:
			to, err := p.target(all[i+1], all[i+3], 1)
			if err != nil {
				return err
			}
			i += 4
			p.piece.to = to
			p.condition(all[:i-4])
			p.cut(branch, 0)
		default:
			if err := p.one(in, all[i+1:]); err != nil {
				return err
			}
		}
	}
	return errCode
}

// condition looks at how the condition of a branch is computed, to see whether it
// can be negated for free.
func (p *parser) condition(before []instruction) {
	if len(p.piece.code) == 0 {
		return
	}
	if before[len(before)-1].op == opI32Eqz {
		p.piece.not = true
		p.piece.code = p.piece.code[:len(p.piece.code)-1]
		before = before[:len(before)-1]
	}
	if len(p.piece.code) > 0 {
		_, p.piece.compares = opposite(before[len(before)-1].op)
	}
}

// jumps reports whether all begins with a jump to a node.
func (p *parser) jumps(all []instruction) bool {
	return len(all) > 3 && all[0].op == opI32Const && all[1].is(opLocalSet, nextBlock) && all[2].op == opBr
}

// target returns the target node of a jump.
func (p *parser) target(pc, br instruction, nested int) (int, error) {
	if int(br.number) != len(p.open)+nested+p.blocks-1-len(p.flow.nodes) || pc.number < 0 || int(pc.number) >= len(p.table)-1 {
		return 0, errCode
	}
	return p.table[pc.number], nil
}

// one reads any other instruction; next are those after it.
func (p *parser) one(in instruction, next []instruction) error {
	out := int64(len(p.open) + p.blocks - p.flat - len(p.flow.nodes))
	switch in.op {
	case opBlock, opLoop, opIf:
		p.open = append(p.open, in.op)
	case opEnd:
		p.open = p.open[:len(p.open)-1]
	case opBr, opBrTable, opReturn, opUnreachable:
		if in.op == opBr && in.number >= int64(len(p.open)) || in.op == opBrTable {
			return errCode
		}
		p.over = len(p.open) == 0
	case opBrIf:
		if p.flow.unwind && in.number == out {
			return p.unwinds(next)
		}
		if in.number >= int64(len(p.open)) {
			return errCode
		}
	case opLocalSet:
		// An indirect call keeps the number of the function here for a moment.
		if in.number == nextBlock {
			if len(next) < 3 || !next[0].is(opI32Const, 0) || !next[1].is(opLocalGet, nextBlock) || next[2].op != opIndirect {
				return errCode
			}
			p.scratch, p.borrowed = true, true
		}
	case opLocalGet:
		if in.number == nextBlock && !p.borrowed {
			return errCode
		}
		p.borrowed = p.borrowed && in.number != nextBlock
	case opLocalTee:
		if in.number == nextBlock {
			return errCode
		}
	case opI64Const:
		if at := in.number & 0xffff; in.number>>16 == p.function && int(at) < len(p.table) {
			p.returns, p.address = int(at), len(p.piece.code)
			p.known = p.resumes[p.returns]
			p.resumes[p.returns] = true
		}
	case opCall:
		p.exits, p.fails, p.calmly = p.program.exits[in.number], p.checks[in.number], p.calm[in.number]
	case opIndirect:
		p.exits, p.fails, p.calmly = false, false, false
	}
	p.piece.code = append(p.piece.code, in.bytes...)
	switch in.op {
	case opBlock, opLoop, opIf, opElse, opEnd, opBr, opBrIf, opCall, opIndirect:
		if !p.fails || in.op != opCall {
			p.begun = len(p.piece.code)
		}
	}
	return nil
}

// unwinds reads the branch after a call that leaves the function if goroutines
// are being switched. Go emits three forms of such calls. An ordinary call ends
// its node, and the goroutine resumes in the next one. So does a call that does not
// return, but nothing follows it. A call in a block of the node's own always
// unwinds and has no point to resume at: it is runtime.morestack, which restarts the
// function, or runtime.sigpanic. That of a calm function never unwinds.
func (p *parser) unwinds(next []instruction) (err error) {
	if len(next) == 0 || p.returns < 0 {
		return errCode
	}
	inside := len(p.open) > 0
	resumesAt, at := p.table[p.returns], len(p.flow.nodes)
	if inside && resumesAt > at || !inside && (resumesAt != at+1 || next[0].op != opEnd) {
		return errCode
	}
	returns := !inside && !p.exits
	if (!returns || p.calmly) && !p.known {
		delete(p.resumes, p.returns)
	}
	p.returns = nowhere
	if p.calmly {
		p.piece.code, err = calmCall(p.piece.code, p.address)
		return err
	}
	if !returns {
		p.piece.code = bytes.TrimSuffix(p.piece.code, reload)
	}
	if p.fails { // without what leads to the call: its arguments and its return address
		p.piece.code, p.over = append(p.piece.code[:p.begun], opUnreachable), !inside
		return nil
	}
	p.cut(unwinds, len(p.open))
	p.leaves = true
	if !returns {
		p.piece.code, p.over = []byte{opUnreachable}, !inside
	}
	return nil
}

// cut ends the piece with a jump of that kind.
func (p *parser) cut(k kind, depth int) {
	p.piece.kind, p.piece.depth = k, depth
	if k != plain || len(p.piece.code) > 0 {
		p.current.pieces = append(p.current.pieces, p.piece)
	}
	p.piece, p.begun = piece{}, 0
}

// tail checks the code after the last node.
func (p *parser) tail(all []instruction) error {
	want := []instruction{{op: opUnreachable}, {op: opEnd}}
	if p.flow.unwind {
		want = []instruction{{op: opUnreachable}, {op: opEnd}, {op: opI32Const, number: 1}, {op: opEnd}}
	}
	if len(all) != len(want) {
		return errCode
	}
	for i, in := range all {
		if !in.is(want[i].op, want[i].number) {
			return errCode
		}
	}
	return nil
}

// next calls visit with each successor of node n. A branch to a node that traps is written
// as a trap.
func (f *flow) next(n int, visit func(int)) {
	for _, p := range f.nodes[n].pieces {
		if p.kind == jump || p.kind == branch && !f.traps(p.to) {
			visit(p.to)
		}
	}
	if then := f.nodes[n].then; then != nowhere {
		visit(then)
	}
}

// traps reports whether all that a node does is trap.
func (f *flow) traps(n int) bool {
	pieces := f.nodes[n].pieces
	return len(pieces) == 1 && pieces[0].kind == plain && len(pieces[0].code) == 1 && pieces[0].code[0] == opUnreachable
}
