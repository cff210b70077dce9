// Package start runs a program for browsers up to where it rests, and makes of
// it a program that begins there: with its memory as it was then, and without
// the time that Go and its packages take to begin. The idea is Wizer's
// (Bytecode Alliance), with what Go's own interface to JavaScript asks for.
package snapshot

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"github.com/tetratelabs/wazero"

	"standfirst/internal/build/wasmopt"
)

// section is what the section of the file is called that holds, as JSON, what
// web/worker.js has to do before it calls the program.
const section = "start"

// Ahead runs a program until it waits to be called, and lets it begin there. What
// the program learns on the way is the same each time: its clock stands still
// and chance gives it the same numbers. It has no environment.
func Ahead(m *wasmopt.Module) error {
	wasm, err := m.Exposed()
	if err != nil {
		return err
	}
	ctx := context.Background()
	r := wazero.NewRuntime(ctx)
	defer r.Close(ctx)
	compiled, err := r.CompileModule(ctx, wasm)
	if err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	b := newBrowser()
	if _, err := b.offer(r, compiled.ImportedFunctions()).Instantiate(ctx); err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	program, err := r.InstantiateModule(ctx, compiled, wazero.NewModuleConfig())
	if err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	memory, run := program.ExportedMemory("mem"), program.ExportedFunction("run")
	if memory == nil || run == nil {
		return errors.New("snapshot: it is no program that Go made for a browser")
	}
	memory.Write(arguments, []byte(name))
	memory.WriteUint64Le(arguments+8, arguments) // what follows is its name, and the ends of two lists
	if _, err := run.Call(ctx, 1, arguments+8); err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	state := wasmopt.State{}
	for i := range m.Globals() {
		state.Globals = append(state.Globals, program.ExportedGlobal(strconv.Itoa(i)).Get())
	}
	held, _ := memory.Read(0, memory.Size())
	state.Memory = bytes.Clone(held) // the runtime's own is gone with it
	if err := m.Begin(state, "run"); err != nil {
		return err
	}
	steps, err := json.Marshal(b.steps)
	if err != nil {
		return err
	}
	m.Attach(section, steps)
	return nil
}

// wasm_exec.js gives a program its name, and puts it where the memory is free.
const (
	name      = "js"
	arguments = 4096
)
