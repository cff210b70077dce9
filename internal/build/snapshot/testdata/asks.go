//go:build js && wasm

// A program whose start-up code asks the browser for something.
package main

import "syscall/js"

func main() {
	println(js.Global().Get("location").String())
	select {}
}
