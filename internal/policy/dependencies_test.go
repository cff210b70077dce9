package policy

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestDependenciesAreExplained checks that ARCHITECTURE.md gives a reason for each direct
// dependency.
func TestDependenciesAreExplained(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	direct := regexp.MustCompile(`(?m)^\t(\S+) v\S+$`).FindAllStringSubmatch(string(mod), -1)
	if len(direct) < 5 {
		t.Fatalf("go.mod requires only %d modules: it was not read", len(direct))
	}
	for _, m := range direct {
		name := regexp.MustCompile(`/v\d+$`).ReplaceAllString(m[1], "")
		if !strings.Contains(string(page), "`"+name) {
			t.Errorf("ARCHITECTURE.md does not say what %s is for", m[1])
		}
	}
}
