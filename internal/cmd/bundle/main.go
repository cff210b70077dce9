// Command bundle makes the page in build/ from index.html, web/ and the
// engine, and with -dist what is handed to others in dist/.
package main

import (
	"flag"
	"fmt"
	"os"

	"standfirst/internal/build/site"
)

func main() {
	dist := flag.Bool("dist", false, "also make dist/site, dist/standfirst.html and dist/SHA256SUMS")
	flag.Parse()
	if err := run(*dist); err != nil {
		fmt.Fprintln(os.Stderr, "bundle:", err)
		os.Exit(1)
	}
}

func run(dist bool) error {
	if err := os.MkdirAll("build", 0o755); err != nil {
		return err
	}
	if err := site.Engine(".", "build/engine.wasm", site.Ships); err != nil {
		return err
	}
	if err := site.Build(".", "build", false); err != nil {
		return err
	}
	if !dist {
		return nil
	}
	return site.Dist(".", "build", "dist")
}
