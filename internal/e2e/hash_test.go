package e2e

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPageShowsItsEngine checks that the help shows the hash of the released
// engine, whichever way the page was opened, so that users can compare it with
// SHA256SUMS. The page hashes the bytes it compiles.
func TestPageShowsItsEngine(t *testing.T) {
	want := sum(t, filepath.Join(built, "build", "engine.wasm"))
	if shipped := sum(t, filepath.Join(built, "dist", "site", "build", "engine.wasm")); shipped != want {
		t.Fatalf("the engine in dist/site has the hash %s, the one in build/ %s", shipped, want)
	}
	for _, way := range ways {
		t.Run(way, func(t *testing.T) {
			p := open(t, way)
			p.press("#help")
			p.wait(`/SHA-256/.test(document.querySelector('dialog.help[open] .version')?.innerText ?? '')`)
			shown := eval[string](p, `document.querySelector('dialog.help[open] .version').innerText`)
			if !strings.HasSuffix(shown, " "+want) {
				t.Errorf("the help shows %q; the engine is %s", shown, want)
			}
		})
	}
}

// TestSumsVerify checks dist/SHA256SUMS like `sha256sum -c`, and that it lists
// every file in dist.
func TestSumsVerify(t *testing.T) {
	dist := filepath.Join(built, "dist")
	list, err := os.ReadFile(filepath.Join(dist, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{"SHA256SUMS": true}
	for line := range strings.Lines(string(list)) {
		want, name, found := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if !found || len(want) != 64 || listed[name] {
			t.Errorf("malformed line in SHA256SUMS: %q", line)
			continue
		}
		listed[name] = true
		if got := sum(t, filepath.Join(dist, filepath.FromSlash(name))); got != want {
			t.Errorf("%s: FAILED: %s, listed as %s", name, got, want)
		}
	}
	err = filepath.WalkDir(dist, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(dist, path)
		if !listed[filepath.ToSlash(name)] {
			t.Errorf("%s is not listed in SHA256SUMS", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(listed) < 3 {
		t.Errorf("only %d files are listed", len(listed)-1)
	}
}

// sum returns the SHA-256 of a file, in hex.
func sum(t testing.TB, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%x", sha256.Sum256(b))
}
