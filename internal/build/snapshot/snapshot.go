// Package snapshot runs the engine's start-up code at build time and ships the
// resulting memory, so that the page does not spend time on starting Go's runtime
// and initialising packages. The idea is Wizer's (Bytecode Alliance); what is added
// here is Go's interface to JavaScript.
//
// The start-up code must not depend on the browser, the time or chance: while the
// snapshot is taken there is no browser, the clock stands still and random numbers
// are always the same. A program that asks for more gets no snapshot.
//
// host.go has the JavaScript side that the program sees.
package snapshot

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/tetratelabs/wazero"

	"standfirst/internal/build/wasmopt"
)

// section names the custom section that holds, as JSON, what web/worker.js has to
// do in the browser's JavaScript before it calls the program.
const section = "start"

// support lists the SHA-256 of the versions of Go's wasm_exec.js that host.go and
// web/worker.js are written for.
var support = []string{
	"0c949f4996f9a89698e4b5c586de32249c3b69b7baadb64d220073cc04acba14", // Go 1.26 and 1.27
}

// What wasm_exec.js calls the program, and where it writes that.
const (
	name      = "js"
	arguments = 4096
)

// Take runs the program up to where main waits to be called, and makes the state
// that it has then its initial state. wasmExec is Go's wasm_exec.js.
func Take(m *wasmopt.Module, wasmExec []byte) error {
	if sum := fmt.Sprintf("%x", sha256.Sum256(wasmExec)); !slices.Contains(support, sum) {
		return fmt.Errorf("snapshot: unknown version of wasm_exec.js: SHA-256 %s", sum)
	}
	wasm, err := m.Exposed()
	if err != nil {
		return err
	}
	ctx := context.Background()
	// It runs for milliseconds: interpreting is faster than compiling.
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer r.Close(ctx)
	compiled, err := r.CompileModule(ctx, wasm)
	if err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	h := newHost()
	if _, err := h.offer(r, compiled.ImportedFunctions()).Instantiate(ctx); err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	program, err := r.InstantiateModule(ctx, compiled, wazero.NewModuleConfig().WithStartFunctions())
	if err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	memory, run := program.ExportedMemory("mem"), program.ExportedFunction("run")
	if memory == nil || run == nil || program.ExportedFunction("resume") == nil {
		return errors.New("snapshot: not a Go program for a browser")
	}
	memory.Write(arguments, []byte(name))
	memory.WriteUint64Le(arguments+8, arguments) // argv[0]; the zeros after it end argv and the environment
	if _, err := run.Call(ctx, 1, arguments+8); err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	state := wasmopt.State{}
	for i := range m.Globals() {
		state.Globals = append(state.Globals, program.ExportedGlobal(strconv.Itoa(i)).Get())
	}
	contents, _ := memory.Read(0, memory.Size())
	state.Memory = bytes.Clone(contents) // the original goes away with the runtime
	if err := m.Freeze(state, "run"); err != nil {
		return err
	}
	steps, err := json.Marshal(h.steps)
	if err != nil {
		return err
	}
	m.Attach(section, steps)
	return nil
}

// Validate checks that a file is valid WebAssembly.
func Validate(wasm []byte) error {
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer r.Close(ctx)
	_, err := r.CompileModule(ctx, wasm)
	return err
}
