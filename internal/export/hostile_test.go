package export

import (
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"unicode/utf8"
)

var corpus = flag.String("hostile", filepath.FromSlash("../../../shared/corpora/hostile"), "folder with more hostile strings")

var missing sync.Once

// checks hold, each for one format, that a string stays what it is.
var checks = map[string]func(t testing.TB, s string){
	"txt":         noControlCharacters,
	"md":          inertMarkdown,
	"html":        inertHTML,
	"html, text":  wholeHTML,
	"json":        func(t testing.TB, s string) { sameAnalysis(t, made(s)) },
	"csv":         inertCSV,
	"jsonld":      inertJSONLD,
	"annotations": annotationsFound,
	"displacy":    displacyCopies,
	"brat":        bratReads,
	"names":       safeNames,
}

func TestHostileStringsAreText(t *testing.T) {
	all := append(hostile(t), "plain", "a & b")
	for name, check := range checks {
		t.Run(name, func(t *testing.T) {
			for _, s := range all {
				check(t, s)
			}
		})
	}
}

// FuzzStrings puts any string where an article can bring one.
func FuzzStrings(f *testing.F) {
	for _, s := range hostile(f) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 1000 {
			return // what an article's reader does not let through, and what only takes time
		}
		for _, check := range checks {
			check(t, s)
		}
	})
}

// hostile are the strings of testdata/hostile.json and, where it is at hand,
// of the corpus.
func hostile(t testing.TB) []string {
	t.Helper()
	var out []string
	add := func(path string, v any) bool {
		b, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			return false
		}
		if err == nil {
			err = json.Unmarshal(b, v)
		}
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		return true
	}
	var own, more map[string][]string
	var naughty []string
	var owasp any
	add("testdata/hostile.json", &own)
	all := add(filepath.Join(*corpus, "export_hostile.json"), &more)
	all = add(filepath.Join(*corpus, "naughty-strings.json"), &naughty) && all
	all = add(filepath.Join(*corpus, "owasp-xss.json"), &owasp) && all
	if !all {
		missing.Do(func() { t.Logf("%s is not here: only the strings of testdata/hostile.json are tried", *corpus) })
	}
	for _, m := range []map[string][]string{own, more} {
		for _, list := range m {
			out = append(out, list...)
		}
	}
	out = append(out, naughty...)
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			out = append(out, v)
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(owasp)
	slices.Sort(out)
	out = slices.Compact(out)
	if len(out) < 40 {
		t.Fatalf("there are only %d hostile strings", len(out))
	}
	return out
}
