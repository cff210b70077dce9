package snapshot

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// browser is as much of JavaScript as a program meets that does nothing but get
// ready. What it asks for beyond that is an error: the page could not give it
// the same.
type browser struct {
	values []value // by the numbers that wasm_exec.js gives them
	steps  []step
}

// step is what the page has to do again, in its own JavaScript: read a property,
// which gives the next value, call a method, which does so, too, or set one.
type step struct {
	Of   uint32    `json:"of"` // the value with the property
	Get  string    `json:"get,omitempty"`
	Call string    `json:"call,omitempty"`
	With []float64 `json:"with,omitempty"`
	Set  string    `json:"set,omitempty"`
	To   uint32    `json:"to,omitempty"`
}

// value is what a program can hold a reference to.
type value struct {
	kind       kind
	properties map[string]value
	methods    map[string]kind // which give a new value
}

type kind uint64

// The kinds by which syscall/js tells references apart.
const (
	object   kind = 1
	function kind = 4
)

// The numbers that wasm_exec.js gives to the first values, and to those that
// programs ask for.
const (
	global = 5
	runner = 6
	asked  = 7
)

func newBrowser() *browser {
	all := make([]value, asked)
	all[global] = value{kind: object, properties: map[string]value{
		"Object": {kind: function}, "Array": {kind: function}, "Uint8Array": {kind: function},
		"process": {kind: object}, "path": {kind: object},
		"fs": {kind: object, properties: map[string]value{"constants": {kind: object}}},
	}}
	all[runner] = value{kind: object, methods: map[string]kind{"_makeFuncWrapper": function}}
	return &browser{values: all}
}

// numbers are the properties of fs.constants, which wasm_exec.js has for want of a
// file system: all of them are -1.
var numbers = []string{"O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "O_EXCL", "O_DIRECTORY"}

// offer makes the functions that a program imports.
func (b *browser) offer(r wazero.Runtime, imports []api.FunctionDefinition) wazero.HostModuleBuilder {
	m := r.NewHostModuleBuilder("gojs")
	for _, f := range imports {
		_, name, _ := f.Import()
		do, ok := answers[name]
		if !ok {
			do = func(*browser, frame) { panic("the program calls " + name + " before it rests") }
		}
		m.NewFunctionBuilder().WithGoModuleFunction(api.GoModuleFunc(func(_ context.Context, p api.Module, stack []uint64) {
			do(b, frame{p.Memory(), uint32(stack[0])})
		}), f.ParamTypes(), f.ResultTypes()).Export(name)
	}
	return m
}

// answers are what the imported functions do, as wasm_exec.js does it.
var answers = map[string]func(*browser, frame){
	"runtime.resetMemoryDataView": func(*browser, frame) {},
	"runtime.nanotime1":           func(_ *browser, f frame) { f.set(8, 1) }, // Go takes 0 for a broken clock
	"runtime.walltime":            func(_ *browser, f frame) { f.set(8, 0); f.WriteUint32Le(f.at+16, 0) },
	"runtime.getRandomData": func(_ *browser, f frame) {
		for i, b := 0, f.bytes(8); i < len(b); i++ {
			b[i] = byte(i)
		}
	},
	"syscall/js.valueGet": func(b *browser, f frame) {
		of, name := f.reference(8), string(f.bytes(16))
		if slices.Contains(numbers, name) {
			f.set(32, math.Float64bits(-1))
			return
		}
		v, ok := b.values[of].properties[name]
		if !ok {
			panic("the program asks for " + name + " before it rests")
		}
		b.steps = append(b.steps, step{Of: of, Get: name})
		b.give(f, 32, v)
	},
	"syscall/js.valueSet": func(b *browser, f frame) {
		b.steps = append(b.steps, step{Of: f.reference(8), Set: string(f.bytes(16)), To: f.reference(32)})
	},
	"syscall/js.valueCall": func(b *browser, f frame) {
		s := step{Of: f.reference(8), Call: string(f.bytes(16))}
		gives, ok := b.values[s.Of].methods[s.Call]
		if !ok {
			panic("the program calls " + s.Call + " before it rests")
		}
		for i := range uint32(f.get(40)) {
			n, _ := f.ReadFloat64Le(uint32(f.get(32)) + 8*i)
			s.With = append(s.With, n)
		}
		b.steps = append(b.steps, s)
		b.give(f, 56, value{kind: gives})
		f.WriteByte(f.at+64, 1) // it did not throw
	},
}

// give answers with a new value.
func (b *browser) give(f frame, at uint32, v value) {
	const nan = 0x7ff80000 // what is no number is a reference
	f.set(at, (nan|uint64(v.kind))<<32|uint64(len(b.values)))
	b.values = append(b.values, v)
}

// frame is where an imported function finds its arguments and leaves its results.
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

// reference is the number of the value that an argument refers to.
func (f frame) reference(at uint32) uint32 {
	v := uint32(f.get(at))
	if v < global {
		panic(fmt.Sprintf("the program uses value %d before it rests", v))
	}
	return v
}
