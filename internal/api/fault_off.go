//go:build !faults

package api

// misbehave does nothing in the engine that ships.
func misbehave([]byte) {}
