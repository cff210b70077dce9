package pdf

import (
	"crypto/sha256"
	"crypto/sha512"
)

// newLongCipher finds the AES-256 key of a file that opens without a password (ISO 32000-2,
// 7.6.4.3.3, Algorithm 2.A), or returns nil.
func (f *file) newLongCipher(d dict, revision int) *cipher {
	user, _ := f.resolve(d["U"]).(text)
	wrapped, _ := f.resolve(d["UE"]).(text)
	if len(user) < 48 || len(wrapped) < 32 || string(hashOf(user[32:40], revision)) != string(user[:32]) {
		return nil
	}
	filter := f.dict(f.dict(d["CF"])[f.name(d["StmF"])])
	locked := append(make([]byte, 16), wrapped[:32]...)
	return &cipher{key: blocksFromAES(hashOf(user[40:48], revision), locked), none: f.name(filter["CFM"]) != "AESV3", long: true}
}

// hashOf hashes an empty password with a salt: once in revision 5, and by Algorithm 2.B in
// revision 6.
func hashOf(salt text, revision int) []byte {
	first := sha256.Sum256([]byte(salt))
	key := first[:]
	last := byte(0)
	for i := 0; revision == 6 && (i < 64 || int(last) > i-32); i++ {
		b := make([]byte, 0, 64*64)
		for range 64 {
			b = append(b, key...)
		}
		toAES(key[:16], key[16:32], b)
		sum := 0
		for _, c := range b[:16] {
			sum += int(c)
		}
		switch sum % 3 {
		case 0:
			h := sha256.Sum256(b)
			key = h[:]
		case 1:
			h := sha512.Sum384(b)
			key = h[:]
		default:
			h := sha512.Sum512(b)
			key = h[:]
		}
		last = b[len(b)-1]
	}
	return key[:32]
}
