package policy

import (
	"go/build"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestArchitectureIsShort keeps the page that people read first short enough to finish.
func TestArchitectureIsShort(t *testing.T) {
	page, err := os.ReadFile("../../ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(strings.Fields(string(page))); n >= 1500 {
		t.Errorf("ARCHITECTURE.md has %d words; the limit is 1,499", n)
	}
}

// TestPathsInDocsExist checks every path that the docs link to or name from the root.
func TestPathsInDocsExist(t *testing.T) {
	const root = "../.."
	link := regexp.MustCompile(`\]\(([^)#:]+)(?:#[^)]*)?\)`)
	named := regexp.MustCompile("`((?:internal|web|wasm)/[\\w./-]*)`")
	pages, err := filepath.Glob(filepath.Join(root, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, pattern := range []string{"internal/*/*.md", "internal/*/*/*.md"} {
		more, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, more...)
	}
	found := 0
	for _, path := range pages {
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		check := func(name string, in ...string) {
			found++
			if !slices.ContainsFunc(in, func(folder string) bool {
				_, err := os.Stat(filepath.Join(folder, filepath.FromSlash(name)))
				return err == nil
			}) {
				t.Errorf("%s: there is no %s", path, name)
			}
		}
		for _, m := range link.FindAllStringSubmatch(string(page), -1) {
			check(m[1], filepath.Dir(path))
		}
		for _, m := range named.FindAllStringSubmatch(string(page), -1) {
			if !strings.Contains(m[1], "NAME") {
				check(m[1], root, filepath.Join(build.Default.GOROOT, "src")) // or a package of the standard library
			}
		}
	}
	if found < 30 {
		t.Errorf("only %d paths are named: the pages were not read", found)
	}
}
