package wasmopt

import (
	"bytes"
	"errors"
	"slices"
)

// A call of Go's is prepared for the goroutine to stop in it: the caller stores a return
// address, asks afterwards whether to leave too, and can be entered again behind the call.
// A function asks first whether its stack must grow, and to grow it stops the goroutine.
//
// Most small functions need none of this. We call a function calm if it always runs to its
// end: it asks for little room on the stack, has no indirect calls, and calls only calm
// functions. Then nothing can look for the caller's return address, or move the stack, and
// no garbage is collected before it returns.

// The room in bytes that a function which checks its stack leaves below its frame for those
// that do not (abi.StackNosplitBase), and what a chain of calm functions may take of it.
const (
	room     = 800
	calmRoom = 128
	callSize = 8 // what a call pushes
)

const globalG = 2 // the global that holds the current goroutine

// traits are what must be known of a function to see whether it is calm.
type traits struct {
	calls    []int // the functions it calls, as places in the module
	frame    int   // how much of the stack it takes
	checks   bool  // it checks the stack
	indirect bool
	mayCalm  bool // it is calm if those it calls are
	pure     bool // it has its own conventions, no calls, and leaves the stack alone
}

type stacks struct {
	all   []traits
	calm  []bool
	known []bool // whether calm is final
	needs []int  // how much of the stack a function takes at most before the next check, or 0
}

// calm finds the calm functions, by their index in the module. The functions must be
// structured, so that what can panic has become a trap. It fails if functions that do not
// check the stack could now take more of it than those that do leave them.
func (m *Module) calm(g *program) (map[int64]bool, error) {
	functions, err := m.Functions()
	if err != nil {
		return nil, err
	}
	s := stacks{make([]traits, len(functions)), make([]bool, len(functions)), make([]bool, len(functions)), make([]int, len(functions))}
	for i, f := range functions {
		if s.all[i], err = g.traits(f.Body); err != nil {
			return nil, err
		}
	}
	found := map[int64]bool{}
	for i := range functions {
		if s.isCalm(i) {
			found[int64(g.imported+i)] = true
		}
	}
	for i, t := range s.all {
		if t.checks && !s.calm[i] {
			continue
		}
		if need, ok := s.need(i, len(functions)); !ok || need > room-callSize {
			return nil, errors.New("wasmopt: too little room on the stack")
		}
	}
	return found, nil
}

func (g *program) traits(body []byte) (t traits, err error) {
	in := cursor(body)
	in.locals()
	code, err := in.instructions()
	if err != nil {
		return t, err
	}
	t.pure, t.mayCalm = true, isGo(code)
	read := map[uint64]bool{} // what it reads on the stack, by offset
	for j, i := range code {
		switch i.op {
		case opIndirect:
			t.indirect, t.mayCalm, t.pure = true, false, false
		case opCall:
			t.pure = false
			switch k := int(i.number) - g.imported; {
			case k < 0:
				t.mayCalm = false
			case g.grows[i.number]:
				t.checks = true
			default:
				t.calls = append(t.calls, k)
			}
		case opGlobalSet:
			t.pure = false
			t.mayCalm = t.mayCalm && i.number == 0
		case opReturn:
			t.mayCalm = t.mayCalm && code[j-1].is(opI32Const, 0)
		case opI64Load:
			if code[j-1].is(opLocalGet, stackPointer) {
				read[i.offset()] = true
			}
		case opI32Sub:
			if takes, ok := takesStack(code[j-2:]); ok {
				t.frame = max(t.frame, takes)
			}
		}
	}
	t.mayCalm = t.mayCalm && !read[uint64(t.frame)] // its return address
	return t, nil
}

// takesStack returns the size of the frame if code makes room for it, rather than for a
// return address.
func takesStack(code []instruction) (size int, ok bool) {
	if len(code) < 6 || !code[0].is(opLocalGet, stackPointer) || code[1].op != opI32Const {
		return 0, false
	}
	calls := code[1].number == callSize && code[5].is(opLocalGet, stackPointer) && len(code) > 7 && code[6].op == opI64Const && code[7].op == opI64Store
	return int(code[1].number), !calls
}

// isGo reports whether a function follows Go's conventions for calls.
func isGo(code []instruction) bool {
	return len(code) >= 2 && code[0].is(opGlobalGet, 0) && code[1].is(opLocalSet, stackPointer)
}

func (s *stacks) isCalm(f int) bool {
	if s.known[f] {
		return s.calm[f]
	}
	s.known[f] = true // not calm if it calls itself
	t := &s.all[f]
	need := t.frame
	for _, to := range t.calls {
		if !t.mayCalm || !s.all[to].pure && !s.isCalm(to) {
			return false
		}
		need = max(need, t.frame+callSize+s.needs[to])
	}
	s.calm[f] = t.mayCalm && need <= calmRoom
	if s.calm[f] {
		s.needs[f] = need
	}
	return s.calm[f]
}

// need returns how much of the stack a function and those it calls may take before the
// next check. It is not ok if that is without a limit.
func (s *stacks) need(f, limit int) (need int, ok bool) {
	t := &s.all[f]
	if t.checks && !s.calm[f] {
		return 2 * callSize, true // to call what grows the stack
	}
	if s.needs[f] > 0 {
		return s.needs[f], true
	}
	if limit == 0 {
		return 0, false
	}
	need = t.frame
	if t.indirect {
		need += callSize + calmRoom
	}
	for _, to := range t.calls {
		n, ok := s.need(to, limit-1)
		if !ok {
			return 0, false
		}
		need = max(need, t.frame+callSize+n)
	}
	s.needs[f] = need
	return need, true
}

// The code of a call, around the return address. SP is in a global, with a copy in a local.
var (
	push  = []byte{opLocalGet, stackPointer, opI32Const, callSize, opI32Sub, opLocalTee, stackPointer, opGlobalSet, 0, opLocalGet, stackPointer}
	store = []byte{opI64Store, 3, 0}

	pushCalm = []byte{opLocalGet, stackPointer, opI32Const, callSize, opI32Sub, opGlobalSet, 0}
)

// calmCall shortens a call of a calm function that ends code and whose return address is a
// constant at that place. The callee puts the stack pointer back.
func calmCall(code []byte, address int) ([]byte, error) {
	code, reloads := bytes.CutSuffix(code, reload)
	before, pushes := bytes.CutSuffix(code[:address], push)
	in := cursor(code[address+1:])
	in.signed()
	after, stores := bytes.CutPrefix(in, store)
	if !reloads || !pushes || !stores {
		return nil, errCode
	}
	after = bytes.Clone(after)
	return append(append(append(before, pushCalm...), after...), opDrop), nil
}

// unchecked returns a function's body without the check of the stack, if it has one.
func (g *program) unchecked(body []byte) ([]byte, error) {
	in := cursor(body)
	in.locals()
	code, err := in.instructions()
	if err != nil {
		return nil, err
	}
	call := slices.IndexFunc(code, func(i instruction) bool { return i.op == opCall && g.grows[i.number] })
	if call < 0 {
		return body, nil
	}
	from, to := call, call
	for from > 0 && !(code[from].is(opGlobalGet, globalG) && code[from-1].is(opLocalGet, stackPointer)) {
		from--
	}
	for to < len(code) && code[to].op != opEnd {
		to++
	}
	if from == 0 || to == len(code) {
		return nil, errCode
	}
	out := bytes.Clone(body[:len(body)-len(in)])
	for _, i := range slices.Concat(code[:from-1], code[to+1:]) {
		out = append(out, i.bytes...)
	}
	return out, nil
}
