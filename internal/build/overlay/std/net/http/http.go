// Package http replaces net/http in the engine, which opens no connection.
//
// Of the engine's packages only goquery imports net/http, for functions that
// the engine never calls. These are the declarations that goquery needs to
// compile.
package http

import (
	"io"
	"net/url"
)

// Request has the field that goquery reads.
type Request struct{ URL *url.URL }

// Response has the fields that goquery reads.
type Response struct {
	Body    io.ReadCloser
	Request *Request
}

// unreachable refers to a function without a body, so a program with a use of it
// does not link. (The linker does not check calls themselves in WebAssembly.)
var unreachable = notLinked

func notLinked()

// Get must not be reachable.
func Get(string) (*Response, error) { unreachable(); return nil, nil }
