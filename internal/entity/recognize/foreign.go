package recognize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	particles           = lang.English.Set("surname-particles")
	foreignPrepositions = lang.English.Set("foreign-prepositions")
)

// Foreign filters the mentions of a text that is not in English. There the
// model has little but capitals to go by, so we keep only what is shaped like a
// name: no clauses, and no leading words that the text also has in lower case.
// In German, where all nouns are capitalised, we keep only people with two or
// more names, known places and names in capitals.
func Foreign(text, language string, sentences []doc.Sentence, mentions []entity.Mention) []entity.Mention {
	small := map[string]bool{} // words that the text has in lower case
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			small[w] = true
		}
	}
	var out []entity.Mention
	for _, m := range mentions {
		words := withoutClause(text, wordsIn(text, m.Span))
		for len(words) > 0 && (small[strings.ToLower(words[0].In(text))] || m.Kind == entity.Person && !names.IsGivenName(words[0].In(text)) && (language == "de" && len(words) > 1 || len(words) > 2 && names.IsGivenName(words[1].In(text)))) {
			words = words[1:] // "Von Katrin Aumüller", "Bürgermeister Jens Holtkamp"
		}
		if len(words) == 0 || len(words) > 5 {
			continue
		}
		m.Span = doc.Span{Start: words[0].Start, End: words[len(words)-1].End}
		given := names.IsGivenName(words[0].In(text))
		switch {
		case m.Kind == entity.Place && len(words) > 1 && given && !isKnown(m.In(text)):
			m.Kind = entity.Person
		case (m.Kind != entity.Organization || isKnown(m.In(text))) && len(words) == 1 && !given && foreignPrepositions()[lastWord(strings.TrimRight(text[max(0, m.Start-8):m.Start], " "))] && (m.Kind == entity.Person || isKnown(m.In(text))):
			m.Kind = entity.Place
		}
		if shaped(text, m, words) && (language != "de" || len(words) > 1 && m.Kind == entity.Person || m.Kind == entity.Place && (isKnown(m.In(text)) || strings.HasSuffix(text[:m.Start], " aus ")) || allCapitals(m.In(text))) {
			out = append(out, m)
		}
	}
	return foreignPlaces(text, sentences, out)
}

// IsForeign reports whether a text whose language is unknown is not in English: most of its
// words in lower case are not in the English lexicon.
func IsForeign(text string) bool {
	const fewest = 5 // words that say something
	all, english := 0, 0
	for w := range strings.FieldsFuncSeq(text[:min(len(text), longestSample)], func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if len(w) > 2 && unicode.IsLower(firstRune(w)) {
			all++
			if names.IsCommon(w) || functionWords()[w] {
				english++
			}
		}
	}
	return all >= fewest && 2*english < all
}

// longestSample is how much of a text IsForeign reads, in bytes.
const longestSample = 4000

// withoutClause drops the words of a mention up to the last one that no name has inside:
// "Le maire de Brest".
func withoutClause(text string, words []doc.Span) []doc.Span {
	for i := len(words) - 1; i > 0; i-- {
		if w := words[i].In(text); unicode.IsLower(firstRune(w)) && !particles()[w] && w != "e" && w != "y" && w != "et" && w != "und" {
			words = words[i+1:]
			break
		}
	}
	for len(words) > 0 && particles()[words[0].In(text)] && unicode.IsLower(firstRune(words[0].In(text))) {
		words = words[1:]
	}
	return words
}

// foreignPlaces adds the known places that follow a preposition and the model missed.
func foreignPlaces(text string, sentences []doc.Sentence, mentions []entity.Mention) []entity.Mention {
	var found []entity.Mention
	for i, s := range sentences {
		for k := 1; k < len(s.Tokens); k++ {
			t := s.Tokens[k]
			if w := t.In(text); len(w) > 3 && unicode.IsUpper(firstRune(w)) && foreignPrepositions()[s.Tokens[k-1].In(text)] && names.IsKnownPlace(w) && !names.IsGivenName(w) {
				if _, taken := overlapped(mentions, t.Span); !taken {
					found = append(found, entity.Mention{Span: t.Span, Sentence: i, Kind: entity.Place})
				}
			}
		}
	}
	return overlay(mentions, found)
}

// wordsIn splits a span at spaces.
func wordsIn(text string, s doc.Span) (out []doc.Span) {
	at := s.Start
	for w := range strings.FieldsSeq(s.In(text)) {
		at += strings.Index(text[at:s.End], w)
		out = append(out, doc.Span{Start: at, End: at + len(w)})
		at += len(w)
	}
	return out
}

// shaped reports whether all words except particles are capitalised, and there
// is no punctuation that names do not have.
func shaped(text string, m entity.Mention, words []doc.Span) bool {
	if strings.ContainsAny(m.In(text), ",;:!?()\"«»„“”/") {
		return false
	}
	for i, w := range words {
		if s := w.In(text); !unicode.IsUpper(firstRune(s)) && !unicode.IsDigit(firstRune(s)) && (i == 0 || !particles()[s]) && unicode.IsLower(firstRune(s)) && s != "e" && s != "y" && s != "et" && s != "und" {
			return false
		}
	}
	return true
}

func isKnown(name string) bool { return names.IsKnownPlace(name) || names.IsCountry(name) }

func allCapitals(name string) bool {
	return len(name) > 1 && strings.ToUpper(name) == name && strings.ToLower(name) != name
}
