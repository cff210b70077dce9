// Package lang holds what the engine knows of a language as lists of words:
// one folder a language and one for the world, one text file a list. Code says what a list means;
// the list itself is data.
//
// A file starts with comments ("# ...") that describe the list and give its
// source and licence. Every other line is one entry; blank lines are skipped.
// In a table, a tab separates an entry from its value.
package lang

import (
	"embed"
	"strings"

	"standfirst/internal/lazy"
)

//go:embed en/*.txt world/*.txt
var files embed.FS

// A Language is a folder of lists.
type Language struct{ folder string }

var (
	// English is the only language with lists of its own so far.
	English = Language{"en"}
	// World has the lists that hold words of many languages: names of months,
	// what opens a byline.
	World = Language{"world"}
)

// Lines returns the entries of a list in the order of the file.
func (l Language) Lines(list string) func() []string {
	return lazy.Value(func() []string { return l.read(list) })
}

// Set returns the entries of a list as a set.
func (l Language) Set(list string) func() map[string]bool {
	return lazy.Value(func() map[string]bool {
		set := map[string]bool{}
		for _, entry := range l.read(list) {
			set[entry] = true
		}
		return set
	})
}

// Table returns a list of "entry<TAB>value" lines as a map.
func (l Language) Table(list string) func() map[string]string {
	return lazy.Value(func() map[string]string {
		table := map[string]string{}
		for _, line := range l.read(list) {
			entry, value, _ := strings.Cut(line, "\t")
			table[entry] = value
		}
		return table
	})
}

// read panics if there is no such list: a test checks that each list that the
// code asks for exists.
func (l Language) read(list string) []string {
	b, err := files.ReadFile(l.folder + "/" + list + ".txt")
	if err != nil {
		panic("lang: " + err.Error())
	}
	var entries []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			entries = append(entries, line)
		}
	}
	return entries
}
