package summary

import "standfirst/internal/lazy"

// functionWords carry grammar more than matter. They are listed as stems,
// the way a vocabulary holds them.
var functionWords = stems(functionWordList)

// personWords are those of people who talk of themselves and to each other.
var personWords = stems(`I me my mine myself we us our ours ourselves you your yours yourself yourselves`)

// reportingWords say that somebody said.
var reportingWords = stems(`say says said saying tell tells told announce announced claim claimed report reported add added state stated explain explained
argue argued insist insisted deny denied confirm confirmed admit admitted warn warned reveal revealed suggest suggested according note noted`)

// stems reads the words when they are first asked for.
func stems(words string) func() map[string]bool {
	return lazy.Value(func() map[string]bool {
		m := map[string]bool{}
		v := newVocabulary(256)
		for _, w := range v.read(nil, words, 0, len(words)) {
			m[v.stems[w.term]] = true
		}
		return m
	})
}

const functionWordList = `a about above across after again against all almost along already also although always am among an and another any
are aren around as at away be became because become been before behind being below between both but by can cannot could couldn d did didn do
does doesn doing don done down during each either else enough etc even ever every few for from further get gets getting give given go goes going got
had hadn has hasn have haven having he hence her here hers herself him himself his how however i if in indeed instead into is isn it its itself
just keep last least less let like ll m made make makes many may maybe me might more most much must mustn my myself near need neither never
next no nor not nothing now o of off often on once one only onto or other others our ours ourselves out over own per perhaps put quite rather re
really s same say says said saying see seem seemed shall she should shouldn since so some something still such t take than that the their theirs them
themselves then there therefore these they thing things this those though through thus to together too toward towards under until up upon us
use used ve very via was wasn way we well went were weren what whatever when where whether which while who whole whom whose why will with
within without won would wouldn yet you your yours yourself`
