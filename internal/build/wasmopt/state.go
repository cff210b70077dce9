package wasmopt

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
)

// State is what an instance of a module has come to, between two calls.
type State struct {
	Memory  []byte
	Globals []uint64
}

const pageSize = 1 << 16

// The types that Go's globals have, and the kinds of what is exported.
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
				in.bytes(2) // that it changes, and i32.const or i64.const
				in.signed()
				in.bytes(1) // end
			}
		}
	}
	return types
}

// Exposed is the file with its globals exported, by their numbers.
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

// Begin lets instances begin in a state that one of them has come to. The
// exported function by which that one has come there does nothing any more.
func (m *Module) Begin(s State, done string) (err error) {
	defer recoverShort(&err)
	types := m.Globals()
	if len(types) != len(s.Globals) {
		return fmt.Errorf("wasmopt: a state with %d globals for %d", len(s.Globals), len(types))
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
			out = binary.AppendUvarint([]byte{1, 0}, uint64(len(s.Memory)/pageSize)) // one, without a limit
		case sectionGlobal:
			out = binary.AppendUvarint(nil, uint64(len(types)))
			for j, t := range types {
				out = append(out, t, 1) // it changes
				switch t {
				case typeI32:
					out = appendSigned(append(out, opI32Const), int64(int32(s.Globals[j])))
				case typeI64:
					out = appendSigned(append(out, opI64Const), int64(s.Globals[j]))
				default:
					return fmt.Errorf("wasmopt: a global of type %#x", t)
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
				return fmt.Errorf("wasmopt: no function is exported as %q", done)
			}
			all := in.number()
			out = binary.AppendUvarint(nil, all)
			for j := range int(all) {
				body := []byte(in.bytes(in.number()))
				if j == function {
					body = []byte{0, opEnd} // no locals, no code
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

// Attach adds a section of another's to the file.
func (m *Module) Attach(name string, content []byte) {
	m.sections = append(m.sections, section{sectionCustom, append(appendName(nil, name), content...)})
}

func appendName(out []byte, name string) []byte {
	return append(binary.AppendUvarint(out, uint64(len(name))), name...)
}
