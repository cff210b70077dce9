package policy

import (
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
)

// later are the wings that stand on the engine, the lower ones first. A wing
// may import itself and what comes before it; tests are held to this too.
var later = []string{"internal/build", "internal/lab", "internal/cmd", "internal/e2e", "internal/policy"}

// TestWingsStandOnTheEngine: nothing of the engine imports from another wing,
// and no wing from a later one.
func TestWingsStandOnTheEngine(t *testing.T) {
	for _, p := range ownPackages(t) {
		for _, to := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			if to, ours := strings.CutPrefix(to, "standfirst/"); ours && wing(to) > wing(p.room()) {
				t.Errorf("%s imports %s", p.room(), to)
			}
		}
	}
}

// TestTerminalProgramIsTheEngine: like the page's engine, whose layers are
// tested in full, the terminal program holds nothing of the other wings, and
// so no text of a corpus.
func TestTerminalProgramIsTheEngine(t *testing.T) {
	all := packages(t, "standfirst/internal/cmd/standfirst")
	if len(all) < 50 {
		t.Fatalf("only %d packages: they were not listed", len(all))
	}
	for _, p := range all {
		if room, ours := strings.CutPrefix(p.ImportPath, "standfirst/"); ours && wing(room) > 0 && room != "internal/cmd/standfirst" {
			t.Errorf("the terminal program holds %s", room)
		}
	}
}

// TestNoCirclesOfFolders: Go forbids circles of packages, but not that a
// folder and its neighbour import from each other's insides.
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
	// Take away folders that use none that is left: what stays is in a circle
	// or above one.
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
				t.Errorf("%s imports from %s, in or above a circle of folders", from, other)
			}
		}
	}
}

// wing is 0 for the engine, and higher for what stands on it.
func wing(room string) int {
	return 1 + slices.IndexFunc(later, func(w string) bool { return isUnder(w, room) })
}

// folder is the room that a package belongs to: internal/entity/ner is part of
// internal/entity, internal/lab/eval is one of its own.
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
