// Package articletest helps the tests of the packages below internal/article.
package articletest

import (
	"os"
	"path/filepath"
	"testing"
)

// Seeds adds every file of these names in the folders of internal/article/testdata to
// the corpus of a fuzz test in a package just below internal/article.
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
