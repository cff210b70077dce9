package ner

import "unsafe"

// As in load.go. For other processors the compiler makes one load of these
// eight by itself; for WebAssembly it does not, where numbers stand low byte
// first, and at any address, by definition. The slicing checks the bounds.

func load32(s string, i int) uint32 {
	return *(*uint32)(unsafe.Pointer(unsafe.StringData(s[i : i+4])))
}

func load64(s string, i int) uint64 {
	return *(*uint64)(unsafe.Pointer(unsafe.StringData(s[i : i+8])))
}
