// Package lazy builds lists and tables on first use, so that the program starts
// faster.
package lazy

import "strings"

// Words splits a list of words at white space.
//
//go:noinline
func Words(list string) func() []string {
	return Value(func() []string { return strings.Fields(list) })
}
