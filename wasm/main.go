//go:build js && wasm

// Command wasm is the engine inside the page's worker: it registers the one
// entry point, and waits for calls. It gets so far when it is built
// (internal/start), so what it does before must not depend on the browser.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"syscall/js"

	"standfirst/internal/api"
)

func main() {
	// Garbage is collected between answers; within one only where an article is very large.
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

// handle is the worker's door, the one place where a panic is caught: the page
// is told, and restarts the worker, since nothing vouches for its state.
func handle(s *api.Session, request, payload []byte) (response, out []byte) {
	defer func() {
		if r := recover(); r != nil {
			response, out = api.Crash(fmt.Sprint(r)), nil
		}
	}()
	return s.Handle(request, payload)
}

// limit is from how many bytes on garbage is collected at once.
const limit = 128 << 20

// enough is how many bytes of garbage are worth a collection.
const enough = 8 << 20

// tidy collects garbage when enough has come together since the heap had held
// live bytes: now that the answer is out, nobody waits. In the midst of the
// next article somebody would. It returns what is live.
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

// decode is the browser's decoder. It throws where it does not know the name.
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
