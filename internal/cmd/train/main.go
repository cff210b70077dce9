// Command train retrains the models; see package train.
package main

import (
	"fmt"
	"os"

	"standfirst/internal/lab/train"
)

func main() {
	if len(os.Args) > 1 {
		for _, p := range train.Parts {
			if p.Name == os.Args[1] {
				if err := p.Run(os.Args[2:]); err != nil {
					fmt.Fprintf(os.Stderr, "train %s: %v\n", p.Name, err)
					os.Exit(1)
				}
				return
			}
		}
	}
	fmt.Fprintln(os.Stderr, "usage:")
	for _, p := range train.Parts {
		fmt.Fprintf(os.Stderr, "  train %s %s\n", p.Name, p.Usage)
	}
	os.Exit(2)
}
