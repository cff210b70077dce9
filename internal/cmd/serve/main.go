// Command serve serves a folder on 127.0.0.1 as a static host would, and
// prints the address. A taken port is no error: the next free one is used.
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
	dir := flag.String("dir", "dist/site", "the folder to serve")
	flag.Parse()
	l, err := site.Listen(*port)
	if err == nil {
		fmt.Printf("Standfirst is at http://%s/ (Ctrl+C ends it)\n", l.Addr())
		err = http.Serve(l, site.Handler(os.DirFS(*dir)))
	}
	fmt.Fprintln(os.Stderr, "serve:", err)
	os.Exit(1)
}
