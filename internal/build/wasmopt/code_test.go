package wasmopt

import "testing"

// The opcodes are those of the specification's index of instructions.
func TestOpposite(t *testing.T) {
	pairs := map[byte]byte{
		0x46: 0x47, 0x48: 0x4e, 0x49: 0x4f, 0x4a: 0x4c, 0x4b: 0x4d, // i32: eq ne, lt_s ge_s, lt_u ge_u, gt_s le_s, gt_u le_u
		0x51: 0x52, 0x53: 0x59, 0x54: 0x5a, 0x55: 0x57, 0x56: 0x58, // i64
	}
	known := 0
	for op := range 256 {
		o, ok := opposite(byte(op))
		if !ok {
			continue
		}
		known++
		if back, _ := opposite(o); back != byte(op) {
			t.Errorf("the opposite of %#x is %#x, whose opposite is %#x", op, o, back)
		}
		if want, ok := pairs[byte(op)]; ok && o != want {
			t.Errorf("the opposite of %#x is %#x, want %#x", op, o, want)
		}
	}
	if known != 2*len(pairs) {
		t.Errorf("%d comparisons have an opposite, want %d", known, 2*len(pairs))
	}
}
