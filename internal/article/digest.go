package article

import (
	"crypto/sha256"
	"encoding/hex"
)

// SHA256 is the hash of what Parse reads of an input, in hexadecimal, so that
// a downloaded file tells which input it belongs to.
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
