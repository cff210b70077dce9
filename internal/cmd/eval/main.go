// Command eval measures the engine on files with answers, and its peers
// beside it on the same files. Each subcommand prints a table, or with -json
// one JSON object. See ARCHITECTURE.md for the sets that are meant for tuning.
package main

import (
	"fmt"
	"os"
)

// command is one measure. It is given the arguments after its name.
type command struct {
	name, usage string
	run         func(args []string) error
}

var commands = []command{
	{"entities", "[-json] [-case title|upper|lower] [-predictions OUT.conll] FILE.conll...", entities},
	{"clusters", "[-json] FILE.entities.jsonl...", clusters},
	{"salience", "[-json] FILE.jsonl...", salience},
	{"sentences", "[-json] [-diff] FILE.json...", sentences},
	{"summaries", "[-json] [-predictions OUT.jsonl] [-sentences N] [-genres] [-folds N] FILE.jsonl...", summaries},
	{"pages", "[-json] DIR", pages},
}

func main() {
	if len(os.Args) > 1 {
		for _, c := range commands {
			if c.name == os.Args[1] {
				if err := c.run(os.Args[2:]); err != nil {
					fmt.Fprintf(os.Stderr, "eval %s: %v\n", c.name, err)
					os.Exit(1)
				}
				return
			}
		}
	}
	fmt.Fprintln(os.Stderr, "usage:")
	for _, c := range commands {
		fmt.Fprintf(os.Stderr, "  eval %s %s\n", c.name, c.usage)
	}
	os.Exit(2)
}
