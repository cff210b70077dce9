package wasmopt

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// A random program prints the same after all rewriting. There is a new one each week;
// the seed is printed.
func TestRandomProgram(t *testing.T) {
	seed := uint64(time.Now().Unix() / (7 * 24 * 3600))
	t.Logf("the seed of this week is %d", seed)
	for _, traps := range []bool{false, true} {
		checkRewriting(t, seed, 150, traps)
	}
}

// FuzzProgram does the same with other seeds. Each takes a second or more, since it
// runs the Go compiler; the Go command allows ten.
func FuzzProgram(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) { checkRewriting(t, seed, 40, seed%2 == 0) })
}

func checkRewriting(t *testing.T, seed uint64, functions int, traps bool) {
	file := filepath.Join(t.TempDir(), "main.go")
	source := randomProgram(rand.New(rand.NewPCG(seed, 2)), functions, traps)
	if err := os.WriteFile(file, []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	m := compiled(t, file)
	before, want := len(m.Bytes()), output(t, m)
	left, err := m.structure(traps)
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	if after := len(m.Bytes()); after >= before {
		t.Errorf("seed %d: %d bytes became %d", seed, before, after)
	}
	if left > 5 {
		t.Errorf("seed %d: %d functions were left alone", seed, left)
	}
	if err := m.Fold(); err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	if err := m.Trim(symtab(t)); err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	if got := output(t, m); got != want {
		t.Errorf("seed %d: the program printed\n%s\nwant\n%s", seed, got, want)
	}
}

// A truncated function is refused.
func TestParseTruncated(t *testing.T) {
	m := compiled(t, "testdata/main.go")
	g, err := m.program()
	if err != nil {
		t.Fatal(err)
	}
	functions, err := m.Functions()
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range functions[:500] {
		for _, n := range []int{0, 1, len(f.Body) / 2, len(f.Body) - 1} {
			func() {
				var err error
				defer recoverShort(&err)
				if half, _ := g.parse(f.Body[:n], int64(firstFunction+i)); half != nil {
					t.Errorf("the first %d bytes of function %d were read as a function", n, i)
				}
			}()
		}
	}
}

// Code that differs from what the compiler emits is refused.
func TestStructureRefuses(t *testing.T) {
	whole := compiled(t, "testdata/main.go")
	for name, change := range map[string]func(i instruction, function int64) []byte{
		"a return address in another function": func(i instruction, function int64) []byte {
			if i.op != opI64Const || i.number>>16 != function {
				return nil
			}
			return appendSigned([]byte{opI64Const}, i.number+1<<16)
		},
		"a return address outside of the table": func(i instruction, function int64) []byte {
			if i.op != opI64Const || i.number>>16 != function {
				return nil
			}
			return appendSigned([]byte{opI64Const}, i.number|0x7000)
		},
		"another use of the block number": func(i instruction, _ int64) []byte {
			if i.op != opLocalGet || i.number < 2 {
				return nil
			}
			return []byte{opLocalGet, nextBlock}
		},
		"an unknown instruction": func(i instruction, _ int64) []byte {
			if i.op != opLocalGet || i.number < 2 {
				return nil
			}
			return []byte{0xfd, 0}
		},
		"a jump that does not lead to the dispatch": func(i instruction, _ int64) []byte {
			if i.op != opBr || i.number < 2 {
				return nil
			}
			return appendOp(nil, opBr, int(i.number-1))
		},
	} {
		m := whole.Clone()
		changeCode(t, &m, change)
		if err := m.Structure(); err == nil {
			t.Errorf("%s: not noticed", name)
		}
	}
}

// changeCode replaces the first instruction, after the dispatch of a function, for
// which change returns something else.
func changeCode(t *testing.T, m *Module, change func(i instruction, function int64) []byte) {
	t.Helper()
	g, err := m.program()
	if err != nil {
		t.Fatal(err)
	}
	changed := false
	err = m.rewrite(func(body []byte, function int64) ([]byte, error) {
		f, err := g.parse(body, function)
		if changed || err != nil || f == nil {
			return body, nil
		}
		code := cursor(body)
		code.locals()
		all, err := code.instructions()
		if err != nil {
			return nil, err
		}
		other, dispatched := slices.Clone(body[:len(body)-len(code)]), false
		for _, i := range all {
			b := change(i, function)
			if b == nil || changed || !dispatched {
				b = i.bytes
			} else {
				changed = true
			}
			other = append(other, b...)
			dispatched = dispatched || i.op == opBrTable
		}
		return other, nil
	})
	if err != nil || !changed {
		t.Fatalf("nothing changed: %v", err)
	}
}
