package main

import "strings"

// owner is the package, of those given by what its symbols begin with, that a
// symbol of Go's linker belongs to.
func owner(packages map[string]string, symbol string) string {
	symbol, _, _ = strings.Cut(symbol, "[") // what follows names the types that a generic function is for
	for i := strings.LastIndexByte(symbol, '.'); i > 0; i = strings.LastIndexByte(symbol[:i], '.') {
		if name, ok := packages[symbol[:i]]; ok {
			return name
		}
	}
	return "(the linker's own)"
}

// beginning is what a package's symbols begin with in a WebAssembly file.
func beginning(path string) string {
	return strings.Map(func(r rune) rune {
		if r == '/' || r == '-' {
			return '_'
		}
		return r
	}, path)
}
