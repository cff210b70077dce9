//go:build js && wasm

// Package sha256 replaces crypto/sha256 in the engine. The original also links
// other implementations of it, and the random numbers and ciphers that those
// need for their self-tests.
//
// It uses the standard library's own implementation, which only the standard
// library may import, so this compiles only in its place.
package sha256

import "crypto/internal/fips140/sha256"

// Size is the length of a checksum in bytes.
const Size = 32

// Sum256 returns the checksum of data.
func Sum256(data []byte) (sum [Size]byte) {
	h := sha256.New()
	h.Write(data)
	h.Sum(sum[:0])
	return sum
}
