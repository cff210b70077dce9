package recognize

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

var (
	kindNouns    = lang.English.Table("kind-nouns")
	kindPrefixes = lang.English.Table("kind-prefixes")
	kindCues     = lang.English.Table("kind-cues")

	groupNames    = lang.English.Set("group-names")
	languageNames = lang.English.Set("language-names")
	languageNouns = lang.English.Set("language-nouns")
)

// kindByWords returns the kind that the words of a name imply, or else kind.
func kindByWords(name string, kind entity.Kind) entity.Kind {
	if kind == entity.Group {
		return kind
	}
	if parliamentNames()[name] {
		return entity.Organization
	}
	kind = peer(name, kind)
	words := strings.Fields(name)
	if len(words) < 2 {
		if kind != entity.Person && slices.ContainsFunc(riverside[:7], func(r string) bool { return strings.Contains(name, r) }) {
			return entity.Place // "Marl-on-the-Tarn"
		}
		if isPeopleWord(name) && kind != entity.Other {
			return entity.Group
		}
		if kind == entity.Other && groupNames()[name] {
			return entity.Group
		}
		if k, ok := kindNamed(kindOfCompound(name)); ok && kind != entity.Group {
			return k
		}
		return kind
	}
	if kind == entity.Other && (groupNames()[name] || isPeoples(words)) {
		return entity.Group
	}
	if k, ok := kindNamed(lang.Look(kindPrefixes(), words[0])); ok && unicode.IsUpper(firstRune(words[0])) && !(k == entity.Place && kindOfHead(words) != "") {
		return k
	}
	if len(words) == 2 && clubPrefixes()[words[0]] && (isKnown(words[1]) || kind == entity.Place || kind == entity.Person && !names.IsGivenName(words[0])) {
		return entity.Organization // "Inter Norham"
	}
	if isCase(words) {
		return entity.Other
	}
	if words[0] == "Bank" && words[1] == "of" && kind == entity.Place {
		return entity.Organization
	}
	if k := slices.IndexFunc(words, isPreposition); k > 0 {
		if words = words[:k]; strings.Contains(name, "Hall of Fame") {
			return entity.Other
		}
	}
	last := words[len(words)-1]
	if kind == entity.Person && companyNouns()[last] && !names.IsSurname(last) {
		return entity.Organization // "Marl Foods"
	}
	if form := strings.ToLower(strings.TrimRight(last, ".,")); legalForms()[form] && (len(form) > 2 && (unicode.IsUpper(firstRune(last)) || last == "plc") || last == "Oy" || strings.Contains(last, ".") || allCapitals(last) && !allCapitals(words[len(words)-2])) {
		return entity.Organization // "Holm B.V."
	}
	k, ok := kindNamed(kindOfHead(words))
	switch {
	case !ok || !unicode.IsUpper(firstRune(last)),
		kind == entity.Person && len(words) == 2 && (k != entity.Other && names.IsSurname(last) || names.IsGivenName(words[0])):
		return kind
	}
	return k
}

// isCase reports whether a name is that of a court case: "Lee v Norham Ltd".
func isCase(words []string) bool {
	i := slices.IndexFunc(words, func(w string) bool { return w == "v." || w == "vs." || w == "v" })
	return i > 0 && i < len(words)-1
}

// kindOfHead looks the last two words of a name up, and then the last.
func kindOfHead(words []string) string {
	n := len(words)
	var room [64]byte
	if n > 1 {
		two := append(lang.AppendLower(room[:0], words[n-2]), ' ')
		if k := kindNouns()[string(lang.AppendLower(two, words[n-1]))]; k != "" {
			return k
		}
	}
	last := lang.AppendLower(room[:0], words[n-1])
	if k := kindNouns()[string(last)]; k != "" {
		return k
	}
	if k := compoundNouns()[string(last)]; k != "" {
		return k // "Tarn Forlag"
	}
	return kindOfCompound(words[n-1])
}

// kindOfCompound looks up how a long word ends, as German and its neighbours write a noun
// with what it is: "Marlstraße".
func kindOfCompound(w string) string {
	const least = 4 // letters of what the noun is
	if len(w) < 9 {
		return ""
	}
	for i := range w {
		if i >= least && len(w)-i >= least {
			if k := compoundNouns()[w[i:]]; k != "" {
				return k
			}
		}
	}
	return ""
}

var compoundNouns = lazy.Value(func() map[string]string {
	out := map[string]string{}
	for w, k := range kindNouns() {
		if noun, ok := strings.CutPrefix(w, "-"); ok {
			out[noun] = k
		}
	}
	return out
})

// isPeoples reports whether a name of two words is a people's: "North Korean", "Turkish
// Cypriots".
func isPeoples(words []string) bool {
	return len(words) == 2 && names.IsDemonym(words[1]) && (compassWords()[words[0]] || words[0] == "Sri" || names.IsDemonym(words[0]))
}

// isLanguage reports whether the name of a people is that of its language here: "in English",
// "Latin term".
func isLanguage(text string, m entity.Mention) bool {
	if !languageNames()[m.In(text)] {
		return false
	}
	after := text[m.End:min(len(text), m.End+16)]
	if strings.HasPrefix(after, " ") {
		return languageNouns()[strings.TrimRight(firstWord(after), ".,;:)")]
	}
	before := strings.TrimRight(text[max(0, m.Start-12):m.Start], " ")
	switch lastWord(before) {
	case "in", "In", "into", "speak", "speaks", "spoke", "learn":
		return after == "" || strings.ContainsAny(after[:1], ".,;:)\n")
	}
	return false
}

// isPeopleWord reports whether a word is built like the name of a group: "Alabamians".
func isPeopleWord(w string) bool {
	if len(w) < 8 || !unicode.IsUpper(firstRune(w)) {
		return false
	}
	for _, end := range [...]string{"ologists", "ians", "ites", "ishmen"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// kindAt is kindByWords for a mention. What the model read as a film or the like stays one
// unless the words before it introduce a place: "Mystic River", "on the Mystic River".
func kindAt(text string, m entity.Mention) entity.Kind {
	if m.Kind == entity.Group && isLanguage(text, m) {
		return entity.Other
	}
	k := kindByWords(m.In(text), m.Kind)
	if m.Kind != entity.Other || k != entity.Place || lang.Look(kindPrefixes(), firstWord(m.In(text))) == "place" {
		return k
	}
	before := strings.TrimRight(text[max(0, m.Start-8):m.Start], " ")
	switch lastWord(before) {
	case "the", "The", "in", "In", "at", "At", "to", "near", "on", "from", "of", "s":
		return k
	}
	return m.Kind
}

func kindNamed(s string) (entity.Kind, bool) {
	var k entity.Kind
	return k, s != "" && k.UnmarshalText([]byte(s)) == nil
}

// isPreposition reports whether a word ends the part of a name that has its head:
// "Society for the Study of Mosses".
func isPreposition(w string) bool {
	switch w {
	case "of", "for", "in", "on", "at", "OF", "FOR", "IN", "ON", "AT":
		return true
	}
	return false
}

// cue returns the kind that a noun next to a name says: "the ferry Petrel", "Petrel, a
// small ferry", "Petrel is a ferry that", "Petrel (ferry)".
func cue(text string, m entity.Mention, s doc.Span) (entity.Kind, bool) {
	after := text[m.End:s.End]
	if before, ok := strings.CutSuffix(text[s.Start:m.Start], " "); ok && !strings.HasPrefix(after, "/") && !strings.HasPrefix(after, "-") {
		for _, called := range [...]string{" called", " named", " nicknamed"} {
			before = strings.TrimSuffix(before, called)
		}
		at := strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) + 1
		if k, ok := kindNamed(kindCues()[before[at:]]); ok && isNoun(before[at:], lastWord(strings.TrimRight(before[:at], " "))) {
			return k, true
		}
	}
	if before, ok := strings.CutSuffix(text[s.Start:m.Start], ", "); ok && strings.HasPrefix(after, ", ") && !strings.Contains(m.In(text), " ") {
		noun := lastWord(before)
		owner := lastWord(strings.TrimSuffix(strings.TrimSuffix(before, noun), " "))
		k, ok := kindNamed(kindCues()[noun])
		return k, ok && noun != before && isDeterminer(owner) // "The union, Marl, wants"
	}
	if inner, ok := strings.CutPrefix(after, " ("); ok {
		inner, _, _ = strings.Cut(inner, ")")
		return kindNamed(kindCues()[inner])
	}
	for _, start := range [...]string{" is a ", " is an ", " was a ", " was an ", ", a ", ", an "} {
		if rest, ok := strings.CutPrefix(after, start); ok {
			k, ok := kindNamed(kindCues()[headNoun(rest)])
			return k, ok && (k != entity.Person || start[0] == ' ')
		}
	}
	return 0, false
}

// headNoun returns the last word of the noun phrase at the start of a text: all words up
// to a mark or a word such as "of" or "that".
func headNoun(s string) string {
	last := ""
	for i, w := range strings.Fields(s[:min(len(s), 80)]) {
		bare := strings.TrimRight(w, ".,;:)")
		if i > 6 || last != "" && functionWords()[bare] {
			break
		}
		if last = bare; bare != w {
			break
		}
	}
	return last
}
