// Package link does to the engine what Go's compiler and linker leave undone: it
// makes the file smaller and faster without changing what it does. module.go
// knows WebAssembly files and code.go their instructions, tables.go what Go's
// linker puts into them for its runtime. flow.go reads how control flows in a
// function, loops.go finds its loops, write.go writes it anew, and shorten.go in
// fewer instructions.
package wasmopt
