package wasmopt

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
	"github.com/tetratelabs/wazero/sys"
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
		t.Fatalf("memory from %d is %q, want %q from 124", m.start, m.Memory, want)
	}
	again, err := Read(m.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if string(again.Memory) != string(m.Memory) || again.start != m.start || len(again.sections) != 2 {
		t.Errorf("written and read again, it is %+v", again)
	}
	if err := m.Trim(symtab(t)); err == nil {
		t.Error("Trim found tables where there are none")
	}
	if err := m.Structure(); err == nil {
		t.Error("Structure found tables where there are none")
	}
}

func TestReadTruncated(t *testing.T) {
	for _, wasm := range []string{"", "\x00asm", header + "\x0b", header + "\x0b\x7f", header + "\x0b\x02\x01\x00"} {
		if _, err := Read([]byte(wasm)); err == nil {
			t.Errorf("%q was read", wasm)
		}
	}
}

// A program does the same without its names and lines.
func TestTrim(t *testing.T) {
	m := compiled(t, "testdata/main.go")
	initializers, err := m.initializers()
	if err != nil || len(initializers) == 0 {
		t.Fatalf("%d functions initialise packages, %v", len(initializers), err)
	}
	if err := m.Trim(symtab(t)); err != nil {
		t.Fatal(err)
	}
	if again, err := m.initializers(); err != nil || !maps.Equal(again, initializers) {
		t.Errorf("of %d functions that initialise packages, %d are known, %v", len(initializers), len(again), err)
	}
	for _, name := range []string{"main.deep", "fmt.Fprintln", "runtime.main"} {
		if bytes.Contains(m.Memory, append([]byte(name), 0)) {
			t.Errorf("the name %s is still there", name)
		}
	}
	if got, want := output(t, m), "20100 runtime error: index out of range [0] with length 0 bb\n"; got != want {
		t.Errorf("the program printed %q, want %q", got, want)
	}
	if _, _, err := m.Tables(); err != nil {
		t.Errorf("the tables are not found any more: %v", err)
	}
}

// Tables with another layout are refused.
func TestTrimRefuses(t *testing.T) {
	whole := compiled(t, "testdata/main.go")
	tables, err := whole.tables()
	if err != nil {
		t.Fatal(err)
	}
	inlined, err := tables.inlined()
	if err != nil {
		t.Fatal(err)
	}
	for name, at := range map[string]int{
		"the magic number":    tables.header,
		"the place of values": tables.header + 7*8,
		"an entry":            tables.index + 8*20,
		"a record's entry":    tables.records + int(tables.word(tables.index+8*20+4)),
		"a name":              tables.records + int(tables.word(tables.index+8*20+4)) + 4*wordName,
		"a table of values":   tables.records + int(tables.word(tables.index+8*20+4)) + 4*wordStack + 3,
		"a count":             tables.records + int(tables.word(tables.index+8*20+4)) + 4*wordPCData + 1,
		"an inlined call":     inlined[len(inlined)/2].start + 1,
		"a bucket":            tables.finder + 20*functionBuckets*bucketSize,
	} {
		m := whole.Clone()
		m.Memory[at] += 3
		if err := m.Trim(symtab(t)); err == nil {
			t.Errorf("%s changed, and Trim did not notice", name)
		}
	}
	for _, change := range []struct{ from, to string }{
		{"FUNCDATA_ArgInfo            = 5", "FUNCDATA_ArgInfo            = 8"},
		{"FUNCDATA_WrapInfo           = 7", "FUNCDATA_WrapInfo           = 7\n\tFUNCDATA_New = 8"},
		{"PCDATA_PanicBounds   = 4", ""},
	} {
		source := strings.Replace(string(symtab(t)), change.from, change.to, 1)
		if err := checkKinds([]byte(source)); err == nil {
			t.Errorf("%q changed, and Trim did not notice", change.from)
		}
	}
}

// compiled compiles a program as Go's linker leaves it. Programs for WASI get the
// same code as those for a browser, and wazero can run them.
func compiled(t *testing.T, source string) Module {
	t.Helper()
	file := filepath.Join(t.TempDir(), "main.wasm")
	build := exec.Command("go", "build", "-ldflags=-s -w", "-o", file, source)
	build.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
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

func symtab(t *testing.T) []byte {
	t.Helper()
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), filepath.FromSlash(SymtabFile)))
	if err != nil {
		t.Fatal(err)
	}
	return source
}

// output runs a program and returns what it prints.
func output(t *testing.T, m Module) string {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), 3*time.Minute) // a wrong jump can loop forever
	defer stop()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter().WithCloseOnContextDone(true))
	defer r.Close(ctx)
	wasi_snapshot_preview1.MustInstantiate(ctx, r)
	var out bytes.Buffer
	_, err := r.InstantiateWithConfig(ctx, m.Bytes(), wazero.NewModuleConfig().WithStdout(&out).WithStderr(&out))
	if exit := new(sys.ExitError); err != nil && !(errors.As(err, &exit) && exit.ExitCode() == 0) {
		t.Fatalf("%v\n%s", err, out.String())
	}
	return out.String()
}
