package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// heading starts the generated part of NOTICE, which runs to the end of the
// file.
const heading = "Software in the engine (made by `go run ./internal/cmd/notice` from the modules' own files: do not edit from here on)"

// work is a piece of software and the licence texts that must accompany it.
type work struct {
	name  string // module and version
	texts []string
}

// licenceFile matches the names of licence files.
var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|copyright|notice|patents)([.-].*)?$`)

// collect lists the modules compiled into the engine and reads their licence files: those
// at the module's root, and those beside or above the packages used. Go itself comes
// first, because its standard library and wasm_exec.js ship too.
func collect(root string) ([]work, error) {
	list := exec.Command("go", "list", "-deps", "-json=Dir,Standard,Module", "./wasm")
	list.Dir = root
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return nil, err
	}
	folders := map[string][]string{} // module and version -> folders that may hold a licence
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct {
			Dir      string
			Standard bool
			Module   *struct {
				Path, Version, Dir string
				Main               bool
			}
		}
		if err := d.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		if p.Standard || p.Module == nil || p.Module.Main {
			continue
		}
		name := p.Module.Path + " " + p.Module.Version
		folders[name] = append(folders[name], p.Module.Dir)
		for dir := p.Dir; len(dir) > len(p.Module.Dir); dir = filepath.Dir(dir) {
			folders[name] = append(folders[name], dir)
		}
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	all := []work{}
	first, err := licences("Go, its standard library and wasm_exec.js", []string{strings.TrimSpace(string(goroot))})
	if err != nil {
		return nil, err
	}
	for name, dirs := range folders {
		w, err := licences(name, dirs)
		if err != nil {
			return nil, err
		}
		all = append(all, w)
	}
	slices.SortFunc(all, func(a, b work) int { return cmp.Compare(a.name, b.name) })
	return append([]work{first}, all...), nil
}

// licences reads the licence files in the folders.
func licences(name string, dirs []string) (work, error) {
	w := work{name: name}
	slices.Sort(dirs)
	for _, dir := range slices.Compact(dirs) {
		files, err := os.ReadDir(dir)
		if err != nil {
			return w, err
		}
		for _, f := range files {
			if f.IsDir() || !licenceFile.MatchString(f.Name()) || strings.HasSuffix(f.Name(), ".go") {
				continue
			}
			b, err := os.ReadFile(filepath.Join(dir, f.Name()))
			if err != nil {
				return w, err
			}
			lines := strings.Split(strings.ReplaceAll(string(b), "\r\n", "\n"), "\n")
			for i := range lines {
				lines[i] = strings.TrimRight(lines[i], " \t")
			}
			if text := strings.Trim(strings.Join(lines, "\n"), "\n"); !slices.Contains(w.texts, text) {
				w.texts = append(w.texts, text)
			}
		}
	}
	if len(w.texts) == 0 {
		return w, fmt.Errorf("%s has no licence file", name)
	}
	return w, nil
}

// compose appends the generated part to the handwritten part of old. A text
// shared by several modules appears once, under all their names.
func compose(old []byte, software []work) []byte {
	byHand, _, _ := bytes.Cut(old, []byte(heading))
	var b bytes.Buffer
	b.Write(bytes.TrimSpace(byHand))
	fmt.Fprintf(&b, "\n\n%s\n", heading)
	done := map[string]bool{}
	for _, w := range software {
		for _, text := range w.texts {
			if done[text] {
				continue
			}
			done[text] = true
			b.WriteString("\n" + strings.Repeat("-", 80) + "\n\n")
			for _, other := range software {
				if slices.Contains(other.texts, text) {
					fmt.Fprintln(&b, other.name)
				}
			}
			fmt.Fprintf(&b, "\n%s\n", text)
		}
	}
	return b.Bytes()
}
