// Command repro shows that the build and its results can be reproduced.
//
//	go run ./internal/cmd/repro build                two clean builds of dist/, file by file
//	go run ./internal/cmd/repro results FILE...      the same results on other processors
//
// Each ends in one line with its figure, and with status 1 where something
// differs.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	same, err := false, error(nil)
	switch arg := append(os.Args, "")[1]; arg {
	case "build":
		same, err = builds(os.Args[2:])
	case "results":
		same, err = results(os.Args[2:])
	default:
		err = fmt.Errorf("give build or results, not %q", arg)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "repro: %v\n", err)
		os.Exit(2)
	}
	if !same {
		os.Exit(1)
	}
}

// root is the folder of the module that the command runs in.
func root() (string, error) {
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", err
	}
	mod := strings.TrimSpace(string(out))
	if filepath.Base(mod) != "go.mod" {
		return "", fmt.Errorf("run it within the module")
	}
	return filepath.Dir(mod), nil
}

// command is a command in a folder, with more environment, whose output goes
// to standard error where it fails.
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
