// Command notice writes the last part of NOTICE: the licences of all software
// that is compiled into the engine that ships, from the licence files of the
// modules themselves. What stands before that part is written by hand and
// stays as it is.
//
//	go run ./internal/cmd/notice
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	root, err := root()
	if err == nil {
		err = write(root)
	}
	if err != nil {
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
