// Command repro checks that builds and results are reproducible; see package repro.
package main

import (
	"fmt"
	"os"

	"standfirst/internal/lab/repro"
)

func main() {
	figure, same, err := repro.Run(os.Args[1:])
	if err != nil {
		fmt.Fprintf(os.Stderr, "repro: %v\n", err)
		os.Exit(2)
	}
	fmt.Printf("repro: %s\n", figure)
	if !same {
		os.Exit(1)
	}
}
