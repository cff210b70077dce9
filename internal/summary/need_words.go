package summary

import "standfirst/internal/lang"

// The word lists of the rules of needs. The first line of each file says what it holds.
var (
	connectives          = lang.English.Set("connectives/words")
	connectivesWithComma = lang.English.Set("connectives/with-comma")
	connectivePhrases    = lang.English.Set("connectives/phrases")
	demonstratives       = lang.English.Set("demonstratives")
	timeNouns            = lang.English.Set("time-nouns")
	anaphoricNouns       = lang.English.Set("anaphoric-nouns")
	anaphorModifiers     = lang.English.Set("anaphor-modifiers")
	nounDefiners         = lang.English.Set("noun-definers")
	namingParticiples    = lang.English.Set("naming-participles")
	clauseOpeners        = lang.English.Set("clause-openers")
	degreeWords          = lang.English.Set("degree-words")
	weatherVerbs         = lang.English.Set("weather-verbs")
	linkingVerbs         = lang.English.Set("linking-verbs")
	dummyItComplements   = lang.English.Set("dummy-it-complements")
	saidVerbs            = lang.English.Set("reporting-verbs")
	phraseOpeners        = lang.English.Set("phrase-openers")
)
