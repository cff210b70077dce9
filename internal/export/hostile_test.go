package export

import (
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

var corpus = flag.String("hostile", filepath.FromSlash("../../../shared/corpora/hostile"), "folder with more hostile strings")

var missing sync.Once

// checks has for each format a function that checks that a string stays plain text.
var checks = map[string]func(t testing.TB, s string){
	"txt":         noControlCharacters,
	"md":          inertMarkdown,
	"docx":        docxReads,
	"html":        inertHTML,
	"html, text":  wholeHTML,
	"json":        func(t testing.TB, s string) { sameAnalysis(t, made(s)) },
	"csv":         inertCSV,
	"quotes":      inertQuotes,
	"jsonld":      inertJSONLD,
	"annotations": annotationsFound,
	"displacy":    displacyCopies,
	"brat":        bratReads,
	"names":       safeNames,
}

func TestHostileStringsAreText(t *testing.T) {
	all := append(hostile(t), "plain", "a & b")
	t.Logf("hostile: %d strings in every place of an article, through %d readers of the exports", len(all), len(checks))
	for name, check := range checks {
		t.Run(name, func(t *testing.T) {
			for _, s := range all {
				check(t, s)
			}
		})
	}
}

// FuzzStrings puts any string where an article can supply one.
func FuzzStrings(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 1000 {
			return // the article reader rejects the first; the second would only take time
		}
		for _, check := range checks {
			check(t, s)
		}
	})
}

// seeds returns the strings in testdata/hostile.json.
func seeds(t testing.TB) []string {
	t.Helper()
	return stringsIn(t, filepath.Join("testdata", "hostile.json"))
}

// hostile returns the seeds and, if present, the strings of the corpus.
func hostile(t testing.TB) []string {
	t.Helper()
	out := seeds(t)
	for _, name := range []string{"export_hostile.json", "naughty-strings.json", "owasp-xss.json"} {
		more := stringsIn(t, filepath.Join(*corpus, name))
		if len(more) == 0 {
			missing.Do(func() { t.Logf("%s is not here: only the strings of testdata/hostile.json are tried", *corpus) })
		}
		out = append(out, more...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// stringsIn returns all strings in a JSON file, or none if the file does not
// exist.
func stringsIn(t testing.TB, path string) []string {
	t.Helper()
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && !strings.HasPrefix(path, "testdata") {
		return nil
	}
	var v any
	if err == nil {
		err = json.Unmarshal(b, &v)
	}
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	var out []string
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
	walk(v)
	slices.Sort(out) // maps are unordered
	return out
}
