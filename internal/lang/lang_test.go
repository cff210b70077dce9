package lang

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestListsSayWhereTheyComeFrom checks that each list begins with its description, source
// and licence, and has no duplicates.
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
		for _, entry := range read(name) {
			if seen[entry] {
				t.Errorf("%s has %q twice", name, entry)
			}
			seen[entry] = true
		}
	}
}

// TestListsAreUsed checks that the code asks for every list, and only for lists that
// exist.
func TestListsAreUsed(t *testing.T) {
	asked := map[string]bool{}
	call := regexp.MustCompile(`\blang\.(\w+)\.(?:Lines|Set|Table)\("([^"]+)"\)`)
	languages := map[string]Language{"English": English, "World": World}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		b, err := os.ReadFile(path)
		for _, m := range call.FindAllSubmatch(b, -1) {
			asked[languages[string(m[1])].folder+"/"+string(m[2])+".txt"] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range lists(t) {
		if !asked[file] {
			t.Errorf("nothing uses %s", file)
		}
		delete(asked, file)
	}
	for file := range asked {
		t.Errorf("there is no internal/lang/%s", file)
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

func read(file string) []string {
	folder, name := filepath.Split(strings.TrimSuffix(file, ".txt"))
	return Language{filepath.Clean(folder)}.Lines(name)()
}

// TestHas checks that Has finds what a lookup of the word in lower case finds.
func TestHas(t *testing.T) {
	set := map[string]bool{"monday": true, "élan": true, "": true}
	for _, word := range []string{"Monday", "monday", "MONDAY", "Élan", "élan", "Tuesday", "", strings.Repeat("Long", 20)} {
		if got, want := Has(set, word), set[strings.ToLower(word)]; got != want {
			t.Errorf("%q: %v, want %v", word, got, want)
		}
	}
}
