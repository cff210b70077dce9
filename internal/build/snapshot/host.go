package snapshot

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// host is the part of JavaScript that a program needs to start. Asking for more is
// an error, since the page might answer differently.
type host struct {
	values []value // by the ids that wasm_exec.js gives them
	steps  []step
}

// step is something that the page has to repeat in its own JavaScript: read a
// property or call a method, each of which gives the next value its id, or set a
// property.
type step struct {
	Of   uint32    `json:"of"` // the id of the value with the property
	Get  string    `json:"get,omitempty"`
	Call string    `json:"call,omitempty"`
	With []float64 `json:"with,omitempty"`
	Set  string    `json:"set,omitempty"`
	To   uint32    `json:"to,omitempty"`
}

// value is a JavaScript value that the program holds a reference to.
type value struct {
	kind       kind
	properties map[string]value
	methods    map[string]kind // the kinds of what they return
}

type kind uint64

// The type flags that syscall/js keeps in references.
const (
	object   kind = 1
	function kind = 4
)

// The ids of globalThis and of the Go object in wasm_exec.js, and the first id of
// the values that the program asks for.
const (
	global = 5
	runner = 6
	asked  = 7
)

func newHost() *host {
	all := make([]value, asked)
	all[global] = value{kind: object, properties: map[string]value{
		"Object": {kind: function}, "Array": {kind: function}, "Uint8Array": {kind: function},
		"process": {kind: object}, "path": {kind: object},
		"fs": {kind: object, properties: map[string]value{"constants": {kind: object}}},
	}}
	all[runner] = value{kind: object, methods: map[string]kind{"_makeFuncWrapper": function}}
	return &host{values: all}
}

// numbers lists the properties of fs.constants in wasm_exec.js, all of them -1.
var numbers = []string{"O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "O_EXCL", "O_DIRECTORY"}

// offer defines the functions that the program imports.
func (h *host) offer(r wazero.Runtime, imports []api.FunctionDefinition) wazero.HostModuleBuilder {
	m := r.NewHostModuleBuilder("gojs")
	for _, f := range imports {
		_, name, _ := f.Import()
		do, ok := answers[name]
		if !ok {
			do = func(*host, frame) { panic("the start-up code calls " + name) }
		}
		m.NewFunctionBuilder().WithGoModuleFunction(api.GoModuleFunc(func(_ context.Context, p api.Module, stack []uint64) {
			do(h, frame{p.Memory(), uint32(stack[0])})
		}), f.ParamTypes(), f.ResultTypes()).Export(name)
	}
	return m
}

// answers are the imported functions, as wasm_exec.js implements them.
var answers = map[string]func(*host, frame){
	"runtime.resetMemoryDataView": func(*host, frame) {},
	"runtime.nanotime1":           func(_ *host, f frame) { f.set(8, 1) }, // the runtime rejects 0
	"runtime.walltime":            func(_ *host, f frame) { f.set(8, 0); f.WriteUint32Le(f.at+16, 0) },
	"runtime.getRandomData": func(_ *host, f frame) {
		for i, b := 0, f.bytes(8); i < len(b); i++ {
			b[i] = byte(i)
		}
	},
	"syscall/js.valueGet": func(h *host, f frame) {
		of, name := f.reference(8), string(f.bytes(16))
		if slices.Contains(numbers, name) {
			f.set(32, math.Float64bits(-1))
			return
		}
		v, ok := h.values[of].properties[name]
		if !ok {
			panic("the start-up code reads the property " + name)
		}
		h.steps = append(h.steps, step{Of: of, Get: name})
		h.give(f, 32, v)
	},
	"syscall/js.valueSet": func(h *host, f frame) {
		h.steps = append(h.steps, step{Of: f.reference(8), Set: string(f.bytes(16)), To: f.reference(32)})
	},
	"syscall/js.valueCall": func(h *host, f frame) {
		s := step{Of: f.reference(8), Call: string(f.bytes(16))}
		gives, ok := h.values[s.Of].methods[s.Call]
		if !ok {
			panic("the start-up code calls the method " + s.Call)
		}
		for i := range uint32(f.get(40)) {
			n, _ := f.ReadFloat64Le(uint32(f.get(32)) + 8*i)
			s.With = append(s.With, n)
		}
		h.steps = append(h.steps, s)
		h.give(f, 56, value{kind: gives})
		f.WriteByte(f.at+64, 1) // no exception
	},
}

// give returns a new value to the program.
func (h *host) give(f frame, at uint32, v value) {
	const nan = 0x7ff80000 // references are encoded as NaNs
	f.set(at, (nan|uint64(v.kind))<<32|uint64(len(h.values)))
	h.values = append(h.values, v)
}

// frame is where an imported function finds its arguments and puts its results.
type frame struct {
	api.Memory
	at uint32
}

func (f frame) get(at uint32) uint64 {
	v, _ := f.ReadUint64Le(f.at + at)
	return v
}

func (f frame) set(at uint32, v uint64) { f.WriteUint64Le(f.at+at, v) }

func (f frame) bytes(at uint32) []byte {
	b, _ := f.Read(uint32(f.get(at)), uint32(f.get(at+8)))
	return b
}

// reference returns the id of the value that an argument refers to.
func (f frame) reference(at uint32) uint32 {
	v := uint32(f.get(at))
	if v < global {
		panic(fmt.Sprintf("the start-up code uses the value with id %d", v))
	}
	return v
}
