// Package lazy makes lists and tables when they are first asked for, so that
// the program starts without them.
package lazy

import (
	"strings"
	"sync"
)

// Value is sync.OnceValue. It is kept out of line: within a package's
// variables each copy would take a kilobyte of the engine.
//
//go:noinline
func Value[T any](make func() T) func() T { return sync.OnceValue(make) }

// Words is a list of words, by spaces.
func Words(list string) func() []string {
	return Value(func() []string { return strings.Fields(list) })
}

// Set is a set of words, by spaces.
func Set(list string) func() map[string]bool {
	return Value(func() map[string]bool {
		m := map[string]bool{}
		for _, w := range strings.Fields(list) {
			m[w] = true
		}
		return m
	})
}
