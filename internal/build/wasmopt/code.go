package wasmopt

import (
	"encoding/binary"
	"errors"
)

// The instructions that matter here (Core Specification 5.4). All others are
// copied.
const (
	opUnreachable = 0x00
	opNop         = 0x01
	opBlock       = 0x02
	opLoop        = 0x03
	opIf          = 0x04
	opElse        = 0x05
	opEnd         = 0x0b
	opBr          = 0x0c
	opBrIf        = 0x0d
	opBrTable     = 0x0e
	opReturn      = 0x0f
	opCall        = 0x10
	opIndirect    = 0x11
	opDrop        = 0x1a
	opSelect      = 0x1b
	opLocalGet    = 0x20
	opLocalSet    = 0x21
	opLocalTee    = 0x22
	opGlobalGet   = 0x23
	opGlobalSet   = 0x24
	opI32Load     = 0x28 // the first load
	opI64Load     = 0x29
	opI32Store    = 0x36 // the first store
	opI64Store    = 0x37
	opI64Store32  = 0x3e // the last store
	opMemorySize  = 0x3f
	opMemoryGrow  = 0x40
	opI32Const    = 0x41
	opI64Const    = 0x42
	opF32Const    = 0x43
	opF64Const    = 0x44
	opI32Eqz      = 0x45 // the first comparison
	opI32Eq       = 0x46
	opI32LtS      = 0x48
	opI64Eqz      = 0x50
	opI64Eq       = 0x51
	opI32Add      = 0x6a
	opI32Sub      = 0x6b
	opI64Add      = 0x7c
	opI64Or       = 0x84
	opWrap        = 0xa7 // i32.wrap_i64
	opExtendS     = 0xac // i64.extend_i32_s
	opExtendU     = 0xad // i64.extend_i32_u
	opExtend32    = 0xc4 // the last instruction without an operand
	opPrefix      = 0xfc // a second byte follows
	memoryCopy    = 10   // after opPrefix
	memoryFill    = 11   // after opPrefix
	noType        = 0x40 // the type of a block that leaves nothing on the stack
)

var errCode = errors.New("wasmopt: a function is not in the form that Go's compiler is known to produce")

// instruction is one decoded instruction.
type instruction struct {
	op     byte
	number int64  // its index, depth, constant or block type, if it has one
	bytes  []byte // its encoding
}

// is reports whether i is the instruction op with that number.
func (i instruction) is(op byte, number int64) bool { return i.op == op && i.number == number }

// instructions decodes a function's code. It accepts only the instructions that
// Go's compiler emits.
func (c cursor) instructions() (all []instruction, err error) {
	for len(c) > 0 {
		before := c
		i := instruction{op: c.bytes(1)[0]}
		switch op := i.op; {
		case op == opBlock, op == opLoop, op == opIf, op == opMemorySize, op == opMemoryGrow:
			i.number = int64(c.bytes(1)[0])
		case op == opBr, op == opBrIf, op == opCall, op >= opLocalGet && op <= opGlobalSet:
			i.number = int64(c.number())
		case op == opBrTable:
			for range c.number() + 1 {
				c.number()
			}
		case op == opIndirect, op >= opI32Load && op <= opI64Store32:
			c.number()
			c.number()
		case op == opI32Const, op == opI64Const:
			i.number = c.signed()
		case op == opF32Const:
			c.bytes(4)
		case op == opF64Const:
			c.bytes(8)
		case op == opPrefix:
			switch which := c.bytes(1)[0]; {
			case which <= 7: // float conversions
			case which == memoryCopy:
				c.bytes(2)
			case which == memoryFill:
				c.bytes(1)
			default:
				return nil, errCode
			}
		case op <= 1, op == opElse, op == opEnd, op == opReturn, op == opDrop, op == opSelect, op >= opI32Eqz && op <= opExtend32:
		default:
			return nil, errCode
		}
		i.bytes = before[:len(before)-len(c)]
		all = append(all, i)
	}
	return all, nil
}

// offset returns the offset of a load or store.
func (i instruction) offset() uint64 {
	in := cursor(i.bytes[1:])
	in.number() // its alignment
	return in.number()
}

// opposite returns the integer comparison that is true exactly when op is false.
func opposite(op byte) (byte, bool) {
	for _, first := range []byte{opI32Eq, opI64Eq} {
		switch i := op - first; {
		case i < 2: // eq, ne
			return first + (i ^ 1), true
		case i < 10: // lt, gt, le, ge, each signed and unsigned
			return first + 2 + ((i - 2) ^ 6), true
		}
	}
	return 0, false
}

// targets returns the depths that a br_table chooses from, the default last.
func (i instruction) targets() []int {
	c := cursor(i.bytes[1:])
	all := make([]int, c.number()+1)
	for j := range all {
		all[j] = int(c.number())
	}
	return all
}

// appendSigned encodes a constant (signed LEB128).
func appendSigned(b []byte, v int64) []byte {
	for v < -0x40 || v >= 0x40 {
		b = append(b, byte(v)|0x80)
		v >>= 7
	}
	return append(b, byte(v)&0x7f)
}

// appendOp encodes an instruction with an index or a depth.
func appendOp(b []byte, op byte, number int) []byte {
	return binary.AppendUvarint(append(b, op), uint64(number))
}
