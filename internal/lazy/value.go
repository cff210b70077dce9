//go:build !wasm

package lazy

import "sync"

// Value returns a function that makes the value at the first call. It is not inlined: each
// inlined copy in a package variable costs a kilobyte of WebAssembly.
//
//go:noinline
func Value[T any](make func() T) func() T { return sync.OnceValue(make) }
