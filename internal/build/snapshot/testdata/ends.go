//go:build js && wasm

// A program that does not wait to be called.
package main

func main() {}
