package nlp

import (
	"strings"

	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// A class says what may follow the full stop of an abbreviation.
type class uint8

const (
	none    class = iota
	title         // a name: Mr. Smith
	counted       // a number: No. 5; the same letters may be a word ("no.")
	within        // more of the same sentence: e.g. this
	ending        // either: Acme Inc. said; Acme Inc. The …
	final         // a number, or a new sentence: Sept. 5; Calif.
	hour          // a day, a time zone, or a new sentence: 5 p.m. Monday
)

var classes = map[string]class{"title": title, "counted": counted, "within": within, "ending": ending, "final": final, "hour": hour}

var (
	english = lang.English.Table("abbreviations")
	foreign = lang.World.Table("abbreviations")
	// currencies are letters before an amount, with or without a stop: "Rs. 500".
	currencies = lang.English.Table("currencies/letters")
)

var abbreviations = lazy.Value(func() map[string]class {
	m := map[string]class{}
	for letters := range currencies() {
		m[strings.ToLower(letters)] = counted
	}
	for _, table := range []map[string]string{foreign(), english()} {
		for word, c := range table {
			m[word] = classes[c]
		}
	}
	return m
})

// namesInLy are long names in -ly, which are not adverbs.
var namesInLy = lang.English.Set("sentence-ends/names-in-ly")

// shortWords look like abbreviations but are words.
var shortWords = lang.English.Set("sentence-ends/short-words")

// citations are abbreviations that follow another in citations of laws: Wis. Stat.
var citations = lang.English.Set("sentence-ends/citation")

// lettered are words before a letter that numbers them: World War I, Vitamin C.
var lettered = lang.English.Set("sentence-ends/lettered")

// labels begin a caption and precede a number: Fig. 2.
var labels = lang.English.Set("sentence-ends/captions")

// starters begin sentences but hardly ever a name after an abbreviation.
var starters = lang.English.Set("sentence-ends/starters")

// speech are verbs of speech that follow a name.
var speech = lang.English.Set("attribution-verbs")

// afterHour are words after a time of day that belong to the same sentence.
var afterHour = lang.English.Set("sentence-ends/after-hour")

// markedNames are names that end in a punctuation mark.
var markedNames = lang.English.Set("sentence-ends/names-with-marks")

// askingNames are words that are a name if they ask within a sentence.
var askingNames = lang.English.Set("sentence-ends/asking-names")

// afterOrdinal are words that follow a German ordinal number.
var afterOrdinal = lang.World.Set("after-ordinal")

// prepositions open a time phrase.
var prepositions = lang.English.Set("sentence-ends/time-prepositions")

// topLevel are top-level domains that people capitalise: Booking.Com.
var topLevel = lang.World.Set("address-ends")
