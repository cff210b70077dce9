package site

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"standfirst/internal/build/snapshot"
	"standfirst/internal/build/wasmopt"
)

// Variant is how the engine is built.
type Variant int

const (
	Ships  Variant = iota
	Faulty         // with the hook by which a test brings about faults
	Named          // with the names of its functions, for a look at their sizes
)

// Needed are the files that a first visit fetches, by their paths on a host.
var Needed = []string{"index.html", "build/app.js", "build/style.css", "build/engine.wasm"}

// forBrowser is the environment in which the Go command builds for the page.
func forBrowser() []string { return append(os.Environ(), "GOOS=js", "GOARCH=wasm") }

// Engine compiles the engine under root into the file out.
func Engine(root, out string, v Variant) error {
	flags := []string{"build", "-trimpath", "-buildvcs=false"}
	if v == Faulty {
		flags = append(flags, "-tags", "faults")
	}
	if v != Named {
		flags = append(flags, "-ldflags", "-s -w")
	}
	for _, path := range cold {
		flags = append(flags, "-gcflags="+path+"=-l")
	}
	temp, err := os.MkdirTemp("", "standfirst-engine-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	overlay, err := leaner(temp)
	if err != nil {
		return err
	}
	// To a new file: the Go command leaves one that it built before as it is,
	// which would be slimmed twice.
	built := filepath.Join(temp, "engine.wasm")
	build := exec.Command("go", append(flags, "-overlay", overlay, "-o", built, "./wasm")...)
	build.Dir = root
	build.Env = forBrowser()
	if b, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("site: building the engine: %w\n%s", err, b)
	}
	return slim(built, out)
}

// slim writes a file to out without what the engine never reads, with jumps
// that lead straight, and started. What another Go than the known one makes
// stays as it is: larger and slower, and as good.
func slim(file, out string) error {
	wasm, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	m, err := wasmopt.Read(wasm)
	if err != nil {
		return err
	}
	version, err := exec.Command("go", "env", "GOVERSION").Output()
	if err != nil {
		return fmt.Errorf("site: go env GOVERSION: %w", err)
	}
	if strings.HasPrefix(string(version), wasmopt.Known) {
		if _, err := m.Straighten(); err != nil {
			return err
		}
		if err := m.Trim(); err != nil {
			return err
		}
		if err := snapshot.Ahead(&m); err != nil {
			return err
		}
	}
	return os.WriteFile(out, m.Bytes(), 0o644)
}

// cold are packages in which an analysis spends no time to speak of. Their
// functions are not inlined into each other, which saves 88 KB of the download.
var cold = []string{
	"fmt", "encoding/json", "encoding/base64", "reflect", "internal/reflectlite", "internal/fmtsort", "time", "os", "io", "bufio", "bytes",
	"syscall", "syscall/js", "internal/poll", "internal/filepathlite", "strconv", "internal/strconv", "internal/bisect", "internal/godebug", "unique",
	"archive/zip", "compress/flate", "crypto/...", "mime", "mime/quotedprintable", "golang.org/x/net/html",
	"standfirst/internal/export", "standfirst/internal/api", "standfirst/internal/article",
}

// standins are packages that take the place of the standard library's in the
// engine. A linker keeps what fills a table when a program starts, whether the
// program uses it or not. So goquery, which offers to fetch a page, brings all
// of net/http with TLS and HTTP/2 behind it, the expressions that prose and
// cascadia compile bring regexp and every table of Unicode, and a hash brings
// ciphers: in all 460 KB of the download and a third of the time to start.
// Without them the promise that the engine opens no connection can be seen in
// what it is made of.
//
//go:embed standin
var standins embed.FS

var standsFor = map[string]string{
	"net/http":         "standin/http/http.go",
	"net/url":          "standin/url/url.go",
	"regexp":           "standin/regexp/regexp.go",
	"crypto/sha256":    "standin/sha256/sha256.go",
	"internal/godebug": "standin/godebug/godebug.go",
}

// without are files of packages that do as well without them: the types of
// files by their endings, read from files of a system, and a test that a hash
// makes of itself.
var without = []string{"mime/type.go", "mime/type_unix.go", "crypto/internal/fips140/sha256/cast.go"}

// leaner writes an overlay (see "go help build") with the stand-ins into dir.
func leaner(dir string) (string, error) {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("site: go env GOROOT: %w", err)
	}
	source := filepath.Join(strings.TrimSpace(string(goroot)), "src")
	replace := map[string]string{} // a file that is replaced by "" is not there
	for _, f := range without {
		replace[filepath.Join(source, filepath.FromSlash(f))] = ""
	}
	for path, standin := range standsFor {
		real := filepath.Join(source, filepath.FromSlash(path))
		files, err := filepath.Glob(filepath.Join(real, "*.go"))
		if err != nil || len(files) == 0 {
			return "", fmt.Errorf("site: no source of %s in %s: %w", path, real, errors.Join(err, fs.ErrNotExist))
		}
		for _, f := range files {
			replace[f] = ""
		}
		b, err := standins.ReadFile(standin)
		if err != nil {
			return "", err
		}
		file := filepath.Join(dir, filepath.Base(standin))
		if err := os.WriteFile(file, b, 0o644); err != nil {
			return "", err
		}
		replace[filepath.Join(real, filepath.Base(standin))] = file
	}
	b, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	overlay := filepath.Join(dir, "overlay.json")
	return overlay, os.WriteFile(overlay, b, 0o644)
}

// Packages lists what the engine is made of, by import path.
func Packages(root string) ([]string, error) { return list(root, "{{.ImportPath}}") }

// Embedded lists the files of data that are compiled into the engine, by their
// paths beneath root.
func Embedded(root string) ([]string, error) {
	files, err := list(root, `{{if and .Module .Module.Main}}{{$dir := .Dir}}{{range .EmbedFiles}}{{$dir}}/{{.}}{{"\n"}}{{end}}{{end}}`)
	for i, f := range files {
		if files[i], err = filepath.Rel(abs(root), f); err != nil {
			return nil, err
		}
	}
	return files, err
}

// list asks the Go command about each package of the engine.
func list(root, format string) ([]string, error) {
	temp, err := os.MkdirTemp("", "standfirst-engine-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	overlay, err := leaner(temp)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("go", "list", "-overlay", overlay, "-deps", "-f", format, "./wasm")
	cmd.Dir = root
	cmd.Env = forBrowser()
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("site: go list: %w", err)
	}
	return strings.Fields(string(out)), nil
}
