package snapshot

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"standfirst/internal/build/wasmopt"
)

// A program that has been started ahead answers as one that starts in its place,
// and is the same file each time.
func TestAheadAnswers(t *testing.T) {
	m, again := compiled(t, "testdata/count.go"), compiled(t, "testdata/count.go")
	whole := m.Bytes()
	for _, m := range []*wasmopt.Module{&m, &again} {
		if err := Ahead(m); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(m.Bytes(), again.Bytes()) {
		t.Error("started twice, it is not the same")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no node to run it with; the browser's tests run the whole engine so")
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	support := filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js")
	for name, wasm := range map[string][]byte{"started": m.Bytes(), "as it was": whole} {
		file := filepath.Join(t.TempDir(), "main.wasm")
		if err := os.WriteFile(file, wasm, 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(node, "testdata/run.js", support, file).CombinedOutput()
		if err != nil || string(out) != "42 43 1\n" {
			t.Errorf("%s: it answered %q, %v", name, out, err)
		}
	}
}

// What the page could not give it again is refused, by what it asked for.
func TestAheadRefuses(t *testing.T) {
	for file, want := range map[string]string{"testdata/asks.go": "location", "testdata/ends.go": "runtime.wasmExit"} {
		m := compiled(t, file)
		if err := Ahead(&m); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want an error that names %s", file, err, want)
		}
	}
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
