package main

import "strings"

// owner returns the package that a linker symbol belongs to. packages is keyed by symbol
// prefix.
func owner(packages map[string]string, symbol string) string {
	symbol, _, _ = strings.Cut(symbol, "[") // type arguments follow
	for i := strings.LastIndexByte(symbol, '.'); i > 0; i = strings.LastIndexByte(symbol[:i], '.') {
		if name, ok := packages[symbol[:i]]; ok {
			return name
		}
	}
	return "(linker)"
}

// prefix returns the prefix of a package's symbols in a WebAssembly file.
func prefix(path string) string {
	return strings.Map(func(r rune) rune {
		if r == '/' || r == '-' {
			return '_'
		}
		return r
	}, path)
}
