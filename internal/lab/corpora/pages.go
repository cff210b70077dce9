package corpora

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Page is a web page with the content that should be extracted from it.
type Page struct {
	Name             string
	Source, Expected []byte // HTML; Expected is the main content only
	Title, Byline    string // "" if not known
}

// ReadPages reads the pages in the folders of dir: source.html, expected.html and, if
// present, expected-metadata.json.
func ReadPages(dir string) ([]Page, error) {
	sources, err := filepath.Glob(filepath.Join(dir, "*", "source.html"))
	if err != nil || len(sources) == 0 {
		return nil, fmt.Errorf("no page in %s", dir)
	}
	var out []Page
	for _, source := range sources {
		folder := filepath.Dir(source)
		p := Page{Name: filepath.Base(folder)}
		if p.Source, err = os.ReadFile(source); err != nil {
			return nil, err
		}
		if p.Expected, err = os.ReadFile(filepath.Join(folder, "expected.html")); err != nil {
			return nil, err
		}
		var meta struct{ Title, Byline string }
		b, err := os.ReadFile(filepath.Join(folder, "expected-metadata.json"))
		if err == nil {
			err = json.Unmarshal(b, &meta)
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s: %w", folder, err)
		}
		p.Title, p.Byline = meta.Title, meta.Byline
		out = append(out, p)
	}
	return out, nil
}
