package article

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"standfirst/internal/article/page"
	"standfirst/internal/article/plain"
	"standfirst/internal/doc"
)

// readFile reads a file. It detects the kind by the first bytes or, failing that, by the
// name.
func (dec Decoder) readFile(name string, b []byte) (doc.Document, error) {
	name = strings.ToLower(name)
	ending := name[strings.LastIndexByte(name, '.')+1:]
	switch {
	case len(b) == 0:
		return doc.Document{}, ErrEmpty
	case bytes.HasPrefix(b, []byte("%PDF-")):
		return readPDF(b)
	case isPicture(b):
		return doc.Document{}, ErrImage
	case bytes.HasPrefix(b, []byte("PK\x03\x04")), bytes.HasPrefix(b, []byte("PK\x05\x06")):
		return dec.readZip(b)
	case bytes.HasPrefix(b, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		// A compound file: an old Word file, or an encrypted new one.
		if bytes.Contains(b, utf16Bytes("EncryptedPackage")) {
			return doc.Document{}, ErrEncrypted
		}
		return doc.Document{}, ErrOldWord
	case ending == "docx":
		return doc.Document{}, ErrBroken
	case bytes.HasPrefix(b, []byte(`{\rtf`)):
		return dec.readRTF(b), nil
	}
	if ending == "eml" || ending == "mht" || ending == "mhtml" || isMail(b) {
		return dec.readMail(b)
	}
	s, ok := dec.decode(b, "", ending == "html" || ending == "htm" || looksHTML(b))
	switch {
	case !ok:
		return doc.Document{}, ErrKind
	case isBinary(s):
		return doc.Document{}, ErrKind
	case ending == "html" || ending == "htm" || ending == "xhtml" || looksHTML([]byte(s[:min(len(s), 1024)])):
		d := page.Read(s)
		if len(d.Blocks) == 0 {
			return d, ErrNoText
		}
		return d, nil
	case page.Solid(s) > maxText:
		return doc.Document{}, ErrLarge
	case ending == "md" || ending == "markdown":
		return plain.ReadMarkdown(s), nil
	}
	return plain.Read(s), nil
}

func isPicture(b []byte) bool {
	for _, magic := range []string{"\x89PNG", "\xFF\xD8\xFF", "GIF87a", "GIF89a", "II*\x00", "MM\x00*", "\x00\x00\x01\x00"} {
		if bytes.HasPrefix(b, []byte(magic)) {
			return true
		}
	}
	if bytes.HasPrefix(b, []byte("BM")) && len(b) > 16 && bytes.IndexByte(b[:16], 0) >= 0 {
		return true
	}
	if len(b) < 12 {
		return false
	}
	return bytes.HasPrefix(b, []byte("RIFF")) && string(b[8:12]) == "WEBP" || string(b[4:8]) == "ftyp" && (string(b[8:11]) == "hei" || string(b[8:11]) == "avi" || string(b[8:11]) == "mif")
}

// looksHTML recognises markup by its beginning.
func looksHTML(b []byte) bool {
	s := strings.ToLower(strings.TrimLeft(string(b[:min(len(b), 512)]), "\uFEFF \t\r\n"))
	for strings.HasPrefix(s, "<!--") {
		i := strings.Index(s, "-->")
		if i < 0 {
			return strings.Contains(s, "saved from url")
		}
		s = strings.TrimLeft(s[i+3:], " \t\r\n")
	}
	if strings.HasPrefix(s, "<?xml") {
		return strings.Contains(s, "<html") || strings.Contains(s, "<!doctype html")
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<p>", "<p ", "<article", "<h1", "<section", "<main"} {
		if strings.HasPrefix(s, tag) {
			return true
		}
	}
	return false
}

// looksPage recognises the source of a whole page pasted as text.
func looksPage(s string) bool {
	s = strings.ToLower(strings.TrimLeft(s[:min(len(s), 256)], "\uFEFF \t\r\n"))
	return strings.HasPrefix(s, "<!doctype html") || strings.HasPrefix(s, "<html")
}

// isBinary reports whether s is not text. Text has almost no control characters and few
// invalid bytes.
func isBinary(s string) bool {
	head := s[:min(len(s), 8192)]
	bad, all := 0, 0
	for _, r := range head {
		all++
		if r == utf8.RuneError || r < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b", r) || r >= 0x7F && r < 0xA0 {
			bad++
		}
	}
	return bad > 1 && bad*50 > all
}

func utf16Bytes(s string) []byte {
	var b []byte
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}
