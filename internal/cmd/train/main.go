// Command train makes the data that the engine ships with from corpora and
// lists: one command, a fixed seed, the same bytes every time.
package main

import (
	"fmt"
	"os"
)

// part is one model. It is given the arguments after its name.
type part struct {
	name, usage string
	run         func(args []string) error
}

var parts = []part{
	{"entity", "[-corpora DIR] [-lexicons DIR] [-o DIR]", trainEntity},
	{"salience", "[-corpora DIR] [-o FILE]", trainSalience},
	{"summary", "[-corpora DIR] [-lexicons DIR] [-o DIR]", trainSummary},
}

func main() {
	if len(os.Args) > 1 {
		for _, p := range parts {
			if p.name == os.Args[1] {
				if err := p.run(os.Args[2:]); err != nil {
					fmt.Fprintf(os.Stderr, "train %s: %v\n", p.name, err)
					os.Exit(1)
				}
				return
			}
		}
	}
	fmt.Fprintln(os.Stderr, "usage:")
	for _, p := range parts {
		fmt.Fprintf(os.Stderr, "  train %s %s\n", p.name, p.usage)
	}
	os.Exit(2)
}
