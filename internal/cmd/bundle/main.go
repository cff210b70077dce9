// Command bundle makes the page in build/ from index.html, web/ and
// build/engine.wasm, and with -dist what is handed to others in dist/.
package main

import (
	"flag"
	"fmt"
	"os"

	"standfirst/internal/site"
)

func main() {
	dist := flag.Bool("dist", false, "also make dist/site, dist/standfirst.html and dist/SHA256SUMS")
	flag.Parse()
	err := site.Build(".", "build", false)
	if err == nil && *dist {
		err = site.Dist(".", "build", "dist")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bundle:", err)
		os.Exit(1)
	}
}
