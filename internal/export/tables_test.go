package export

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// These tests check that everything that lists all kinds of entities, all kinds of blocks
// or all formats is complete. Each failure names the file to edit.

func source(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.FromSlash(path))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// styles returns the app's style sheets.
func styles(t *testing.T) string {
	t.Helper()
	names, err := filepath.Glob("../../web/style*.css")
	if err != nil || len(names) == 0 {
		t.Fatal("no style sheets", err)
	}
	var all strings.Builder
	for _, n := range names {
		all.WriteString(source(t, n))
	}
	return all.String()
}

// schemaEnum returns the kinds that schema.json allows in one of its lists.
func schemaEnum(t *testing.T, path ...string) []string {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(source(t, "schema.json")), &v); err != nil {
		t.Fatal(err)
	}
	for _, p := range path {
		v = v.(map[string]any)["properties"].(map[string]any)[p]
	}
	items := v.(map[string]any)["items"].(map[string]any)["properties"].(map[string]any)
	var out []string
	for _, k := range items["kind"].(map[string]any)["enum"].([]any) {
		out = append(out, k.(string))
	}
	return out
}

func TestEveryKindOfEntityIsKnown(t *testing.T) {
	if len(kinds) != len(entity.Kinds()) {
		t.Fatalf("internal/export/kinds.go has %d kinds, entity has %d", len(kinds), len(entity.Kinds()))
	}
	css, page, words := source(t, "page.css"), styles(t), source(t, "../../web/strings.js")
	var names []string
	for _, k := range entity.Kinds() {
		names = append(names, k.String())
		w := kinds[k]
		if k.String() == "" {
			t.Errorf("kind %d: kindNames in internal/entity/kind.go lacks its name", k)
			continue
		}
		if w.one == "" || w.many == "" || w.displacy == "" || w.brat == "" {
			t.Errorf("%s: internal/export/kinds.go lacks a word", k)
		}
		class := regexp.MustCompile(`\.` + k.String() + `\b`)
		if !class.MatchString(css) {
			t.Errorf("%s: internal/export/page.css has no .%s", k, k)
		}
		if !class.MatchString(page) {
			t.Errorf("%s: web/style-reader.css has no .%s", k, k)
		}
		if !strings.Contains(words, k.String()+": { one: '"+w.one+"', many: '"+w.many+"' }") {
			t.Errorf("%s: KINDS in web/strings.js and internal/export/kinds.go do not agree on %q and %q", k, w.one, w.many)
		}
	}
	if got := schemaEnum(t, "entities"); !slices.Equal(got, names) {
		t.Errorf("internal/export/schema.json has the kinds %v, entity has %v", got, names)
	}
}

func TestEveryKindOfBlockIsKnown(t *testing.T) {
	page := source(t, "../../web/style-reader.css") + source(t, "../../web/reader.js")
	var names []string
	for i, k := range doc.BlockKinds() {
		names = append(names, string(k))
		if i >= len(elements) || elements[i].kind != k {
			t.Errorf("%s: the table in internal/export/html.go has something else in its place", k)
		}
		if !regexp.MustCompile(`\b` + string(k) + `\b`).MatchString(page) {
			t.Errorf("%s: neither web/reader.js nor web/style-reader.css shows it", k)
		}
	}
	if got := schemaEnum(t, "document", "blocks"); !slices.Equal(got, names) {
		t.Errorf("internal/export/schema.json has the kinds of block %v, doc has %v", got, names)
	}
}

func TestEveryFormatIsKnown(t *testing.T) {
	words := source(t, "../../web/strings.js")
	ids, endings := map[string]bool{}, map[string]bool{}
	for _, f := range Formats() {
		if ids[f.ID] || endings[f.Ending] {
			t.Errorf("%s: another format has its ID or its ending", f.ID)
		}
		ids[f.ID], endings[f.Ending] = true, true
		if !regexp.MustCompile(`(?m)^  ` + f.ID + `: \['`).MatchString(words) {
			t.Errorf("%s: web/strings.js has no name for it in formats", f.ID)
		}
		if checks[f.ID] == nil && f.ID != "text" && f.ID != "zip" { // the plain text, and the archive of the others
			t.Errorf("%s: internal/export/hostile_test.go has no reader that tries hostile strings on it", f.ID)
		}
	}
	for _, f := range Formats() {
		if f.With != "" && !ids[f.With] {
			t.Errorf("%s: there is no format %s to lie beside it", f.ID, f.With)
		}
	}
}
