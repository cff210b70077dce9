package site

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/andybalholm/brotli"
)

// types does without the system's table, which differs from machine to machine. A
// wrong type keeps the engine from being compiled while it downloads.
var types = map[string]string{
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".wasm":        "application/wasm",
	".svg":         "image/svg+xml",
	".png":         "image/png",
	".txt":         "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
}

// Handler serves the files of a site, compressed if the browser accepts that. Each
// file is compressed once, at the first request.
func Handler(site fs.FS) http.Handler {
	return &handler{site: site, ready: map[string][]byte{}}
}

type handler struct {
	site  fs.FS
	mu    sync.Mutex
	ready map[string][]byte // the compressed files, by encoding and name
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if name == "" {
		name = "index.html"
	}
	body, err := fs.ReadFile(h.site, name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	header := w.Header()
	if t := types[path.Ext(name)]; t != "" {
		header.Set("Content-Type", t)
	}
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cache-Control", "no-cache")
	header.Set("Vary", "Accept-Encoding")
	for _, encoding := range []string{"br", "gzip"} {
		if strings.Contains(r.Header.Get("Accept-Encoding"), encoding) && path.Ext(name) != ".png" {
			body = h.compressed(encoding, name, body)
			header.Set("Content-Encoding", encoding)
			break
		}
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

func (h *handler) compressed(encoding, name string, body []byte) []byte {
	h.mu.Lock()
	defer h.mu.Unlock()
	key := fmt.Sprintf("%s %s %d", encoding, name, len(body))
	if b, ok := h.ready[key]; ok {
		return b
	}
	var b bytes.Buffer
	var z io.WriteCloser
	if encoding == "br" {
		z = brotli.NewWriterLevel(&b, 6)
	} else {
		z = gzip.NewWriter(&b)
	}
	z.Write(body) // to a bytes.Buffer, which cannot fail
	z.Close()
	h.ready[key] = b.Bytes()
	return b.Bytes()
}

// Listen listens on the first free port of 127.0.0.1, starting with port.
func Listen(port int) (net.Listener, error) {
	var err error
	for p := port; p < port+100; p++ {
		var l net.Listener
		if l, err = net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", p)); err == nil {
			return l, nil
		}
	}
	return nil, fmt.Errorf("site: no free port between %d and %d: %w", port, port+99, err)
}
