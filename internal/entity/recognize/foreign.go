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

var particles = lang.English.Set("surname-particles")

// Foreign filters the mentions of a text that is not in English. There the
// model has little but capitals to go by, so we keep only what is shaped like a
// name: no clauses, and no leading words that the text also has in lower case.
// In German, where all nouns are capitalised, we keep only people with two or
// more names, known places and names in capitals.
func Foreign(text, language string, mentions []entity.Mention) []entity.Mention {
	small := map[string]bool{} // words that the text has in lower case
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			small[w] = true
		}
	}
	var out []entity.Mention
	for _, m := range mentions {
		words := wordsIn(text, m.Span)
		for len(words) > 0 && (small[strings.ToLower(words[0].In(text))] || language == "de" && len(words) > 1 && m.Kind == entity.Person && !names.IsGivenName(words[0].In(text))) {
			words = words[1:] // "Von Katrin Aumüller", "Bürgermeister Jens Holtkamp"
		}
		if len(words) == 0 || len(words) > 5 {
			continue
		}
		m.Span = doc.Span{Start: words[0].Start, End: words[len(words)-1].End}
		if shaped(text, m, words) && (language != "de" || len(words) > 1 && m.Kind == entity.Person || m.Kind == entity.Place && isKnown(m.In(text)) || allCapitals(m.In(text))) {
			out = append(out, m)
		}
	}
	return out
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
