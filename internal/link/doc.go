// Package link does to the engine what Go's linker leaves undone: it makes the
// file smaller without changing what it does. module.go knows WebAssembly
// files, tables.go what Go's linker puts into them for its runtime.
package link
