package nlp

import (
	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// A class says what may follow an abbreviation's full stop.
type class uint8

const (
	none    class = iota
	title         // a name: Mr. Smith
	counted       // a number: No. 5; the same letters may be a word ("no.")
	within        // more of the sentence: e.g. this
	ending        // either: Acme Inc. said; Acme Inc. The …
	final         // a number, or a new sentence: Sept. 5; Calif.
	hour          // a day, a zone, or a new sentence: 5 p.m. Monday
)

var classes = map[string]class{"title": title, "counted": counted, "within": within, "ending": ending, "final": final, "hour": hour}

var (
	english = lang.English.Table("abbreviations")
	foreign = lang.World.Table("abbreviations")
)

var abbreviations = lazy.Value(func() map[string]class {
	m := map[string]class{}
	for _, table := range []map[string]string{foreign(), english()} {
		for word, c := range table {
			m[word] = classes[c]
		}
	}
	return m
})

// namesInLy are long names that end in -ly and are no adverbs.
var namesInLy = lang.English.Set("names-in-ly")

// shortWords look like abbreviations but are words.
var shortWords = lang.English.Set("short-words")

// lettered are words that a letter numbers: World War I, Vitamin C.
var lettered = lang.English.Set("lettered")

// labels begin a caption, with a number: Fig. 2.
var labels = lang.English.Set("caption-labels")

// starters begin sentences, and are hardly ever part of a name that follows an
// abbreviation.
var starters = lang.English.Set("sentence-starters")

// speech are verbs of saying that follow a name.
var speech = lang.English.Set("speech-verbs")

// afterHour follow a time of day in the same sentence.
var afterHour = lang.English.Set("after-hour")

// markedNames are names that end in a punctuation mark.
var markedNames = lang.English.Set("names-with-marks")

// afterOrdinal follow a German ordinal number.
var afterOrdinal = lang.World.Set("after-ordinal")

// prepositions begin a phrase of time.
var prepositions = lang.English.Set("time-prepositions")

// topLevel are top-level domains that people capitalise: Booking.Com.
var topLevel = lang.World.Set("address-ends")
