package summary

import (
	"strings"

	"standfirst/internal/lang"
)

// This file finds what is told in texts that argue: columns, speeches and letters open with a
// story of the writer's own and come back to it, and the point stands elsewhere.

var pastTenses = lang.English.Set("past-tenses")

const (
	longestStory  = 5   // sentences at the start in which a story begins
	shortestTold  = 10  // sentences of a text that may begin with one
	littlePreface = 0.4 // of what the sentence repeats of the headline that repeats most
)

// stories marks the sentences of the paragraphs at the start that tell a story in the first
// person, and of those that go on with it. It passes over sentences that take up the headline.
func (r *Ranking) stories() []bool {
	n := len(r.candidates)
	out := make([]bool, n)
	if n < shortestTold {
		return out
	}
	told := -1 // paragraph
	for i := range r.candidates {
		f, p := r.gradeRow(i), r.candidates[i].paragraph
		if f[gPreface] >= littlePreface {
			continue
		}
		c := &r.cues[i]
		tellsYou := f[gPresent] > 0 && f[gSecondPerson] > 0 || c[askCue] > 0 || claims(c) // "I am writing to tell you that it was closed"
		opens := i < longestStory && f[gFirstSingular] > 0 && !tellsYou && (c[storyCue] > 0 || r.inPast(i))
		if opens || p == told+1 && told >= 0 && f[gWithin] == 0 && r.tells(i) {
			told = p
		}
		out[i] = p == told
	}
	return out
}

// personal reports whether the text is in the first person.
func (r *Ranking) personal() bool {
	const share = 0.02 // of its words
	f := r.gradeRow(0)
	return f[gDocumentFirst]+f[gDocumentPlural] > share
}

// tells reports whether a sentence only tells what happened, and not these days.
func (r *Ranking) tells(i int) bool { return r.gradeRow(i)[gDays] == 0 && r.inPast(i) }

// inPast reports whether the verbs of a sentence are in the past, and it has no number. A
// contraction may hide a verb in the present.
func (r *Ranking) inPast(i int) bool {
	f, text := r.gradeRow(i), r.candidates[i].span.In(r.d.Text)
	if f[gPresent]+f[gFuture]+f[gDigits] > 0 || strings.ContainsAny(text, "'’") {
		return false
	}
	if f[gPast] > 0 {
		return true
	}
	for _, w := range bareWords(text) {
		if pastTenses()[w] || strings.HasSuffix(w, "ed") && len(w) > len("need") {
			return true
		}
	}
	return false
}
