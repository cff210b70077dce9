// Package hostile gives tests inputs that tend to break programs like this: our own, and
// public collections if they are beside the repository.
package hostile

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// Input is one hostile input. Own is true for our own.
type Input struct {
	Name, Text string
	Own        bool
}

// Inputs returns all inputs, always in the same order. root is the top of the repository.
func Inputs(t testing.TB, root string) []Input {
	t.Helper()
	var all []Input
	seeds, err := filepath.Glob(filepath.Join(root, "internal/api/testdata/hostile/*"))
	if err != nil || len(seeds) == 0 {
		t.Fatalf("our own inputs are missing: %v", err)
	}
	for _, path := range seeds {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, Input{filepath.Base(path), string(b), true})
	}
	for _, name := range []string{"export_hostile", "hostile_clipboard", "owasp-xss", "naughty-strings"} {
		b, err := os.ReadFile(filepath.Join(root, "../shared/corpora/hostile", name+".json"))
		if errors.Is(err, fs.ErrNotExist) {
			t.Logf("skipped, because the corpora are not beside the project: %s", name)
			continue
		} else if err != nil {
			t.Fatal(err)
		}
		var v any
		if err := json.Unmarshal(b, &v); err != nil {
			t.Fatal(err)
		}
		all = within(all, name, v)
	}
	return all
}

// within adds every string in a JSON value.
func within(all []Input, name string, v any) []Input {
	switch v := v.(type) {
	case string:
		return append(all, Input{Name: name, Text: v})
	case []any:
		for i, e := range v {
			all = within(all, fmt.Sprintf("%s/%d", name, i), e)
		}
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			all = within(all, name+"/"+k, v[k])
		}
	}
	return all
}
