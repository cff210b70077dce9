package article

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decode turns bytes into text. Like browsers, it goes by the byte order mark, then the
// declared encoding, then tries UTF-8, then Windows-1252
// (https://encoding.spec.whatwg.org/). It returns false for an unknown encoding.
//
// The tables of x/text would add 300 KB to the download. So the page uses the browser's
// own decoder and only the command-line program uses x/text; both follow the same
// standard.
func (dec Decoder) decode(b []byte, declared string, html bool) (string, bool) {
	switch {
	case bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")):
		return valid(string(b[3:])), true
	case bytes.HasPrefix(b, []byte("\xFF\xFE")):
		return decodeUTF16(b[2:], false), true
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return decodeUTF16(b[2:], true), true
	}
	if big, ok := bareUTF16(b); ok {
		return decodeUTF16(b, big), true
	}
	if declared == "" && html {
		declared = declaredCharset(b)
	}
	declared = strings.ToLower(strings.Trim(declared, " \t\"'"))
	switch declared {
	case "", "utf-8", "utf8", "us-ascii", "ascii", "unknown-8bit", "utf-16", "utf-16le", "utf-16be", "unicode":
		// If the declaration could be read, the page is not in UTF-16.
		if utf8.Valid(b) {
			return string(b), true
		}
		if declared == "" || !mostlyUTF8(b) {
			declared = "windows-1252"
		} else {
			return valid(string(b)), true
		}
	case "iso-8859-1", "latin1", "latin-1":
		declared = "windows-1252"
	}
	if utf8.Valid(b) && !ascii(b) && !strings.HasPrefix(declared, "iso-2022") && declared != "utf-7" {
		// A page saved as UTF-8 may still declare its old encoding.
		return string(b), true
	}
	if declared == "windows-1252" || declared == "cp1252" {
		return decode1252(b), true
	}
	if dec == nil {
		dec = decodeAs
	}
	s, ok := dec(declared, b)
	return valid(s), ok
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mostlyUTF8 reports whether only a few bytes are invalid UTF-8.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good > 4*bad
}

// bareUTF16 recognises UTF-16 without a byte order mark: in Western text, every
// other byte is zero.
func bareUTF16(b []byte) (big, ok bool) {
	n := min(len(b), 512) &^ 1
	if n < 8 {
		return false, false
	}
	var zero [2]int
	for i := range n {
		if b[i] == 0 {
			zero[i%2]++
		}
	}
	switch {
	case zero[0] > n/4 && zero[1] == 0:
		return true, true
	case zero[1] > n/4 && zero[0] == 0:
		return false, true
	}
	return false, false
}

// decode1252 decodes Windows-1252, the encoding of most old files. Files labelled ISO
// 8859-1 are usually this too: ISO 8859-1 lacks its quotation marks.
func decode1252(b []byte) string {
	const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
	var table [32]rune
	n := 0
	for _, r := range high {
		table[n] = r
		n++
	}
	var s strings.Builder
	s.Grow(len(b) + len(b)/8)
	for _, c := range b {
		r := rune(c)
		if 0x80 <= c && c < 0xA0 {
			r = table[c-0x80]
		}
		s.WriteRune(r)
	}
	return s.String()
}

func decodeUTF16(b []byte, big bool) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		lo, hi := b[2*i], b[2*i+1]
		if big {
			lo, hi = hi, lo
		}
		units[i] = uint16(hi)<<8 | uint16(lo)
	}
	return string(utf16.Decode(units))
}

// declaredCharset returns the encoding declared at the start of a page, in a meta element
// or an XML declaration.
func declaredCharset(b []byte) string {
	s := strings.ToLower(string(b[:min(len(b), 4096)]))
	if strings.HasPrefix(s, "<?xml") {
		if _, rest, ok := strings.Cut(s[:max(strings.Index(s, "?>"), 0)], "encoding="); ok {
			return charsetName(rest)
		}
	}
	for {
		i := strings.Index(s, "<meta")
		if i < 0 {
			return ""
		}
		s = s[i+5:]
		end := strings.IndexByte(s, '>')
		if end < 0 {
			end = len(s)
		}
		if _, rest, ok := strings.Cut(s[:end], "charset="); ok {
			return charsetName(rest)
		}
	}
}

// charsetName returns the name at the start of s, quoted or not.
func charsetName(s string) string {
	s = strings.TrimLeft(s, " \"'")
	if i := strings.IndexAny(s, " \"';/>\t\r\n"); i >= 0 {
		s = s[:i]
	}
	return s
}
