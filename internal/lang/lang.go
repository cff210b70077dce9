// Package lang holds word lists: one folder for each language and one for the world, one
// text file for each list. The list is data; what it means is up to the code that uses
// it.
//
// A file starts with comments ("# ...") that describe the list and give its source and
// licence. Every other line is one entry; blank lines are skipped. In a table, a tab
// separates an entry from its value.
//
// A file may hold several lists on one subject, each below its name: "[aim]". The code asks
// for such a list by both names: "cues/aim".
package lang

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"standfirst/internal/lazy"
)

// A Language is a folder of lists.
type Language struct{ folder string }

var (
	// English is the only language with its own lists so far.
	English = Language{"en"}
	// World has the lists that mix languages, such as month names and the openings of
	// bylines.
	World = Language{"world"}
)

// The functions below are not inlined: each inlined copy in a package variable costs a
// kilobyte of WebAssembly, which a browser has to compile.

// Lines returns the entries of a list in file order.
//
//go:noinline
func (l Language) Lines(list string) func() []string {
	return lazy.Value(func() []string { return slices.Collect(Entries(l.read(list))) })
}

// Set returns the entries of a list as a set.
//
//go:noinline
func (l Language) Set(list string) func() map[string]bool {
	return lazy.Value(func() map[string]bool {
		text := l.read(list)
		set := make(map[string]bool, lines(text))
		for entry := range Entries(text) {
			set[entry] = true
		}
		return set
	})
}

// Table returns a list of "entry<TAB>value" lines as a map.
//
//go:noinline
func (l Language) Table(list string) func() map[string]string {
	return lazy.Value(func() map[string]string {
		text := l.read(list)
		table := make(map[string]string, lines(text))
		for line := range Entries(text) {
			entry, value, _ := strings.Cut(line, "\t")
			table[entry] = value
		}
		return table
	})
}

// Has reports whether a set of words in lower case has a word in any. It is the same as
// set[strings.ToLower(word)], but allocates nothing.
//
//go:noinline
func Has(set map[string]bool, word string) bool {
	var room [32]byte
	return set[string(AppendLower(room[:0], word))]
}

// Look returns what a table of words in lower case has for a word in any, as Has does.
//
//go:noinline
func Look(table map[string]string, word string) string {
	var room [32]byte
	return table[string(AppendLower(room[:0], word))]
}

// Lower is strings.ToLower, faster for what is short or in ASCII.
func Lower(s string) string {
	i := 0
	for i < len(s) && s[i] < utf8.RuneSelf && (s[i] < 'A' || s[i] > 'Z') {
		i++
	}
	if i == len(s) {
		return s
	}
	var room [32]byte
	if len(s) <= len(room) {
		return string(AppendLower(room[:0], s))
	}
	var b strings.Builder
	b.Grow(len(s))
	from := 0 // of what is to be written
	for ; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return strings.ToLower(s)
		}
		if 'A' <= c && c <= 'Z' {
			b.WriteString(s[from:i])
			b.WriteByte(c + 'a' - 'A')
			from = i + 1
		}
	}
	b.WriteString(s[from:])
	return b.String()
}

// IsUpper reports whether a word has no letter in lower case: strings.ToUpper would not
// change it.
//
//go:noinline
func IsUpper(word string) bool {
	for i := range len(word) {
		if c := word[i]; c >= utf8.RuneSelf {
			return strings.ToUpper(word) == word
		} else if 'a' <= c && c <= 'z' {
			return false
		}
	}
	return true
}

// Alone reports whether a text has an ASCII letter as a word between spaces.
func Alone(text string, letter byte) bool {
	for i := 1; i+1 < len(text); i++ {
		if text[i] == letter && text[i-1] == ' ' && text[i+1] == ' ' {
			return true
		}
	}
	return false
}

// AppendLower appends a word in lower case.
func AppendLower(to []byte, word string) []byte {
	n := len(to)
	to = slices.Grow(to, len(word))[:n+len(word)]
	low := to[n:]
	for i := range low {
		c := word[i]
		if c >= utf8.RuneSelf {
			return append(to[:n], strings.ToLower(word)...)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	return to
}

// read returns the text of a list. It panics if there is no such list. A test checks that
// every list the code asks for exists.
func (l Language) read(list string) string {
	file, section, several := strings.Cut(list, "/")
	text, ok := text(l.folder + "/" + file)
	if several && ok {
		_, text, ok = strings.Cut(text, "["+section+"]\n")
		text, _, _ = strings.Cut(text, "\n[")
	}
	if !ok {
		panic("lang: no list " + list)
	}
	return text
}

func lines(text string) int { return strings.Count(text, "\n") + 1 }

// Entries returns the entries of a list's text.
func Entries(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.SplitSeq(text, "\n") {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}
