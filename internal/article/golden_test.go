package article

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standfirst/internal/doc"
)

var update = flag.Bool("update", false, "write what the cases in testdata give as what they should")

// TestGolden reads each folder of testdata. It holds a clipboard (clipboard.html,
// clipboard.txt, or both) or a file (article.*), and want.txt with the document's fields
// and a line for each block; a minus marks a block that was set aside.
func TestGolden(t *testing.T) {
	dirs, err := filepath.Glob("testdata/*/want.txt")
	if *update {
		dirs, err = filepath.Glob("testdata/*/*.*")
	}
	if err != nil || len(dirs) == 0 {
		t.Fatal("no cases", err)
	}
	seen := map[string]bool{}
	for _, f := range dirs {
		dir := filepath.Dir(f)
		if seen[dir] || filepath.Base(filepath.Dir(dir)) == "fuzz" {
			continue
		}
		seen[dir] = true
		t.Run(filepath.Base(dir), func(t *testing.T) {
			in := inputOf(t, dir)
			d, err := Parse(in)
			if fault := Fault(""); err != nil && !errors.As(err, &fault) {
				t.Fatal(err)
			}
			if err := doc.Check(&d, nil); err != nil {
				t.Error(err)
			}
			got := show(&d, err)
			name := filepath.Join(dir, "want.txt")
			if *update {
				if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func inputOf(t *testing.T, dir string) Input {
	t.Helper()
	var in Input
	if b, err := os.ReadFile(filepath.Join(dir, "clipboard.html")); err == nil {
		in.HTML = string(b)
	}
	if b, err := os.ReadFile(filepath.Join(dir, "clipboard.txt")); err == nil {
		in.Text = string(b)
	}
	if files, _ := filepath.Glob(filepath.Join(dir, "article.*")); len(files) == 1 {
		b, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		in.File, in.Name = b, filepath.Base(files[0])
	}
	return in
}

func show(d *doc.Document, err error) string {
	var b strings.Builder
	for _, f := range []struct{ name, value string }{{"title", d.Title}, {"byline", d.Byline}, {"date", d.Date}, {"language", d.Lang}} {
		if f.value != "" {
			fmt.Fprintf(&b, "%s: %s\n", f.name, f.value)
		}
	}
	if err != nil {
		fmt.Fprintf(&b, "fault: %v\n", err)
	}
	b.WriteString("\n")
	for _, block := range d.Blocks {
		if !block.Kept {
			b.WriteString("-")
		}
		fmt.Fprintf(&b, "%s: %s\n", block.Kind, block.In(d.Text))
	}
	return b.String()
}
