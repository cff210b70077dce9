package policy

import (
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
)

// later lists the wings that build on the engine, lowest first. A wing may import itself
// and what comes before it; this holds for tests too.
var later = []string{"internal/build", "internal/lab", "internal/cmd", "internal/e2e", "internal/policy"}

// TestWingsStandOnTheEngine checks that the engine imports no other wing, and no wing a
// later one.
func TestWingsStandOnTheEngine(t *testing.T) {
	for _, p := range ownPackages(t) {
		for _, to := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			if to, ours := strings.CutPrefix(to, "standfirst/"); ours && wing(to) > wing(p.room()) {
				t.Errorf("%s imports %s", p.room(), to)
			}
		}
	}
}

// TestTerminalProgramIsTheEngine checks that the command-line program contains nothing
// from the other wings, and so no corpus text. The layers of the page's engine are tested
// in full elsewhere.
func TestTerminalProgramIsTheEngine(t *testing.T) {
	all := packages(t, "standfirst/internal/cmd/standfirst")
	if len(all) < 50 {
		t.Fatalf("only %d packages: they were not listed", len(all))
	}
	for _, p := range all {
		if room, ours := strings.CutPrefix(p.ImportPath, "standfirst/"); ours && wing(room) > 0 && room != "internal/cmd/standfirst" {
			t.Errorf("the command-line program contains %s", room)
		}
	}
}

// TestNoCirclesOfFolders checks for import cycles between folders, which Go allows as
// long as the packages have none.
func TestNoCirclesOfFolders(t *testing.T) {
	uses := map[string]map[string]bool{}
	for _, p := range ownPackages(t) {
		from := folder(p.room())
		if uses[from] == nil {
			uses[from] = map[string]bool{}
		}
		for _, to := range p.Imports {
			if to, ours := strings.CutPrefix(to, "standfirst/"); ours && folder(to) != from {
				uses[from][folder(to)] = true
			}
		}
	}
	// Remove folders that import none of those left. What remains is in a cycle or above
	// one.
	for {
		n := len(uses)
		maps.DeleteFunc(uses, func(_ string, to map[string]bool) bool {
			for other := range to {
				if uses[other] != nil {
					return false
				}
			}
			return true
		})
		if len(uses) == n {
			break
		}
	}
	for from, to := range uses {
		for other := range to {
			if uses[other] != nil {
				t.Errorf("%s imports from %s, in or above an import cycle of folders", from, other)
			}
		}
	}
}

// wing is 0 for the engine, and higher for what builds on it.
func wing(room string) int {
	return 1 + slices.IndexFunc(later, func(w string) bool { return isUnder(w, room) })
}

// folder returns the room of a package: internal/entity/ner is part of internal/entity,
// but internal/lab/eval is a room of its own.
func folder(room string) string {
	parts := strings.Split(room, "/")
	n := 2
	if wing(room) > 0 {
		n = 3
	}
	return path.Join(parts[:min(n, len(parts))]...)
}

func (p goPackage) room() string { return strings.TrimPrefix(p.ImportPath, "standfirst/") }

// ownPackages lists every package of the module.
func ownPackages(t *testing.T) []goPackage {
	t.Helper()
	all := list(t, nil, "standfirst/...")
	if len(all) < 20 {
		t.Fatalf("only %d packages: they were not listed", len(all))
	}
	return all
}
