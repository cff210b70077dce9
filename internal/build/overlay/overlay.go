// Package overlay replaces a few packages of the standard library while the
// engine is built, with the Go command's -overlay flag.
//
// A linker cannot drop what package variables are initialised with. goquery can
// fetch a page, so it links all of net/http with TLS and HTTP/2; prose and
// cascadia compile regular expressions, so they link regexp and its Unicode
// tables; checksums link ciphers for self-tests; settings link the metrics of the
// runtime. The engine uses none of it. The replacements in std/ declare just what is needed
// to compile. What must never be called refers to a function that does not exist, so the
// engine fails to link if it becomes reachable, and the build falls back to the real
// packages.
//
// Without net/http the engine has no code that could open a connection, and
// anyone can check that in its list of packages.
//
// It also replaces the word lists by one file without their comments.
package overlay

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"standfirst/internal/lang"
)

//go:embed std
var std embed.FS

// Replacements is how much of the standard library to replace.
type Replacements int

const (
	// Large replaces net/http and regexp.
	Large Replacements = iota
	// All also replaces smaller packages. They depend more on how the standard
	// library is built, so they may not fit another version of Go.
	All
)

// replaced lists the packages in std, and dropped the files that packages can do
// without: the types of files by extension, and the self-tests of checksums.
var (
	replaced = map[Replacements][]string{
		Large: {"net/http", "regexp"},
		All:   {"net/http", "regexp", "net/url", "crypto/sha256", "crypto/sha512", "internal/godebug"},
	}
	dropped = map[Replacements][]string{
		All: {"mime/type.go", "mime/type_unix.go", "crypto/internal/fips140/sha256/cast.go", "crypto/internal/fips140/sha512/cast.go"},
	}
)

// Checked lists the versions of the modules that use the replaced packages with
// which the tests of this package were last run and the replacements reviewed.
var Checked = map[string]string{
	"github.com/PuerkitoBio/goquery":  "v1.13.0",
	"github.com/andybalholm/cascadia": "v1.3.4",
	"github.com/jdkato/prose/v3":      "v3.2.3",
}

// Go says how to run the Go command so that it uses the replacements.
type Go struct {
	Command string   // the Go command
	Env     []string // variables to add to its environment
	Flags   []string // flags to add to "go build" or "go list"
}

// Write prepares the overlay in the empty folder dir, for the module at root.
// Its error says why the replacements cannot be used.
func Write(root, dir string, which Replacements) (Go, error) {
	if err := check(root); err != nil {
		return Go{}, err
	}
	out, err := command(root, "env", "-json", "GOROOT", "GOMODCACHE")
	if err != nil {
		return Go{}, err
	}
	var env struct{ GOROOT, GOMODCACHE string }
	if err := json.Unmarshal(out, &env); err != nil {
		return Go{}, err
	}
	goroot := env.GOROOT
	// An overlay must not name files in the module cache, where downloaded
	// toolchains are. A link to the toolchain lies outside.
	if within(env.GOMODCACHE, goroot) {
		goroot = filepath.Join(dir, "goroot")
		if err := os.Symlink(env.GOROOT, goroot); err != nil {
			return Go{}, err
		}
	}
	replace := map[string]string{} // a path that maps to "" does not exist
	for _, f := range dropped[which] {
		file := filepath.Join(goroot, "src", filepath.FromSlash(f))
		if _, err := os.Stat(file); err != nil {
			return Go{}, err
		}
		replace[file] = ""
	}
	for _, p := range replaced[which] {
		if err := replacePackage(p, goroot, dir, replace); err != nil {
			return Go{}, err
		}
	}
	if err := joinLists(root, dir, replace); err != nil {
		return Go{}, err
	}
	b, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return Go{}, err
	}
	overlay := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(overlay, b, 0o644); err != nil {
		return Go{}, err
	}
	g := Go{Command: filepath.Join(goroot, "bin", "go"), Flags: []string{"-overlay", overlay}}
	if runtime.GOOS == "windows" {
		g.Command += ".exe"
	}
	if _, err := os.Stat(g.Command); err != nil {
		return Go{}, err
	}
	// The go command that lies in goroot, as it is: one that selects a toolchain
	// would also set GOROOT.
	g.Env = []string{"GOROOT=" + goroot, "GOTOOLCHAIN=local"}
	return g, nil
}

// replacePackage replaces the files of a package of the standard library by ours.
func replacePackage(name, goroot, dir string, replace map[string]string) error {
	there := filepath.Join(goroot, "src", filepath.FromSlash(name))
	files, err := filepath.Glob(filepath.Join(there, "*.go"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no source of %s in %s: %w", name, there, errors.Join(err, fs.ErrNotExist))
	}
	for _, f := range files {
		replace[f] = ""
	}
	ours, err := std.ReadDir(path.Join("std", name))
	if err != nil {
		return err
	}
	for _, f := range ours {
		b, err := std.ReadFile(path.Join("std", name, f.Name()))
		if err != nil {
			return err
		}
		file := filepath.Join(dir, strings.ReplaceAll(name, "/", "_")+"_"+f.Name())
		if err := os.WriteFile(file, b, 0o644); err != nil {
			return err
		}
		replace[filepath.Join(there, f.Name())] = file
	}
	return nil
}

// joinLists replaces the file that embeds the word lists by one that embeds a single file
// with their entries. An embedded file costs a hash and a place in a table.
func joinLists(root, dir string, replace map[string]string) error {
	root, err := filepath.Abs(root)
	if err != nil {
		return err
	}
	folder := filepath.Join(root, "internal", "lang")
	joined, err := Lists(root)
	if err != nil {
		return err
	}
	for name, text := range map[string]string{"files.go": readJoined, JoinedLists: joined} {
		ours := filepath.Join(dir, "lang_"+name)
		if err := os.WriteFile(ours, []byte(text), 0o644); err != nil {
			return err
		}
		replace[filepath.Join(folder, name)] = ours
	}
	return nil
}

// JoinedLists is the name of the file that has all word lists; it exists only in the overlay.
const JoinedLists = "joined.txt"

// Lists returns what is in it.
func Lists(root string) (string, error) {
	files, err := filepath.Glob(filepath.Join(root, "internal", "lang", "*", "*.txt"))
	if err != nil {
		return "", err
	}
	var joined []string
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return "", err
		}
		name := filepath.Base(filepath.Dir(f)) + "/" + strings.TrimSuffix(filepath.Base(f), ".txt")
		joined = append(joined, name+"\n"+string(Bare(b)))
	}
	return strings.Join(joined, "\x00"), nil
}

// readJoined replaces internal/lang/files.go.
const readJoined = `package lang

import (
	_ "embed"
	"strings"

	"standfirst/internal/lazy"
)

//go:embed joined.txt
var joined string

var texts = lazy.Value(func() map[string]string {
	all := map[string]string{}
	for list := range strings.SplitSeq(joined, "\x00") {
		name, entries, _ := strings.Cut(list, "\n")
		all[name] = entries
	}
	return all
})

func text(list string) (text string, ok bool) {
	text, ok = texts()[list]
	return text, ok
}
`

// Bare returns the text of a word list without its comments.
func Bare(text []byte) []byte {
	return []byte(strings.Join(slices.Collect(lang.Entries(string(text))), "\n"))
}

// check compares the versions of the modules that use the replaced packages.
func check(root string) error {
	args := []string{"list", "-m", "-f", "{{.Path}} {{.Version}}{{if .Replace}} replaced{{end}}"}
	for module := range Checked {
		args = append(args, module)
	}
	out, err := command(root, args...)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(out)) {
		module, version, _ := strings.Cut(strings.TrimSpace(line), " ")
		if version != Checked[module] {
			return fmt.Errorf("%s is at %s, and they are checked with %s", module, version, Checked[module])
		}
	}
	return nil
}

// command runs the Go command in the module at root.
func command(root string, args ...string) ([]byte, error) {
	c := exec.Command("go", args...)
	c.Dir = root
	out, err := c.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			err = fmt.Errorf("%w: %s", err, exit.Stderr)
		}
		return nil, fmt.Errorf("go %s: %w", args[0], err)
	}
	return out, nil
}

// within reports whether path lies in dir.
func within(dir, path string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && filepath.IsLocal(rel)
}
