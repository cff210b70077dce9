// Package json replaces encoding/json in the engine. It reads and writes the same JSON for
// the types that the engine has, and panics for others: those that need a Marshaler, embedded
// pointers, the option "string". Types of the library that the engine does not use do
// not exist, so it fails to compile if it needs them.
//
// The tests compare it with the original.
package json

import (
	"io"
	"reflect"
	"strings"
)

// RawMessage is JSON to be decoded later.
type RawMessage []byte

// Marshal returns v as JSON, on one line.
func Marshal(v any) ([]byte, error) {
	w := writer{}
	w.value(reflect.ValueOf(v))
	return w.out, w.err
}

// Encoder writes JSON to a file.
type Encoder struct {
	to     io.Writer
	indent string
}

// NewEncoder returns an encoder that writes to a file.
func NewEncoder(to io.Writer) *Encoder { return &Encoder{to: to} }

// SetIndent sets what each level is indented by. The prefix must be empty.
func (e *Encoder) SetIndent(prefix, indent string) {
	if prefix != "" {
		panic("json: the engine writes no prefixes")
	}
	e.indent = indent
}

// Encode writes v and a newline.
func (e *Encoder) Encode(v any) error {
	w := writer{indent: e.indent}
	w.value(reflect.ValueOf(v))
	if w.err != nil {
		return w.err
	}
	_, err := e.to.Write(append(w.out, '\n'))
	return err
}

// Unmarshal decodes data into what v points to.
func Unmarshal(data []byte, v any) error {
	r := reader{in: data}
	r.value(reflect.ValueOf(v).Elem(), 0)
	r.space()
	if r.err == nil && r.at < len(data) {
		r.fail("something after the value")
	}
	return r.err
}

// field is a field of a struct, or of a struct embedded in it.
type field struct {
	name      string
	start     string // the name as JSON, with its colon
	index     []int
	omitEmpty bool
	asText    bool // has MarshalText
}

// structs has the fields of the types seen so far. The engine has one thread.
var structs = map[reflect.Type][]field{}

// fieldsOf returns the fields of a struct. One hides those of the same name that are embedded deeper.
func fieldsOf(t reflect.Type) []field {
	known, ok := structs[t]
	if ok {
		return known
	}
	var all []field
	addFields(t, nil, &all)
	var fields []field
	for _, f := range all {
		hidden := false
		for _, g := range all {
			hidden = hidden || g.name == f.name && len(g.index) < len(f.index)
		}
		if !hidden {
			fields = append(fields, f)
		}
	}
	structs[t] = fields
	return fields
}

func addFields(t reflect.Type, index []int, all *[]field) {
	for i := range t.NumField() {
		f := t.Field(i)
		tag := f.Tag.Get("json")
		if tag == "-" {
			continue
		}
		at := append(append([]int{}, index...), i)
		name, options, _ := strings.Cut(tag, ",")
		if f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct {
			addFields(f.Type, at, all)
			continue
		}
		if !f.IsExported() {
			continue
		}
		if f.Anonymous && f.Type.Kind() == reflect.Pointer || options != "" && options != "omitempty" {
			panic("json: the engine cannot write the field " + f.Name)
		}
		if name == "" {
			name = f.Name
		}
		w := writer{}
		w.string(name)
		*all = append(*all, field{name, string(w.out) + ":", at, options != "", writesText(f.Type)})
	}
}
