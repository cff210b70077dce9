// Package wasmopt makes the engine's WebAssembly file smaller and faster without
// changing what the program does. It knows the output of Go's compiler and
// linker, and checks everything that it relies on: a file that does not look as
// expected is an error, and is left as it was.
//
//   - Structure replaces Go's dispatch loops with structured control flow. flow.go
//     reads a function's control flow graph, loops.go finds its loops, write.go
//     writes it back. calm.go shortens the calls of functions that cannot be left half-way.
//   - Fold removes superfluous instructions (fold.go), copies a few bytes without a call
//     (unroll.go), and composes return addresses, so that calls compress (returns.go).
//   - Trim removes from the runtime's tables what only a stack trace prints
//     (pclntab.go finds and checks the tables, trim.go shortens them).
//   - Freeze (freeze.go) turns the state of a running instance into the module's
//     initial state, for package snapshot.
//
// module.go reads and writes files, code.go decodes instructions. Read Module
// first.
package wasmopt
