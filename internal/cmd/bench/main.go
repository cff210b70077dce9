// Command bench measures the page in headless Chromium beside the libraries
// that one would use in its place, and prints one table and how each target
// stands. It needs the page as `make dist` builds it, and, once, a network for
// the peers' packages.
//
//	bench [-quick] [-rounds N] [-shared DIR]
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
	flag.BoolVar(&c.Quick, "quick", false, "two texts, two peers, three rounds: about a minute, for daily use")
	flag.IntVar(&c.Rounds, "rounds", 0, "rounds (default 11, or 3 where it is quick)")
	flag.StringVar(&c.Shared, "shared", "../shared", "`folder` of the corpora, where they are")
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
		fmt.Printf("\n%d targets are not met\n", n)
	}
	if c.Quick {
		return nil
	}
	fmt.Println()
	return bench.Stream(context.Background(), c, os.Stdout)
}
