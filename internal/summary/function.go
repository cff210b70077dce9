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
			m[v.stem(w.term)] = true
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
				m[v.stem(o.term)] = values[name]
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

// tense classifies words that tell what is new in a text from what was before. It is 0 for
// all other words.
type tense uint8

const (
	past tense = iota + 1
	present
	future // and what ought to be
	negation
	day  // close by: "today", "Monday"
	year // "1987"
)

// tenses maps stems to their classes. Years are not in it.
var tenses = stemTable(lang.English.Table("tenses"), map[string]tense{"past": past, "present": present, "future": future, "negation": negation, "day": day})

// isYear reports whether a word is a year: four digits from 1000 to 2999.
func isYear(word string) bool {
	const digits = 4
	return len(word) == digits && (word[0] == '1' || word[0] == '2') && strings.Trim(word, "0123456789") == ""
}

// pronounClasses maps stems to their classes.
var pronounClasses = stemTable(lang.English.Table("pronoun-classes"), map[string]pronounClass{
	"third": thirdPerson, "singular": firstSingular, "plural": firstPlural, "second": secondPerson, "demonstrative": demonstrative, "comparing": comparing, "continuing": continuing})
