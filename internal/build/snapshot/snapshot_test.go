package snapshot

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standfirst/internal/build/wasmopt"
)

// A program with a snapshot answers like one without, and the snapshot is the same
// each time.
func TestTake(t *testing.T) {
	m, again := compiled(t, "testdata/count.go"), compiled(t, "testdata/count.go")
	whole := m.Bytes()
	for _, m := range []*wasmopt.Module{&m, &again} {
		if err := Take(m, wasmExec(t)); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(m.Bytes(), again.Bytes()) {
		t.Error("the second snapshot differs")
	}
	functions, err := m.Functions()
	if err != nil || !slices.ContainsFunc(functions, func(f wasmopt.Function) bool { return bytes.Equal(f.Body, []byte{0, 0x00, 0x0b}) }) {
		t.Errorf("no function that initialises a package became a trap: %v", err)
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("NOT TESTED: needs Node (the end-to-end tests run the whole engine from its snapshot)")
	}
	support := filepath.Join(t.TempDir(), "wasm_exec.js")
	if err := os.WriteFile(support, wasmExec(t), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, wasm := range map[string][]byte{"with a snapshot": m.Bytes(), "without": whole} {
		file := filepath.Join(t.TempDir(), "main.wasm")
		if err := os.WriteFile(file, wasm, 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(node, "testdata/run.js", support, file).CombinedOutput()
		if err != nil || string(out) != "42 43 1\n" {
			t.Errorf("%s: the program printed %q, %v", name, out, err)
		}
	}
}

// A program whose start depends on the browser is refused, with the reason.
func TestTakeRefuses(t *testing.T) {
	for file, want := range map[string]string{"testdata/asks.go": "location", "testdata/ends.go": "runtime.wasmExit"} {
		m := compiled(t, file)
		if err := Take(&m, wasmExec(t)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want an error that names %s", file, err, want)
		}
	}
}

func TestTakeRefusesUnknownSupport(t *testing.T) {
	m := compiled(t, "testdata/count.go")
	if err := Take(&m, append(wasmExec(t), "// changed"...)); err == nil {
		t.Error("an unknown wasm_exec.js was accepted")
	}
}

func wasmExec(t *testing.T) []byte {
	t.Helper()
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	support, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		t.Fatal(err)
	}
	return support
}

func compiled(t *testing.T, source string) wasmopt.Module {
	t.Helper()
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
	m, err := wasmopt.Read(wasm)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
