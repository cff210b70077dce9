package pdf

import "unicode/utf16"

// cmap maps the codes of a font to text (a /ToUnicode stream) or to glyph numbers (an
// /Encoding stream).
type cmap struct {
	spaces []codespace
	chars  map[int]string
	ranges []codeRange
	cids   []cidRange
}

type codespace struct{ low, high, length int }

type codeRange struct {
	low, high int
	text      string // text of low; the last unit counts up from there
}

type cidRange struct{ low, high, cid int }

// mostEntries limits the entries of one map: a font has at most 65,536 codes.
const mostEntries = 1 << 17

func readCmap(b []byte) *cmap {
	m := &cmap{chars: map[int]string{}}
	l := lexer{b, 0}
	var stack []any
	entries := 0
	for {
		v := l.next(false)
		w, op := v.(keyword)
		if _, over := v.(end); over {
			return m
		}
		if !op {
			if stack = append(stack, v); len(stack) > 1<<16 {
				return m
			}
			continue
		}
		if entries += len(stack); entries > 4*mostEntries {
			return m
		}
		switch w {
		case "endcodespacerange":
			for ; len(stack) >= 2; stack = stack[2:] {
				lo, n := code(stack[0])
				hi, _ := code(stack[1])
				m.spaces = append(m.spaces, codespace{lo, hi, n})
			}
		case "endbfchar":
			for ; len(stack) >= 2; stack = stack[2:] {
				c, _ := code(stack[0])
				m.chars[c] = utf16Text(stack[1])
			}
		case "endbfrange":
			for ; len(stack) >= 3; stack = stack[3:] {
				m.addRange(stack[0], stack[1], stack[2])
			}
		case "endcidrange":
			for ; len(stack) >= 3; stack = stack[3:] {
				lo, _ := code(stack[0])
				hi, _ := code(stack[1])
				cid, _ := stack[2].(float64)
				m.cids = append(m.cids, cidRange{lo, hi, int(cid)})
			}
		case "endcidchar":
			for ; len(stack) >= 2; stack = stack[2:] {
				c, _ := code(stack[0])
				cid, _ := stack[1].(float64)
				m.cids = append(m.cids, cidRange{c, c, int(cid)})
			}
		}
		stack = stack[:0]
	}
}

func (m *cmap) addRange(low, high, to any) {
	lo, _ := code(low)
	hi, _ := code(high)
	if list, ok := to.(array); ok {
		for i, v := range list {
			if lo+i <= hi {
				m.chars[lo+i] = utf16Text(v)
			}
		}
		return
	}
	m.ranges = append(m.ranges, codeRange{lo, hi, utf16Text(to)})
}

// code returns the bytes of a code as one number.
func code(v any) (n, length int) {
	t, _ := v.(text)
	for i := 0; i < len(t) && i < 4; i++ {
		n = n<<8 | int(t[i])
	}
	return n, len(t)
}

func utf16Text(v any) string {
	switch v := v.(type) {
	case text:
		if len(v) == 1 {
			return string(rune(v[0]))
		}
		var units []uint16
		for i := 0; i+1 < len(v) && i < 64; i += 2 {
			units = append(units, uint16(v[i])<<8|uint16(v[i+1]))
		}
		return string(utf16.Decode(units))
	case name:
		return named(string(v))
	}
	return ""
}

// text returns the text of a code.
func (m *cmap) text(c int) (string, bool) {
	if s, ok := m.chars[c]; ok {
		return s, true
	}
	for _, r := range m.ranges {
		if c < r.low || c > r.high {
			continue
		}
		runes := []rune(r.text)
		if len(runes) == 0 {
			return "", true
		}
		runes[len(runes)-1] += rune(c - r.low)
		return string(runes), true
	}
	return "", false
}

// cid returns the glyph number of a code.
func (m *cmap) cid(c int) int {
	for _, r := range m.cids {
		if c >= r.low && c <= r.high {
			return r.cid + c - r.low
		}
	}
	return c
}

// next cuts the first code off a string, by the code lengths that the map declares.
func (m *cmap) next(s text, otherwise int) (c, length int) {
	for length = 1; length <= min(4, len(s)); length++ {
		c = c<<8 | int(s[length-1])
		for _, r := range m.spaces {
			if r.length == length && c >= r.low && c <= r.high {
				return c, length
			}
		}
	}
	n := min(otherwise, len(s))
	c, _ = code(s[:n])
	return c, n
}
