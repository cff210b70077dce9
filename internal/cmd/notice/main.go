// Command notice writes the last part of NOTICE: the licences of all software compiled
// into the engine, copied from the modules. It keeps the handwritten part above.
//
//	go run ./internal/cmd/notice    # at the top of the repository
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := write("."); err != nil {
		fmt.Fprintf(os.Stderr, "notice: %v\n", err)
		os.Exit(1)
	}
}

func write(root string) error {
	path := filepath.Join(root, "NOTICE")
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	software, err := collect(root)
	if err != nil {
		return err
	}
	return os.WriteFile(path, compose(old, software), 0o644)
}
