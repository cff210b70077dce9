package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
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
	return eachFile(args, func(text string, sentences []doc.Sentence) {
		for _, l := range resolve.Explain(text, recognize.Mentions(text, sentences)) {
			fmt.Println(worded(text, l))
		}
	})
}

// explainNames prints the names that the model finds in a text, and then what each pass of
// rules changes.
func explainNames(args []string) error {
	return eachFile(args, func(text string, sentences []doc.Sentence) {
		model, changes := recognize.Explain(text, sentences)
		for _, m := range model {
			fmt.Println(m.Kind, m.In(text))
		}
		for _, c := range changes {
			fmt.Printf("%s -> %s\t%s\n", kindsAndNames(text, c.Before), kindsAndNames(text, c.After), c.Why)
		}
	})
}

func kindsAndNames(text string, mentions []entity.Mention) string {
	var out []string
	for _, m := range mentions {
		out = append(out, m.Kind.String()+" "+m.In(text))
	}
	return strings.Join(out, "; ")
}

// eachFile analyses files and calls a function with the text and the sentences of each.
func eachFile(paths []string, f func(text string, sentences []doc.Sentence)) error {
	if len(paths) == 0 {
		return fmt.Errorf("no FILE given")
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		a := editor.Analyze(string(data))
		if a == nil {
			return fmt.Errorf("%s: no text", path)
		}
		f(a.Document.Text, a.Sentences)
	}
	return nil
}

func worded(text string, l resolve.Link) string {
	return fmt.Sprintf("%d\t%s\t%s -> %s", l.Score, strings.Join(l.Why, ", "), l.Name.In(text), l.Fuller.In(text))
}
