//go:build js && wasm

// Package sha512 replaces crypto/sha512 in the engine, for the reasons of the replacement of
// crypto/sha256.
package sha512

import "crypto/internal/fips140/sha512"

// Size and Size384 are the lengths of checksums in bytes.
const (
	Size    = 64
	Size384 = 48
)

// Sum512 returns the SHA-512 checksum of data.
func Sum512(data []byte) (sum [Size]byte) {
	h := sha512.New()
	h.Write(data)
	h.Sum(sum[:0])
	return sum
}

// Sum384 returns the SHA-384 checksum of data.
func Sum384(data []byte) (sum [Size384]byte) {
	h := sha512.New384()
	h.Write(data)
	h.Sum(sum[:0])
	return sum
}
