//go:build js && wasm

// Package sha256 stands in for crypto/sha256 in an engine that hashes and does
// nothing else of cryptography. The work is done by the standard library's own
// implementation; the package that it stands for brings ciphers and the tests
// that those make of themselves when a program starts. That implementation is for
// the standard library alone, so that this builds only in its place.
package sha256

import "crypto/internal/fips140/sha256"

// Size is the length of a sum.
const Size = 32

// Sum256 is the sum of data.
func Sum256(data []byte) (sum [Size]byte) {
	h := sha256.New()
	h.Write(data)
	h.Sum(sum[:0])
	return sum
}
