package ner

import "unsafe"

// As in load.go. For other processors, the compiler merges the byte loads into
// one, but not for WebAssembly. WebAssembly is little-endian and allows
// unaligned loads. Slicing checks the bounds.

func load32(s string, i int) uint32 {
	return *(*uint32)(unsafe.Pointer(unsafe.StringData(s[i : i+4])))
}
