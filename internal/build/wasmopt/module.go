package wasmopt

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// Module is a WebAssembly file (Core Specification 5.5) as Go's linker writes it.
type Module struct {
	sections []section
	start    int    // the address of Memory[0]
	Memory   []byte // the initial contents of memory, all data segments merged
}

type section struct {
	id   byte
	body cursor
}

// Clone returns a copy that can be changed on its own. Section bodies are
// shared: they get replaced, never written to.
func (m Module) Clone() Module {
	m.sections = slices.Clone(m.sections)
	m.Memory = bytes.Clone(m.Memory)
	return m
}

// Function is the body of a function, with its symbol if the file has names.
type Function struct {
	Name string
	Body []byte
}

const (
	sectionCustom = 0
	sectionImport = 2
	sectionMemory = 5
	sectionGlobal = 6
	sectionExport = 7
	sectionStart  = 8
	sectionCode   = 10
	sectionData   = 11
)

const header = "\x00asm\x01\x00\x00\x00"

var errShort = errors.New("wasmopt: unexpected end of file")

// Read parses a WebAssembly file.
func Read(wasm []byte) (m Module, err error) {
	if len(wasm) < len(header) || string(wasm[:len(header)]) != header {
		return m, errors.New("wasmopt: not a WebAssembly file")
	}
	defer recoverShort(&err)
	for in := cursor(wasm[len(header):]); len(in) > 0; {
		s := section{id: in.bytes(1)[0]}
		s.body = in.bytes(in.number())
		m.sections = append(m.sections, s)
		if s.id == sectionData {
			if err := m.load(s.body); err != nil {
				return m, err
			}
		}
	}
	return m, nil
}

// load merges the data segments into Memory.
func (m *Module) load(data cursor) error {
	type segment struct {
		at    int
		bytes []byte
	}
	var all []segment
	end := 0
	for range data.number() {
		if flag := data.number(); flag != 0 { // passive, or of another memory
			return fmt.Errorf("wasmopt: unsupported kind of data segment: %d", flag)
		}
		constant := data.bytes(1)[0] == opI32Const
		at := data.signed()
		if data.bytes(1)[0] != opEnd || !constant {
			return errors.New("wasmopt: a data segment's address is not a constant")
		}
		b := data.bytes(data.number())
		if at < 0 || at > 1<<28 {
			return fmt.Errorf("wasmopt: data segment at %d", at)
		}
		all = append(all, segment{int(at), b})
		end = max(end, int(at)+len(b))
	}
	if len(all) == 0 {
		return nil
	}
	m.start = all[0].at
	for _, s := range all {
		m.start = min(m.start, s.at)
	}
	m.Memory = make([]byte, end-m.start)
	for _, s := range all {
		copy(m.Memory[s.at-m.start:], s.bytes)
	}
	return nil
}

// gap is the number of consecutive zeros at which Memory is split into segments.
// Go's linker splits at much shorter runs, which makes 100,000 segments. Zeros
// compress to nothing, whereas the address and length of a segment do not.
const gap = 256

// Bytes returns the file.
func (m Module) Bytes() []byte {
	out := []byte(header)
	for _, s := range m.sections {
		body := []byte(s.body)
		if s.id == sectionData {
			body = m.segments()
		}
		out = append(out, s.id)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out
}

func (m Module) segments() []byte {
	var all []byte
	n := uint64(0)
	for rest := m.Memory; len(rest) > 0; {
		used := bytes.Index(rest, make([]byte, gap))
		if used < 0 {
			used = len(rest)
		}
		if used > 0 {
			all = append(all, 0, opI32Const) // of the common kind
			all = appendSigned(all, int64(m.start+len(m.Memory)-len(rest)))
			all = append(all, opEnd)
			all = binary.AppendUvarint(all, uint64(used))
			all = append(all, rest[:used]...)
			n++
		}
		rest = bytes.TrimLeft(rest[used:], "\x00")
	}
	return append(binary.AppendUvarint(nil, n), all...)
}

// Functions lists the functions in order, without the imported ones.
func (m Module) Functions() (all []Function, err error) {
	defer recoverShort(&err)
	imported := uint64(0)
	for _, s := range m.sections {
		switch in := s.body; s.id {
		case sectionImport:
			imported = in.number() // all are functions in Go's files
		case sectionCode:
			for range in.number() {
				all = append(all, Function{Body: in.bytes(in.number())})
			}
		case sectionCustom:
			if string(in.bytes(in.number())) == "name" {
				in.functionNames(func(i uint64, name string) {
					if i -= imported; i < uint64(len(all)) {
						all[i].Name = name
					}
				})
			}
		}
	}
	return all, nil
}

// rewrite replaces the body of each function by what change returns for the
// function of that number.
func (m *Module) rewrite(change func(body []byte, function int64) ([]byte, error)) (err error) {
	defer recoverShort(&err)
	for i := range m.sections {
		s := &m.sections[i]
		if s.id != sectionCode {
			continue
		}
		in := s.body
		n := in.number()
		out := binary.AppendUvarint(nil, n)
		for j := range n {
			body, err := change(in.bytes(in.number()), firstFunction+int64(j))
			if err != nil {
				return err
			}
			out = binary.AppendUvarint(out, uint64(len(body)))
			out = append(out, body...)
		}
		s.body = out
	}
	return nil
}

// cursor is the unread part of some data. Its methods read from the front and
// panic with errShort at the end, which recoverShort turns into an error.
type cursor []byte

func recoverShort(err *error) {
	if r := recover(); r == errShort {
		*err = errShort
	} else if r != nil {
		panic(r)
	}
}

// locals reads past the declarations of locals, with which a function begins.
func (c *cursor) locals() {
	for range c.number() {
		c.number()
		c.bytes(1)
	}
}

func (c *cursor) bytes(n uint64) []byte {
	if n > uint64(len(*c)) {
		panic(errShort)
	}
	out := (*c)[:n:n]
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

// signed reads a signed number of up to 64 bits.
func (c *cursor) signed() int64 {
	var v int64
	for shift := 0; shift < 70; shift += 7 {
		b := c.bytes(1)[0]
		v |= int64(b&0x7f) << shift
		if b < 0x80 {
			if b&0x40 != 0 {
				v |= -1 << (shift + 7)
			}
			return v
		}
	}
	panic(errShort)
}

// functionNames reads the function names from the name section.
func (c *cursor) functionNames(note func(i uint64, name string)) {
	for len(*c) > 0 {
		id := c.bytes(1)[0]
		part := cursor(c.bytes(c.number()))
		if id != 1 {
			continue
		}
		for range part.number() {
			i := part.number()
			note(i, string(part.bytes(part.number())))
		}
	}
}
