package wasmopt

import "bytes"

// Go's compiler knows of WebAssembly's blocks and loops only this much: every
// basic block ends one of many nested blocks, all in one loop, and who jumps
// writes the number of a block into a variable and goes back to the loop's
// start, where br_table leads on. So a goroutine can be resumed at any call,
// but each step of an inner loop, and each if, goes round through all of them:
// a jump that no processor foresees, past which no compiler keeps anything in a
// register, and which browsers take for a loop's end when they count what is
// hot. flow is that graph, taken out of the nest.

// flow is the control flow graph of a function.
type flow struct {
	head   []byte // what stands before the first block: locals, and the stack pointer
	unwind bool   // there is a way out that unwinds the stack
	nodes  []node
	points []point // by pc
}

// point is where a goroutine is resumed: the runtime calls the function with pc.
type point struct{ pc, node int }

// node is a basic block.
type node struct {
	pieces []piece
	then   int // the node that its end leads to, or nowhere
}

const nowhere = -1

// again is how a function learns, after each call, where the stack now ends. Who
// unwinds it, or goes no further, need not know.
var again = []byte{opGlobalGet, 0, opLocalSet, stackPointer}

// piece is a part of a basic block: code that is copied, or a jump behind it.
type piece struct {
	code  []byte
	kind  kind
	depth int  // how many blocks of its own node the jump stands in
	to    int  // the node that it leads to
	not   bool // a branch that is taken when its condition is zero

	compares bool // the code's last byte is a comparison that has an opposite
}

type kind byte

const (
	plain   kind = iota // no jump
	jump                // br to a node, from within a block of its own
	branch              // br_if to a node; depth is 0
	unwinds             // br_if out of the function
)

// variable is where the number of the block to go to lies, and, before a call of
// a function by its number, that: from firstFunction on. stackPointer is where a
// function of Go's keeps the stack's end, the lower one.
const (
	variable      = 0
	stackPointer  = 1
	firstFunction = 4096
)

// parse reads the code of a function, given by its number for the runtime. It
// returns nil for one that has no loop of Go's kind, and so no jumps.
func (g *program) parse(body []byte, function int64) (*flow, error) {
	code := cursor(body)
	for range code.number() {
		code.number()
		code.bytes(1)
	}
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
	if len(all) == 0 || all[0].op != opLoop {
		return nil, nil
	}
	all = all[1:]
	blocks := 0
	for len(all) > 3 && all[0].is(opBlock, noType) {
		blocks++
		all = all[1:]
	}
	if len(all) < 3 || !all[0].is(opLocalGet, variable) || all[1].op != opBrTable || all[2].op != opEnd {
		return nil, nil // a loop of an assembler's
	}
	table := all[1].targets()
	p := parser{flow: f, table: table, blocks: blocks, resumes: map[int]bool{}, program: g, function: function, current: node{then: nowhere}}
	if err := p.read(all[3:]); err != nil {
		return nil, err
	}
	if pc := g.recovers[function]; pc != 0 {
		p.resumes[pc] = true
	}
	for pc, n := range table {
		if p.resumes[pc] && n != 0 {
			f.points = append(f.points, point{pc, n})
		}
	}
	if p.scratch && len(table) > firstFunction {
		return nil, errCode
	}
	return f, nil
}

type parser struct {
	*program
	flow     *flow
	function int64 // its number for the runtime
	table    []int // the node of each pc
	blocks   int   // all of them
	resumes  map[int]bool
	returns  int  // the pc that was given last as a return address
	scratch  bool // the variable holds the number of a function, too

	open    []byte // the blocks of its own that the node is in
	current node
	piece   piece
	endless bool // the last call does not return
	over    bool // what follows in this node is never reached
}

// read reads the nodes and what follows them.
func (p *parser) read(all []instruction) error {
	for i := 0; i < len(all); i++ {
		in := all[i]
		switch {
		case in.op == opEnd && len(p.open) == 0:
			if !p.over {
				p.current.then = len(p.flow.nodes) + 1
				if p.current.then == p.blocks { // Go writes unreachable there
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
			// Left out, with what is nested in it.
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

// condition looks at how the condition of a branch is computed, so that it can be
// turned round.
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

// jumps tells whether a jump to a node begins here.
func (p *parser) jumps(all []instruction) bool {
	return len(all) > 3 && all[0].op == opI32Const && all[1].is(opLocalSet, variable) && all[2].op == opBr
}

// target is the node that a jump leads to.
func (p *parser) target(pc, br instruction, nested int) (int, error) {
	if int(br.number) != len(p.open)+nested+p.blocks-1-len(p.flow.nodes) || pc.number < 0 || int(pc.number) >= len(p.table)-1 {
		return 0, errCode
	}
	return p.table[pc.number], nil
}

// one reads any other instruction.
func (p *parser) one(in instruction, next []instruction) error {
	toLoop := int64(len(p.open) + p.blocks - 1 - len(p.flow.nodes))
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
		if p.flow.unwind && in.number == toLoop+1 {
			if p.endless {
				p.piece.code = bytes.TrimSuffix(p.piece.code, again)
			}
			p.cut(unwinds, len(p.open))
			if p.endless {
				p.piece.code, p.over = []byte{opUnreachable}, len(p.open) == 0
			}
			p.endless = false
			return nil
		}
		if in.number >= int64(len(p.open)) {
			return errCode
		}
	case opLocalSet:
		// Before a call whose function lies on the stack, the variable holds its
		// number for a moment.
		if in.number == variable {
			if len(next) < 3 || !next[0].is(opI32Const, 0) || !next[1].is(opLocalGet, variable) || next[2].op != opIndirect {
				return errCode
			}
			p.scratch = true
		}
	case opI64Const:
		if in.number>>16 == p.function {
			p.returns = int(in.number & 0xffff)
			p.resumes[p.returns] = true
		}
	case opCall:
		p.endless = p.ends[in.number]
		if p.endless {
			delete(p.resumes, p.returns)
		}
	}
	p.piece.code = append(p.piece.code, in.bytes...)
	return nil
}

// cut ends the piece with a jump of a kind.
func (p *parser) cut(k kind, depth int) {
	p.piece.kind, p.piece.depth = k, depth
	if k != plain || len(p.piece.code) > 0 {
		p.current.pieces = append(p.current.pieces, p.piece)
	}
	p.piece = piece{}
}

// tail reads what stands behind the last node.
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

// next calls visit with each node that may follow node n.
func (f *flow) next(n int, visit func(int)) {
	for _, p := range f.nodes[n].pieces {
		if p.kind == jump || p.kind == branch {
			visit(p.to)
		}
	}
	if then := f.nodes[n].then; then != nowhere {
		visit(then)
	}
}
