package pdf

import (
	"bytes"
	"strings"
)

// font maps the codes of a font to text and widths.
type font struct {
	wide     bool // codes have two or more bytes (Type 0)
	codes    *cmap
	unicode  *cmap
	simple   *[256]string
	widths   map[int]float64 // in thousandths of the size
	usual    float64
	bold     bool
	vertical bool
	scale    float64 // factor from widths to thousandths
}

// glyphCode is one code of a shown string.
type glyphCode struct {
	text  string
	width float64
	space bool // the one-byte code 32, which word spacing applies to
}

func (f *file) font(v any) *font {
	r, isRef := v.(ref)
	if isRef {
		if known, ok := f.fonts[r]; ok {
			return known
		}
	}
	fn := f.readFont(f.dict(v))
	if isRef {
		f.fonts[r] = fn
	}
	return fn
}

func (f *file) readFont(d dict) *font {
	fn := &font{widths: map[int]float64{}, usual: 500, scale: 1}
	base := string(f.name(d["BaseFont"]))
	if s, ok := f.resolve(d["ToUnicode"]).(*stream); ok {
		fn.unicode = readCmap(f.decode(s))
	}
	if f.name(d["Subtype"]) == "Type0" {
		f.readWide(fn, d)
		base += string(f.name(f.descendant(d)["BaseFont"]))
	} else {
		f.readSimple(fn, d)
	}
	fn.bold = isBold(strings.ToLower(base))
	return fn
}

// isBold recognises a bold font by its name; those of Computer Modern are called cmbx10
// and the like.
func isBold(name string) bool {
	for _, mark := range []string{"bold", "black", "heavy", "cmbx", "sfbx"} {
		if strings.Contains(name, mark) {
			return true
		}
	}
	return false
}

func (f *file) descendant(d dict) dict {
	if a := f.array(d["DescendantFonts"]); len(a) > 0 {
		return f.dict(a[0])
	}
	return nil
}

// readWide reads a font whose codes are two-byte glyph numbers, or are defined by a map.
func (f *file) readWide(fn *font, d dict) {
	fn.wide = true
	fn.codes = &cmap{}
	switch e := f.resolve(d["Encoding"]).(type) {
	case *stream:
		fn.codes = readCmap(f.decode(e))
	case name:
		fn.vertical = strings.HasSuffix(string(e), "-V")
		if strings.Contains(string(e), "UCS2") || strings.Contains(string(e), "UTF16") {
			fn.unicode = &cmap{ranges: []codeRange{{0, 0xFFFF, "\x00"}}}
		}
	}
	kid := f.descendant(d)
	fn.usual = 1000
	if w, ok := f.number(kid["DW"]); ok {
		fn.usual = w
	}
	list := f.array(kid["W"])
	for i := 0; i+1 < len(list); {
		first, _ := f.number(list[i])
		if each := f.array(list[i+1]); each != nil {
			for k, v := range each {
				w, _ := f.number(v)
				fn.widths[int(first)+k] = w
			}
			i += 2
			continue
		}
		if i+2 >= len(list) {
			break
		}
		last, _ := f.number(list[i+1])
		w, _ := f.number(list[i+2])
		for c := int(first); c <= int(last) && c-int(first) < 1<<16; c++ {
			fn.widths[c] = w
		}
		f.budget -= int(max(0, last-first))
		if i += 3; f.budget < 0 {
			break
		}
	}
}

// readSimple reads a font with one-byte codes.
func (f *file) readSimple(fn *font, d dict) {
	descriptor := f.dict(d["FontDescriptor"])
	flags, _ := f.number(descriptor["Flags"])
	symbolic := int(flags)&4 != 0
	switch e := f.resolve(d["Encoding"]).(type) {
	case name:
		fn.simple = encoding(e)
	case dict:
		base := f.name(e["BaseEncoding"])
		if base == "" && !symbolic {
			base = "StandardEncoding"
		}
		fn.simple = encoding(base)
		if e["BaseEncoding"] == nil && symbolic {
			f.builtIn(fn.simple, descriptor)
		}
		at := 0
		for _, v := range f.array(e["Differences"]) {
			switch v := f.resolve(v).(type) {
			case float64:
				at = int(v)
			case name:
				if at >= 0 && at < 256 {
					fn.simple[at] = named(string(v))
				}
				at++
			}
		}
	default:
		fn.simple = encoding("")
		if !symbolic {
			fn.simple = encoding("StandardEncoding")
		}
		f.builtIn(fn.simple, descriptor)
	}
	if f.name(d["Subtype"]) == "Type3" {
		if m := f.numbers(d["FontMatrix"]); len(m) == 6 && m[0] != 0 {
			fn.scale = m[0] * 1000
		}
	}
	if w, ok := f.number(descriptor["MissingWidth"]); ok && w > 0 {
		fn.usual = w
	}
	first, _ := f.number(d["FirstChar"])
	for i, w := range f.numbers(d["Widths"]) {
		fn.widths[int(first)+i] = w
	}
	if len(fn.widths) == 0 {
		standardWidths(fn, string(f.name(d["BaseFont"])))
	}
}

// standardWidths guesses the widths of the standard fonts, which files may omit: close
// enough to separate words.
func standardWidths(fn *font, base string) {
	fn.usual = 540
	if strings.Contains(base, "Courier") {
		fn.usual = 600
		return
	}
	for c := range 256 {
		switch {
		case strings.IndexByte(" .,:;'!|iljtfI()[]-/`", byte(c)) >= 0:
			fn.widths[c] = 280
		case c == 'm' || c == 'M' || c == 'W' || c == 'w':
			fn.widths[c] = 830
		case c >= 'A' && c <= 'Z':
			fn.widths[c] = 680
		}
	}
}

// builtIn reads the encoding of an embedded Type 1 font, whose first part is plain text.
func (f *file) builtIn(e *[256]string, descriptor dict) {
	s, ok := f.resolve(descriptor["FontFile"]).(*stream)
	if !ok {
		return
	}
	head, _, _ := bytes.Cut(f.decode(s), []byte("eexec"))
	// Each entry is "dup 11 /ff put".
	l := lexer{head, 0}
	var last [2]any
	for {
		v := l.next(false)
		switch w := v.(type) {
		case end:
			return
		case keyword:
			c, ok := last[0].(float64)
			n, ok2 := last[1].(name)
			if w == "put" && ok && ok2 && c >= 0 && c < 256 {
				e[int(c)] = named(string(n))
			}
		}
		last[0], last[1] = last[1], v
	}
}

// read splits a shown string into codes.
func (fn *font) read(s text) []glyphCode {
	out := make([]glyphCode, 0, len(s))
	if !fn.wide {
		for i := range len(s) {
			c := int(s[i])
			g := glyphCode{space: c == ' ', width: fn.usual * fn.scale}
			if w, ok := fn.widths[c]; ok {
				g.width = w * fn.scale
			}
			known := false
			if fn.unicode != nil {
				g.text, known = fn.unicode.text(c)
			}
			if !known {
				g.text = fn.simple[c]
			}
			out = append(out, g)
		}
		return out
	}
	for len(s) > 0 {
		c, n := fn.codes.next(s, 2)
		g := glyphCode{space: n == 1 && c == ' ', width: fn.usual}
		if w, ok := fn.widths[fn.codes.cid(c)]; ok {
			g.width = w
		}
		if fn.unicode != nil {
			g.text, _ = fn.unicode.text(c)
		}
		out = append(out, g)
		s = s[n:]
	}
	return out
}
