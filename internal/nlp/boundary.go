package nlp

import "strings"

// A verdict is the result of one rule at one gap.
type verdict int

const (
	pass verdict = iota // the rule does not apply
	hold                // the sentence goes on
	cut                 // the sentence ends here
)

// A rule is one line of the table below: the first that does not pass decides.
type rule struct {
	name string
	why  string // the reason, or the clause of UAX #29 (SB…) that it follows
	says func(*gap) verdict
}

// rules decide what ends a sentence, from top to bottom. They follow UAX #29
// (https://www.unicode.org/reports/tr29/#Sentence_Boundaries). Where it leaves
// the choice to the words on both sides, abbreviation.go has the words.
var rules = []rule{
	{"edge", "items of a list, rulers and the like end without a mark: see edges", edgeRule},
	{"line", "SB4 where lines are items or paragraphs; a line that is merely wrapped goes on", lineRule},
	{"end of text", "SB2: what ends with the text needs no rule", endRule},
	{"nothing said", "marks before any word end nothing: \"... and then\"", nothingRule},
	{"continues", "SB8a: a comma or colon after the mark goes on with the sentence; so does a dash in the middle of a thought", continueRule},
	{"script", "SB11 for marks that are nothing but an end: 。 ؟ । need no space after them", scriptRule},
	{"script without points", "where 。 । ։ end sentences, a point after a letter of that script abbreviates", foreignPointRule},
	{"number", "SB6: a digit follows a point directly, 3.14", numberRule},
	{"marker", "the 1. or a. that opens an item is no sentence, nor is the Figure 1. that opens a caption", markerRule},
	{"item in brackets", "(b) opens an item after a stop, whatever its case", bracketItemRule},
	{"omission", "[...] stands for words of the sentence that it is in", omissionRule},
	{"missing space", "people forget the space: \"world.Today\", but not in example.com or U.S.", missingSpaceRule},
	{"spaced letters", "z. B., d. h., т. е.: small letters with points are one abbreviation", lettersRule},
	{"ordinal", "German: am 3. Oktober, im 19. Jahrhundert", ordinalRule},
	{"name with a mark", "Yahoo! and Jeopardy! are names", markedNameRule},
	{"said", "a question or cry in quotes goes on with who said it: \"Why?\" Kerry asked", saidRule},
	{"ellipsis", "SB8: goes on in lower case; I is no sign of a start, it always has its capital", ellipsisRule},
	{"name with a cry", "Kerrang! announced: a capital within the sentence and lower case after it make a name", cryRule},
	{"question or cry in lower case", "after ? and ! people begin in lower case too, save after a quotation or in brackets", lowerAskRule},
	{"letter that counts", "World War I. and Vitamin C. end with a letter that is no initial", letterRule},
	{"verse", "(Rom. 12:12) is a book, its chapter and its verse", verseRule},
	{"title", "Mr. stands before a name, so nothing ends there", titleRule},
	{"before a number", "No. 5, p. 55, fig. 3: a short word for what a number counts", beforeNumberRule},
	{"within", "e.g., vs., cf. have something to say after them", withinRule},
	{"time that opens", "At 5 a.m. says nothing yet", openingTimeRule},
	{"time", "5 p.m. Monday, 6 a.m. EST go on; otherwise p.m. before a capital is an end", timeRule},
	{"lower case", "SB8: a full stop before a lower-case word ends nothing, unless the word before is whole", lowerRule},
	{"abbreviation before a number", "Sept. 5, Calif. 94103 go on", abbreviationNumberRule},
	{"abbreviation at an end", "Inc., U.S., Jr. and initials end a sentence only where a word follows that opens one", endingRule},
	{"stop", "SB11: everything else that looks like an end is one", stopRule},
}

// decide applies the table.
func decide(g *gap) verdict {
	for i := range rules {
		if v := rules[i].says(g); v != pass {
			return v
		}
	}
	return hold
}

// plain reports whether the mark is a single full stop right after a word.
func (g *gap) plain() bool { return g.dots == 1 && !g.asks && !g.ellipsis && !g.full && !g.apart }

// before returns the word before the one with the mark, "" if the sentence
// begins with that one.
func (g *gap) before() string {
	s := g.text[max(g.from, g.stop-2*reach):g.stop]
	s = strings.TrimRight(s[:max(0, len(s)-len(g.word))], " ")
	return s[strings.LastIndexByte(s, ' ')+1:]
}
