package wasmopt

import (
	"bytes"
	"strings"
)

// program is what must be known about a program to read its functions.
type program struct {
	recovers map[int64]int  // the pc at which each function resumes after a recovered panic, by function number
	exits    map[int64]bool // the functions that do not return, by their index in the module
	checks   map[int64]bool // those of them that are called if a check of the compiler fails
	grows    map[int64]bool // those that are called to grow the stack
	calm     map[int64]bool // the calm functions; see calm.go
	imported int            // the number of imported functions, whose indexes come first
}

// Structure gives the functions structured control flow; see flow. Functions
// whose loops have more than one entry keep their form. It must come before Trim,
// since it recognises functions that do not return by their names.
//
// It also makes the checks of indexes and pointers trap if they fail, where Go panics:
// each panic takes the place of a call, and keeps browsers from optimising around it.
// The page treats a trap as it does a panic. A program that recovers from such a panic
// cannot go on. And it shortens the calls of functions that always run to their end
// (calm.go).
func (m *Module) Structure() (err error) {
	_, err = m.structure(true)
	return err
}

// structure is Structure, with traps or without. It returns how many functions it left
// alone.
func (m *Module) structure(traps bool) (left int, err error) {
	defer recoverShort(&err)
	g, err := m.program()
	if err != nil {
		return 0, err
	}
	if !traps {
		clear(g.checks)
	}
	first := m.Clone()
	if _, err := first.structureWith(g); err != nil {
		return 0, err
	}
	if g.calm, err = first.calm(g); err != nil {
		return 0, err
	}
	return m.structureWith(g)
}

func (m *Module) structureWith(g *program) (left int, err error) {
	err = m.rewrite(func(body []byte, function int64) (_ []byte, err error) {
		if g.calm[int64(g.imported)+function-firstFunction] {
			if body, err = g.unchecked(body); err != nil {
				return nil, err
			}
		}
		f, err := g.parse(body, function)
		if f == nil {
			return body, err
		}
		if structured := f.write(); structured != nil {
			return structured, nil
		}
		left++
		return body, nil
	})
	return left, err
}

func (m *Module) program() (*program, error) {
	t, err := m.tables()
	if err != nil {
		return nil, err
	}
	functions, err := m.Functions()
	if err != nil {
		return nil, err
	}
	imported := 0
	for _, s := range m.sections {
		if in := s.body; s.id == sectionImport {
			imported = int(in.number())
		}
	}
	g := &program{map[int64]int{}, map[int64]bool{}, map[int64]bool{}, map[int64]bool{}, nil, imported}
	for i := range t.functions {
		r, n := t.record(i), t.number(i)
		if n >= len(functions) {
			return nil, errTables
		}
		g.recovers[firstFunction+int64(n)] = int(r.word(wordDeferReturn))
		if exits(t.name(r), functions[n].Body) {
			g.exits[int64(imported+n)] = true
		}
		if name := t.name(r); strings.HasPrefix(name, "runtime.goPanic") || name == "runtime.sigpanic" {
			g.checks[int64(imported+n)] = true
		}
		if name := t.name(r); name == "runtime.morestack" || name == "runtime.morestack_noctxt" {
			g.grows[int64(imported+n)] = true
		}
	}
	return g, nil
}

// returnZero is how a function returns when no goroutines are being switched.
var returnZero = []byte{opI32Const, 0, opReturn}

// exits reports whether a function is one of those after whose calls Go's compiler
// ends the control flow, since they do not return. Those of the panics are
// recognised by their names and by having no code that returns.
func exits(name string, body []byte) bool {
	switch name {
	case "runtime.throw", "runtime.fatal", "runtime.block", "runtime.gopanic":
		return true
	}
	panics := strings.HasPrefix(name, "runtime.goPanic") || strings.HasPrefix(name, "runtime.panic")
	return panics && !bytes.Contains(body, returnZero)
}
