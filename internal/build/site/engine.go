package site

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"standfirst/internal/build/overlay"
	"standfirst/internal/build/snapshot"
	"standfirst/internal/build/wasmopt"
)

// Variant says which engine to build.
type Variant int

const (
	Ships  Variant = iota
	Faulty         // with the hook that lets a test cause faults
	Named          // with the names of its functions, to look at their sizes
)

// Needed lists the files that a first visit fetches, by their paths on a host.
var Needed = []string{"index.html", "build/app.js", "build/style.css", "build/engine.wasm"}

// Step is an optional step of the engine's build. Each makes the engine smaller
// or faster and none changes what it does, so the build goes on without one that
// fails.
type Step string

// The steps, in the order in which they are taken.
const (
	Overlay  Step = "overlay"  // build with package overlay's standard packages
	Flow     Step = "flow"     // structured control flow (wasmopt.Structure)
	Fold     Step = "fold"     // fewer instructions (wasmopt.Fold)
	Trim     Step = "trim"     // no function names and lines (wasmopt.Trim)
	Snapshot Step = "snapshot" // run the start-up code now (snapshot.Take)
)

// Steps lists all steps.
func Steps() []Step { return []Step{Overlay, Flow, Fold, Trim, Snapshot} }

// Chosen returns the steps that the variable ENGINE asks for: all, unless it
// lists some with commas between them, or says "plain" for none.
func Chosen() ([]Step, error) {
	switch e := os.Getenv("ENGINE"); e {
	case "":
		return Steps(), nil
	case "plain":
		return nil, nil
	default:
		names := strings.Split(e, ",")
		var chosen []Step
		for _, s := range Steps() {
			if slices.Contains(names, string(s)) {
				chosen = append(chosen, s)
			}
		}
		if len(chosen) != len(names) {
			return nil, fmt.Errorf("site: ENGINE=%s: the steps are %q", e, Steps())
		}
		return chosen, nil
	}
}

// Skipped is a step that was left out, and why.
type Skipped struct {
	Step   Step
	Reason error
}

func (s Skipped) String() string {
	reason, _, _ := strings.Cut(s.Reason.Error(), "\n")
	return fmt.Sprintf("engine: built without the step %q, or a part of it: %.300s", s.Step, reason)
}

// Engine builds the engine under root into the file out, with the steps that
// ENGINE asks for. It returns the steps that it could not take.
func Engine(root, out string, v Variant) ([]Skipped, error) {
	steps, err := Chosen()
	if err != nil {
		return nil, err
	}
	return EngineWith(root, out, v, steps)
}

// EngineWith is Engine with the given steps.
func EngineWith(root, out string, v Variant, steps []Step) (skipped []Skipped, err error) {
	wasm, reason, err := compile(root, v, slices.Contains(steps, Overlay))
	if err != nil {
		return nil, err
	}
	if reason != nil {
		skipped = append(skipped, Skipped{Overlay, reason})
	}
	for _, s := range steps {
		if s == Overlay {
			continue
		}
		if rewritten, err := attempt(root, wasm, s); err != nil {
			skipped = append(skipped, Skipped{s, err})
		} else {
			wasm = rewritten
		}
	}
	return skipped, os.WriteFile(out, wasm, 0o644)
}

// attempt returns the file as a step rewrites it, if the step succeeds and leaves
// a valid file.
func attempt(root string, wasm []byte, step Step) (rewritten []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	m, err := wasmopt.Read(wasm)
	if err != nil {
		return nil, err
	}
	switch step {
	case Flow:
		err = m.Structure()
	case Fold:
		err = m.Fold()
	case Trim:
		var source []byte
		if source, err = fromGoroot(root, wasmopt.SymtabFile); err == nil {
			err = m.Trim(source)
		}
	case Snapshot:
		var source []byte
		if source, err = fromGoroot(root, supportScript); err == nil {
			err = snapshot.Take(&m, source)
		}
	}
	if err != nil {
		return nil, err
	}
	rewritten = m.Bytes()
	return rewritten, snapshot.Validate(rewritten)
}

// compile runs the Go compiler and linker. The reason says why it did not use all
// of the overlay although it was asked to.
func compile(root string, v Variant, withOverlay bool) (wasm []byte, reason, err error) {
	if withOverlay {
		// The real packages may build where their replacements do not.
		for _, which := range []overlay.Replacements{overlay.All, overlay.Large} {
			wasm, err := compileWith(root, v, which)
			if err == nil {
				return wasm, reason, nil
			}
			if reason == nil {
				reason = err
			}
		}
	}
	temp, err := os.MkdirTemp("", "standfirst-engine-")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(temp)
	wasm, err = goBuild(root, temp, v, overlay.Go{Command: "go"})
	return wasm, reason, err
}

func compileWith(root string, v Variant, which overlay.Replacements) ([]byte, error) {
	temp, err := os.MkdirTemp("", "standfirst-engine-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	g, err := overlay.Write(root, temp, which)
	if err != nil {
		return nil, err
	}
	return goBuild(root, temp, v, g)
}

// notInlined lists packages that are built without inlining: those that pasted text does not
// need, because they read pages and files or write downloads, and large ones that spend
// little time in small functions. Inlining clue and label takes 11 KB more after brotli and
// saves 1 % of the time for 15,000 words, describe and resolve 12 KB and 1 %; measure, plain and
// quote take 3 KB and save nothing.
var notInlined = []string{
	"standfirst/internal/article",
	"standfirst/internal/article/clue",
	"standfirst/internal/article/label",
	"standfirst/internal/article/page",
	"standfirst/internal/article/pdf",
	"standfirst/internal/article/plain",
	"standfirst/internal/entity/describe",
	"standfirst/internal/entity/edit",
	"standfirst/internal/entity/measure",
	"standfirst/internal/entity/resolve",
	"standfirst/internal/export",
	"standfirst/internal/api",
	"standfirst/internal/quote",
	"github.com/andybalholm/cascadia",
	"github.com/PuerkitoBio/goquery",
	"golang.org/x/net/html",
	"compress/flate",
	"fmt",
	"reflect",
	"time",
}

func goBuild(root, temp string, v Variant, g overlay.Go) ([]byte, error) {
	out := filepath.Join(temp, "engine.wasm")
	args := append([]string{"build", "-trimpath", "-buildvcs=false", "-o", out}, g.Flags...)
	for _, p := range notInlined {
		args = append(args, "-gcflags="+p+"=-l")
	}
	if v == Faulty {
		args = append(args, "-tags", "faults")
	}
	if v != Named {
		args = append(args, "-ldflags", "-s -w")
	}
	build := exec.Command(g.Command, append(args, "./wasm")...)
	build.Dir = root
	build.Env = append(forBrowser(), g.Env...)
	if b, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%s: %w", bytes.ReplaceAll(bytes.TrimSpace(b), []byte("\n"), []byte("; ")), err)
	}
	return os.ReadFile(out)
}

// forBrowser is the environment in which the Go command builds for the page.
func forBrowser() []string { return append(os.Environ(), "GOOS=js", "GOARCH=wasm") }

// Packages lists the packages that the engine is made of, by import path.
func Packages(root string) ([]string, error) { return list(root, "{{.ImportPath}}") }

// Embedded lists the data files that are compiled into the engine, by their
// paths relative to root.
func Embedded(root string) ([]string, error) {
	files, err := list(root, `{{if and .Module .Module.Main}}{{$dir := .Dir}}{{range .EmbedFiles}}{{$dir}}/{{.}}{{"\n"}}{{end}}{{end}}`)
	for i, f := range files {
		if files[i], err = filepath.Rel(abs(root), f); err != nil {
			return nil, err
		}
	}
	return files, err
}

// list asks the Go command about each package of the engine.
func list(root, format string) ([]string, error) {
	temp, err := os.MkdirTemp("", "standfirst-engine-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	g, err := overlay.Write(root, temp, overlay.All)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(g.Command, slices.Concat([]string{"list"}, g.Flags, []string{"-deps", "-f", format, "./wasm"})...)
	cmd.Dir = root
	cmd.Env = append(forBrowser(), g.Env...)
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return nil, fmt.Errorf("site: go list: %w: %s", err, exit.Stderr)
	} else if err != nil {
		return nil, fmt.Errorf("site: go list: %w", err)
	}
	return strings.FieldsFunc(string(out), func(r rune) bool { return r == '\n' }), nil
}
