package lang

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestListsSayWhereTheyComeFrom checks that each list begins with its description, source
// and licence, and has no duplicates.
func TestListsSayWhereTheyComeFrom(t *testing.T) {
	for _, name := range names(t) {
		b, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(b)
		head, _, _ := strings.Cut(text, "\n\n")
		if !strings.HasPrefix(text, "# ") || !strings.Contains(head, "# Source: ") || !strings.Contains(head, "# Licence: ") {
			t.Errorf(`%s does not open with a comment that has "# Source: " and "# Licence: "`, name)
		}
	}
	for _, l := range lists(t) {
		seen := map[string]bool{}
		for _, entry := range l.Lines(l.name)() {
			if seen[entry] {
				t.Errorf("%v has %q twice", l, entry)
			}
			seen[entry] = true
		}
	}
}

// TestListsAreUsed checks that the code asks for every list, and only for lists that
// exist.
func TestListsAreUsed(t *testing.T) {
	asked := map[list]bool{}
	call := regexp.MustCompile(`\blang\.(\w+)\.(?:Lines|Set|Table)\("([^"]+)"\)`)
	languages := map[string]Language{"English": English, "World": World}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		b, err := os.ReadFile(path)
		for _, m := range call.FindAllSubmatch(b, -1) {
			asked[list{languages[string(m[1])], string(m[2])}] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lists(t) {
		if !asked[l] {
			t.Errorf("nothing uses %v", l)
		}
		delete(asked, l)
	}
	for l := range asked {
		t.Errorf("there is no list %v", l)
	}
}

// TestNoListTwice checks that no two lists are equal.
func TestNoListTwice(t *testing.T) {
	seen := map[string]list{}
	for _, l := range lists(t) {
		entries := l.Lines(l.name)()
		slices.Sort(entries)
		key := strings.Join(entries, "\n")
		if other, ok := seen[key]; ok {
			t.Errorf("%v and %v are equal", other, l)
		}
		seen[key] = l
	}
}

// A list is one that the code can ask for by its name.
type list struct {
	Language
	name string
}

// lists returns all lists. Each section of a file is one.
func lists(t *testing.T) (out []list) {
	t.Helper()
	for _, file := range names(t) {
		folder, name := filepath.Split(strings.TrimSuffix(file, ".txt"))
		l := list{Language{filepath.Clean(folder)}, name}
		several := false
		text, _ := text(l.folder + "/" + l.name)
		for entry := range Entries(text) {
			if section, ok := strings.CutSuffix(strings.TrimPrefix(entry, "["), "]"); ok && entry[0] == '[' {
				several = true
				out = append(out, list{l.Language, l.name + "/" + section})
			} else if entry[0] == '[' && several {
				t.Errorf("%s: %q looks like the name of a list", file, entry)
			}
		}
		if !several {
			out = append(out, l)
		}
	}
	return out
}

func names(t *testing.T) []string {
	t.Helper()
	names, err := fs.Glob(files, "*/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no lists: %v", err)
	}
	return names
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
