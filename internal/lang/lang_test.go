package lang

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestListsSayWhereTheyComeFrom: each list opens with what it is, its source
// and its licence, and has no entry twice.
func TestListsSayWhereTheyComeFrom(t *testing.T) {
	for _, name := range lists(t) {
		b, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(b)
		head, _, _ := strings.Cut(text, "\n\n")
		if !strings.HasPrefix(text, "# ") || !strings.Contains(head, "# Source: ") || !strings.Contains(head, "# Licence: ") {
			t.Errorf(`%s does not open with a comment that has "# Source: " and "# Licence: "`, name)
		}
		seen := map[string]bool{}
		for _, entry := range English.read(listName(name)) {
			if seen[entry] {
				t.Errorf("%s has %q twice", name, entry)
			}
			seen[entry] = true
		}
	}
}

// TestListsAreUsed: the code asks for every list, and for no other.
func TestListsAreUsed(t *testing.T) {
	asked := map[string]bool{}
	call := regexp.MustCompile(`\blang\.\w+\.(?:Lines|Set|Table)\("([^"]+)"\)`)
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		b, err := os.ReadFile(path)
		for _, m := range call.FindAllSubmatch(b, -1) {
			asked[string(m[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range lists(t) {
		name := listName(file)
		if !asked[name] {
			t.Errorf("nothing uses %s", file)
		}
		delete(asked, name)
	}
	for name := range asked {
		t.Errorf("there is no list %q in internal/lang/en", name)
	}
}

func lists(t *testing.T) []string {
	t.Helper()
	names, err := fs.Glob(files, "*/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no lists: %v", err)
	}
	return names
}

func listName(file string) string { return strings.TrimSuffix(filepath.Base(file), ".txt") }
