package summary

import (
	"strings"

	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// Sets of stems, as a vocabulary holds them.
var (
	functionWords  = stems(lang.English.Lines("function-words"))
	personWords    = stems(lang.English.Lines("first-and-second-person"))
	reportingWords = stems(lang.English.Lines("reporting-verbs"))
)

// stems turns a list of words into a set of their stems.
//
//go:noinline
func stems(words func() []string) func() map[string]bool {
	return lazy.Value(func() map[string]bool {
		m := map[string]bool{}
		v := newVocabulary(256)
		list := strings.Join(words(), " ")
		for _, w := range v.read(nil, list, 0, len(list)) {
			m[v.stems[w.term]] = true
		}
		return m
	})
}

// stemTable turns a table of words and value names into a map from stems to values.
//
//go:noinline
func stemTable[T any](table func() map[string]string, values map[string]T) func() map[string]T {
	return lazy.Value(func() map[string]T {
		m := map[string]T{}
		v := newVocabulary(64)
		for word, name := range table() {
			for _, o := range v.read(nil, word, 0, len(word)) {
				m[v.stems[o.term]] = values[name]
			}
		}
		return m
	})
}

// pronounClass classifies pronouns and other words that refer to something. It is 0
// for all other words.
type pronounClass uint8

const (
	thirdPerson pronounClass = iota + 1
	firstSingular
	firstPlural
	secondPerson
	demonstrative
	comparing  // "another", "both", "the latter"
	continuing // "therefore", "next", "second"
)

// pronounClasses maps stems to their classes.
var pronounClasses = stemTable(lang.English.Table("pronoun-classes"), map[string]pronounClass{
	"third": thirdPerson, "singular": firstSingular, "plural": firstPlural, "second": secondPerson, "demonstrative": demonstrative, "comparing": comparing, "continuing": continuing})
