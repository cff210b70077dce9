//go:build js && wasm

// A program that asks where it is before it rests.
package main

import "syscall/js"

func main() {
	println(js.Global().Get("location").String())
	select {}
}
