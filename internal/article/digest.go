package article

import (
	"crypto/sha256"
	"encoding/hex"
)

// SHA256 returns the hash of the part of an input that Parse reads, in
// hexadecimal. A downloaded file names its input with it.
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
