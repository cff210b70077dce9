package wasmopt

import "encoding/binary"

// functionBits is where the number of a function begins in a return address. Below is
// the number of the block at which the function resumes.
const functionBits = 16

// shareReturns writes the return addresses of calls as the sum of the function's number,
// which it keeps in a local, and the number of the block. With constants, no two
// functions have the same code around a call, so nothing compresses there. Browsers add
// the two when they optimise. It takes and returns the declarations of the function's
// locals and its code.
func shareReturns(locals []byte, code []instruction, function int64) ([]byte, []instruction) {
	const number = stackPointer + 1 // the new local: low, so that it is the same in all functions
	if len(code) < 2 || !code[0].is(opGlobalGet, 0) || !code[1].is(opLocalSet, stackPointer) {
		return locals, code // not written in Go
	}
	groups := cursor(locals)
	n := groups.number()
	if n == 0 || groups.number() != 1 || groups.bytes(1)[0] != typeI32 {
		return locals, code // other locals than Go's
	}
	addresses := 0
	for _, i := range code {
		if i.op == opI64Const && i.number>>functionBits == function {
			addresses++
		}
	}
	if addresses < 2 {
		return locals, code
	}
	more := uint64(1)
	if len(groups) > 0 {
		if rest := groups; rest.number() < 127 && rest.bytes(1)[0] == typeI64 {
			more, groups, n = groups.number()+1, rest, n-1
		}
	}
	declared := append(binary.AppendUvarint(nil, n+1), 1, typeI32)
	declared = append(append(binary.AppendUvarint(declared, more), typeI64), groups...)
	out := []instruction{code[0], code[1], constant64(function << functionBits), indexed(opLocalSet, number)}
	for _, i := range code[2:] {
		switch {
		case i.op >= opLocalGet && i.op <= opLocalTee && i.number >= number:
			out = append(out, indexed(i.op, int(i.number)+1))
		case i.op == opI64Const && i.number>>functionBits == function:
			out = append(out, indexed(opLocalGet, number))
			if block := i.number & (1<<functionBits - 1); block > 0 {
				out = append(out, constant64(block), instruction{op: opI64Or, bytes: []byte{opI64Or}})
			}
		default:
			out = append(out, i)
		}
	}
	return declared, out
}

func constant64(v int64) instruction {
	return instruction{op: opI64Const, number: v, bytes: appendSigned([]byte{opI64Const}, v)}
}
