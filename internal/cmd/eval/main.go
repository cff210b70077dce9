// Command eval scores the engine and other systems on annotated files. Each subcommand
// prints a table. The editor's corpus is built in; "eval
// all" runs every measure whose files it finds.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// command is one measure. run gets the arguments after its name.
type command struct {
	name, usage string
	run         func(args []string) error
}

var commands = []command{
	{"all", "CORPORA", all},
	{"editor", "[-genres] [-names] [-folds] [-peers=false] [-faults FILE] [FILE.jsonl...]", scoreEditor},
	{"dangling", "[-genres] [-faults FILE] [FILE.jsonl...]", dangling},
	{"entities", "[-case title|upper|lower] FILE.conll...", entities},
	{"clusters", "[-links FILE] FILE.entities.jsonl...", clusters},
	{"names", "FILE...", explainNames},
	{"links", "FILE...", links},
	{"pronouns", "[-faults] FILE.tsv...", pronouns},
	{"salience", "FILE.jsonl...", salience},
	{"sentences", "[-diff] FILE.json...", sentences},
	{"summaries", "[-sentences N] [-genres] [-folds N] FILE.jsonl...", summaries},
	{"pages", "DIR", pages},
	{"excerpts", "DIR", excerpts},
	{"pdf", "DIR", pdfs},
}

// tuning lists the measures that "all" runs, each with the files it needs in the folder
// of the corpora.
var tuning = []struct {
	run   func(args []string) error
	name  string
	files string // a pattern
}{
	{entities, "names, by span", "ner/dev/*.conll"},
	{clusters, "names grouped into entities", "ner/train/redocred.entities.jsonl"},
	{pronouns, "who a pronoun stands for", "pronouns/*.tsv"},
	{salience, "the order of entities", "summaries/gum-dev.jsonl"},
	{sentences, "ends of sentences", "sentences/*.json"},
	{pages, "the article of a page", "pages"},
	{summaries, "summaries, by ROUGE", "summaries/*.jsonl"},
}

// all scores the editor's corpus, then every other corpus it finds in a folder, and lists
// what is missing.
func all(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("give the folder of the corpora")
	}
	fmt.Println("Compared with an editor's judgment (columns: go doc ./internal/lab/editor)")
	fmt.Println("The shipped models were trained on these texts; \"eval editor -folds\" cross-validates.")
	if err := scoreEditor([]string{"-genres"}); err != nil {
		return err
	}
	fmt.Println("\nSentences that cannot stand alone: the engine against the annotators")
	if err := dangling(nil); err != nil {
		return err
	}
	var missing []string
	for _, m := range tuning {
		pattern := filepath.Join(args[0], m.files)
		files, err := filepath.Glob(pattern)
		if err != nil {
			return err
		}
		if len(files) == 0 {
			missing = append(missing, fmt.Sprintf("  %-28s %s", m.name, pattern))
			continue
		}
		fmt.Printf("\n%s%s\n", strings.ToUpper(m.name[:1]), m.name[1:])
		if err := m.run(files); err != nil {
			return err
		}
	}
	if len(missing) > 0 {
		fmt.Printf("\nNot measured, because these files are missing:\n%s\n", strings.Join(missing, "\n"))
	}
	return nil
}

func main() {
	if len(os.Args) > 1 {
		for _, c := range commands {
			if c.name == os.Args[1] {
				if err := c.run(os.Args[2:]); err != nil {
					fmt.Fprintf(os.Stderr, "eval %s: %v\n", c.name, err)
					os.Exit(1)
				}
				return
			}
		}
	}
	fmt.Fprintln(os.Stderr, "usage:")
	for _, c := range commands {
		fmt.Fprintf(os.Stderr, "  eval %s %s\n", c.name, c.usage)
	}
	os.Exit(2)
}
