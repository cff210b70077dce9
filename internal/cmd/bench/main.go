// Command bench compares the page with similar libraries in headless Chromium. It prints
// one table and says which targets are met. It needs the page built by `make dist` and,
// the first time, a network to fetch the libraries.
//
//	bench [-quick] [-shared DIR]
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"standfirst/internal/lab/bench"
)

func main() {
	var c bench.Config
	flag.BoolVar(&c.Quick, "quick", false, "two texts, two peers, three rounds: takes a minute")
	flag.StringVar(&c.Shared, "shared", "../shared", "`folder` with the corpora")
	flag.Parse()
	if err := run(c); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(c bench.Config) error {
	caches, err := os.UserCacheDir()
	if err != nil {
		return err
	}
	c.Root, c.Cache = ".", filepath.Join(caches, "standfirst-bench")
	if c.Dir, err = os.MkdirTemp("", "standfirst-bench-"); err != nil {
		return err
	}
	defer os.RemoveAll(c.Dir)
	c.Log = os.Stderr
	report, err := bench.Run(c)
	if err != nil {
		return err
	}
	report.Write(os.Stdout)
	fmt.Println()
	if n := report.WriteTargets(os.Stdout); n > 0 {
		fmt.Printf("\n%d targets missed\n", n)
	}
	if c.Quick {
		return nil
	}
	fmt.Println()
	return bench.Stream(context.Background(), c, os.Stdout)
}
