package pdf

import "standfirst/internal/lazy"

// aesTables holds the S-box of FIPS 197, its inverse, and tables of products in its
// field.
type aesTables struct {
	box, inverse [256]byte
	by           [4][256]byte // products with 14, 11, 13, 9
}

var aesTable = lazy.Value(func() *aesTables {
	t := &aesTables{}
	for i := range 256 {
		inv := byte(0)
		for k := 1; k < 256 && i > 0; k++ {
			if times(byte(i), byte(k)) == 1 {
				inv = byte(k)
				break
			}
		}
		s := inv
		for range 4 {
			inv = inv<<1 | inv>>7
			s ^= inv
		}
		s ^= 0x63
		t.box[i], t.inverse[s] = s, byte(i)
		for k, n := range [4]byte{14, 11, 13, 9} {
			t.by[k][i] = times(byte(i), n)
		}
	}
	return t
})

// times multiplies in the AES field.
func times(a, b byte) (product byte) {
	for ; b > 0; b >>= 1 {
		if b&1 != 0 {
			product ^= a
		}
		high := a & 0x80
		if a <<= 1; high != 0 {
			a ^= 0x1B
		}
	}
	return product
}

// roundKeys expands a key of 16 or 32 bytes.
func roundKeys(key []byte) []byte {
	t := aesTable()
	keys := make([]byte, 16*(len(key)/4+7))
	copy(keys, key)
	round := byte(1)
	for i := len(key); i < len(keys); i += 4 {
		w := [4]byte(keys[i-4 : i])
		switch {
		case i%len(key) == 0:
			w = [4]byte{t.box[w[1]] ^ round, t.box[w[2]], t.box[w[3]], t.box[w[0]]}
			round = times(round, 2)
		case len(key) == 32 && i%len(key) == 16:
			w = [4]byte{t.box[w[0]], t.box[w[1]], t.box[w[2]], t.box[w[3]]}
		}
		for k := range w {
			keys[i+k] = keys[i-len(key)+k] ^ w[k]
		}
	}
	return keys
}

// toAES encrypts CBC blocks in place.
func toAES(key, initial, b []byte) {
	t, keys := aesTable(), roundKeys(key)
	last := initial
	for ; len(b) >= 16; b = b[16:] {
		s := [16]byte(b[:16])
		for i := range s {
			s[i] ^= last[i] ^ keys[i]
		}
		for at := 16; at < len(keys); at += 16 {
			var u [16]byte
			for i := range u { // ShiftRows
				u[i] = t.box[s[(i+i%4*4)%16]]
			}
			for i := range s {
				s[i] = u[i] ^ keys[at+i]
				if at+16 < len(keys) { // MixColumns
					c := i / 4 * 4
					s[i] ^= u[i] ^ times(u[i], 2) ^ times(u[c+(i+1)%4], 3) ^ u[c+(i+2)%4] ^ u[c+(i+3)%4]
				}
			}
		}
		copy(b, s[:])
		last = b[:16]
	}
}

// fromAES decrypts CBC blocks after an initialisation vector, and strips the padding.
func fromAES(key, b []byte) []byte {
	out := blocksFromAES(key, b)
	if len(out) == 0 {
		return nil
	}
	if n := int(out[len(out)-1]); n >= 1 && n <= 16 {
		out = out[:len(out)-n]
	}
	return out
}

// blocksFromAES decrypts CBC blocks after an initialisation vector.
func blocksFromAES(key, b []byte) []byte {
	if len(b) < 32 {
		return nil
	}
	t, keys := aesTable(), roundKeys(key)
	last := len(keys) - 16
	out := make([]byte, 0, len(b))
	for at := 16; at+16 <= len(b); at += 16 {
		s := [16]byte(b[at : at+16])
		for i := range s {
			s[i] ^= keys[last+i]
		}
		for r := last/16 - 1; ; r-- {
			var u [16]byte
			for i := range u { // undo ShiftRows
				u[i] = t.inverse[s[(i+16-i%4*4)%16]] ^ keys[16*r+i]
			}
			s = u
			if r == 0 {
				break
			}
			for c := 0; c < 16; c += 4 {
				for i := range 4 {
					s[c+i] = t.by[0][u[c+i]] ^ t.by[1][u[c+(i+1)%4]] ^ t.by[2][u[c+(i+2)%4]] ^ t.by[3][u[c+(i+3)%4]]
				}
			}
		}
		for i := range s {
			s[i] ^= b[at-16+i]
		}
		out = append(out, s[:]...)
	}
	return out
}
