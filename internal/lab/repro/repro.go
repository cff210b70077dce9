// Package repro checks that the build and its results are reproducible.
//
//	go run ./internal/cmd/repro FILE...              all of the following
//	go run ./internal/cmd/repro build                two clean builds of dist/ are equal
//	go run ./internal/cmd/repro results FILE...      a second run and other processors give the same results
//	go run ./internal/cmd/repro orders               any order of goroutines gives the same results
//
// It ends with one line of figures, and exits with status 1 if something differs.
package repro

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Run runs the checks that the arguments name and describes the outcome.
func Run(args []string) (figure string, same bool, err error) {
	switch {
	case len(args) == 0:
		return "", false, fmt.Errorf("give build, results, orders, or articles")
	case args[0] == "build":
		return builds()
	case args[0] == "results":
		return results(args[1:])
	case args[0] == "orders":
		return orders()
	}
	built, sameBuilds, err := builds()
	if err != nil {
		return "", false, err
	}
	read, sameResults, err := results(args)
	if err != nil {
		return "", false, err
	}
	ordered, sameOrders, err := orders()
	return built + "; " + read + "; " + ordered, sameBuilds && sameResults && sameOrders, err
}

// root returns the root folder of the module.
func root() (string, error) {
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", err
	}
	mod := strings.TrimSpace(string(out))
	if filepath.Base(mod) != "go.mod" {
		return "", fmt.Errorf("run it inside the module")
	}
	return filepath.Dir(mod), nil
}

// command runs a command in a folder with extra environment variables. The error includes
// the output.
func command(dir string, env []string, name string, args ...string) error {
	c := exec.Command(name, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), env...)
	out, err := c.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, out)
	}
	return nil
}
