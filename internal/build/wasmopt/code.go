package wasmopt

import (
	"encoding/binary"
	"errors"
)

// The instructions that are looked at (Core Specification 5.4); the others are
// copied.
const (
	opUnreachable  = 0x00
	opNop          = 0x01
	opBlock        = 0x02
	opLoop         = 0x03
	opIf           = 0x04
	opElse         = 0x05
	opEnd          = 0x0b
	opBr           = 0x0c
	opBrIf         = 0x0d
	opBrTable      = 0x0e
	opReturn       = 0x0f
	opCall         = 0x10
	opIndirect     = 0x11
	opDrop         = 0x1a
	opSelect       = 0x1b
	opLocalGet     = 0x20
	opLocalSet     = 0x21
	opLocalTee     = 0x22
	opGlobalGet    = 0x23
	opGlobalSet    = 0x24
	opI32Load      = 0x28 // the first of the loads
	opI32Store     = 0x36 // the first of the stores
	lastStore      = 0x3e
	opI32Const     = 0x41
	opI64Const     = 0x42
	opI32Eqz       = 0x45
	opI64Eqz       = 0x50
	opI32Add       = 0x6a
	opI32Sub       = 0x6b
	opI64Add       = 0x7c
	opWrap         = 0xa7 // i32.wrap_i64
	opExtendSigned = 0xac // i64.extend_i32_s
	opExtend       = 0xad // i64.extend_i32_u
	noType         = 0x40 // of a block that leaves nothing
)

var errCode = errors.New("wasmopt: a function is not made as " + Known + " makes it")

// instruction is one instruction: its first byte, its number where it has one,
// and all its bytes.
type instruction struct {
	op     byte
	number int64 // the index, depth, constant or type
	bytes  []byte
}

// is tells whether this is op with that number.
func (i instruction) is(op byte, number int64) bool { return i.op == op && i.number == number }

// instructions takes a function's code apart. It does not know every
// instruction there is, only those that Go's compiler uses.
func (c cursor) instructions() (all []instruction, err error) {
	for len(c) > 0 {
		before := c
		i := instruction{op: c.bytes(1)[0]}
		switch op := i.op; {
		case op == opBlock, op == opLoop, op == opIf, op == 0x3f, op == 0x40:
			i.number = int64(c.bytes(1)[0])
		case op == opBr, op == opBrIf, op == opCall, op >= opLocalGet && op <= 0x24:
			i.number = int64(c.number())
		case op == opBrTable:
			for range c.number() + 1 {
				c.number()
			}
		case op == opIndirect, op >= 0x28 && op <= 0x3e: // loads and stores
			c.number()
			c.number()
		case op == opI32Const, op == opI64Const:
			i.number = c.signed()
		case op == 0x43:
			c.bytes(4)
		case op == 0x44:
			c.bytes(8)
		case op == 0xfc:
			switch which := c.bytes(1)[0]; {
			case which <= 7: // conversions of floats
			case which == 10: // memory.copy
				c.bytes(2)
			case which == 11: // memory.fill
				c.bytes(1)
			default:
				return nil, errCode
			}
		case op <= 1, op == opElse, op == opEnd, op == opReturn, op == 0x1a, op == 0x1b, op >= opI32Eqz && op <= 0xc4:
		default:
			return nil, errCode
		}
		i.bytes = before[:len(before)-len(c)]
		all = append(all, i)
	}
	return all, nil
}

// opposite is the comparison of integers that holds where another does not.
func opposite(op byte) (byte, bool) {
	for _, first := range []byte{0x46, 0x51} { // i32.eq and i64.eq
		switch i := op - first; {
		case i < 2: // eq, ne
			return first + (i ^ 1), true
		case i < 10: // lt, gt, le, ge, each with a sign and without
			return first + 2 + ((i - 2) ^ 6), true
		}
	}
	return 0, false
}

// targets are the depths that an instruction br_table chooses from, the default
// last.
func (i instruction) targets() []int {
	c := cursor(i.bytes[1:])
	all := make([]int, c.number()+1)
	for j := range all {
		all[j] = int(c.number())
	}
	return all
}

// appendSigned writes a constant as signed reads it.
func appendSigned(b []byte, v int64) []byte {
	for v < -0x40 || v >= 0x40 {
		b = append(b, byte(v)|0x80)
		v >>= 7
	}
	return append(b, byte(v)&0x7f)
}

// appendOp writes an instruction that has an index or a depth.
func appendOp(b []byte, op byte, number int) []byte {
	return binary.AppendUvarint(append(b, op), uint64(number))
}
