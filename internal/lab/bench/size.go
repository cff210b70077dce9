package bench

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
)

// Download is the size of what a page downloads, in bytes.
type Download struct{ Raw, Gzip, Brotli int }

// measureDownload adds up the files at paths below dir, each compressed at the highest
// level.
func measureDownload(dir string, paths []string, cache string) (Download, error) {
	var d Download
	for _, p := range paths {
		if p == "/" {
			p = "/index.html"
		}
		b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(p)))
		if err != nil {
			return d, err
		}
		gz, err := packed(b, "gzip", cache)
		if err != nil {
			return d, err
		}
		br, err := packed(b, "brotli", cache)
		if err != nil {
			return d, err
		}
		d.Raw, d.Gzip, d.Brotli = d.Raw+len(b), d.Gzip+gz, d.Brotli+br
	}
	return d, nil
}

// packed returns the compressed size of b. Brotli takes half a minute for the
// engine, so results are cached by the hash of b.
func packed(b []byte, how, cache string) (int, error) {
	kept := filepath.Join(cache, "packed", fmt.Sprintf("%x.%s", sha256.Sum256(b), how))
	if s, err := os.ReadFile(kept); err == nil {
		return strconv.Atoi(strings.TrimSpace(string(s)))
	}
	var out bytes.Buffer
	var w io.WriteCloser = brotli.NewWriterLevel(&out, brotli.BestCompression)
	if how == "gzip" {
		w, _ = gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is valid
	}
	if _, err := w.Write(b); err != nil {
		return 0, err
	}
	if err := w.Close(); err != nil {
		return 0, err
	}
	if err := os.MkdirAll(filepath.Dir(kept), 0o755); err != nil {
		return 0, err
	}
	return out.Len(), os.WriteFile(kept, []byte(strconv.Itoa(out.Len())+"\n"), 0o644)
}
