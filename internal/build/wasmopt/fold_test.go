package wasmopt

import (
	"bytes"
	"slices"
	"testing"
)

// Instructions are encoded as in the index of the Core Specification.
func TestFold(t *testing.T) {
	var (
		sp      = []byte{0x20, 1}                                             // local.get 1
		address = []byte{0x20, 1, 0xad, 0x42, 24, 0x7c, 0xa7}                 // the stack pointer plus 24, in 64 bits and truncated
		sum     = []byte{0x20, 1, 0x41, 24, 0x6a}                             // the same in 32 bits
		other   = []byte{0x20, 3, 0xad, 0x42, 24, 0x7c, 0xa7}                 // of another local
		below   = []byte{0x20, 1, 0xad, 0x42, 0x78, 0x7c, 0xa7}               // -8
		value   = []byte{0x20, 2}                                             // local.get 2
		call    = []byte{0x10, 5}                                             // call 5
		load    = func(offset byte) []byte { return []byte{0x29, 3, offset} } // i64.load
		store   = func(offset byte) []byte { return []byte{0x37, 3, offset} } // i64.store
	)
	for _, test := range []struct {
		name       string
		code, want [][]byte
	}{
		{"a load", [][]byte{address, load(0)}, [][]byte{sp, load(24)}},
		{"a load further on", [][]byte{address, load(16)}, [][]byte{sp, load(40)}},
		{"a store", [][]byte{address, value, store(0)}, [][]byte{sp, value, store(24)}},
		{"a store of a sum", [][]byte{address, value, value, {0x7c}, store(0)}, [][]byte{sp, value, value, {0x7c}, store(24)}},
		{"a store of what is loaded", [][]byte{address, address, load(0), store(8)}, [][]byte{sp, sp, load(24), store(32)}},
		{"a store that takes it for a value", [][]byte{value, address, {0x36, 2, 0}}, [][]byte{value, sum, {0x36, 2, 0}}},
		{"a call before the store", [][]byte{address, call, store(0)}, [][]byte{sum, call, store(0)}},
		{"a block before the store", [][]byte{address, {0x02, 0x40, 0x0b}, value, store(0)}, [][]byte{sum, {0x02, 0x40, 0x0b}, value, store(0)}},
		{"memory.copy", [][]byte{address, address, {0x41, 8, 0xfc, 10, 0, 0}}, [][]byte{sum, sum, {0x41, 8, 0xfc, 10, 0, 0}}},
		{"another local", [][]byte{other, load(0)}, [][]byte{other, load(0)}},
		{"below the stack pointer", [][]byte{below, load(0)}, [][]byte{below, load(0)}},
		{"half of what is loaded", [][]byte{sp, load(8), {0xa7}}, [][]byte{sp, {0x28, 2, 8}}},
		{"a byte", [][]byte{sp, {0x31, 0, 8, 0xa7}}, [][]byte{sp, {0x2d, 0, 8}}},
		{"half a constant", [][]byte{{0x42, 0x7f, 0xa7}}, [][]byte{{0x41, 0x7f}}},
		{"wide and narrow", [][]byte{sp, {0xad, 0xa7}}, [][]byte{sp}},
		{"wide and zero", [][]byte{sp, {0xad, 0x50}}, [][]byte{sp, {0x45}}},
		{"nothing", [][]byte{{0x01}, sp}, [][]byte{sp}},
		{"an unknown instruction", [][]byte{address, load(0), {0xfd, 0}}, [][]byte{address, load(0), {0xfd, 0}}},
	} {
		locals := []byte{1, 4, 0x7e} // four of 64 bits
		end := []byte{0x0b}
		code := slices.Concat(locals, bytes.Join(test.code, nil), end)
		want := slices.Concat(locals, bytes.Join(test.want, nil), end)
		if got := fold(slices.Clone(code), 5000); !bytes.Equal(got, want) {
			t.Errorf("%s:\n%x\n%x, want", test.name, got, want)
		}
	}
}

// A few bytes are copied and cleared with loads and stores, the last of which may
// overlap with the others. Index 5 and 6 are new locals.
func TestUnroll(t *testing.T) {
	var (
		start   = []byte{0x23, 0, 0x21, 1}                                       // the stack pointer in local 1
		operand = []byte{0x20, 1, 0x20, 2, 0xa7}                                 // the addresses to copy to and from
		cleared = []byte{0x20, 1, 0x41, 0}                                       // the address to clear, and 0
		copied  = func(n byte) []byte { return []byte{0x41, n, 0xfc, 10, 0, 0} } // memory.copy
		filled  = func(n byte) []byte { return []byte{0x41, n, 0xfc, 11, 0} }    // memory.fill
		move    = func(offset byte) []byte { return []byte{0x20, 5, 0x20, 6, 0x29, 3, offset, 0x37, 3, offset} }
		zero    = func(offset byte) []byte { return []byte{0x20, 5, 0x42, 0, 0x37, 3, offset} }
		old     = []byte{1, 4, 0x7e}          // four locals of 64 bits
		more    = []byte{2, 4, 0x7e, 2, 0x7f} // and two of 32
	)
	for _, test := range []struct {
		name   string
		code   [][]byte
		locals []byte
		want   [][]byte
	}{
		{"a copy", [][]byte{start, operand, copied(24)}, more, [][]byte{start, operand, {0x21, 6, 0x21, 5}, move(0), move(8), move(16)}},
		{"a copy of 20 bytes", [][]byte{start, operand, copied(20)}, more, [][]byte{start, operand, {0x21, 6, 0x21, 5}, move(0), move(8), move(12)}},
		{"zeros", [][]byte{start, cleared, filled(16)}, more, [][]byte{start, cleared[:2], {0x21, 5}, zero(0), zero(8)}},
		{"other values", [][]byte{start, {0x20, 1, 0x41, 1}, filled(16)}, old, [][]byte{start, {0x20, 1, 0x41, 1}, filled(16)}},
		{"many bytes", [][]byte{start, operand, {0x41, 0xc8, 0, 0xfc, 10, 0, 0}}, old, [][]byte{start, operand, {0x41, 0xc8, 0, 0xfc, 10, 0, 0}}},
		{"a size that is not constant", [][]byte{start, operand, {0x20, 2, 0xa7, 0xfc, 10, 0, 0}}, old, [][]byte{start, operand, {0x20, 2, 0xa7, 0xfc, 10, 0, 0}}},
		{"another kind of function", [][]byte{operand, copied(24)}, old, [][]byte{operand, copied(24)}},
	} {
		code := slices.Concat(old, bytes.Join(test.code, nil), []byte{0x0b})
		want := slices.Concat(test.locals, bytes.Join(test.want, nil), []byte{0x0b})
		if got := fold(slices.Clone(code), 5000); !bytes.Equal(got, want) {
			t.Errorf("%s:\n%x\n%x, want", test.name, got, want)
		}
	}
}

// Return addresses share the number of their function, in local 2.
func TestShareReturns(t *testing.T) {
	const function = 5000
	var (
		start   = []byte{0x23, 0, 0x21, 1} // the stack pointer in local 1
		address = func(block int64) []byte { return appendSigned([]byte{0x42}, function<<16+block) }
		called  = []byte{0x37, 3, 0, 0x41, 0, 0x10, 7} // store it, and call function 7
		number  = slices.Concat(address(0), []byte{0x21, 2})
		shared  = func(block ...byte) []byte { return slices.Concat([]byte{0x20, 2}, block) }
		entry   = []byte{0x42, 5, 0x84} // or with 5
		none    = []byte{1, 1, 0x7f}
		two     = []byte{2, 1, 0x7f, 2, 0x7e}
		float   = []byte{2, 1, 0x7f, 1, 0x7c}
		others  = []byte{1, 4, 0x7e}
	)
	for _, test := range []struct {
		name         string
		locals       []byte
		code         [][]byte
		wantedLocals []byte
		want         [][]byte
	}{
		{"two calls", none, [][]byte{start, address(0), called, address(5), called}, []byte{2, 1, 0x7f, 1, 0x7e}, [][]byte{start, number, shared(), called, shared(entry...), called}},
		{"other locals", two, [][]byte{start, {0x20, 2, 0x21, 3, 0x22, 1}, address(5), address(5)}, []byte{2, 1, 0x7f, 3, 0x7e}, [][]byte{start, number, {0x20, 3, 0x21, 4, 0x22, 1}, shared(entry...), shared(entry...)}},
		{"a local of another type", float, [][]byte{start, address(5), address(5)}, []byte{3, 1, 0x7f, 1, 0x7e, 1, 0x7c}, [][]byte{start, number, shared(entry...), shared(entry...)}},
		{"one call", two, [][]byte{start, address(5), called}, two, [][]byte{start, address(5), called}},
		{"the number of another function", none, [][]byte{start, address(1 << 16), address(1 << 16)}, none, [][]byte{start, address(1 << 16), address(1 << 16)}},
		{"unknown locals", others, [][]byte{start, address(5), address(5)}, others, [][]byte{start, address(5), address(5)}},
		{"another kind of function", none, [][]byte{address(5), address(5)}, none, [][]byte{address(5), address(5)}},
	} {
		code := slices.Concat(test.locals, bytes.Join(test.code, nil), []byte{0x0b})
		want := slices.Concat(test.wantedLocals, bytes.Join(test.want, nil), []byte{0x0b})
		if got := fold(slices.Clone(code), function); !bytes.Equal(got, want) {
			t.Errorf("%s:\n%x\n%x, want", test.name, got, want)
		}
	}
}
