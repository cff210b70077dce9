// Package site builds the page and serves it: bundled for a static host, to open
// from disk, and as one self-contained file.
//
// The sources are index.html, web/ and the engine, a WebAssembly file. engine.go
// builds the engine with the steps that make it small and fast; read build.go
// next, then single.go and serve.go.
package site
