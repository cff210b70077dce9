// Command check runs the checks that take too long for a test. Each ends with one line of
// figures, and exits with status 1 if something failed.
//
//	go run ./internal/cmd/check fuzz [-time 10m]   every fuzz target, one after another
//	go run ./internal/cmd/check faults             each kind of engine failure fifty times, in the browser
//	go run ./internal/cmd/check hostile            hostile input to the engine, the exports, the command line and the page
//	go run ./internal/cmd/check shipped            the engine in dist/site against the native one, on 1500 random articles and the corpora
//
// Run it at the top of the module, as make does.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
)

func main() {
	checks := map[string]func(args []string) (figure string, ok bool, err error){
		"fuzz":    fuzz,
		"faults":  faults,
		"hostile": hostile,
		"shipped": shipped,
	}
	name := append(os.Args, "")[1]
	check := checks[name]
	if check == nil {
		fmt.Fprintf(os.Stderr, "check: give fuzz, faults, hostile or shipped, not %q\n", name)
		os.Exit(2)
	}
	figure, ok, err := check(os.Args[2:])
	if err != nil {
		fmt.Fprintf(os.Stderr, "check: %v\n", err)
		os.Exit(2)
	}
	fmt.Printf("%s: %s\n", name, figure)
	if !ok {
		os.Exit(1)
	}
}

// faults causes each kind of engine failure fifty times. It mostly waits.
func faults([]string) (string, bool, error) {
	return figures("faults", "FAULT_ROUNDS=50", "-timeout=120m", "-parallel=3", "-run=^TestFaults$", "./internal/e2e")
}

// hostile runs all hostile inputs through everything that reads input.
func hostile([]string) (string, bool, error) {
	return figures("hostile", "HOSTILE=all", "-timeout=60m", "-run=Hostile", "./internal/api", "./internal/export", "./internal/cmd/standfirst", "./internal/e2e")
}

// shipped compares the engine that ships with the native one.
func shipped([]string) (string, bool, error) {
	return figures("shipped", "REPRO_ARTICLES=1500", "-timeout=60m", "-run=^TestShippedEngine$", "./internal/e2e")
}

// figures runs tests and collects what each package logs after the name of the
// check. A package that logs nothing counts as failed: its test may have been
// renamed or skipped.
func figures(name, env string, args ...string) (string, bool, error) {
	packages := 0
	for _, arg := range args {
		if strings.HasPrefix(arg, "./") {
			packages++
		}
	}
	// A line of a test's log: " file_test.go:12: name: the figure".
	logged := regexp.MustCompile(`^\s+\w+\.go:\d+: ` + name + `: (.*)`)
	var found []string
	ok, err := run(append([]string{"test", "-count=1", "-v"}, args...), env, func(line string) {
		if m := logged.FindStringSubmatch(line); m != nil {
			found = append(found, m[1])
		}
	})
	if len(found) != packages {
		ok = false
	}
	if !ok {
		found = append([]string{fmt.Sprintf("FAILED, with the figures of %d of %d packages", len(found), packages)}, found...)
	}
	return strings.Join(found, "; "), ok, err
}

// run runs the go command, prints its output, and calls line with each line. It
// reports whether the command succeeded.
func run(args []string, env string, line func(string)) (bool, error) {
	c := exec.Command("go", args...)
	c.Env = append(os.Environ(), env)
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		return false, err
	}
	if err := c.Start(); err != nil {
		return false, err
	}
	lines := bufio.NewReader(out)
	for {
		s, err := lines.ReadString('\n')
		fmt.Print(s)
		line(strings.TrimSuffix(s, "\n"))
		if err == io.EOF {
			break
		} else if err != nil {
			return false, err
		}
	}
	return c.Wait() == nil, nil
}
