package pdf

import (
	"encoding/binary"
	"math"
	"math/bits"

	"standfirst/internal/lazy"
)

// cipher decrypts a file that opens without a password (ISO 32000-1, 7.6): with RC4 or
// AES-128, which the standard handlers use up to revision 4, or with AES-256. The standard library's
// ciphers would add more to the download than this code.
type cipher struct {
	key  []byte
	none bool // streams are not encrypted
	aes  bool
	long bool // one AES-256 key for all objects
}

// padding pads passwords (Algorithm 2).
const padding = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

// newCipher derives the key from an empty password. It returns nil if the file needs a
// password or another cipher.
func (f *file) newCipher() *cipher {
	d := f.dict(f.trailer["Encrypt"])
	number := func(k name, otherwise float64) int {
		if n, ok := f.number(d[k]); ok {
			return int(n)
		}
		return int(otherwise)
	}
	version, revision := number("V", 0), number("R", 0)
	if f.name(d["Filter"]) != "Standard" || revision < 2 || revision > 6 {
		return nil
	}
	if revision > 4 {
		return f.newLongCipher(d, revision)
	}
	c, length := &cipher{}, 5
	if revision >= 3 {
		length = min(max(number("Length", 40)/8, 5), 16)
	}
	if version == 4 {
		length = 16
		filter := f.name(d["StmF"])
		switch f.name(f.dict(f.dict(d["CF"])[filter])["CFM"]) {
		case "AESV2":
			c.aes = true
		case "V2":
		default:
			c.none = true
		}
	}
	owner, _ := f.resolve(d["O"]).(text)
	user, _ := f.resolve(d["U"]).(text)
	if len(owner) < 32 || len(user) < 32 {
		return nil
	}
	id := text("")
	if ids := f.array(f.trailer["ID"]); len(ids) > 0 {
		id, _ = f.resolve(ids[0]).(text)
	}
	told := binary.LittleEndian.AppendUint32(append([]byte(padding), owner[:32]...), uint32(int64(number("P", 0))))
	told = append(told, id...)
	if meta, ok := f.resolve(d["EncryptMetadata"]).(bool); ok && !meta && revision == 4 {
		told = append(told, 0xFF, 0xFF, 0xFF, 0xFF)
	}
	key := md5(told)
	if revision >= 3 {
		for range 50 {
			key = md5(key[:length])
		}
	}
	c.key = key[:length:length]
	if !c.opens(string(user), string(id), revision) {
		return nil
	}
	return c
}

// opens reports whether the key is the right one for the file (Algorithms 4 and 5).
func (c *cipher) opens(user, id string, revision int) bool {
	if revision == 2 {
		return string(rc4(c.key, []byte(padding))) == user[:32]
	}
	check := md5([]byte(padding + id))
	for i := range 20 {
		key := make([]byte, len(c.key))
		for k := range key {
			key[k] = c.key[k] ^ byte(i)
		}
		check = rc4(key, check)
	}
	return string(check) == user[:16]
}

// decrypt returns the bytes of a string or a stream of an object (Algorithm 1).
func (c *cipher) decrypt(b []byte, of ref) []byte {
	if c.none || of.number == 0 {
		return b
	}
	if c.long {
		return fromAES(c.key, b)
	}
	key := append(c.key, byte(of.number), byte(of.number>>8), byte(of.number>>16), byte(of.generation), byte(of.generation>>8))
	if c.aes {
		key = append(key, "sAlT"...)
	}
	key = md5(key)[:min(len(c.key)+5, 16)]
	if c.aes {
		return fromAES(key, b)
	}
	return rc4(key, b)
}

func rc4(key, b []byte) []byte {
	var s [256]byte
	for i := range s {
		s[i] = byte(i)
	}
	j := byte(0)
	for i := range s {
		j += s[i] + key[i%len(key)]
		s[i], s[j] = s[j], s[i]
	}
	out := make([]byte, len(b))
	i, j := byte(0), byte(0)
	for k := range b {
		i++
		j += s[i]
		s[i], s[j] = s[j], s[i]
		out[k] = b[k] ^ s[s[i]+s[j]]
	}
	return out
}

// md5 is the hash function of RFC 1321.
func md5(b []byte) []byte {
	shifts := [4][4]int{{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}
	h := [4]uint32{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}
	size := uint64(len(b)) * 8
	b = append(b[:len(b):len(b)], 0x80)
	for len(b)%64 != 56 {
		b = append(b, 0)
	}
	b = binary.LittleEndian.AppendUint64(b, size)
	for ; len(b) > 0; b = b[64:] {
		x := h
		for i := range 64 {
			var f uint32
			var k int
			switch i / 16 {
			case 0:
				f, k = x[1]&x[2]|^x[1]&x[3], i
			case 1:
				f, k = x[1]&x[3]|x[2]&^x[3], 5*i+1
			case 2:
				f, k = x[1]^x[2]^x[3], 3*i+5
			default:
				f, k = x[2]^(x[1]|^x[3]), 7*i
			}
			f += x[0] + sines()[i] + binary.LittleEndian.Uint32(b[k%16*4:])
			x = [4]uint32{x[3], x[1] + bits.RotateLeft32(f, shifts[i/16][i%4]), x[1], x[2]}
		}
		for i := range h {
			h[i] += x[i]
		}
	}
	var out []byte
	for _, v := range h {
		out = binary.LittleEndian.AppendUint32(out, v)
	}
	return out
}

var sines = lazy.Value(func() *[64]uint32 {
	t := new([64]uint32)
	for i := range t {
		t[i] = uint32(math.Abs(math.Sin(float64(i+1))) * (1 << 32))
	}
	return t
})
