// Package lang holds word lists: one folder for each language and one for the world, one
// text file for each list. The list is data; what it means is up to the code that uses
// it.
//
// A file starts with comments ("# ...") that describe the list and give its source and
// licence. Every other line is one entry; blank lines are skipped. In a table, a tab
// separates an entry from its value.
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
	// English is the only language with its own lists so far.
	English = Language{"en"}
	// World has the lists that mix languages, such as month names and the openings of
	// bylines.
	World = Language{"world"}
)

// Lines returns the entries of a list in file order.
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

// read panics if there is no such list. A test checks that every list the code asks for
// exists.
func (l Language) read(list string) []string {
	b, err := files.ReadFile(l.folder + "/" + list + ".txt")
	if err != nil {
		panic("lang: " + err.Error())
	}
	return Entries(string(b))
}

// Entries returns the entries of a list's text.
func Entries(text string) []string {
	var entries []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			entries = append(entries, line)
		}
	}
	return entries
}
