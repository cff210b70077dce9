package entity_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/entity"
)

// reading is what a careful reader finds in an article.
type reading struct {
	Entities []struct {
		Kind     entity.Kind `json:"kind"`
		Name     string      `json:"name"`
		Mentions []string    `json:"mentions"`
		Role     string      `json:"role"`
	} `json:"entities"`
	Nationalities []string `json:"nationalities"`
}

// read analyses an article of the shared folder. Without that folder the test
// is left out, and says so.
func read(t *testing.T, name string) (*analysis.Analysis, reading) {
	t.Helper()
	folder := filepath.Join("..", "..", "..", "shared", "articles")
	text, err := os.ReadFile(filepath.Join(folder, name+".txt"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("NOT TESTED: %s is missing, with what a reader finds in it", filepath.Join(folder, name+".txt"))
	} else if err != nil {
		t.Fatal(err)
	}
	gold, err := os.ReadFile(filepath.Join(folder, name+".gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var r reading
	if err := json.Unmarshal(gold, &r); err != nil {
		t.Fatal(err)
	}
	a, err := analysis.Run(article.Input{Text: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	return a, r
}

// missed are the names that the model does not find yet. The test fails on
// the day it does.
var missed = map[string]bool{}

// The entities of the article that the product is judged by are those that a
// careful reader finds: each with its kind, its other names and its role, and
// no other persons, organisations and places.
func TestArticle(t *testing.T) {
	a, want := read(t, "syria-cease-fire")
	found := map[string]string{}
	for _, e := range a.Entities {
		if strings.ContainsAny(e.Name, ",") || strings.HasSuffix(e.Name, "'s") || strings.Contains(e.Name, "-led") {
			t.Errorf("%s %q has a mark that belongs to no name", e.Kind, e.Name)
		}
		if e.Kind <= entity.Place {
			names := append([]string{e.Name}, e.Aliases...)
			slices.Sort(names)
			found[e.Name] = fmt.Sprintf("%s %s, %q", e.Kind, strings.Join(names, "|"), e.Role)
		}
	}
	for _, w := range want.Entities {
		var names []string // those of the reader's that are names in full; "Islamic State group" has one inside it
		for _, m := range w.Mentions {
			if m == w.Name || !strings.HasPrefix(m, w.Name+" ") {
				names = append(names, m)
			}
		}
		slices.Sort(names)
		line := fmt.Sprintf("%s %s, %q", w.Kind, strings.Join(names, "|"), w.Role)
		if missed[w.Name] == (found[w.Name] == line) {
			t.Errorf("%s: got %s, want %s", w.Name, found[w.Name], line)
		}
		delete(found, w.Name)
	}
	for _, line := range found {
		t.Errorf("not in the article: %s", line)
	}
	for _, n := range want.Nationalities {
		if !slices.ContainsFunc(a.Entities, func(e entity.Entity) bool { return e.Kind == entity.Group && e.Name == n }) {
			t.Errorf("no group %q", n)
		}
	}
}
