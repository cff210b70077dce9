package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A verdict is what one rule says of a gap.
type verdict int

const (
	pass verdict = iota // the rule says nothing
	hold                // the sentence goes on
	cut                 // the sentence ends here
)

// A rule is one line of the table below: the first that does not pass decides.
type rule struct {
	name string
	why  string // the reason, or the clause of UAX #29 (SB…) that it follows
	says func(*gap) verdict
}

// rules is what ends a sentence, read from top to bottom. UAX #29 is the frame
// (https://www.unicode.org/reports/tr29/#Sentence_Boundaries); where it leaves
// a choice to the words on both sides, abbreviation.go has the words.
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

func edgeRule(g *gap) verdict {
	if g.edge {
		return cut
	}
	return pass
}

func lineRule(g *gap) verdict {
	switch {
	case !g.line:
		return pass
	case g.style.list, strings.Count(g.text[g.end:g.open], "\n") > 1:
		return cut
	}
	return hold
}

func endRule(g *gap) verdict {
	if g.open == len(g.text) {
		return hold
	}
	return pass
}

func nothingRule(g *gap) verdict {
	if g.stop-g.from < reach && !g.full && !strings.ContainsFunc(g.text[g.from:g.stop], isWordRune) && g.dots > 0 {
		return hold
	}
	return pass
}

func continueRule(g *gap) verdict {
	r, n := utf8.DecodeRuneInString(g.text[g.open:])
	switch r {
	case ',', ';', ':', '、', '，', '；', '：', '،', '؛':
		return hold
	case '-', '–', '—':
		rest := g.text[g.open+n:]
		if r == '-' && g.plain() && classOf(g.word) != none && startsLetter(rest) {
			return hold // a compound that was torn: "Va. -based"
		}
		if rest := strings.TrimLeft(rest[:min(len(rest), reach)], "-"); strings.HasPrefix(rest, " ") && startsLower(rest[1:]) {
			return hold
		}
	}
	return pass
}

func scriptRule(g *gap) verdict {
	if !g.full {
		return pass
	}
	// 「…。」と言った and “……。”他说: who said it goes on with the sentence.
	if g.quoted && g.open == g.end {
		rest := g.text[g.open:min(len(g.text), g.open+reach)]
		if unicode.Is(unicode.Hiragana, first(rest)) {
			return hold
		}
		if i := strings.IndexFunc(rest, unicode.IsPunct); i > 0 && strings.ContainsAny(rest[:i], "说說称稱道问問") {
			return hold
		}
	}
	return cut
}

func foreignPointRule(g *gap) verdict {
	if g.style.fullStops && g.plain() {
		if r, _ := utf8.DecodeLastRuneInString(g.word); unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) && !unicode.Is(unicode.Arabic, r) || unicode.IsMark(r) {
			return hold
		}
	}
	return pass
}

func numberRule(g *gap) verdict {
	if g.dots == 1 && !g.asks && g.end == g.mark && digitAt(g.text, g.mark) && g.open == g.end {
		return hold
	}
	return pass
}

func markerRule(g *gap) verdict {
	if g.asks || g.dots != 1 || g.ellipsis {
		return pass
	}
	if g.stop-g.from > reach {
		return pass
	}
	said := strings.TrimSpace(g.text[g.from:g.stop])
	if isMarker(said) {
		return hold
	}
	if label, number, ok := strings.Cut(said, " "); ok && labels[label] && isMarker(number) && g.open > g.end {
		return hold
	}
	return pass
}

func omissionRule(g *gap) verdict {
	if g.ellipsis && g.stop > 0 && g.text[g.stop-1] == '[' && strings.HasPrefix(g.text[g.mark:], "]") {
		return hold
	}
	return pass
}

func bracketItemRule(g *gap) verdict {
	if f, _, n := readMarker(g.text[g.open:]); n > 0 && f.before == "(" && g.open > g.end && !g.line && (!g.plain() || classOf(g.word) == none) {
		return cut
	}
	return pass
}

func missingSpaceRule(g *gap) verdict {
	if g.open > g.end {
		return pass
	}
	if g.ellipsis || !properStart(g.follow) || topLevel[strings.ToLower(g.follow)] || webby(g) {
		return hold
	}
	switch {
	case len(g.word) < 2:
		return hold
	case g.asks, endsInDigit(g.word), allLower(g.word), starter(g.follow), classOf(strings.TrimSuffix(g.follow, ".")) == title:
		if !strings.Contains(g.word, ".") && g.quoted == (g.closed != 0) {
			return cut
		}
	}
	return hold
}

func lettersRule(g *gap) verdict {
	if r, n := utf8.DecodeRuneInString(g.word); g.plain() && unicode.IsLower(r) && n == len(g.word) {
		if f, ok := strings.CutSuffix(g.follow, "."); ok && utf8.RuneCountInString(f) == 1 && g.next == g.open {
			return hold
		}
	}
	return pass
}

func ordinalRule(g *gap) verdict {
	if g.plain() && len(g.word) <= 2 && endsInDigit(g.word) && digitAt(g.word, 0) && afterOrdinal[g.follow] {
		return hold
	}
	return pass
}

func markedNameRule(g *gap) verdict {
	if g.asks && g.mark == g.stop+1 && !g.quoted && markedNames[g.word] && !starter(g.follow) {
		return hold
	}
	return pass
}

func saidRule(g *gap) verdict {
	if !g.quoted || g.closed == ')' || starter(g.follow) || !startsUpper(g.follow) {
		return pass
	}
	rest := g.text[g.next:min(len(g.text), g.next+reach)]
	for range 3 {
		_, after, ok := strings.Cut(rest, " ")
		if !ok {
			break
		}
		rest = after
		if verb := wordAfter(rest, 0); speech[strings.TrimSuffix(verb, ".")] {
			if end := rest[len(verb):]; end == "" || end[0] == ',' || strings.HasSuffix(verb, ".") {
				return hold
			}
			break
		}
	}
	return pass
}

func ellipsisRule(g *gap) verdict {
	switch {
	case !g.ellipsis || g.asks:
		return pass
	case startsLower(g.follow) && !webAddress(g.text[g.next:]):
		return hold
	case g.spaced && isI(g.follow):
		return hold
	}
	return cut
}

func cryRule(g *gap) verdict {
	if g.asks && g.mark == g.stop+1 && g.text[g.stop] == '!' && !g.quoted && startsLower(g.follow) && startsUpper(g.word) && g.before() != "" {
		return hold
	}
	return pass
}

func lowerAskRule(g *gap) verdict {
	switch {
	case !g.asks || !startsLower(g.follow):
		return pass
	case g.style.lower:
		return cut
	case g.quoted, g.next > g.open, insideBrackets(g):
		return hold
	}
	return cut
}

func letterRule(g *gap) verdict {
	if !g.plain() || !initial(g.word) || g.quoted || startsLower(g.follow) || startsDigit(g.follow) {
		return pass
	}
	// "you and I", "World War I", "Plan B"; not "George W."
	if before := g.before(); g.word == "I" && allLower(before) || lettered[before] {
		return cut
	}
	return pass
}

func titleRule(g *gap) verdict {
	if g.plain() && classOf(g.word) == title && !g.quoted {
		return hold
	}
	return pass
}

func beforeNumberRule(g *gap) verdict {
	if !g.plain() || classOf(g.word) != counted || g.before() == "" && !startsDigit(g.follow) {
		return pass
	}
	if startsDigit(g.follow) || isRoman(g.follow) && !isI(g.follow) || len(g.word) == 1 && afterHour[strings.TrimSuffix(g.follow, ".")] {
		return hold
	}
	return pass
}

func withinRule(g *gap) verdict {
	if g.plain() && classOf(g.word) == within && !g.quoted {
		return hold
	}
	return pass
}

func openingTimeRule(g *gap) verdict {
	if !g.plain() || classOf(g.word) != hour {
		return pass
	}
	said := strings.Fields(g.text[g.from:min(g.stop, g.from+reach)])
	if n := len(said); n >= 2 && n <= 4 && startsDigit(said[n-2]) && prepositions[strings.ToLower(said[0])] {
		return hold
	}
	return pass
}

func timeRule(g *gap) verdict {
	if !g.plain() || classOf(g.word) != hour {
		return pass
	}
	if startsLower(g.follow) || afterHour[strings.TrimSuffix(g.follow, ".")] || g.next > g.open && g.text[g.open] == '(' {
		return hold
	}
	return cut
}

func lowerRule(g *gap) verdict {
	switch {
	case g.asks || !startsLower(g.follow):
		return pass
	case !g.plain() || classOf(g.word) != none || dotted(g.word) || initial(g.word) || g.quoted:
		return hold
	case g.style.lower, wholeWord(g.word), shortWords[g.word], webAddress(g.text[g.next:]):
		return cut
	}
	return hold
}

func abbreviationNumberRule(g *gap) verdict {
	if g.plain() && startsDigit(g.follow) {
		switch classOf(g.word) {
		case ending, final:
			return hold
		}
	}
	if g.plain() && classOf(g.word) == final && afterHour[strings.TrimSuffix(g.follow, ".")] {
		return hold // Wed. Sept. 20
	}
	return pass
}

func endingRule(g *gap) verdict {
	if !g.plain() || g.quoted {
		return pass
	}
	switch c := classOf(g.word); {
	case c == ending, dotted(g.word):
	case initial(g.word):
		if g.next > g.open && startsUpper(g.before()) {
			return hold // John J. "Jack" Sheehan
		}
	default:
		return pass
	}
	if starter(g.follow) || g.next > g.open && g.text[g.open] != '(' {
		return cut
	}
	return hold
}

func stopRule(g *gap) verdict {
	if g.open == g.end {
		return hold
	}
	return cut
}

// plain tells a single full stop, joined to its word.
func (g *gap) plain() bool { return g.dots == 1 && !g.asks && !g.ellipsis && !g.full && !g.apart }

// before returns the word before the one that the marks end, "" if the
// sentence begins with that one.
func (g *gap) before() string {
	s := g.text[max(g.from, g.stop-2*reach):g.stop]
	s = strings.TrimRight(s[:max(0, len(s)-len(g.word))], " ")
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// insideBrackets tells a mark that stands alone in brackets: (!) (sic?).
func insideBrackets(g *gap) bool { return g.closed == ')' || g.closed == ']' }

// webby tells whether the mark stands within an address or file name.
func webby(g *gap) bool {
	low := max(g.from, g.stop-reach)
	w := g.text[low:g.stop]
	w = w[strings.LastIndexAny(w, " \t\n")+1:]
	return strings.ContainsAny(w, "/@\\_=") || strings.HasPrefix(w, "www.")
}
