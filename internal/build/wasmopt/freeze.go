package wasmopt

import (
	"encoding/binary"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// State is the state of a module's instance between two calls.
type State struct {
	Memory  []byte
	Globals []uint64
}

const pageSize = 1 << 16

// The types of globals and the kinds of exports (Core Specification 5.3 and 5.5).
const (
	typeI32 = 0x7f
	typeI64 = 0x7e

	exportedFunction = 0
	exportedGlobal   = 3
)

// Globals lists the types of the module's globals.
func (m Module) Globals() (types []byte) {
	for _, s := range m.sections {
		if in := s.body; s.id == sectionGlobal {
			for range in.number() {
				types = append(types, in.bytes(1)[0])
				in.bytes(2) // mutable; i32.const or i64.const
				in.signed()
				in.bytes(1) // end
			}
		}
	}
	return types
}

// Exposed returns the file with its globals exported under their numbers.
func (m Module) Exposed() (wasm []byte, err error) {
	defer recoverShort(&err)
	globals := m.Globals()
	m.sections = slices.Clone(m.sections)
	for i, s := range m.sections {
		if in := s.body; s.id == sectionExport {
			out := binary.AppendUvarint(nil, in.number()+uint64(len(globals)))
			out = append(out, in...)
			for j := range globals {
				out = appendName(out, strconv.Itoa(j))
				out = binary.AppendUvarint(append(out, exportedGlobal), uint64(j))
			}
			m.sections[i].body = out
		}
	}
	return m.Bytes(), nil
}

// Freeze makes s the state in which instances begin. The exported function done,
// which brought an instance into that state, becomes empty, and the functions that
// initialise packages, which have run, become traps.
//
// Memory and globals are all the state that there is: Freeze refuses modules that
// run code when they are instantiated or could change their table.
func (m *Module) Freeze(s State, done string) (err error) {
	defer recoverShort(&err)
	if err := m.stateless(); err != nil {
		return err
	}
	types := m.Globals()
	if len(types) != len(s.Globals) {
		return fmt.Errorf("wasmopt: a state of %d globals for a module with %d", len(s.Globals), len(types))
	}
	over, err := m.initializers()
	if err != nil {
		return err
	}
	m.start, m.Memory = 0, s.Memory
	imported, function := 0, -1
	for i := range m.sections {
		in := m.sections[i].body
		var out []byte
		switch m.sections[i].id {
		case sectionImport:
			imported = int(in.number())
			continue
		case sectionMemory:
			out = binary.AppendUvarint([]byte{1, 0}, uint64(len(s.Memory)/pageSize)) // one memory without a limit
		case sectionGlobal:
			out = binary.AppendUvarint(nil, uint64(len(types)))
			for j, t := range types {
				out = append(out, t, 1) // mutable
				switch t {
				case typeI32:
					out = appendSigned(append(out, opI32Const), int64(int32(s.Globals[j])))
				case typeI64:
					out = appendSigned(append(out, opI64Const), int64(s.Globals[j]))
				default:
					return fmt.Errorf("wasmopt: global of type %#x", t)
				}
				out = append(out, opEnd)
			}
		case sectionExport:
			for range in.number() {
				name, kind, index := string(in.bytes(in.number())), in.bytes(1)[0], int(in.number())
				if name == done && kind == exportedFunction {
					function = index - imported
				}
			}
			continue
		case sectionCode:
			if function < 0 {
				return fmt.Errorf("wasmopt: no exported function %q", done)
			}
			all := in.number()
			out = binary.AppendUvarint(nil, all)
			for j := range int(all) {
				body := []byte(in.bytes(in.number()))
				if j == function {
					body = []byte{0, opEnd} // no locals, no code
				} else if over[j] {
					body = []byte{0, opUnreachable, opEnd}
				}
				out = binary.AppendUvarint(out, uint64(len(body)))
				out = append(out, body...)
			}
		default:
			continue
		}
		m.sections[i].body = out
	}
	return nil
}

// initializer matches the name of a function that the compiler makes, or collects, to
// initialise a package: its variables, a large map among them, or what it declares
// as func init. No other function can have such a name.
var initializer = regexp.MustCompile(`^(?:.*/)?[^./()]+\.(?:map\.)?init(?:\.\d+)?$`)

// initializers lists the functions that initialise packages other than the runtime,
// by their places in the module.
func (m *Module) initializers() (map[int]bool, error) {
	t, err := m.find()
	if err != nil {
		return nil, err
	}
	all := map[int]bool{}
	for i := range t.functions {
		if name := t.name(t.record(i)); initializer.MatchString(name) && !strings.HasPrefix(name, "runtime.") {
			all[t.number(i)] = true
		}
	}
	return all, nil
}

// stateless checks that memory and globals are the only state of an instance, and
// that there is one memory, without a limit.
func (m *Module) stateless() error {
	for _, s := range m.sections {
		in := s.body
		switch s.id {
		case sectionStart:
			return errors.New("wasmopt: the module has a start function")
		case sectionMemory:
			if in.number() != 1 || in.number() != 0 {
				return errors.New("wasmopt: the module's memory has a limit")
			}
		case sectionCode:
			for range in.number() {
				body := cursor(in.bytes(in.number()))
				for range body.number() { // its locals
					body.number()
					body.bytes(1)
				}
				if _, err := body.instructions(); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// Attach adds a custom section to the file.
func (m *Module) Attach(name string, content []byte) {
	m.sections = append(m.sections, section{sectionCustom, append(appendName(nil, name), content...)})
}

func appendName(out []byte, name string) []byte {
	return append(binary.AppendUvarint(out, uint64(len(name))), name...)
}
