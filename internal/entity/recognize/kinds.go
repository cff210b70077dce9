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

	seatNouns = lang.English.Set("seat-nouns")

	groupNames    = lang.English.Set("group-names")
	languageNames = lang.English.Set("language-names")
	languageNouns = lang.English.Set("language-nouns")
)

// A wording is a name and its parts, as the rows of wordings see it.
type wording struct {
	name  string
	words []string
	head  []string    // the words up to a preposition: "Society" of "Society for Mosses"
	last  string      // the last of these
	kind  entity.Kind // what it was taken for
}

// wordings has what the words of a name say about its kind. The first row that speaks counts,
// so what is sure stands above what is likely.
var wordings = [...]struct {
	says string // for Explain
	kind func(w wording) (entity.Kind, bool)
}{
	{"a parliament", func(w wording) (entity.Kind, bool) { return entity.Organization, parliamentNames()[w.name] }},
	{`a town by its river: "Marl-on-the-Tarn"`, riverTown},
	{`people: "Alabamians"`, func(w wording) (entity.Kind, bool) {
		return entity.Group, len(w.words) == 1 && w.kind != entity.Other && isPeopleWord(w.name)
	}},
	{"a people or a movement", func(w wording) (entity.Kind, bool) {
		return entity.Group, w.kind == entity.Other && (groupNames()[w.name] || isPeoples(w.words)) || w.kind == entity.Person && isBranch(w.words)
	}},
	{`how a compound ends: "Marlstraße"`, func(w wording) (entity.Kind, bool) {
		return namedIf(len(w.words) == 1, kindOfCompound(w.name))
	}},
	{`its first word: "Cyclone Vera", "Fort Marl"`, byPrefix},
	{`a club: "Inter Norham"`, byClub},
	{`a model: "Marl Q7"`, func(w wording) (entity.Kind, bool) {
		return entity.Other, len(w.words) > 1 && (w.kind == entity.Organization || w.kind == entity.Person) && isModel(w.words[len(w.words)-1])
	}},
	{`a case: "Lee v Norham Ltd"`, func(w wording) (entity.Kind, bool) { return entity.Other, isCase(w.words) }},
	{`"Bank of Norham"`, func(w wording) (entity.Kind, bool) {
		return entity.Organization, w.kind == entity.Place && len(w.words) > 2 && nameWords()[w.words[0]] == "bank" && w.words[1] == "of"
	}},
	{"a hall of fame", func(w wording) (entity.Kind, bool) {
		return entity.Other, len(w.words) > 3 && slices.ContainsFunc(w.words, func(x string) bool { return nameWords()[x] == "fame" })
	}},
	{`the last word of a company: "Marl Foods"`, func(w wording) (entity.Kind, bool) {
		return entity.Organization, len(w.words) > 1 && (w.kind == entity.Person || w.kind == entity.Place && !names.IsListed(w.name)) && companyNouns()[w.last] && !names.IsSurname(w.last)
	}},
	{`a legal form: "Holm B.V."`, byForm},
	{`the noun at its end: "Norham Town Council"`, byHead},
}

// kindByWords returns the kind that the words of a name imply, or else kind.
func kindByWords(name string, kind entity.Kind) entity.Kind {
	kind, _ = wordsSay(name, kind)
	return kind
}

// wordsSay is kindByWords, and says which row of wordings decided.
func wordsSay(name string, kind entity.Kind) (entity.Kind, string) {
	if kind == entity.Group {
		return kind, ""
	}
	w := wording{name: name, words: strings.Fields(name), kind: peer(name, kind)}
	if len(w.words) == 0 {
		return kind, ""
	}
	w.head = w.words
	if k := slices.IndexFunc(w.words, isPreposition); k > 0 {
		w.head = w.words[:k]
	}
	w.last = w.head[len(w.head)-1]
	for _, row := range wordings {
		if k, ok := row.kind(w); ok {
			return k, row.says
		}
	}
	return w.kind, ""
}

func riverTown(w wording) (entity.Kind, bool) {
	return entity.Place, len(w.words) == 1 && w.kind != entity.Person && slices.ContainsFunc(riverside[:7], func(r string) bool { return strings.Contains(w.name, r) })
}

// byPrefix returns what the first word says, unless the last one says what the whole is: "Fort
// Marl Museum", "Hurricane Vera Fund".
func byPrefix(w wording) (entity.Kind, bool) {
	if len(w.words) == 1 || !unicode.IsUpper(firstRune(w.words[0])) {
		return 0, false
	}
	k, ok := kindNamed(lang.Look(kindPrefixes(), w.words[0]))
	if !ok && len(w.words) == 2 && !names.IsCommon(strings.ToLower(w.words[1])) {
		k, ok = kindNamed(kindOfCompound(w.words[0])) // "Amtsgericht Marl"
	}
	return k, ok && kindOfHead(w.words) == ""
}

func byClub(w wording) (entity.Kind, bool) {
	return entity.Organization, len(w.words) == 2 && clubPrefixes()[w.words[0]] && (isKnown(w.words[1]) || w.kind == entity.Place || w.kind == entity.Person && !names.IsGivenName(w.words[0]))
}

func byForm(w wording) (entity.Kind, bool) {
	if len(w.words) == 1 {
		return 0, false
	}
	form := strings.ToLower(strings.TrimRight(w.last, ".,"))
	if !legalForms()[form] {
		return 0, false
	}
	written := len(form) > 2 && unicode.IsUpper(firstRune(w.last)) || writtenForms()[w.last] || strings.Contains(w.last, ".")
	return entity.Organization, written || allCapitals(w.last) && len(w.head) > 1 && !allCapitals(w.head[len(w.head)-2])
}

// byHead returns what the noun at the end says, unless it may as well be a person's surname.
func byHead(w wording) (entity.Kind, bool) {
	if len(w.words) == 1 || !unicode.IsUpper(firstRune(w.last)) {
		return 0, false
	}
	k, ok := kindNamed(kindOfHead(w.head))
	bearer := w.kind == entity.Person && len(w.head) == 2 && (k != entity.Other && names.IsSurname(w.last) || names.IsGivenName(w.head[0]))
	return k, ok && !bearer
}

// isModel reports whether a word is capitals and then digits: "Q7".
func isModel(w string) bool {
	letters := strings.TrimRight(w, "0123456789")
	return letters != w && len(letters) < 4 && letters == strings.ToUpper(letters) && unicode.IsUpper(firstRune(letters))
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
// Cypriots", "Indo-Fijian".
func isPeoples(words []string) bool {
	if len(words) == 1 {
		_, last, ok := strings.Cut(words[0], "-")
		return ok && names.IsDemonym(last)
	}
	return len(words) == 2 && names.IsDemonym(words[1]) && (compassWords()[words[0]] || names.IsDemonym(words[0]))
}

// isBranch reports whether a name of two words is that of a part of a people, "Tarn Sámi", and
// hardly a person's.
func isBranch(words []string) bool {
	return len(words) == 2 && names.IsDemonym(words[1]) && !names.IsGivenName(words[0]) && !names.IsSurname(words[0])
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
	if m.Kind == entity.Place && strings.Contains(m.In(text), " ") && !isKnown(m.In(text)) && inMailField(text[max(0, m.Start-12):m.Start]) {
		return entity.Person // "From: Orrvi Marl"
	}
	k := kindByWords(m.In(text), m.Kind)
	if m.Kind != entity.Other || k != entity.Place || lang.Look(kindPrefixes(), firstWord(m.In(text))) == "place" {
		return k
	}
	before := strings.TrimRight(text[max(0, m.Start-8):m.Start], " ")
	switch lastWord(before) {
	case "the", "The", "in", "In", "at", "At", "to", "near", "on", "from", "of", "s":
		if !strings.HasPrefix(m.In(text), "The ") { // "the premiere of The Salt Road"
			return k
		}
	}
	return m.Kind
}

func namedIf(is bool, kind string) (entity.Kind, bool) {
	if !is {
		return 0, false
	}
	return kindNamed(kind)
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
	if before, ok := strings.CutSuffix(strings.TrimRight(text[s.Start:m.Start], openingQuotes), " "); ok && !strings.HasPrefix(after, "/") && !strings.HasPrefix(after, "-") {
		for _, called := range [...]string{" called", " named", " nicknamed"} {
			before = strings.TrimSuffix(before, called)
		}
		at := strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) + 1
		if k, ok := kindNamed(kindCues()[before[at:]]); ok && isNoun(before[at:], lastWord(strings.TrimRight(before[:at], " "))) {
			return k, true
		}
	}
	if isTongue(text[s.Start:m.Start], after) && !strings.Contains(m.In(text), " ") {
		return entity.Other, true
	}
	if before, ok := strings.CutSuffix(text[s.Start:m.Start], " of "); ok && seatNouns()[lastWord(before)] {
		return entity.Place, true // "the mayor of Marl"
	}
	if before, ok := strings.CutSuffix(text[s.Start:m.Start], ", "); ok && strings.HasPrefix(after, ", ") {
		noun := lastWord(before)
		owner := strings.TrimSuffix(strings.TrimSuffix(before, noun), " ")
		k, ok := kindNamed(kindCues()[noun])
		inner := strings.Contains(owner, " ")                                                                            // not "His shop, Ti Marl, is"
		return k, ok && noun != before && isDeterminer(lastWord(owner)) && !(inner && strings.Contains(m.In(text), " ")) // "The union, Marl, wants"
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

// openingQuotes may stand before the name of a work: "the film “Tarn”".
const openingQuotes = "\"“‘'"

// isTongue reports whether the words beside a name say that it is a language: "speaks Marl",
// "the Marl language".
func isTongue(before, after string) bool {
	switch strings.TrimRight(firstWord(strings.TrimPrefix(after, " ")), ".,;:)") {
	case "language", "dialect", "speaker", "speakers":
		return strings.HasPrefix(after, " ")
	}
	switch lastWord(strings.TrimSuffix(before, " ")) {
	case "speak", "speaks", "speaking":
		return true
	}
	return false
}

// headNoun returns the last word of the noun phrase at the start of a text: all words up
// to a mark or a word such as "of" or "that".
func headNoun(s string) string {
	last := ""
	for i, w := range strings.Fields(s[:min(len(s), 80)]) {
		bare := strings.TrimRight(w, ".,;:)")
		if i > 6 || last != "" && (functionWords()[bare] || pastTenses()[bare]) {
			break
		}
		if last = bare; bare != w {
			break
		}
	}
	return last
}
