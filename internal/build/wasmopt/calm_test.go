package wasmopt

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// A function is calm if nothing can stop it: small leaves and what calls only those.
func TestCalm(t *testing.T) {
	file := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(file, []byte(randomProgram(rand.New(rand.NewPCG(1, 2)), 5, true)), 0o644); err != nil {
		t.Fatal(err)
	}
	m := compiled(t, file)
	if err := m.Structure(); err != nil {
		t.Fatal(err)
	}
	g, err := m.program()
	if err != nil {
		t.Fatal(err)
	}
	calm, err := m.calm(g)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := m.tables()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{
		"main.leaf": true, "main.middle": true, "runtime.memmove": true, "runtime.memequal": true,
		"main.grow": false, "main.turn": false, "main.caught": false,
		"runtime.gogo": false, "runtime.mallocgc": false, "runtime.morestack": false, "runtime.systemstack": false,
	}
	for i := range tables.functions {
		name := tables.name(tables.record(i))
		if is, ok := want[name]; ok && calm[int64(g.imported+tables.number(i))] != is {
			t.Errorf("%s: calm is %v, want %v", name, !is, is)
		}
		delete(want, name)
	}
	if len(want) > 0 {
		t.Errorf("not in the program: %v", want)
	}
}

// Functions that could take more of the stack than there is without a check are noticed.
func TestCalmRefuses(t *testing.T) {
	s := stacks{all: []traits{{frame: 500, calls: []int{1}}, {frame: 300}, {frame: 8, calls: []int{2}}}, calm: make([]bool, 3), needs: make([]int, 3)}
	if need, ok := s.need(0, 3); need <= room-callSize || !ok {
		t.Errorf("500 and 300 bytes need %d, %v", need, ok)
	}
	if need, ok := s.need(2, 3); ok {
		t.Errorf("a function that calls itself needs %d", need)
	}
}
