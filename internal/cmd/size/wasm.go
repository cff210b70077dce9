package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// module is what is asked of a WebAssembly file (Core Specification 5.5, and
// its appendix on custom sections).
type module struct {
	code []function
	data []byte // what the memory holds at the start
}

// function is one function's body, by its symbol.
type function struct {
	name string
	body []byte
}

const (
	sectionCustom = 0
	sectionImport = 2
	sectionCode   = 10
	sectionData   = 11
)

var errShort = errors.New("the file ends too soon")

// read takes a WebAssembly file apart.
func read(wasm []byte) (m module, err error) {
	if len(wasm) < 8 || string(wasm[:4]) != "\x00asm" {
		return m, errors.New("not a WebAssembly file")
	}
	defer func() {
		if r := recover(); r == errShort {
			err = errShort
		} else if r != nil {
			panic(r)
		}
	}()
	names := map[uint64]string{}
	imported := uint64(0)
	for in := cursor(wasm[8:]); len(in) > 0; {
		id := in.bytes(1)[0]
		section := cursor(in.bytes(in.number()))
		switch id {
		case sectionImport:
			imported = section.number() // Go imports functions alone
		case sectionCode:
			for range section.number() {
				m.code = append(m.code, function{body: section.bytes(section.number())})
			}
		case sectionData:
			for range section.number() {
				if flag := section.number(); flag != 0 {
					return m, fmt.Errorf("a data segment of kind %d", flag)
				}
				section.bytes(1) // i32.const
				at := section.signed()
				section.bytes(1) // end
				b := section.bytes(section.number())
				if at < 0 || at > 1<<28 {
					return m, fmt.Errorf("a data segment at %d", at)
				}
				// Go's linker leaves long runs of zeros out.
				m.data = append(m.data, make([]byte, max(0, int(at)+len(b)-len(m.data)))...)
				copy(m.data[at:], b)
			}
		case sectionCustom:
			if string(section.bytes(section.number())) == "name" {
				section.functionNames(names)
			}
		}
	}
	if len(names) == 0 {
		return m, errors.New("the file names no functions: it was linked with -s")
	}
	for i := range m.code {
		m.code[i].name = names[imported+uint64(i)]
	}
	return m, nil
}

// cursor reads from the front of what is left.
type cursor []byte

func (c *cursor) bytes(n uint64) []byte {
	if n > uint64(len(*c)) {
		panic(errShort)
	}
	out := (*c)[:n]
	*c = (*c)[n:]
	return out
}

func (c *cursor) number() uint64 {
	v, n := binary.Uvarint(*c)
	if n <= 0 {
		panic(errShort)
	}
	*c = (*c)[n:]
	return v
}

// signed reads a number of 32 bits with a sign.
func (c *cursor) signed() int64 {
	var v int64
	for shift := 0; shift < 35; shift += 7 {
		b := c.bytes(1)[0]
		v |= int64(b&0x7f) << shift
		if b < 0x80 {
			if b&0x40 != 0 {
				v -= 1 << (shift + 7)
			}
			return v
		}
	}
	panic(errShort)
}

// functionNames reads the name section's second part.
func (c *cursor) functionNames(names map[uint64]string) {
	for len(*c) > 0 {
		id := c.bytes(1)[0]
		part := cursor(c.bytes(c.number()))
		if id != 1 {
			continue
		}
		for range part.number() {
			i := part.number()
			names[i] = string(part.bytes(part.number()))
		}
	}
}

// owner is the package, of those given by what its symbols begin with, that a
// symbol of Go's linker belongs to.
func owner(packages map[string]string, symbol string) string {
	symbol, _, _ = strings.Cut(symbol, "[") // what follows names the types that a generic function is for
	for i := strings.LastIndexByte(symbol, '.'); i > 0; i = strings.LastIndexByte(symbol[:i], '.') {
		if name, ok := packages[symbol[:i]]; ok {
			return name
		}
	}
	return "(the linker's own)"
}

// beginning is what a package's symbols begin with in a WebAssembly file.
func beginning(path string) string {
	return strings.Map(func(r rune) rune {
		if r == '/' || r == '-' {
			return '_'
		}
		return r
	}, path)
}
