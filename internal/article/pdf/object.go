package pdf

import (
	"strconv"
)

// The objects of a PDF file: nil, bool, float64, text, name, array, dict, ref and
// *stream. All numbers are float64, which is exact for every integer that a PDF may use.
type (
	text   string // bytes of a string
	name   string // without its slash
	array  []any
	dict   map[name]any
	ref    struct{ number, generation int }
	stream struct {
		dict
		raw []byte
	}
	keyword string // an operator, or "obj", "endobj", "stream", ...
)

// deepest limits the nesting of arrays and dictionaries.
const deepest = 50

// lexer reads objects from bytes.
type lexer struct {
	b  []byte
	at int
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// skip skips white space and comments.
func (l *lexer) skip() {
	for l.at < len(l.b) {
		switch c := l.b[l.at]; {
		case isSpace(c):
			l.at++
		case c == '%':
			for l.at < len(l.b) && l.b[l.at] != '\n' && l.b[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

// end is what next returns at the end of the input.
type end struct{}

// next reads one object or keyword. "1 0 R" is one object only if refs is true, because
// content streams have no references.
func (l *lexer) next(refs bool) any { return l.read(refs, 0) }

func (l *lexer) read(refs bool, depth int) any {
	l.skip()
	if l.at >= len(l.b) {
		return end{}
	}
	switch c := l.b[l.at]; {
	case c == '/':
		return l.name()
	case c == '(':
		return l.literal()
	case c == '<':
		if l.at+1 < len(l.b) && l.b[l.at+1] == '<' {
			l.at += 2
			return l.dict(refs, depth)
		}
		return l.hex()
	case c == '[':
		l.at++
		return l.array(refs, depth)
	case c == ']' || c == '}' || c == '{' || c == ')':
		l.at++
		return keyword(c)
	case c == '>':
		l.at++
		if l.at < len(l.b) && l.b[l.at] == '>' {
			l.at++
			return keyword(">>")
		}
		return keyword(">")
	case isDigit(c) || c == '+' || c == '-' || c == '.':
		return l.number(refs)
	}
	return l.word()
}

func (l *lexer) word() any {
	from := l.at
	for l.at < len(l.b) && !isSpace(l.b[l.at]) && !isDelimiter(l.b[l.at]) {
		l.at++
	}
	switch w := string(l.b[from:l.at]); w {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	default:
		return keyword(w)
	}
}

// number reads a number or, if refs is true, a reference.
func (l *lexer) number(refs bool) any {
	from := l.at
	for l.at < len(l.b) && !isSpace(l.b[l.at]) && !isDelimiter(l.b[l.at]) {
		l.at++
	}
	s := string(l.b[from:l.at])
	if refs {
		if n, ok := small(s); ok {
			after := l.at
			if g, ok := l.digits(); ok {
				l.skip()
				if l.at < len(l.b) && l.b[l.at] == 'R' && (l.at+1 == len(l.b) || isSpace(l.b[l.at+1]) || isDelimiter(l.b[l.at+1])) {
					l.at++
					return ref{n, g}
				}
			}
			l.at = after
		}
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f != f || f > 1e12 || f < -1e12 {
		return lenient(s)
	}
	return f
}

// lenient reads what it can of a malformed number ("--5", "1.2.3"), as viewers do.
func lenient(s string) any {
	digits := []byte{}
	dot := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case isDigit(c):
			digits = append(digits, c)
		case c == '-' && len(digits) == 0:
			digits = append(digits, c)
		case c == '.' && !dot:
			dot = true
			digits = append(digits, c)
		}
	}
	for len(digits) > 1 && digits[0] == '-' && digits[1] == '-' {
		digits = digits[1:]
	}
	f, err := strconv.ParseFloat(string(digits), 64)
	if err != nil || f > 1e12 || f < -1e12 {
		return 0.0
	}
	return f
}

// digits reads a small number after white space.
func (l *lexer) digits() (int, bool) {
	l.skip()
	from := l.at
	for l.at < len(l.b) && isDigit(l.b[l.at]) {
		l.at++
	}
	return small(string(l.b[from:l.at]))
}

// small reads an object number, which has at most seven digits.
func small(s string) (int, bool) {
	if s == "" || len(s) > 7 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

func (l *lexer) name() any {
	l.at++
	var out []byte
	for l.at < len(l.b) && !isSpace(l.b[l.at]) && !isDelimiter(l.b[l.at]) {
		c := l.b[l.at]
		if c == '#' && l.at+2 < len(l.b) {
			if h, ok := hexByte(l.b[l.at+1], l.b[l.at+2]); ok {
				c = h
				l.at += 2
			}
		}
		out = append(out, c)
		l.at++
	}
	return name(out)
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case isDigit(c):
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

func hexByte(a, b byte) (byte, bool) {
	x, ok := hexDigit(a)
	y, ok2 := hexDigit(b)
	return x<<4 | y, ok && ok2
}

// hex reads <48656C6C6F>.
func (l *lexer) hex() any {
	l.at++
	var out []byte
	half, high := false, byte(0)
	for l.at < len(l.b) {
		c := l.b[l.at]
		l.at++
		if c == '>' {
			break
		}
		d, ok := hexDigit(c)
		if !ok {
			continue
		}
		if half {
			out = append(out, high|d)
		} else {
			high = d << 4
		}
		half = !half
	}
	if half {
		out = append(out, high)
	}
	return text(out)
}

// literal reads (text), with nested brackets and escapes.
func (l *lexer) literal() any {
	l.at++
	var out []byte
	depth := 1
	for l.at < len(l.b) {
		c := l.b[l.at]
		l.at++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return text(out)
			}
		case '\\':
			if l.at < len(l.b) {
				out = l.escape(out)
			}
			continue
		case '\r':
			if l.at < len(l.b) && l.b[l.at] == '\n' {
				l.at++
			}
			c = '\n'
		}
		out = append(out, c)
	}
	return text(out)
}

func (l *lexer) escape(out []byte) []byte {
	c := l.b[l.at]
	l.at++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r':
		if l.at < len(l.b) && l.b[l.at] == '\n' {
			l.at++
		}
		return out
	case '\n':
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	code := int(c - '0')
	for i := 0; i < 2 && l.at < len(l.b) && l.b[l.at] >= '0' && l.b[l.at] <= '7'; i++ {
		code = code*8 + int(l.b[l.at]-'0')
		l.at++
	}
	return append(out, byte(code))
}

// closes recognises the keywords that end an unclosed array or dictionary.
func closes(w keyword) bool {
	return w == "obj" || w == "endobj" || w == "stream" || w == "endstream"
}

func (l *lexer) array(refs bool, depth int) any {
	out := array{}
	if depth >= deepest {
		return out
	}
	for {
		before := l.at
		switch v := l.read(refs, depth+1).(type) {
		case end:
			return out
		case keyword:
			if v == "]" {
				return out
			}
			if closes(v) {
				l.at = before
				return out
			}
		default:
			out = append(out, v)
		}
	}
}

func (l *lexer) dict(refs bool, depth int) any {
	out := dict{}
	if depth >= deepest {
		return out
	}
	for {
		before := l.at
		switch k := l.read(refs, depth+1).(type) {
		case end:
			return out
		case keyword:
			if k == ">>" {
				return out
			}
			if closes(k) {
				l.at = before
				return out
			}
		case name:
			before = l.at
			switch v := l.read(refs, depth+1).(type) {
			case end:
				return out
			case keyword:
				if v == ">>" {
					return out
				}
				if closes(v) {
					l.at = before
					return out
				}
			default:
				out[k] = v
			}
		}
	}
}
