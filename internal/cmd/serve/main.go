// Command serve serves dist/site on 127.0.0.1 as a static host would, and prints the
// address. If the port is taken it uses the next free one.
package main

import (
	"flag"
	"fmt"
	"net/http"
	"os"

	"standfirst/internal/build/site"
)

func main() {
	port := flag.Int("port", 8080, "the first port to try")
	flag.Parse()
	l, err := site.Listen(*port)
	if err == nil {
		fmt.Printf("Standfirst is at http://%s/ (press Ctrl+C to stop)\n", l.Addr())
		err = http.Serve(l, site.Handler(os.DirFS("dist/site")))
	}
	fmt.Fprintln(os.Stderr, "serve:", err)
	os.Exit(1)
}
