package site

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	lean "standfirst/internal/build/site/standin/regexp"
)

// What the engine is made of holds nothing that could open a connection.
func TestEngineHasNoNetwork(t *testing.T) {
	paths, err := Packages("../../..")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(paths, "github.com/PuerkitoBio/goquery") {
		t.Fatalf("the engine's packages are not listed: %q", paths)
	}
	for _, p := range paths {
		if p == "net" || strings.HasPrefix(p, "crypto/tls") || strings.HasPrefix(p, "net/http/") || strings.HasPrefix(p, "os/exec") {
			t.Errorf("%s is in the engine", p)
		}
	}
}

// The one expression that the engine matches matches what it says, and is
// still the one that prose matches.
func TestStandInMatches(t *testing.T) {
	real, ours := regexp.MustCompile(lean.Abbreviation), lean.MustCompile(lean.Abbreviation)
	var try func(s string, more int)
	try = func(s string, more int) {
		if real.MatchString(s) != ours.MatchString(s) {
			t.Errorf("%q: %v, want %v", s, ours.MatchString(s), real.MatchString(s))
		}
		for _, c := range []string{"A", "z", ".", "1", "é", "\n"} {
			if more > 0 {
				try(s+c, more-1)
			}
		}
	}
	try("", 7)

	list := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/jdkato/prose/v3/tokenize")
	dir, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "tokenize.go"))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(string(source), "regexp.MustCompile("); got != 1 || !strings.Contains(string(source), "regexp.MustCompile(`"+lean.Abbreviation+"`)") {
		t.Errorf("prose matches another expression than %q: the stand-in has to follow it", lean.Abbreviation)
	}
}

func TestStandInAdmitsWhatItCannot(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("it matched an expression that it does not know")
		}
	}()
	lean.MustCompile("a+").MatchString("aa")
}

// Whoever builds again where nothing has changed gets the same engine.
func TestEngineTwice(t *testing.T) {
	out := filepath.Join(t.TempDir(), "engine.wasm")
	var before []byte
	for range 2 {
		if err := Engine("../../..", out, Ships); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		if before != nil && !bytes.Equal(b, before) {
			t.Error("another engine the second time")
		}
		before = b
	}
}
