package json

import (
	"encoding"
	"errors"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// reader reads JSON. After an error, it stands at the end.
type reader struct {
	in  []byte
	at  int
	err error
}

var (
	unmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
	raw         = reflect.TypeFor[RawMessage]()
)

// deepest is how deeply lists and objects may be nested.
const deepest = 10000

func (r *reader) fail(why string) {
	if r.err == nil {
		r.err = errors.New("json: " + why + " at byte " + strconv.Itoa(r.at))
	}
	r.at = len(r.in)
}

// space skips white space and returns the next byte, 0 at the end.
func (r *reader) space() byte {
	for ; r.at < len(r.in); r.at++ {
		if c := r.in[r.at]; c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			return c
		}
	}
	return 0
}

// value reads a value into v, or skips it if v is not valid.
func (r *reader) value(v reflect.Value, depth int) {
	from := r.at
	c := r.space()
	if v.IsValid() && v.Type() == raw {
		from = r.at
		r.value(reflect.Value{}, depth)
		v.SetBytes(append([]byte{}, r.in[from:r.at]...))
		return
	}
	if v.IsValid() && v.Kind() == reflect.Pointer && c != 'n' {
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		r.value(v.Elem(), depth)
		return
	}
	if v.IsValid() && v.Kind() == reflect.Interface {
		if x := r.any(c, depth); x != nil {
			v.Set(reflect.ValueOf(x))
		} else {
			v.SetZero()
		}
		return
	}
	switch c {
	case '{':
		r.object(v, depth+1)
	case '[':
		r.list(v, depth+1)
	case '"':
		r.text(v)
	case 't', 'f':
		r.word(map[byte]string{'t': "true", 'f': "false"}[c])
		if r.takes(v, reflect.Bool) {
			v.SetBool(c == 't')
		}
	case 'n':
		r.word("null")
		if v.IsValid() && (v.Kind() == reflect.Pointer || v.Kind() == reflect.Map || v.Kind() == reflect.Slice) {
			v.SetZero()
		}
	default:
		r.numberInto(v)
	}
}

// takes reports whether to store a value of this kind in v.
func (r *reader) takes(v reflect.Value, kind reflect.Kind) bool {
	if !v.IsValid() || r.err != nil {
		return false
	}
	if v.Kind() != kind {
		r.fail("a " + kind.String() + " where a " + v.Type().String() + " belongs,")
		return false
	}
	return true
}

// any reads a value of any type.
func (r *reader) any(c byte, depth int) any {
	into := func(p any) { r.value(reflect.ValueOf(p).Elem(), depth) }
	switch c {
	case '{':
		m := map[string]any{}
		into(&m)
		return m
	case '[':
		l := []any{}
		into(&l)
		return l
	case '"':
		return r.string()
	case 't', 'f':
		var b bool
		into(&b)
		return b
	case 'n':
		r.word("null")
		return nil
	}
	var f float64
	into(&f)
	return f
}

// more moves to the next element of a list or an object, or behind its end.
func (r *reader) more(first *bool, end byte) bool {
	c := r.space()
	switch {
	case c == end:
		r.at++
		return false
	case *first && c != 0:
		*first = false
		return true
	case c == ',':
		r.at++
		if r.space() != end {
			return true
		}
	}
	r.fail("no comma or end")
	return false
}

func (r *reader) object(v reflect.Value, depth int) {
	isMap := v.IsValid() && v.Kind() == reflect.Map
	if depth > deepest {
		r.fail("too many levels")
	}
	if !isMap && !(r.takes(v, reflect.Struct)) {
		v = reflect.Value{}
	}
	if isMap && v.IsNil() {
		v.Set(reflect.MakeMap(v.Type()))
	}
	r.at++
	for first := true; r.more(&first, '}'); {
		if r.space() != '"' {
			r.fail("no name")
			return
		}
		name := r.string()
		if r.space() != ':' {
			r.fail("no colon")
			return
		}
		r.at++
		if isMap {
			x := reflect.New(v.Type().Elem()).Elem()
			r.value(x, depth)
			if r.err == nil {
				v.SetMapIndex(r.key(name, v.Type().Key()), x)
			}
			continue
		}
		r.value(fieldOf(v, name), depth)
	}
}

// key returns the key of a map, which has the given type.
func (r *reader) key(name string, t reflect.Type) reflect.Value {
	k := reflect.New(t).Elem()
	if t.Kind() == reflect.String {
		k.SetString(name)
		return k
	}
	n, err := strconv.ParseInt(name, 10, 64)
	if err != nil || k.OverflowInt(n) {
		r.fail("the name is no number,")
	}
	k.SetInt(n)
	return k
}

// fieldOf returns the field of a struct with this name, or else one that differs only in
// case.
func fieldOf(v reflect.Value, name string) (x reflect.Value) {
	if !v.IsValid() {
		return x
	}
	var at []int
	for _, f := range fieldsOf(v.Type()) {
		if f.name == name {
			return v.FieldByIndex(f.index)
		}
		if at == nil && strings.EqualFold(f.name, name) {
			at = f.index
		}
	}
	if at == nil {
		return x
	}
	return v.FieldByIndex(at)
}

func (r *reader) list(v reflect.Value, depth int) {
	if depth > deepest {
		r.fail("too many levels")
	}
	if !r.takes(v, reflect.Slice) {
		v = reflect.Value{}
	} else {
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	}
	r.at++
	for first := true; r.more(&first, ']'); {
		if !v.IsValid() {
			r.value(v, depth)
			continue
		}
		n := v.Len()
		if n == v.Cap() {
			v.Grow(1)
		}
		v.SetLen(n + 1)
		v.Index(n).SetZero()
		r.value(v.Index(n), depth)
	}
}

// text reads a string into v.
func (r *reader) text(v reflect.Value) {
	s := r.string()
	if v.IsValid() && v.CanAddr() && reflect.PointerTo(v.Type()).Implements(unmarshaler) {
		if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)); err != nil && r.err == nil {
			r.err = err
			r.at = len(r.in)
		}
		return
	}
	if r.takes(v, reflect.String) {
		v.SetString(s)
	}
}

// string reads a string. Each byte that is not valid UTF-8 becomes U+FFFD.
func (r *reader) string() string {
	r.at++
	from := r.at
	for ; r.at < len(r.in); r.at++ {
		if c := r.in[r.at]; c == '"' {
			s := string(r.in[from:r.at])
			r.at++
			return valid(s)
		} else if c < ' ' || c == '\\' {
			break
		}
	}
	out := append([]byte{}, r.in[from:r.at]...)
	for r.at < len(r.in) {
		c := r.in[r.at]
		r.at++
		switch {
		case c == '"':
			return valid(string(out))
		case c < ' ':
			r.fail("a control character in a string")
		case c != '\\':
			out = append(out, c)
		default:
			out = r.escape(out)
		}
	}
	r.fail("a string without an end")
	return ""
}

func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}

// escape reads what stands behind a backslash.
func (r *reader) escape(out []byte) []byte {
	if r.at >= len(r.in) {
		return out
	}
	c := r.in[r.at]
	r.at++
	if i := strings.IndexByte(`"\/bfnrt`, c); i >= 0 {
		return append(out, "\"\\/\b\f\n\r\t"[i])
	}
	if c != 'u' {
		r.fail("an unknown escape")
		return out
	}
	first := r.hex(r.at)
	if first < 0 {
		r.fail("no four digits behind \\u")
		return out
	}
	r.at += 4
	if utf16.IsSurrogate(first) {
		second := rune(-1)
		if r.at+1 < len(r.in) && r.in[r.at] == '\\' && r.in[r.at+1] == 'u' {
			second = r.hex(r.at + 2)
		}
		if first = utf16.DecodeRune(first, second); first != utf8.RuneError {
			r.at += 6
		}
	}
	return utf8.AppendRune(out, first)
}

// hex returns the four hexadecimal digits at a place as a number, or -1.
func (r *reader) hex(at int) rune {
	if at+4 > len(r.in) {
		return -1
	}
	n, err := strconv.ParseUint(string(r.in[at:at+4]), 16, 16)
	if err != nil {
		return -1
	}
	return rune(n)
}

func (r *reader) word(w string) {
	if !strings.HasPrefix(string(r.in[r.at:min(len(r.in), r.at+len(w))]), w) {
		r.fail("an unknown word")
		return
	}
	r.at += len(w)
}

// digits skips digits and reports whether there are any.
func (r *reader) digits() bool {
	from := r.at
	for r.at < len(r.in) && '0' <= r.in[r.at] && r.in[r.at] <= '9' {
		r.at++
	}
	return r.at > from
}

// skip skips the next byte if it is one of some.
func (r *reader) skip(some string) bool {
	if r.at < len(r.in) && strings.IndexByte(some, r.in[r.at]) >= 0 {
		r.at++
		return true
	}
	return false
}

// numberInto reads a number into v (RFC 8259, section 6).
func (r *reader) numberInto(v reflect.Value) {
	from := r.at
	r.skip("-")
	ok := r.skip("0") || r.digits()
	if r.skip(".") {
		ok = ok && r.digits()
	}
	if r.skip("eE") {
		r.skip("+-")
		ok = ok && r.digits()
	}
	if !ok {
		r.fail("no value")
		return
	}
	if !v.IsValid() {
		return
	}
	text := string(r.in[from:r.at])
	if v.CanInt() {
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil || v.OverflowInt(n) {
			r.fail("a number that does not fit,")
			return
		}
		v.SetInt(n)
		return
	}
	if r.takes(v, reflect.Float64) {
		f, err := strconv.ParseFloat(text, 64)
		if err != nil {
			r.fail("a number that does not fit,")
		}
		v.SetFloat(f)
	}
}
