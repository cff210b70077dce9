// Package lazy builds lists and tables on first use, so that the program starts
// faster.
package lazy

import (
	"strings"
	"sync"
)

// Value is sync.OnceValue, not inlined: each inlined copy in a package variable
// costs a kilobyte of WebAssembly.
//
//go:noinline
func Value[T any](make func() T) func() T { return sync.OnceValue(make) }

// Words splits a list of words at white space.
func Words(list string) func() []string {
	return Value(func() []string { return strings.Fields(list) })
}
