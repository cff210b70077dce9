package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// target is a fuzz test and the folder of its package.
type target struct{ dir, name string }

// fuzz runs each fuzz target for the same time. It continues after a failure, since the
// next target may fail too. Minimising is off, because the go command spends up to a
// minute on each input.
func fuzz(args []string) (string, bool, error) {
	flags := flag.NewFlagSet("fuzz", flag.ContinueOnError)
	each := flags.Duration("time", 10*time.Minute, "time for each target")
	if err := flags.Parse(args); err != nil {
		return "", false, err
	}
	all, err := targets("internal")
	if err != nil {
		return "", false, err
	}
	executed := regexp.MustCompile(`^fuzz: elapsed: .* execs: (\d+) `)
	total := 0
	var failed []string
	for i, t := range all {
		fmt.Printf("%d of %d: %s in %s\n", i+1, len(all), t.name, t.dir)
		n := 0
		ok, err := run([]string{"test", "-run=^$", "-fuzz=^" + t.name + "$", "-fuzztime=" + each.String(), "-fuzzminimizetime=1s", "./" + t.dir}, "", func(line string) {
			if m := executed.FindStringSubmatch(line); m != nil {
				n, _ = strconv.Atoi(m[1]) // each line has the running total
			}
		})
		if err != nil {
			return "", false, err
		}
		switch {
		case !ok:
			failed = append(failed, t.dir+" "+t.name)
		case n == 0: // the corpus of earlier runs took all the time
			failed = append(failed, t.dir+" "+t.name+" (tried nothing new)")
		}
		total += n
	}
	outcome := "no finding"
	if len(failed) > 0 {
		outcome = fmt.Sprintf("%d FAILED: %s", len(failed), strings.Join(failed, ", "))
	}
	return fmt.Sprintf("%d targets, %s each, %s executions, %s", len(all), strings.Replace(each.String(), "m0s", "m", 1), grouped(total), outcome), len(failed) == 0 && len(all) > 0, nil
}

// targets finds the fuzz tests below a folder by name. Asking each test binary for its
// list would start the browser of the end-to-end tests.
func targets(root string) ([]target, error) {
	function := regexp.MustCompile(`(?m)^func (Fuzz\w+)\(`)
	var all []target
	err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, m := range function.FindAllSubmatch(source, -1) {
			all = append(all, target{filepath.ToSlash(filepath.Dir(path)), string(m[1])})
		}
		return err
	})
	return all, err
}

// grouped formats a number with commas between the thousands.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
