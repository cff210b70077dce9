// Command size shows what the download consists of: the size of each file of the page
// and, within the engine, of each package's code and each data file.
package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"standfirst/internal/build/overlay"
	"standfirst/internal/build/site"
	"standfirst/internal/build/wasmopt"

	"github.com/andybalholm/brotli"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "size:", err)
		os.Exit(1)
	}
}

func run() error {
	if err := pageTable(); err != nil {
		return err
	}
	temp, err := os.MkdirTemp("", "size")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	named := filepath.Join(temp, "engine.wasm")
	if _, err := site.Engine(".", named, site.Named); err != nil {
		return err
	}
	wasm, err := os.ReadFile(named)
	if err != nil {
		return err
	}
	m, err := wasmopt.Read(wasm)
	if err != nil {
		return err
	}
	return engineTable(m)
}

// row is a line of a table.
type row struct {
	name        string
	raw, packed int
}

// pageTable prints the files that a first visit fetches.
func pageTable() error {
	var rows []row
	for _, name := range site.Needed {
		b, err := os.ReadFile(filepath.Join("dist", "site", name))
		if err != nil {
			return err
		}
		rows = append(rows, row{name, len(b), packed(b)})
	}
	print("the page", rows, 0)
	return nil
}

// engineTable prints what the engine consists of. Brotli compresses the whole better than
// its parts, so we scale the sizes of the parts to add up to the whole.
func engineTable(m wasmopt.Module) error {
	const least = 10_000 // bytes after brotli; what is smaller is summed up
	paths, err := site.Packages(".")
	if err != nil {
		return err
	}
	packages := map[string]string{}
	for _, p := range paths {
		packages[prefix(p)] = p
	}
	code := map[string][]byte{}
	var all []byte
	functions, err := m.Functions()
	if err != nil {
		return err
	}
	for _, f := range functions {
		p := owner(packages, f.Name)
		code[p] = append(code[p], f.Body...)
		all = append(all, f.Body...)
	}
	var rows []row
	for name, b := range code {
		rows = append(rows, row{name, len(b), packed(b)})
	}
	scale(rows, packed(all))
	print("code, by package", rows, least)

	tables, rest, err := m.Tables()
	if err != nil {
		return err
	}
	rows = []row{{"runtime tables of functions", len(tables), packed(tables)}}
	files, err := site.Embedded(".")
	if err != nil {
		return err
	}
	for _, name := range files {
		var b []byte
		if filepath.Base(name) == overlay.JoinedLists {
			lists, err := overlay.Lists(".")
			if err != nil {
				return err
			}
			b = []byte(lists)
		} else if b, err = os.ReadFile(name); err != nil {
			return err
		}
		at := bytes.Index(rest, b)
		if at < 0 || len(b) == 0 {
			continue
		}
		rest = slices.Concat(rest[:at], rest[at+len(b):])
		rows = append(rows, row{name, len(b), packed(b)})
	}
	rows = append(rows, row{"types, tables, strings, and the state after start-up", len(rest), packed(rest)})
	print("data", rows, least)
	return nil
}

// scale makes the packed sizes add up to sum.
func scale(rows []row, sum int) {
	parts := 0
	for _, r := range rows {
		parts += r.packed
	}
	for i := range rows {
		rows[i].packed = rows[i].packed * sum / parts
	}
}

func print(title string, rows []row, least int) {
	slices.SortFunc(rows, func(a, b row) int { return cmp.Or(b.packed-a.packed, cmp.Compare(a.name, b.name)) })
	fmt.Printf("%-56s %10s %10s\n", title, "bytes", "brotli")
	var sum, small row
	n := 0
	for _, r := range rows {
		sum.raw += r.raw
		sum.packed += r.packed
		if r.packed < least {
			small.raw += r.raw
			small.packed += r.packed
			n++
			continue
		}
		fmt.Printf("  %-54s %10d %10d\n", r.name, r.raw, r.packed)
	}
	if n > 0 {
		fmt.Printf("  %-54s %10d %10d\n", fmt.Sprintf("%d smaller", n), small.raw, small.packed)
	}
	fmt.Printf("  %-54s %10d %10d\n\n", "total", sum.raw, sum.packed)
}

// packed returns the size after brotli at its highest level.
func packed(b []byte) int {
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	w.Write(b)
	w.Close()
	return out.Len()
}
