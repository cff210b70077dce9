//go:build js && wasm

// A program that counts how often it is given each word.
package main

import (
	"strings"
	"syscall/js"
)

var said = map[string]int{"hello": 41}

func main() {
	js.Global().Set("say", js.FuncOf(func(_ js.Value, args []js.Value) any {
		word := strings.ToLower(args[0].String())
		said[word]++
		return said[word]
	}))
	select {}
}
