package json

import (
	"encoding"
	"errors"
	"math"
	"reflect"
	"slices"
	"strconv"
	"unicode/utf8"
)

// writer writes JSON.
type writer struct {
	out    []byte
	err    error
	indent string // "" for all on one line
	depth  int
}

func (w *writer) value(v reflect.Value) {
	if !v.IsValid() {
		w.out = append(w.out, "null"...)
		return
	}
	w.valueOf(v, writesText(v.Type()))
}

// writesText reports whether a type has MarshalText. No struct that the engine writes has it.
func writesText(t reflect.Type) bool {
	return t.Kind() != reflect.Struct && t.PkgPath() != "" && t.Implements(marshaler)
}

var marshaler = reflect.TypeFor[encoding.TextMarshaler]()

func (w *writer) valueOf(v reflect.Value, asText bool) {
	if asText {
		text, err := v.Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil {
			w.err = err
		}
		w.string(string(text))
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		w.out = strconv.AppendBool(w.out, v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		w.out = strconv.AppendInt(w.out, v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		w.out = strconv.AppendUint(w.out, v.Uint(), 10)
	case reflect.Float64:
		w.number(v.Float())
	case reflect.String:
		w.string(v.String())
	case reflect.Struct:
		w.object(v)
	case reflect.Slice, reflect.Array:
		w.list(v)
	case reflect.Map:
		w.table(v)
	case reflect.Pointer, reflect.Interface:
		w.value(v.Elem())
	default:
		panic("json: the engine cannot write a " + v.Type().String())
	}
}

func (w *writer) object(v reflect.Value) {
	w.open('{')
	first := true
	for _, f := range fieldsOf(v.Type()) {
		x := v
		for _, i := range f.index {
			x = x.Field(i)
		}
		if f.omitEmpty && empty(x) {
			continue
		}
		w.next(&first)
		w.name(f.start)
		w.valueOf(x, f.asText)
	}
	w.close('}', first)
}

func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

func (w *writer) list(v reflect.Value) {
	if v.Kind() == reflect.Slice {
		if v.IsNil() {
			w.out = append(w.out, "null"...)
			return
		}
		if v.Type().Elem().Kind() == reflect.Uint8 {
			panic("json: the engine cannot write bytes")
		}
	}
	w.open('[')
	first, asText := true, writesText(v.Type().Elem())
	for i := range v.Len() {
		w.next(&first)
		w.valueOf(v.Index(i), asText)
	}
	w.close(']', first)
}

func (w *writer) table(v reflect.Value) {
	if v.IsNil() {
		w.out = append(w.out, "null"...)
		return
	}
	var keys []string
	for _, k := range v.MapKeys() {
		keys = append(keys, k.String())
	}
	slices.Sort(keys)
	w.open('{')
	first := true
	for _, k := range keys {
		w.next(&first)
		at := writer{}
		at.string(k)
		w.name(string(at.out) + ":")
		w.value(v.MapIndex(reflect.ValueOf(k).Convert(v.Type().Key())))
	}
	w.close('}', first)
}

func (w *writer) name(start string) {
	w.out = append(w.out, start...)
	if w.indent != "" {
		w.out = append(w.out, ' ')
	}
}

func (w *writer) open(c byte) {
	w.out = append(w.out, c)
	w.depth++
}

// next begins the next element of a list or an object.
func (w *writer) next(first *bool) {
	if !*first {
		w.out = append(w.out, ',')
	}
	*first = false
	w.line()
}

func (w *writer) close(c byte, empty bool) {
	w.depth--
	if !empty {
		w.line()
	}
	w.out = append(w.out, c)
}

func (w *writer) line() {
	if w.indent != "" {
		w.out = append(w.out, '\n')
		for range w.depth {
			w.out = append(w.out, w.indent...)
		}
	}
}

// number writes a number as JavaScript does (ECMA-262, Number::toString).
func (w *writer) number(f float64) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		w.err = errors.New("json: unsupported value: " + strconv.FormatFloat(f, 'g', -1, 64))
		return
	}
	if size := math.Abs(f); size == 0 || 1e-6 <= size && size < 1e21 {
		w.out = strconv.AppendFloat(w.out, f, 'f', -1, 64)
		return
	}
	w.out = strconv.AppendFloat(w.out, f, 'e', -1, 64)
	if n := len(w.out); w.out[n-4] == 'e' && w.out[n-3] == '-' && w.out[n-2] == '0' { // e-09 to e-9
		w.out = append(w.out[:n-2], w.out[n-1])
	}
}

// string writes a string so that it can also stand in a script element of HTML.
func (w *writer) string(s string) {
	const hex = "0123456789abcdef"
	w.out = append(w.out, '"')
	start := 0 // of what is not yet written
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&' {
				i++
				continue
			}
			w.out = append(w.out, s[start:i]...)
			switch c {
			case '"', '\\':
				w.out = append(w.out, '\\', c)
			case '\b':
				w.out = append(w.out, '\\', 'b')
			case '\f':
				w.out = append(w.out, '\\', 'f')
			case '\n':
				w.out = append(w.out, '\\', 'n')
			case '\r':
				w.out = append(w.out, '\\', 'r')
			case '\t':
				w.out = append(w.out, '\\', 't')
			default:
				w.out = append(w.out, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			}
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			w.out = append(append(w.out, s[start:i]...), `\ufffd`...)
			start = i + size
		} else if r == '\u2028' || r == '\u2029' { // ends a line in JavaScript
			w.out = append(append(append(w.out, s[start:i]...), `\u202`...), hex[r&15])
			start = i + size
		}
		i += size
	}
	w.out = append(append(w.out, s[start:]...), '"')
}
