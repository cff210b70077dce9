package overlay

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	ours "standfirst/internal/build/overlay/std/regexp"
)

const root = "../../.."

// The engine has no package that could open a connection.
func TestEngineHasNoNetwork(t *testing.T) {
	out := run(t, overlay(t), "list", "-deps", "./wasm")
	paths := strings.Fields(out)
	if !slices.Contains(paths, "github.com/PuerkitoBio/goquery") {
		t.Fatalf("the engine's packages are not listed: %q", paths)
	}
	for _, p := range paths {
		if p == "net" || strings.HasPrefix(p, "crypto/tls") || strings.HasPrefix(p, "net/http/") || strings.HasPrefix(p, "os/exec") {
			t.Errorf("the engine contains %s", p)
		}
	}
}

// What must not be reachable is not: the engine links, and a program that calls
// any of it does not. So a new version of a module that needs more of a replaced
// package breaks this test and not the page.
func TestUnreachable(t *testing.T) {
	g := overlay(t)
	build(t, g, "./wasm")
	for call, culprit := range map[string]string{
		`http.Get("")`:                                     "net/http.notLinked",
		`regexp.MustCompile("a").Split("", 1)`:             "regexp.notLinked",
		`regexp.MustCompile("a").FindAllString("", 1)`:     "regexp.notLinked",
		`regexp.MustCompile("a").ReplaceAllString("", "")`: "regexp.notLinked",
		`regexp.Compile("a")`:                              "regexp.notLinked",
	} {
		source := "package main\n\nimport (\n\t\"net/http\"\n\t\"regexp\"\n)\n\nvar _ *http.Request\nvar _ *regexp.Regexp\n\nfunc main() { " + call + " }\n"
		file := filepath.Join(t.TempDir(), "main.go")
		if err := os.WriteFile(file, []byte(source), 0o644); err != nil {
			t.Fatal(err)
		}
		if out, err := try(g, "build", "-o", file+".wasm", file); err == nil || !strings.Contains(out, culprit+" not defined") {
			t.Errorf("%s: linked, or failed otherwise: %v\n%s", call, err, out)
		}
	}
}

// The only function of the engine that matches an expression is prose's, with the
// only expression that the replacement can match. The linker says who calls
// whom.
func TestMatchesOneExpression(t *testing.T) {
	deps := build(t, overlay(t), "-ldflags=-dumpdep", "./wasm")
	var callers []string
	for line := range strings.Lines(deps) {
		from, to, _ := strings.Cut(strings.TrimSpace(line), " -> ")
		if strings.HasPrefix(to, "regexp.(*Regexp).MatchString") && !strings.HasPrefix(from, "type:") {
			callers = append(callers, from)
		}
	}
	if len(callers) == 0 {
		t.Fatal("the linker's output has no caller")
	}
	for _, c := range callers {
		if c != "github.com/jdkato/prose/v3/tokenize.(*Tokenizer).special" {
			t.Errorf("%s matches an expression", c)
		}
	}
	// A tokenizer can be given another expression, but only these can make one.
	imports := run(t, overlay(t), "list", "-deps", "-f", `{{range .Imports}}{{if eq . "regexp"}}{{$.ImportPath}}{{"\n"}}{{end}}{{end}}`, "./wasm")
	if got, want := strings.Fields(imports), []string{"github.com/andybalholm/cascadia", "github.com/jdkato/prose/v3/tokenize"}; !slices.Equal(got, want) {
		t.Errorf("regexp is imported by %q, want %q", got, want)
	}
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/jdkato/prose/v3/tokenize").Output()
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "tokenize.go"))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(string(source), "regexp.MustCompile("); got != 1 || !strings.Contains(string(source), "regexp.MustCompile(`"+ours.Abbreviation+"`)") {
		t.Errorf("prose matches other expressions than %q", ours.Abbreviation)
	}
}

// The replacement matches what the real package matches.
func TestAbbreviation(t *testing.T) {
	real, ours := regexp.MustCompile(ours.Abbreviation), ours.MustCompile(ours.Abbreviation)
	var check func(s string, more int)
	check = func(s string, more int) {
		if got, want := ours.MatchString(s), real.MatchString(s); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
		for _, c := range []string{"A", "z", ".", "1", "é", "\n"} {
			if more > 0 {
				check(s+c, more-1)
			}
		}
	}
	check("", 7)
}

// The replacements are not used with versions that nobody has checked.
func TestOtherVersion(t *testing.T) {
	const module = "github.com/PuerkitoBio/goquery"
	was := Checked[module]
	defer func() { Checked[module] = was }()
	Checked[module] = "v1.0.0"
	if _, err := Write(root, t.TempDir(), All); err == nil || !strings.Contains(err.Error(), module) {
		t.Errorf("got %v, want an error that names %s", err, module)
	}
}

// The engine also builds with only the large packages replaced.
func TestLarge(t *testing.T) {
	g, err := Write(root, t.TempDir(), Large)
	if err != nil {
		t.Fatal(err)
	}
	build(t, g, "./wasm")
}

func overlay(t *testing.T) Go {
	t.Helper()
	g, err := Write(root, t.TempDir(), All)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// build builds for the browser and returns what the Go command prints.
func build(t *testing.T, g Go, args ...string) string {
	t.Helper()
	return run(t, g, append([]string{"build", "-o", filepath.Join(t.TempDir(), "out.wasm")}, args...)...)
}

func run(t *testing.T, g Go, args ...string) string {
	t.Helper()
	out, err := try(g, args...)
	if err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return out
}

func try(g Go, args ...string) (string, error) {
	c := exec.Command(g.Command, append(append(args[:1:1], g.Flags...), args[1:]...)...)
	c.Dir = root
	c.Env = append(append(os.Environ(), "GOOS=js", "GOARCH=wasm"), g.Env...)
	out, err := c.CombinedOutput()
	return string(out), err
}
