// Package articletest has helpers for the tests of the packages in internal/article.
package articletest

import (
	"os"
	"path/filepath"
	"testing"
)

// Seeds adds all files with the given names in internal/article/testdata/* to the
// corpus of a fuzz test. The package under test must be a direct subdirectory of
// internal/article.
func Seeds(f *testing.F, names ...string) {
	f.Helper()
	for _, name := range names {
		files, err := filepath.Glob("../testdata/*/" + name)
		if err != nil || len(files) == 0 {
			f.Fatalf("no files %s: %v", name, err)
		}
		for _, file := range files {
			b, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(b))
		}
	}
}
