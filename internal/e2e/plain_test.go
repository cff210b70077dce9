package e2e

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"standfirst/internal/build/site"
)

// The page works with the engine as Go's linker produces it (`make ENGINE=plain`),
// whichever way it is opened.
func TestPlainEngine(t *testing.T) {
	dir := t.TempDir()
	if _, err := layWith(dir, site.Ships, nil); err != nil {
		t.Fatal(err)
	}
	shipped, err := os.ReadFile(filepath.Join(built, "build", "engine.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := os.ReadFile(filepath.Join(dir, "build", "engine.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("ENGINE") == "" && len(plain) <= len(shipped) {
		t.Errorf("the plain engine has %d bytes, the shipped one %d", len(plain), len(shipped))
	}
	for _, way := range ways {
		t.Run(way, func(t *testing.T) {
			var at string
			if way == "http" {
				server := httptest.NewServer(site.Handler(os.DirFS(filepath.Join(dir, "dist", "site"))))
				t.Cleanup(server.Close)
				at = server.URL + "/"
			} else {
				at = fileAddress(t, dir, way)
			}
			p := openAt(t, at)
			p.read(article, "")
			if got := p.entities("person"); got["Anna Holm"] != 2 {
				t.Errorf("wrong people: %v", got)
			}
		})
	}
}

// The page reads the sample, whichever way it is opened.
func TestSample(t *testing.T) {
	sample, err := os.ReadFile(filepath.Join(root, "web", "sample.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, way := range ways {
		t.Run(way, func(t *testing.T) {
			p := open(t, way)
			p.read(string(sample), "")
			if picks := eval[int](p, `document.querySelectorAll('#summary .picks .sentence').length`); picks == 0 {
				t.Error("the summary is empty")
			}
			if len(p.entities("person")) == 0 {
				t.Error("no people were found")
			}
		})
	}
}

// With the Go version in go.mod, every step of the engine's build must be taken,
// so that we notice if one is lost. Other versions may skip some.
func TestEveryStepIsTaken(t *testing.T) {
	if os.Getenv("ENGINE") != "" {
		t.Skip("ENGINE chooses the steps")
	}
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	version := regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindSubmatch(mod)
	if version == nil {
		t.Fatal("go.mod has no Go version")
	}
	for _, s := range leftOut {
		if strings.HasPrefix(runtime.Version(), "go"+string(version[1])) {
			t.Error(s)
		} else {
			t.Log(s)
		}
	}
}
