package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"io"
)

// decode returns the bytes of a stream: nothing for a codec that we do not have
// (pictures), and as much as can be read of broken data.
func (f *file) decode(s *stream) []byte {
	b := s.raw
	filters := f.array(s.dict["Filter"])
	if filters == nil && s.dict["Filter"] != nil {
		filters = array{s.dict["Filter"]}
	}
	params := f.array(s.dict["DecodeParms"])
	if params == nil && s.dict["DecodeParms"] != nil {
		params = array{s.dict["DecodeParms"]}
	}
	for i, v := range filters[:min(len(filters), 4)] {
		var p dict
		if i < len(params) {
			p = f.dict(params[i])
		}
		switch f.name(v) {
		case "FlateDecode", "Fl":
			b = f.predict(f.inflate(b), p)
		case "LZWDecode", "LZW":
			early := 1.0
			if n, ok := f.number(p["EarlyChange"]); ok {
				early = n
			}
			b = f.predict(f.lzw(b, int(early)), p)
		case "ASCII85Decode", "A85":
			b = fromASCII85(b)
		case "ASCIIHexDecode", "AHx":
			l := lexer{append([]byte("<"), b...), 0}
			t, _ := l.hex().(text)
			b = []byte(t)
		case "RunLengthDecode", "RL":
			b = f.runs(b)
		default:
			return nil
		}
	}
	f.budget -= len(b)
	return b
}

// inflate reads as much as it can: the checksum at the end is often wrong.
func (f *file) inflate(b []byte) []byte {
	z, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil
	}
	out, _ := io.ReadAll(io.LimitReader(z, int64(max(0, f.budget))))
	return out
}

func fromASCII85(b []byte) []byte {
	if i := bytes.IndexByte(b, '~'); i >= 0 {
		b = b[:i]
	}
	out := make([]byte, 4*len(b)+4)
	n, _, _ := ascii85.Decode(out, b, true)
	return out[:n]
}

// runs decodes run-length encoding: n < 128 copies n+1 bytes, n > 128 repeats a byte.
func (f *file) runs(b []byte) []byte {
	var out []byte
	for i := 0; i < len(b) && b[i] != 128 && len(out) < f.budget; {
		n := int(b[i])
		i++
		if n < 128 {
			end := min(len(b), i+n+1)
			out = append(out, b[i:end]...)
			i = end
		} else if i < len(b) {
			out = append(out, bytes.Repeat(b[i:i+1], 257-n)...)
			i++
		}
	}
	return out
}

// lzw decodes PDF's variant of LZW, which widens its codes one code earlier than the
// standard library's package (section 7.4.4.2).
func (f *file) lzw(b []byte, early int) []byte {
	const clear, stop = 256, 257
	type entry struct {
		before int
		last   byte
		length int
	}
	var table [4096]entry
	for i := range 256 {
		table[i] = entry{-1, byte(i), 1}
	}
	var out []byte
	next, width, before := 258, 9, -1
	bits, have := 0, 0
	emit := func(code int) byte {
		n := table[code].length
		at := len(out)
		out = append(out, make([]byte, n)...)
		for i := at + n - 1; i >= at; i-- {
			out[i] = table[code].last
			code = table[code].before
		}
		return out[at]
	}
	for _, c := range b {
		bits, have = bits<<8|int(c), have+8
		if have < width {
			continue
		}
		have -= width
		code := bits >> have & (1<<width - 1)
		bits &= 1<<have - 1
		switch {
		case code == clear:
			next, width, before = 258, 9, -1
			continue
		case code == stop || len(out) > f.budget:
			return out
		case before < 0:
			if code >= 256 {
				return out
			}
			emit(code)
		case code < next:
			first := emit(code)
			if next < 4096 {
				table[next] = entry{before, first, table[before].length + 1}
				next++
			}
		case code == next && next < 4096:
			at := len(out)
			emit(before)
			first := out[at]
			out = append(out, first)
			table[next] = entry{before, first, table[before].length + 1}
			next++
		default:
			return out
		}
		before = code
		switch next + early {
		case 512, 1024, 2048:
			width++
		}
		width = min(width, 12)
	}
	return out
}

// predict undoes PNG predictors, row by row (section 7.4.4.4).
func (f *file) predict(b []byte, p dict) []byte {
	kind, _ := f.number(p["Predictor"])
	if kind < 10 {
		return b
	}
	get := func(k name, otherwise float64) int {
		if n, ok := f.number(p[k]); ok && n > 0 && n < 1<<20 {
			return int(n)
		}
		return int(otherwise)
	}
	colors, bits := min(32, get("Colors", 1)), min(16, get("BitsPerComponent", 8))
	row := min(len(b), (get("Columns", 1)*colors*bits+7)/8)
	step := max(1, colors*bits/8)
	out := make([]byte, 0, len(b))
	above := make([]byte, row)
	for len(b) > 1 {
		how := b[0]
		line := append(make([]byte, 0, row), b[1:min(len(b), 1+row)]...)
		b = b[min(len(b), 1+row):]
		for i := range line {
			var left, corner byte
			if i >= step {
				left, corner = line[i-step], above[i-step]
			}
			up := above[i]
			switch how {
			case 1:
				line[i] += left
			case 2:
				line[i] += up
			case 3:
				line[i] += byte((int(left) + int(up)) / 2)
			case 4:
				line[i] += paeth(left, up, corner)
			}
		}
		out = append(out, line...)
		above = append(line, make([]byte, row-len(line))...)
	}
	return out
}

func paeth(left, up, corner byte) byte {
	p := int(left) + int(up) - int(corner)
	a, b, c := abs(p-int(left)), abs(p-int(up)), abs(p-int(corner))
	if a <= b && a <= c {
		return left
	}
	if b <= c {
		return up
	}
	return corner
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}
