package wasmopt

import (
	"encoding/binary"
	"math"
)

// Fold removes instructions that Go's compiler need not emit. It computes addresses
// on the stack in 64 bits and truncates them, where the load or store could add the
// offset itself; it loads 64 bits where it needs 32; and it extends what it compares
// with zero; it copies a few bytes as if they were many; and it repeats its own number
// at each call. Functions with unknown instructions stay as they are.
func (m *Module) Fold() error {
	return m.rewrite(func(body []byte, function int64) ([]byte, error) { return fold(body, function), nil })
}

// fold is Fold for the body of the function with that number.
func fold(body []byte, function int64) []byte {
	in := cursor(body)
	in.locals()
	head := len(body) - len(in)
	code, err := in.instructions()
	if err != nil {
		return body
	}
	foldAddresses(code)
	out, code := unroll(body[:head:head], code)
	out, code = shareReturns(out, narrow(code), function)
	for _, i := range code {
		out = append(out, i.bytes...)
	}
	return out
}

// foldAddresses moves the offset from the stack pointer into the load or store that
// uses the sum. The sum is an address in the stack, so it fits into 32 bits; a sum
// that did not would wrap around, while the address of a load or store traps (Core
// Specification 4.6.12).
func foldAddresses(code []instruction) {
	for at := range code {
		sum := code[at:]
		if len(sum) < 6 || !sum[0].is(opLocalGet, stackPointer) || sum[1].op != opExtendU || sum[2].op != opI64Const || sum[3].op != opI64Add || sum[4].op != opWrap {
			continue
		}
		above := sum[2].number
		if above < 0 || above > math.MaxInt32 {
			continue
		}
		if user := userOf(sum[5:]); user != nil {
			*user = user.withOffset(uint64(above))
			sum[1], sum[2] = nop, nop
		} else {
			sum[1], sum[2] = constant(above), instruction{op: opI32Add, bytes: []byte{opI32Add}}
		}
		sum[3], sum[4] = nop, nop
	}
}

// userOf finds the load or store in code that uses the value on top of the stack as
// its address. It returns nil if anything else uses it, or control leaves first.
func userOf(code []instruction) *instruction {
	above := 0 // the number of values on top of the address
	for j := range code {
		i := &code[j]
		if i.loads() && above == 0 || i.stores() && above == 1 {
			return i
		}
		takes, leaves, ok := i.effect()
		if !ok || takes > above {
			return nil
		}
		above += leaves - takes
	}
	return nil
}

func (i instruction) loads() bool  { return i.op >= opI32Load && i.op < opI32Store }
func (i instruction) stores() bool { return i.op >= opI32Store && i.op <= opI64Store32 }

// effect returns how many values an instruction pops and pushes. It is not ok for
// control instructions, and those whose effect depends on a type.
func (i instruction) effect() (takes, leaves int, ok bool) {
	switch op := i.op; {
	case op == opNop:
		return 0, 0, true
	case op == opDrop, op == opLocalSet, op == opGlobalSet:
		return 1, 0, true
	case op == opSelect:
		return 3, 1, true
	case op == opLocalGet, op == opGlobalGet, op >= opI32Const && op < opI32Eqz:
		return 0, 1, true
	case i.stores():
		return 2, 0, true
	case i.loads(), op == opLocalTee, op == opI32Eqz, op == opI64Eqz,
		op >= 0x67 && op <= 0x69, op >= 0x79 && op <= 0x7b, // clz, ctz, popcnt
		op >= 0x8b && op <= 0x91, op >= 0x99 && op <= 0x9f, // unary float operations
		op >= opWrap && op <= 0xc4: // conversions
		return 1, 1, true
	case op > opI32Eqz && op < opWrap:
		return 2, 1, true
	}
	return 0, 0, false
}

// withOffset returns a load or store with a larger offset.
func (i instruction) withOffset(above uint64) instruction {
	in := cursor(i.bytes[1:])
	align := in.number()
	offset := in.number()
	i.bytes = binary.AppendUvarint(binary.AppendUvarint([]byte{i.op}, align), offset+above)
	return i
}

// narrow removes nops, and extensions of a number that is only truncated or compared
// with zero.
func narrow(code []instruction) []instruction {
	var out []instruction
	for _, i := range code {
		last := instruction{op: opNop}
		if len(out) > 0 {
			last = out[len(out)-1]
		}
		widened := last.op == opExtendU || last.op == opExtendS
		switch {
		case i.op == opNop:
		case i.op == opWrap && widened:
			out = out[:len(out)-1]
		case i.op == opI64Eqz && widened:
			out[len(out)-1] = instruction{op: opI32Eqz, bytes: []byte{opI32Eqz}}
		case i.op == opWrap && last.op == opI64Const:
			out[len(out)-1] = constant(last.number)
		case i.op == opWrap && narrower[last.op] != 0:
			out[len(out)-1] = last.narrower()
		default:
			out = append(out, i)
		}
	}
	return out
}

// narrower maps 64-bit loads to loads of the lower 32 bits.
var narrower = map[byte]byte{
	0x29: 0x28, // i64.load
	0x30: 0x2c, // i64.load8_s
	0x31: 0x2d, // i64.load8_u
	0x32: 0x2e, // i64.load16_s
	0x33: 0x2f, // i64.load16_u
	0x34: 0x28, // i64.load32_s
	0x35: 0x28, // i64.load32_u
}

func (i instruction) narrower() instruction {
	in := cursor(i.bytes[1:])
	align := in.number()
	i.op = narrower[i.op]
	if i.op == opI32Load {
		align = min(align, 2) // at most the size of the access (a power of two)
	}
	i.bytes = binary.AppendUvarint(binary.AppendUvarint([]byte{i.op}, align), in.number())
	return i
}

var nop = instruction{op: opNop, bytes: []byte{opNop}}

func constant(v int64) instruction {
	return instruction{op: opI32Const, number: int64(int32(v)), bytes: appendSigned([]byte{opI32Const}, int64(int32(v)))}
}
