package article

import (
	"crypto/sha256"
	"encoding/hex"
)

// SHA256 returns the hash of the part of the input that Parse reads, in hexadecimal.
// Exports use it to identify their input.
func (in Input) SHA256() string {
	data := in.File
	switch {
	case data != nil:
	case in.HTML != "":
		data = []byte(in.HTML)
	default:
		data = []byte(in.Text)
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
