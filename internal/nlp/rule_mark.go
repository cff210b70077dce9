package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// The rules about marks and the characters around them.

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
	case g.style.list, strings.Count(g.text[g.end:g.open], "\n") > 1, itemLine(g.text[g.open:]):
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
	case ',', ';', ':', '、', '，', '；', '：', '،', '؛', '&':
		return hold
	case '-', '–', '—':
		rest := g.text[g.open+n:]
		if r == '-' && g.plain() && classOf(g.word) != none && startsLetter(rest) {
			return hold // a split compound: "Va. -based"
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
	// 「…。」と言った and “……。”他说: the speaker is part of the sentence.
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
	if g.asks || g.dots != 1 || g.ellipsis || g.stop-g.from > reach {
		return pass
	}
	said := strings.TrimSpace(g.text[g.from:g.stop])
	if isMarker(said) {
		return hold
	}
	if label, number, ok := strings.Cut(said, " "); ok && labels()[label] && isMarker(number) && g.open > g.end {
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
	if g.ellipsis || !properStart(g.follow) || lang.Has(topLevel(), g.follow) || webby(g) {
		return hold
	}
	switch {
	case len(g.word) < 2:
		return hold
	case classOf(g.word) == hour && starter(g.follow):
		return cut // "at 4.15 p.m.The"
	case digitAt(g.word, 0) && (strings.HasSuffix(g.word, "am") || strings.HasSuffix(g.word, "pm")):
		return cut // "at 4.15pm.The"
	case g.asks, endsInDigit(g.word), allLower(g.word), starter(g.follow), len(g.word) > 2 && afterHour()[g.word], classOf(strings.TrimSuffix(g.follow, ".")) == title:
		if point := strings.IndexByte(g.word, '.'); point < 0 || strings.Trim(g.word, "0123456789,$£€.") == "" && point == strings.LastIndexByte(g.word, '.') && len(g.follow) > 1 {
			return cut
		}
	}
	return hold
}

func markedNameRule(g *gap) verdict {
	if g.asks && g.mark == g.stop+1 && !g.quoted && markedNames()[g.word] && !starter(g.follow) {
		return hold
	}
	return pass
}

func saidRule(g *gap) verdict {
	if g.quoted && g.asks && g.follow == "I" {
		if verb := wordAfter(g.text[min(len(g.text), g.next+2):min(len(g.text), g.next+reach)], 0); speech()[strings.TrimRight(verb, ".,")] {
			return hold // "Why?" I asked.
		}
	}
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
		if verb := wordAfter(rest, 0); speech()[strings.TrimSuffix(verb, ".")] {
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
	case g.spaced && isI(g.follow), g.follow != "" && strings.EqualFold(g.follow, g.word):
		return hold // also who stammers: "I… I can't"
	}
	return cut
}

func cryRule(g *gap) verdict {
	if !g.asks || g.mark != g.stop+1 || g.quoted || !startsLower(g.follow) || !startsUpper(g.word) || g.before() == "" {
		return pass
	}
	if g.text[g.stop] == '!' || startsUpper(g.before()) && len(g.text[g.from:g.stop]) > len(g.before())+len(g.word)+1 {
		return hold // also the quiz "Guess Where? is old"
	}
	if askingNames()[g.word] && allLower(g.before()) {
		return hold // "He reads Which? every week"
	}
	return pass
}

func lowerAskRule(g *gap) verdict {
	switch {
	case !g.asks || !startsLower(g.follow):
		return pass
	case g.style.lower:
		return cut
	case g.quoted, g.next > g.open, insideBrackets(g), isThought(g), g.follow == "and", g.follow == "or", g.follow == "but":
		return hold
	}
	return cut
}

// isThought reports whether a question goes on with the one who asks it: "Why me? he
// thought."
func isThought(g *gap) bool {
	switch g.follow {
	case "he", "she", "they":
	default:
		return false
	}
	_, rest, _ := strings.Cut(g.text[g.next:min(len(g.text), g.next+reach)], " ")
	verb := wordAfter(rest, 0)
	bare := strings.TrimRight(verb, ".,")
	return len(bare) < len(verb) && (speech()[bare] || bare == "thought")
}

func stopRule(g *gap) verdict {
	if g.open == g.end {
		return hold
	}
	return cut
}

// insideBrackets reports whether the mark stands in brackets: (!) (sic?).
func insideBrackets(g *gap) bool { return g.closed == ')' || g.closed == ']' }

// webby reports whether the mark is part of an address or a file name.
func webby(g *gap) bool {
	low := max(g.from, g.stop-reach)
	w := g.text[low:g.stop]
	w = w[strings.LastIndexAny(w, " \t\n")+1:]
	return strings.ContainsAny(w, "/@\\_=") || strings.HasPrefix(w, "www.")
}
