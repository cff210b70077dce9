//go:build js && wasm

// Command wasm is the engine inside the page's worker. It registers one
// function and waits for calls. The build runs it up to that point and ships a
// snapshot (internal/build/snapshot), so nothing it does before may depend on
// the browser.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"syscall/js"

	"standfirst/internal/api"
)

func main() {
	// Collect garbage between calls; during one only if the article is very large.
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(limit)
	session := &api.Session{Decode: decode}
	var live uint64 // after the last collection
	js.Global().Set("standfirst", js.FuncOf(func(_ js.Value, args []js.Value) any {
		response, payload := handle(session, bytes(args[0]), bytes(args[1]))
		args[2].Invoke(array(response), array(payload))
		live = tidy(live)
		return nil
	}))
	select {}
}

// handle answers one call. It is the only place that recovers from a panic: the
// page is told and restarts the worker, whose state can no longer be trusted.
func handle(s *api.Session, request, payload []byte) (response, out []byte) {
	defer func() {
		if r := recover(); r != nil {
			response, out = api.Crash(fmt.Sprint(r)), nil
		}
	}()
	return s.Handle(request, payload)
}

// limit is the heap size in bytes from which garbage is collected during a call.
const limit = 128 << 20

// enough is the amount of garbage in bytes that is worth a collection.
const enough = 16 << 20

// tidy collects garbage if enough has gathered since live bytes were in use:
// after an answer nobody is waiting, during the next article somebody is. It
// returns the bytes in use.
func tidy(live uint64) uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.HeapAlloc < live+enough {
		return live
	}
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// decode calls the browser's decoder, which throws for an unknown encoding.
func decode(encoding string, b []byte) (text string, ok bool) {
	defer func() {
		if r := recover(); r != nil {
			if _, thrown := r.(js.Error); !thrown {
				panic(r)
			}
			text, ok = "", false
		}
	}()
	return js.Global().Get("TextDecoder").New(encoding).Call("decode", array(b)).String(), true
}

func bytes(v js.Value) []byte {
	if v.IsNull() || v.IsUndefined() {
		return nil
	}
	b := make([]byte, v.Length())
	js.CopyBytesToGo(b, v)
	return b
}

func array(b []byte) any {
	if b == nil {
		return nil
	}
	v := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(v, b)
	return v
}
