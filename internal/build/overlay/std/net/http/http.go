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

// Get must not be reachable: it has no body, so a program that can call it does
// not link.
func Get(string) (*Response, error)
