package pdf

import (
	"bytes"
	"crypto/aes"
	gocipher "crypto/cipher"
	gomd5 "crypto/md5"
	gorc4 "crypto/rc4"
	"fmt"
	"strings"
	"testing"
)

// locked makes a file of one page encrypted with Go's own ciphers.
func locked(revision int, withAES bool, password string) []byte {
	length := 16
	if revision == 2 {
		length = 5
	}
	sum := func(parts ...[]byte) []byte {
		h := gomd5.Sum(bytes.Join(parts, nil))
		return h[:]
	}
	stream := func(key, b []byte) []byte {
		c, err := gorc4.NewCipher(key)
		if err != nil {
			panic(err)
		}
		out := make([]byte, len(b))
		c.XORKeyStream(out, b)
		return out
	}
	owner, id := bytes.Repeat([]byte{0x5A}, 32), []byte("0123456789abcdef")
	padded := []byte((password + padding)[:32])
	key := sum(padded, owner, []byte{0xFC, 0xFF, 0xFF, 0xFF}, id)
	var user []byte
	if revision == 2 {
		key = key[:length]
		user = stream(key, []byte(padding))
	} else {
		for range 50 {
			key = sum(key[:length])
		}
		user = stream(key, sum([]byte(padding), id))
		for i := 1; i < 20; i++ {
			k := bytes.Clone(key)
			for j := range k {
				k[j] ^= byte(i)
			}
			user = stream(k, user)
		}
		user = append(user, make([]byte, 16)...)
	}
	hide := func(number byte, s string) string {
		if !withAES {
			return string(stream(sum(key, []byte{number, 0, 0, 0, 0})[:min(length+5, 16)], []byte(s)))
		}
		block, err := aes.NewCipher(sum(key, []byte{number, 0, 0, 0, 0}, []byte("sAlT")))
		if err != nil {
			panic(err)
		}
		n := 16 - len(s)%16
		b := append([]byte(s), bytes.Repeat([]byte{byte(n)}, n)...)
		iv := []byte("an initial block")
		gocipher.NewCBCEncrypter(block, iv).CryptBlocks(b, b)
		return string(iv) + string(b)
	}
	version, filter := revision-1, ""
	if revision == 4 {
		version, filter = 4, "/CF<</StdCF<</CFM/V2>>>>/StmF/StdCF/StrF/StdCF"
		if withAES {
			filter = strings.Replace(filter, "V2", "AESV2", 1)
		}
	}
	page := hide(4, linesAt(60, 700, 10, "The harbour opened again on Monday.", "Two ferries left."))
	return fileOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 600 800]>>",
		"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", streamOf("", page), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
		fmt.Sprintf("<</Filter/Standard/V %d/R %d/Length %d/P -4/O<%x>/U<%x>%s>>", version, revision, length*8, owner, user, filter),
		fmt.Sprintf("<</Title<%x>>>", hide(7, "On harbours")),
		fmt.Sprintf("trailer <</Root 1 0 R/Encrypt 6 0 R/Info 7 0 R/ID[<%x><00>]>>", id))
}

func TestEncrypted(t *testing.T) {
	for _, c := range []struct {
		revision int
		aes      bool
	}{{2, false}, {3, false}, {4, false}, {4, true}} {
		d, err := Read(locked(c.revision, c.aes, ""))
		if got := shown(d); err != nil || d.Title != "On harbours" || !strings.Contains(got, "The harbour opened again on Monday.") {
			t.Errorf("revision %d, AES %v: %q, %q, %v", c.revision, c.aes, d.Title, got, err)
		}
		if _, err := Read(locked(c.revision, c.aes, "secret")); err != ErrEncrypted {
			t.Errorf("revision %d, AES %v, with a password: %v", c.revision, c.aes, err)
		}
	}
	for _, s := range []string{"", "a", strings.Repeat("x", 55), strings.Repeat("y", 56), strings.Repeat("z", 200)} {
		if want := gomd5.Sum([]byte(s)); string(md5([]byte(s))) != string(want[:]) {
			t.Errorf("md5 of %d bytes", len(s))
		}
	}
}
