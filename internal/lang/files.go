package lang

import "embed"

// The engine of the page has one file instead: package overlay replaces this file.
//
//go:embed en/*.txt world/*.txt
var files embed.FS

// text returns the text of a list, by its folder and name.
func text(list string) (text string, ok bool) {
	b, err := files.ReadFile(list + ".txt")
	return string(b), err == nil
}
