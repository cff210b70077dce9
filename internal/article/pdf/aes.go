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

// fromAES decrypts CBC blocks after an initialisation vector with a 16-byte key, and
// strips the padding.
func fromAES(key, b []byte) []byte {
	if len(b) < 32 || len(key) != 16 {
		return nil
	}
	t := aesTable()
	var keys [176]byte // round keys
	copy(keys[:], key)
	round := byte(1)
	for i := 16; i < len(keys); i += 4 {
		w := [4]byte(keys[i-4 : i])
		if i%16 == 0 {
			w = [4]byte{t.box[w[1]] ^ round, t.box[w[2]], t.box[w[3]], t.box[w[0]]}
			round = times(round, 2)
		}
		for k := range w {
			keys[i+k] = keys[i-16+k] ^ w[k]
		}
	}
	out := make([]byte, 0, len(b))
	for at := 16; at+16 <= len(b); at += 16 {
		s := [16]byte(b[at : at+16])
		for i := range s {
			s[i] ^= keys[160+i]
		}
		for r := 9; ; r-- {
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
	if n := int(out[len(out)-1]); n >= 1 && n <= 16 {
		out = out[:len(out)-n]
	}
	return out
}
