//go:build js && wasm

// A program that ends instead of waiting to be called.
package main

func main() {}
