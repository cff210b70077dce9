package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// The rules about the words on both sides of a full stop. abbreviation.go has
// the words.

func lettersRule(g *gap) verdict {
	if r, n := utf8.DecodeRuneInString(g.word); g.plain() && n == len(g.word) && (unicode.IsLower(r) || initial(g.word) && !lettered()[g.before()]) {
		if f, ok := strings.CutSuffix(g.follow, "."); ok && utf8.RuneCountInString(f) == 1 && g.next == g.open {
			return hold
		}
	}
	return pass
}

func ordinalRule(g *gap) verdict {
	if g.plain() && len(g.word) <= 2 && endsInDigit(g.word) && digitAt(g.word, 0) && afterOrdinal()[g.follow] {
		return hold
	}
	return pass
}

func letterRule(g *gap) verdict {
	if !g.plain() || !initial(g.word) || g.quoted || startsLower(g.follow) || startsDigit(g.follow) {
		return pass
	}
	// "you and I", "World War I", "Plan B"; not "George W."
	before := g.before()
	celsius := digitsOnly(strings.TrimLeft(before, "-−")) && strings.Contains("CFK", g.word)
	if g.word == "I" && allLower(before) || lettered()[before] || celsius || before == "deg." || before == "degrees" {
		return cut
	}
	if before == "and" || before == "or" {
		// "widths D, E and F."
		said := strings.Fields(g.text[max(g.from, g.stop-reach):g.stop])
		if n := len(said); n >= 3 && initial(strings.TrimRight(said[n-3], ",")) {
			return cut
		}
	}
	return pass
}

// verseRule keeps the name of a Bible book with its chapter and verse.
func verseRule(g *gap) verdict {
	chapter, verse, ok := strings.Cut(g.text[g.next:min(len(g.text), g.next+8)], ":")
	if ok && g.plain() && startsUpper(g.word) && len(g.word) <= 6 && digitsOnly(chapter) && digitAt(verse, 0) {
		return hold
	}
	return pass
}

func digitsOnly(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// isBrand recognises names that begin in lower case: iPhone, macOS.
func isBrand(s string) bool {
	return len(s) > 3 && startsLower(s) && strings.IndexFunc(s, unicode.IsUpper) > 0 && !strings.ContainsAny(s, ".-")
}

func titleRule(g *gap) verdict {
	if !g.plain() || classOf(g.word) != title || g.quoted {
		return pass
	}
	if allLower(g.word) && starter(g.follow) {
		return pass // "twelve reps. The next"
	}
	return hold
}

func beforeNumberRule(g *gap) verdict {
	if !g.plain() || classOf(g.word) != counted || g.before() == "" && !startsDigit(g.follow) {
		return pass
	}
	if startsDigit(g.follow) || isRoman(g.follow) && !isI(g.follow) || len(g.word) == 1 && afterHour()[strings.TrimSuffix(g.follow, ".")] {
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
	if n := len(said); n >= 2 && n <= 4 && startsDigit(said[n-2]) && lang.Has(prepositions(), said[0]) {
		return hold
	}
	return pass
}

func timeRule(g *gap) verdict {
	if !g.plain() || classOf(g.word) != hour {
		return pass
	}
	if startsLower(g.follow) || afterHour()[strings.TrimSuffix(g.follow, ".")] || g.next > g.open && g.text[g.open] == '(' {
		return hold
	}
	return cut
}

func lowerRule(g *gap) verdict {
	switch {
	case g.asks || !startsLower(g.follow) || isBrand(g.follow):
		return pass
	case !g.plain() || classOf(g.word) != none || dotted(g.word) || initial(g.word) || g.quoted:
		return hold
	case g.word == "in" && digitsOnly(g.before()):
		return hold // inches
	case g.style.lower, wholeWord(g.word), shortWords()[g.word], webAddress(g.text[g.next:]):
		return cut
	}
	return hold
}

func abbreviationNumberRule(g *gap) verdict {
	if !g.plain() {
		return pass
	}
	switch classOf(g.word) {
	case ending:
		if startsDigit(g.follow) {
			return hold
		}
	case final:
		// Sept. 5, 6 ft. 2 in., Wed. Sept. 20; but "She fell ill. 20 others did"
		if startsDigit(g.follow) && (startsUpper(g.word) || endsInDigit(g.before())) || afterHour()[strings.TrimSuffix(g.follow, ".")] {
			return hold
		}
	}
	return pass
}

// citationRule keeps the parts of a citation and of a degree together: "Wis. Stat. § 12",
// "Super. Ct. Crim. R. 3".
func citationRule(g *gap) verdict {
	const longest = 6 // bytes: "Super."
	word, before := lastPart(g.word), lastPart(strings.TrimSuffix(g.before(), "."))
	if lang.Has(citations(), word) && (strings.HasPrefix(g.text[g.open:], "§") || g.follow == "R.") {
		return hold
	}
	if !g.plain() || g.quoted || !startsUpper(word) || len(word) > longest {
		return pass
	}
	next, ok := strings.CutSuffix(g.follow, ".")
	if ok && classOf(next) == title && classOf(word) == none {
		return pass // "We met Ann Fry. Rev. Orr came"
	}
	if ok && (lang.Has(citations(), lastPart(next)) || word == "Ph" && next == "D" || classOf(next) == ending && startsUpper(next) && !dotted(next)) {
		return hold // also "Pty. Ltd."
	}
	if chained := strings.HasSuffix(g.before(), ".") && len(before) > 1 && len(before) < longest; !chained && !lang.Has(citations(), word) {
		return pass
	}
	// "R. Civ. P. 12", "Civ. Code § 9", "9th Cir. 1993"
	if startsDigit(g.follow) || ok && initial(next) {
		return hold
	}
	if rest := strings.TrimLeft(g.text[min(len(g.text), g.next+len(g.follow)):], " "); strings.HasPrefix(rest, "§") {
		return hold
	}
	return pass
}

// lastPart returns the last of abbreviations that stand without spaces: "Crim" of "Ct.Crim".
func lastPart(word string) string { return word[strings.LastIndexByte(word, '.')+1:] }

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
	if next, ok := strings.CutSuffix(g.follow, "."); starter(g.follow) && g.opensWithPlace() || ok && classOf(strings.ToLower(next)) == counted && digitAt(strings.TrimLeft(g.text[min(len(g.text), g.next+len(g.follow)):], " "), 0) {
		return hold // also "Pub. L. No. 104"
	}
	if starter(g.follow) || g.next > g.open && g.text[g.open] != '(' {
		return cut
	}
	return hold
}

// opensWithPlace reports whether the sentence is no more than "In the U.K." as yet.
func (g *gap) opensWithPlace() bool {
	const most = 4 // words
	if !dotted(g.word) || g.stop-g.from > reach {
		return false
	}
	said := strings.Fields(g.text[g.from:g.stop])
	return len(said) >= 2 && len(said) <= most && lang.Has(placePrepositions(), said[0]) && (len(said) == 2 || strings.EqualFold(said[len(said)-2], "the"))
}

var placePrepositions = lang.English.Set("sentence-ends/place-prepositions")
