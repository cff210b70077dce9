package wasmopt

import "encoding/binary"

// unrolled is the greatest number of bytes that loads and stores copy or clear.
const unrolled = 64

// unroll replaces memory.copy and memory.fill of a few bytes by loads and stores, because
// browsers call a function for each. It takes and returns the declarations of a function's
// locals and its code. What Go's compiler copies with a constant size does not overlap with
// the copy, unless both are at the same place, so the order of the stores does not matter.
func unroll(locals []byte, code []instruction) ([]byte, []instruction) {
	if len(code) < 2 || !code[0].is(opGlobalGet, 0) || !code[1].is(opLocalSet, stackPointer) {
		return locals, code // not written in Go, so we do not know its parameters
	}
	groups := cursor(locals)
	n := groups.number()
	to := 1 // a Go function has one parameter; then come its locals, then our two
	for in := groups; len(in) > 0; in.bytes(1) {
		to += int(in.number())
	}
	from := to + 1
	var out []instruction
	found := false
	for at, i := range code {
		size := int64(0)
		if at >= 2 && i.op == opPrefix && code[at-1].op == opI32Const {
			size = code[at-1].number
		}
		copies := size >= 8 && size <= unrolled && i.bytes[1] == memoryCopy
		clears := size >= 8 && size <= unrolled && i.bytes[1] == memoryFill && code[at-2].is(opI32Const, 0)
		switch {
		case copies:
			out = append(out[:len(out)-1], indexed(opLocalSet, from), indexed(opLocalSet, to))
		case clears:
			out = append(out[:len(out)-2], indexed(opLocalSet, to))
		default:
			out = append(out, i)
			continue
		}
		found = true
		for next := int64(0); next < size; next += 8 {
			offset := uint64(min(next, size-8)) // the last eight bytes may overlap with those before
			out = append(out, indexed(opLocalGet, to))
			if copies {
				out = append(out, indexed(opLocalGet, from), access(opI64Load, offset))
			} else {
				out = append(out, instruction{op: opI64Const, bytes: []byte{opI64Const, 0}})
			}
			out = append(out, access(opI64Store, offset))
		}
	}
	if !found {
		return locals, code
	}
	return append(append(binary.AppendUvarint(nil, n+1), groups...), 2, typeI32), out
}

func indexed(op byte, number int) instruction {
	return instruction{op: op, number: int64(number), bytes: appendOp(nil, op, number)}
}

// access returns a load or store of eight bytes.
func access(op byte, offset uint64) instruction {
	return instruction{op: op, bytes: binary.AppendUvarint([]byte{op, 3}, offset)}
}
