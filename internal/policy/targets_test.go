package policy

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestMakeTargetsExist checks every make target named in the docs and workflows.
func TestMakeTargetsExist(t *testing.T) {
	const root = "../.."
	makefile, err := os.ReadFile(filepath.Join(root, "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, pattern := range []string{"*.md", "internal/*/*.md", "internal/*/*/*.md", ".github/workflows/*.yml"} {
		files, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			page, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			// After a backquote or "run:", or at the start of a line.
			for _, m := range regexp.MustCompile("(?m)(?:`|run: |^ *)make((?: [a-z][a-z-]*)+)").FindAllStringSubmatch(string(page), -1) {
				for target := range strings.FieldsSeq(m[1]) {
					found++
					if !strings.Contains(string(makefile), "\n"+target+":") {
						t.Errorf("%s: there is no make %s", path, target)
					}
				}
			}
		}
	}
	if found < 20 {
		t.Errorf("only %d targets are named: the pages were not read", found)
	}
}
