// Command bundle builds the page into build/ from index.html, web/ and the engine. With
// -dist it also builds the release files in dist/.
//
// The variable ENGINE selects the steps that make the engine smaller and faster: all by
// default, none for "plain", or a list such as "overlay,flow" (see package site). A step
// that cannot run is reported in one line and skipped.
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
	skipped, err := site.Engine(".", "build/engine.wasm", site.Ships)
	if err != nil {
		return err
	}
	for _, s := range skipped {
		fmt.Fprintln(os.Stderr, s)
	}
	if err := site.Build(".", "build", false); err != nil {
		return err
	}
	if !dist {
		return nil
	}
	return site.Dist(".", "build", "dist")
}
