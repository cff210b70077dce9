package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity/recognize"
	"standfirst/internal/entity/resolve"
	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/editor"
)

// writeLinks writes how resolve links the gold names of a document: right or wrong, the
// score, the evidence and the two names.
func writeLinks(w io.Writer, g *corpora.Grouped) {
	home := map[doc.Span]int{}
	for i, e := range g.Entities {
		for _, s := range e {
			home[s] = i
		}
	}
	for _, l := range resolve.Explain(g.Document.Text, g.Mentions) {
		verdict := "right"
		if home[l.Name] != home[l.Fuller] {
			verdict = "wrong"
		}
		fmt.Fprintf(w, "%s\t%s\n", verdict, worded(g.Document.Text, l))
	}
}

// links prints why the engine links names in a text.
func links(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("no FILE given")
	}
	for _, path := range args {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		a := editor.Analyze(string(data))
		if a == nil {
			return fmt.Errorf("%s: no text", path)
		}
		for _, l := range resolve.Explain(a.Document.Text, recognize.Mentions(a.Document.Text, a.Sentences)) {
			fmt.Println(worded(a.Document.Text, l))
		}
	}
	return nil
}

func worded(text string, l resolve.Link) string {
	return fmt.Sprintf("%d\t%s\t%s -> %s", l.Score, strings.Join(l.Why, ", "), l.Name.In(text), l.Fuller.In(text))
}
