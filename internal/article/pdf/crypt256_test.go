package pdf

import (
	"bytes"
	"crypto/aes"
	gocipher "crypto/cipher"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
)

// What qpdf made of an empty password: the hashes, and the wrapped key.
const (
	longUser = "0d16bb6a91bf137d5018b2be40c4cdc1ce6ddab2d4494a11fd5147dcf7981089235494a6e898f484527245b51951eedf"
	longKey  = "3123dcf34af8cdd6447e0d7abdfcfdae391bde1d998cd08a1e9113a2f1ad247c"
)

// TestLongKey reads a file encrypted with AES-256.
func TestLongKey(t *testing.T) {
	user, _ := hex.DecodeString(longUser)
	wrapped, _ := hex.DecodeString(longKey)
	key := make([]byte, 32)
	block, _ := aes.NewCipher(hashOf(text(user[40:48]), 6))
	gocipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(key, wrapped)
	hide := func(s string) string {
		n := 16 - len(s)%16
		b := append([]byte(s), bytes.Repeat([]byte{byte(n)}, n)...)
		block, _ := aes.NewCipher(key)
		gocipher.NewCBCEncrypter(block, b[:16]).CryptBlocks(b[16:], b[16:])
		return string(b)
	}
	for _, c := range []struct {
		user string
		err  error
	}{{longUser, nil}, {"ff" + longUser[2:], ErrEncrypted}, {"ff", ErrEncrypted}} {
		// The first block of what is hidden is the initial block.
		page := hide(strings.Repeat(" ", 16) + linesAt(60, 700, 10, "The harbour opened again on Monday."))
		d, err := Read(fileOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 600 800]>>",
			"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", streamOf("", page), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
			fmt.Sprintf("<</Filter/Standard/V 5/R 6/Length 256/P -4/O<00>/U<%s>/UE<%s>/CF<</StdCF<</CFM/AESV3>>>>/StmF/StdCF/StrF/StdCF>>", c.user, longKey),
			"trailer <</Root 1 0 R/Encrypt 6 0 R>>"))
		if got := shown(d); err != c.err || err == nil && got != "The harbour opened again on Monday." {
			t.Errorf("%.2s: %q, %v", c.user, got, err)
		}
	}
}

func TestToAES(t *testing.T) {
	for _, size := range []int{16, 32} {
		key, initial, want := bytes.Repeat([]byte{7, 99}, size/2), []byte("an initial block"), bytes.Repeat([]byte("sixteen letters!"), 3)
		got := bytes.Clone(want)
		block, _ := aes.NewCipher(key)
		gocipher.NewCBCEncrypter(block, initial).CryptBlocks(want, want)
		if toAES(key, initial, got); !bytes.Equal(got, want) {
			t.Errorf("%d bytes: %x, want %x", size, got, want)
		}
	}
}
