package site

import (
	"compress/gzip"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
)

// Every file comes with its right type, compressed as the browser asks.
func TestHandler(t *testing.T) {
	wasm := strings.Repeat("\x00asm", 1000)
	server := httptest.NewServer(Handler(fstest.MapFS{
		"index.html":         {Data: []byte("<!doctype html>")},
		"build/engine.wasm":  {Data: []byte(wasm)},
		"build/app.js":       {Data: []byte("1")},
		"build/icon-192.png": {Data: []byte("\x89PNG")},
	}))
	defer server.Close()
	for _, c := range []struct{ path, accept, mime, encoding string }{
		{"/", "", "text/html; charset=utf-8", ""},
		{"/build/engine.wasm", "gzip, deflate, br", "application/wasm", "br"},
		{"/build/engine.wasm", "gzip", "application/wasm", "gzip"},
		{"/build/app.js", "", "text/javascript; charset=utf-8", ""},
		{"/build/icon-192.png", "br", "image/png", ""},
	} {
		r, err := http.NewRequest("GET", server.URL+c.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Accept-Encoding", c.accept)
		response, err := http.DefaultTransport.RoundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		if got := response.Header.Get("Content-Type"); got != c.mime {
			t.Errorf("%s: type %q, want %q", c.path, got, c.mime)
		}
		if got := response.Header.Get("Content-Encoding"); got != c.encoding {
			t.Errorf("%s: encoding %q, want %q", c.path, got, c.encoding)
		}
		if c.path == "/build/engine.wasm" {
			var body io.Reader = brotli.NewReader(response.Body)
			if c.encoding == "gzip" {
				if body, err = gzip.NewReader(response.Body); err != nil {
					t.Fatal(err)
				}
			}
			if b, err := io.ReadAll(body); err != nil || string(b) != wasm {
				t.Errorf("%s in %s: %d bytes, %v", c.path, c.encoding, len(b), err)
			}
		}
		response.Body.Close()
	}
	if r, err := http.Get(server.URL + "/nothing"); err != nil || r.StatusCode != http.StatusNotFound {
		t.Errorf("a missing file: %v, %v", r, err)
	}
}

// A taken port is no error: the next free one is used.
func TestListen(t *testing.T) {
	first, err := Listen(18080)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	port := first.Addr().(*net.TCPAddr).Port
	second, err := Listen(port)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if got := second.Addr().(*net.TCPAddr).Port; got <= port {
		t.Errorf("the second listener has port %d, after %d", got, port)
	}
}
