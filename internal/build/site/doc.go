// Package site makes the page from its sources and serves it: bundled for a
// static host, for a double click, and as one self-contained file.
//
// Layout of the sources: index.html, web/, and the engine as a WebAssembly
// file. Read build.go first, then single.go and serve.go.
package site
