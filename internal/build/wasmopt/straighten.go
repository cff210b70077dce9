package wasmopt

import (
	"encoding/binary"
	"strings"
)

// program is what one must know of a program to understand its functions.
type program struct {
	recovers map[int64]int  // by its number for the runtime, where a function goes on after a recovered panic
	ends     map[int64]bool // by their indices, the functions that do not return to who called
}

// Straighten gives the functions the flow of control that they mean, and says it
// shortly: see flow and shorten. It tells how many it left with the flow that they
// had. It comes before Trim, since it knows some functions by their names.
func (m *Module) Straighten() (left int, err error) {
	defer recoverShort(&err)
	g, err := m.program()
	if err != nil {
		return 0, err
	}
	for i := range m.sections {
		s := &m.sections[i]
		if s.id != sectionCode {
			continue
		}
		in := s.body
		all := in.number()
		out := binary.AppendUvarint(nil, all)
		for j := range all {
			body := []byte(in.bytes(in.number()))
			f, err := g.parse(body, firstFunction+int64(j))
			if err != nil {
				return 0, err
			}
			if f != nil {
				if straight := f.write(); straight != nil {
					body = straight
				} else {
					left++
				}
			}
			body = shorten(body)
			out = binary.AppendUvarint(out, uint64(len(body)))
			out = append(out, body...)
		}
		s.body = out
	}
	return left, nil
}

func (m *Module) program() (*program, error) {
	t, err := m.tables()
	if err != nil {
		return nil, err
	}
	imported := 0
	for _, s := range m.sections {
		if in := s.body; s.id == sectionImport {
			imported = int(in.number())
		}
	}
	g := &program{map[int64]int{}, map[int64]bool{}}
	for i := range t.functions {
		r := t.record(i)
		function := t.first + int(t.word(t.index+8*i))
		g.recovers[int64(firstFunction+function)] = int(r.word(wordDeferReturn))
		if ends(t.name(r)) {
			g.ends[int64(imported+function)] = true
		}
	}
	return g, nil
}

// ends tells whether a function is one of those after a call of which Go's
// compiler ends a block, since they do not return.
func ends(name string) bool {
	switch name {
	case "runtime.throw", "runtime.fatal", "runtime.block", "runtime.gopanic", "runtime.sigpanic",
		"runtime.morestack", "runtime.morestack_noctxt": // after these the function begins anew
		return true
	}
	return strings.HasPrefix(name, "runtime.goPanic") || strings.HasPrefix(name, "runtime.panic") && !strings.HasPrefix(name, "runtime.panicCheck")
}
