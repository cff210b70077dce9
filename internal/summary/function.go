package summary

import (
	"strings"

	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// These are sets of stems, the form in which a vocabulary holds words.
var (
	functionWords  = stems(lang.English.Lines("function-words"))
	personWords    = stems(lang.English.Lines("first-and-second-person"))
	reportingWords = stems(lang.English.Lines("reporting-verbs"))
)

// stems returns the stems of a list of words.
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
