package summary

import "standfirst/internal/lang"

// The word lists of the rules of needs. The first line of each file says what it holds.
var (
	connectives          = lang.English.Set("connectives/words")
	connectivesWithComma = lang.English.Set("connectives/with-comma")
	connectivePhrases    = lang.English.Set("connectives/phrases")
	demonstratives       = lang.English.Set("openings/demonstratives")
	timeNouns            = lang.English.Set("openings/time-nouns")
	anaphoricNouns       = lang.English.Set("openings/anaphoric-nouns")
	anaphorModifiers     = lang.English.Set("openings/anaphor-modifiers")
	nounDefiners         = lang.English.Set("openings/noun-definers")
	namingParticiples    = lang.English.Set("openings/naming-participles")
	clauseOpeners        = lang.English.Set("clause-openers")
	degreeWords          = lang.English.Set("openings/degree-words")
	weatherVerbs         = lang.English.Set("openings/weather-verbs")
	linkingVerbs         = lang.English.Set("openings/linking-verbs")
	dummyItComplements   = lang.English.Set("openings/dummy-it")
	saidVerbs            = lang.English.Set("reporting-verbs")
	phraseOpeners        = lang.English.Set("openings/phrase-openers")
)
