//go:build js && wasm

// Command prosev2 wraps version 2 of prose in a page for the benchmark. As in its README,
// it makes a document from a text and lists the entities.
package main

import (
	"fmt"
	"syscall/js"

	"github.com/jdkato/prose/v2"
)

func main() {
	js.Global().Set("prose", js.FuncOf(func(_ js.Value, args []js.Value) (result any) {
		defer func() { // it panics on some ordinary words
			if r := recover(); r != nil {
				result = map[string]any{"fault": fmt.Sprint(r)}
			}
		}()
		doc, err := prose.NewDocument(args[0].String())
		if err != nil {
			return map[string]any{"fault": err.Error()}
		}
		var names []any
		for _, e := range doc.Entities() {
			names = append(names, e.Text+" "+e.Label)
		}
		return map[string]any{"names": names, "sentences": len(doc.Sentences())}
	}))
	js.Global().Call("proseReady")
	select {}
}
