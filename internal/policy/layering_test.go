package policy

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// layers lists the rooms of the engine from the top down. A room may import rooms on
// later lines, and on its own line only those below it in the folder tree.
var layers = [][]string{
	{"wasm", "internal/cmd/standfirst"},
	{"internal/api"},
	{"internal/export"},
	{"internal/analysis"},
	{"internal/summary"}, // may use entity's types, never the reverse
	{"internal/quote"},
	{"internal/entity/extract", "internal/entity/edit"},
	{"internal/entity/describe"},
	{"internal/entity/recognize", "internal/entity/resolve"},
	{"internal/entity/measure", "internal/entity/names"},
	{"internal/entity"},
	{"internal/article", "internal/nlp"},
	{"internal/article/page"},
	{"internal/article/plain"},
	{"internal/article/label"},
	{"internal/article/furniture"},
	{"internal/article/clue", "internal/article/draft"},
	{"internal/doc", "internal/lang"},
	{"internal/lazy", "internal/sorting", "internal/summary/decode", "internal/summary/trees"}, // they know no text
}

// only lists what a single room may import directly. Each library has one user, so
// replacing it is a change in one place.
var only = map[string]string{
	"github.com/PuerkitoBio/goquery": "internal/article/page",
	"github.com/jdkato/prose/v3":     "internal/nlp",
	"golang.org/x/net":               "internal/article",
	"golang.org/x/text":              "internal/article",
	"syscall/js":                     "wasm",
	"unsafe":                         "internal/entity/ner", // for one eight-byte load, which the compiler does not generate itself on WebAssembly
}

// banned lists what no package of ours in the browser's engine may import directly.
var banned = []string{"net/http", "net", "os/exec", "github.com/jdkato/prose/v2", "encoding/gob"}

func TestImportsRunDownward(t *testing.T) {
	for _, p := range packages(t, "standfirst/wasm", "GOOS=js", "GOARCH=wasm") {
		room, ok := strings.CutPrefix(p.ImportPath, "standfirst/")
		if !ok {
			continue
		}
		at, known := layer(room)
		if !known {
			t.Errorf("%s is in no layer: give it a place in the table, or keep it out of the engine", room)
		}
		for _, imported := range p.Imports {
			if other, ours := strings.CutPrefix(imported, "standfirst/"); ours {
				to, _ := layer(other)
				if to < at || to == at && !strings.HasPrefix(other, room+"/") {
					t.Errorf("%s imports %s, which is not below it", room, other)
				}
				continue
			}
			for library, user := range only {
				if isUnder(library, imported) && !isUnder(user, room) {
					t.Errorf("%s imports %s, which only %s may import", room, imported, user)
				}
			}
			if slices.Contains(banned, imported) {
				t.Errorf("%s imports %s, which does not belong in a page that keeps everything local", room, imported)
			}
		}
	}
}

// layer returns the index of a room's line. A folder below a room is part of it, unless
// it has a line of its own.
func layer(room string) (int, bool) {
	at, longest := -1, 0
	for i, line := range layers {
		for _, name := range line {
			if isUnder(name, room) && len(name) > longest {
				at, longest = i, len(name)
			}
		}
	}
	return at, at >= 0
}

// isUnder reports whether a path is a folder or below it.
func isUnder(folder, path string) bool {
	return path == folder || strings.HasPrefix(path, folder+"/")
}

type goPackage struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
}

// packages lists all packages that a program is built from.
func packages(t *testing.T, program string, env ...string) []goPackage {
	t.Helper()
	return list(t, env, "-deps", program)
}

// list runs go list.
func list(t *testing.T, env []string, args ...string) []goPackage {
	t.Helper()
	list := exec.Command("go", append([]string{"list", "-json=ImportPath,Imports,TestImports,XTestImports"}, args...)...)
	list.Env = append(os.Environ(), env...)
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []goPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}
