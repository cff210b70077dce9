// Package http stands in for net/http in an engine that opens no connection.
//
// goquery, which offers to fetch a page, is the one package of the engine that
// names net/http, and this is all of it that goquery refers to.
package http

import (
	"errors"
	"io"
	"net/url"
)

// Request has what goquery reads of a request.
type Request struct{ URL *url.URL }

// Response has what goquery reads of a response.
type Response struct {
	Body    io.ReadCloser
	Request *Request
}

// Get fetches nothing.
func Get(string) (*Response, error) {
	return nil, errors.New("the engine opens no connection")
}
