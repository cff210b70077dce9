package wasmopt

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// Two segments with a gap between them become one, and nothing else changes.
func TestOneSegment(t *testing.T) {
	wasm := []byte(header)
	wasm = append(wasm, 1, 1, 0) // no types
	data := []byte{
		2,
		0, 0x41, 0x80, 0x01, 0x0b, 2, 'a', 'b', // at 128
		0, 0x41, 0xfc, 0x00, 0x0b, 1, 'c', // at 124
	}
	wasm = append(append(wasm, sectionData, byte(len(data))), data...)
	m, err := Read(wasm)
	if err != nil {
		t.Fatal(err)
	}
	if want := "c\x00\x00\x00ab"; string(m.Memory) != want || m.start != 124 {
		t.Fatalf("the memory from %d is %q, want %q from 124", m.start, m.Memory, want)
	}
	again, err := Read(m.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if string(again.Memory) != string(m.Memory) || again.start != m.start || len(again.sections) != 2 {
		t.Errorf("written and read again it is %+v", again)
	}
	if err := m.Trim(); err == nil {
		t.Error("tables were found where there are none")
	}
}

func TestReadsNoHalf(t *testing.T) {
	for _, wasm := range []string{"", "\x00asm", header + "\x0b", header + "\x0b\x7f", header + "\x0b\x02\x01\x00"} {
		if _, err := Read([]byte(wasm)); err == nil {
			t.Errorf("%q was read", wasm)
		}
	}
}

// A program does the same without its names and lines.
func TestTrimmedRuns(t *testing.T) {
	m := compiled(t, "testdata/main.go")
	if err := m.Trim(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"main.deep", "fmt.Fprintln", "runtime.main"} {
		if bytes.Contains(m.Memory, append([]byte(name), 0)) {
			t.Errorf("%s still has its name", name)
		}
	}
	tables, err := m.tables()
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]int{}
	for i := range tables.functions {
		at := tables.names.start + int(tables.record(i).word(wordName))
		name, _, _ := strings.Cut(string(tables.memory[at:tables.names.end]), "\x00")
		named[name]++
		if begins := binary.LittleEndian.Uint32(tables.memory[tables.finder+bucketSize*functionBuckets*i:]); int(begins) > i || int(begins) <= i-stride {
			t.Fatalf("the search for function %d begins at %d", i, begins)
		}
	}
	if named["runtime."] < 500 || named["reflect.makeFuncStub"] != 1 || len(named) > 4 {
		t.Errorf("the names that are left: %v", named)
	}

	if got, want := output(t, m), "20100 runtime error: index out of range [0] with length 0 bb\n"; got != want {
		t.Errorf("it printed %q, want %q", got, want)
	}
}

// compiled is a program as Go's linker leaves it.
func compiled(t *testing.T, source string) Module {
	t.Helper()
	if !strings.HasPrefix(runtime.Version(), Known) {
		t.Skipf("this is %s: look at how it lays out its tables and its jumps, and name it in Known", runtime.Version())
	}
	file := filepath.Join(t.TempDir(), "main.wasm")
	build := exec.Command("go", "build", "-ldflags=-s -w", "-o", file, source)
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	wasm, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Read(wasm)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// output is what a program prints.
func output(t *testing.T, m Module) string {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no node to run it with; the browser's tests run the whole engine so")
	}
	file := filepath.Join(t.TempDir(), "main.wasm")
	if err := os.WriteFile(file, m.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	support := filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec_node.js")
	limit, stop := context.WithTimeout(t.Context(), time.Minute) // a wrong jump may go round for ever
	defer stop()
	out, err := exec.CommandContext(limit, node, support, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}
