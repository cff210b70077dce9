package repro

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

// builds makes dist/ twice from the files that Git knows, each time in a new folder with
// an empty build cache, and compares every file.
func builds() (figure string, same bool, err error) {
	source, err := root()
	if err != nil {
		return "", false, err
	}
	var sums []map[string]string
	for _, place := range []string{"a", "another/and/a/longer/place"} {
		// Remove each build at once: its cache takes hundreds of megabytes.
		sum, err := build(source, place)
		if err != nil {
			return "", false, err
		}
		sums = append(sums, sum)
	}
	names := map[string]bool{}
	for _, s := range sums {
		for name := range s {
			names[name] = true
		}
	}
	var sorted []string
	for name := range names {
		sorted = append(sorted, name)
	}
	sort.Strings(sorted)
	n := 0
	for _, name := range sorted {
		a, b := sums[0][name], sums[1][name]
		if a == b {
			n++
			fmt.Printf("%s  %s\n", a, name)
		} else {
			fmt.Printf("%-64s  %s\n%-64s\n", a, name+" DIFFERS", b)
		}
	}
	return fmt.Sprintf("%d of %d files of dist the same in two clean builds", n, len(sorted)), n == len(sorted) && n > 0, nil
}

// build copies the module to a new folder, makes dist/ there with an empty cache, and
// returns the SHA-256 of each file made.
func build(source, place string) (map[string]string, error) {
	temp, err := os.MkdirTemp("", "repro")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	dir := filepath.Join(temp, filepath.FromSlash(place))
	if err := copyFiles(source, dir); err != nil {
		return nil, err
	}
	if err := command(dir, []string{"GOCACHE=" + filepath.Join(temp, "cache"), "GOFLAGS="}, "make", "dist"); err != nil {
		return nil, err
	}
	return sums(filepath.Join(dir, "dist"))
}

// copyFiles copies the module's files that Git knows.
func copyFiles(source, dir string) error {
	list := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	list.Dir = source
	out, err := list.Output()
	if err != nil {
		return fmt.Errorf("git ls-files: %w", err)
	}
	for _, name := range strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		from, to := filepath.Join(source, name), filepath.Join(dir, name)
		info, err := os.Stat(from)
		if err != nil {
			if os.IsNotExist(err) {
				continue // deleted but still in the index
			}
			return err
		}
		b, err := os.ReadFile(from)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(to, b, info.Mode().Perm()); err != nil {
			return err
		}
	}
	return nil
}

// sums returns the SHA-256 of each file below a folder, by path.
func sums(dir string) (map[string]string, error) {
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		out[filepath.ToSlash(name)] = fmt.Sprintf("%x", sha256.Sum256(b))
		return err
	})
	return out, err
}
