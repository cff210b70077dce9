package nlp

import "strings"

// A verdict is what one rule says about one gap.
type verdict int

const (
	pass verdict = iota // the rule does not apply
	hold                // the sentence continues
	cut                 // the sentence ends here
)

// A rule is one line of the table below. The first rule that does not pass decides.
type rule struct {
	name string
	why  string // the reason, or the clause of UAX #29 (SB…) that it follows
	says func(*gap) verdict
}

// rules decide where a sentence ends, from top to bottom. They follow UAX #29
// (https://www.unicode.org/reports/tr29/#Sentence_Boundaries). Where that leaves the
// decision to the words on both sides, abbreviation.go has the words.
var rules = []rule{
	{"edge", "list items, rulers and the like end without a mark: see edges", edgeRule},
	{"line", "SB4 if lines are items or paragraphs; a wrapped line continues", lineRule},
	{"end of text", "SB2: the end of the text needs no boundary", endRule},
	{"nothing said", "no sentence ends before its first word: \"... and then\"", nothingRule},
	{"continues", "SB8a: a comma, a colon or an & after the mark continues the sentence; so does a dash in mid-sentence", continueRule},
	{"script", "SB11: marks that can only end a sentence (。 ؟ ।) need no space after them", scriptRule},
	{"script without points", "if 。 । ։ end sentences, a point after a letter of that script marks an abbreviation", foreignPointRule},
	{"number", "SB6: a digit directly follows the point, 3.14", numberRule},
	{"marker", "the 1. or a. of a list item is no sentence, nor is the Figure 1. of a caption", markerRule},
	{"item in brackets", "(b) after a stop begins an item, in either case", bracketItemRule},
	{"omission", "[...] stands for omitted words of the same sentence", omissionRule},
	{"missing space", "people forget the space: \"world.Today\", but not in example.com or U.S.", missingSpaceRule},
	{"spaced letters", "z. B., d. h., т. е., A. A. Milne: letters with points are one abbreviation, or the initials of one name", lettersRule},
	{"ordinal", "German: am 3. Oktober, im 19. Jahrhundert", ordinalRule},
	{"name with a mark", "Yahoo! and Jeopardy! are names", markedNameRule},
	{"said", "a quoted question or exclamation continues with its speaker: \"Why?\" Kerry asked", saidRule},
	{"ellipsis", "SB8: lower case continues the sentence; I says nothing, because it is always a capital", ellipsisRule},
	{"name with a cry", "Kerrang! announced: a capitalised word within the sentence is a name if lower case follows", cryRule},
	{"question or cry in lower case", "after ? and ! a sentence may begin in lower case, except after a quotation or in brackets", lowerAskRule},
	{"letter that counts", "World War I. and Vitamin C. end with a letter that is not an initial", letterRule},
	{"verse", "(Rom. 12:12) is a book with chapter and verse", verseRule},
	{"title", "Mr. precedes a name, so no sentence ends there", titleRule},
	{"before a number", "No. 5, p. 55, fig. 3: these abbreviations precede a number", beforeNumberRule},
	{"within", "more of the sentence follows e.g., vs. and cf.", withinRule},
	{"time that opens", "At 5 a.m. is not a whole sentence yet", openingTimeRule},
	{"time", "5 p.m. Monday and 6 a.m. EST continue; otherwise p.m. before a capital ends the sentence", timeRule},
	{"lower case", "SB8: a full stop before lower case ends no sentence, unless the word before it cannot be an abbreviation", lowerRule},
	{"abbreviation before a number", "Sept. 5 and Calif. 94103 continue", abbreviationNumberRule},
	{"citation", "Wis. Stat., Super. Ct., Ph. D.: an abbreviation that only follows another goes on", citationRule},
	{"abbreviation at an end", "Inc., U.S., Jr. and initials end a sentence only before a word that begins one", endingRule},
	{"stop", "SB11: anything else that looks like an end is one", stopRule},
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

// plain reports whether the mark is a single full stop directly after a word.
func (g *gap) plain() bool { return g.dots == 1 && !g.asks && !g.ellipsis && !g.full && !g.apart }

// before returns the word before the one with the mark, or "" at the beginning of the
// sentence.
func (g *gap) before() string {
	s := g.text[max(g.from, g.stop-2*reach):g.stop]
	s = strings.TrimRight(s[:max(0, len(s)-len(g.word))], " ")
	return s[strings.LastIndexByte(s, ' ')+1:]
}
