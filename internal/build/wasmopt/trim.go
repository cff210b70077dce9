package wasmopt

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The kinds of pcdata and funcdata that a function can have, as package
// internal/abi declares them. The runtime needs the stack maps, the stack objects
// and the deferred calls. The rest tells where a thread can be preempted, which
// never happens in a browser, and what a stack trace prints.
var kinds = map[string]int{
	"PCDATA_UnsafePoint":          0,
	"PCDATA_StackMapIndex":        pcdataStackMap,
	"PCDATA_InlTreeIndex":         pcdataInlTree,
	"PCDATA_ArgLiveIndex":         3,
	"PCDATA_PanicBounds":          4,
	"FUNCDATA_ArgsPointerMaps":    0,
	"FUNCDATA_LocalsPointerMaps":  1,
	"FUNCDATA_StackObjects":       2,
	"FUNCDATA_InlTree":            funcdataInlTree,
	"FUNCDATA_OpenCodedDeferInfo": 4,
	"FUNCDATA_ArgInfo":            funcdataArgInfo,
	"FUNCDATA_ArgLiveInfo":        funcdataArgLiveInfo,
	"FUNCDATA_WrapInfo":           7,
}

const (
	pcdataStackMap      = 1
	pcdataInlTree       = 2
	funcdataInlTree     = 3
	funcdataArgInfo     = 5
	funcdataArgLiveInfo = 6
)

// SymtabFile is where a Go source tree declares the kinds of pcdata and funcdata.
const SymtabFile = "src/internal/abi/symtab.go"

var kindDeclared = regexp.MustCompile(`(?m)^\s*((?:PC|FUNC)DATA_\w+)\s*=\s*(\S+)`)

// checkKinds checks that source, the contents of SymtabFile, declares just kinds.
func checkKinds(source []byte) error {
	found := kindDeclared.FindAllSubmatch(source, -1)
	for _, f := range found {
		if want, ok := kinds[string(f[1])]; !ok || strconv.Itoa(want) != string(f[2]) {
			return fmt.Errorf("wasmopt: unknown declaration in %s: %s", SymtabFile, bytes.TrimSpace(f[0]))
		}
	}
	if len(found) != len(kinds) {
		return fmt.Errorf("wasmopt: %d kinds of function data in %s, want %d", len(found), SymtabFile, len(kinds))
	}
	return nil
}

const none = ^uint32(0)

// known lists the function names that the runtime compares, its own by their prefix
// and two of package reflect, and the one by which Freeze knows an initializer.
var known = []string{"runtime.", "reflect.makeFuncStub", "reflect.methodValueCall", trimmedInit}

const trimmedInit = "main.init"

// Trim removes what only a stack trace prints: the names of functions, their files
// and lines, and what was inlined into them. The page reports a crash by its
// message alone. symtab is the contents of SymtabFile in the Go source tree.
func (m *Module) Trim(symtab []byte) error {
	if err := checkKinds(symtab); err != nil {
		return err
	}
	t, err := m.tables()
	if err != nil {
		return err
	}
	inlined, err := t.inlined()
	if err != nil {
		return err
	}
	for _, list := range inlined {
		clear(t.memory[list.start:list.end])
	}
	names, values := []byte{0}, []byte{0} // offset 0 means none
	moved := map[uint32]uint32{}          // where tables of values went
	keep := func(at uint32) uint32 {
		if to, ok := moved[at]; ok || at == 0 {
			return to
		}
		length, _ := t.walk(at)
		moved[at] = uint32(len(values))
		values = append(values, t.in(t.values)[at:][:length]...)
		return moved[at]
	}
	for i := range t.functions {
		r := t.record(i)
		names = t.rename(r, names)
		r.set(wordStack, keep(r.word(wordStack)))
		for _, w := range []int{wordFile, wordLine, wordUnit, wordStart} {
			r.set(w, 0)
		}
		for j, w := range r.pcdata() {
			if j == pcdataStackMap {
				r.set(w, keep(r.word(w)))
			} else {
				r.set(w, 0)
			}
		}
		for _, j := range []int{funcdataInlTree, funcdataArgInfo, funcdataArgLiveInfo} {
			if j < int(r[byteFuncs]) {
				r.set(recordWords+int(r.word(wordPCData))+j, none)
			}
		}
	}
	refill(t.in(t.names), names)
	refill(t.in(t.values), values)
	clear(t.in(t.units))
	clear(t.in(t.files))
	t.coarsen()
	return nil
}

// refill moves left to the front of space and clears the rest.
func refill(space, left []byte) { clear(space[copy(space, left):]) }

// rename gives a function the part of its name that is needed, and adds that to
// names if it is not there yet.
func (t *tables) rename(r record, names []byte) []byte {
	name := t.name(r)
	if initializer.MatchString(name) && !strings.HasPrefix(name, known[0]) {
		name = trimmedInit
	}
	i := slices.IndexFunc(known, func(k string) bool { return strings.HasPrefix(name, k) })
	if i < 0 {
		r.set(wordName, 0)
		return names
	}
	at := bytes.Index(names, []byte("\x00"+known[i]+"\x00"))
	if at < 0 {
		at = len(names) - 1
		names = append(names, known[i]+"\x00"...)
	}
	r.set(wordName, uint32(at)+1)
	return names
}

// stride is the number of functions that share the start of a search.
const stride = 16

// coarsen lets the search for the function of an address begin at every sixteenth
// function, since a counter in every bucket does not compress; only stack walks
// search. It clears the buckets of addresses that a function does not have, which
// are never looked up.
func (t *tables) coarsen() {
	for i := range t.buckets {
		function := i / functionBuckets
		bucket := t.bucket(i)
		bucket.set(0, uint32(function-function%stride))
		if at := t.record(function).word(wordStack); at != 0 {
			if _, addresses := t.walk(at); i%functionBuckets*bucketSpan >= addresses {
				clear(bucket)
			}
		}
	}
}
