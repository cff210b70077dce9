package analysis

import (
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/lang"
	"standfirst/internal/nlp"
)

// languages are the names of the detectable languages, by BCP 47 tag.
var languages = lang.English.Table("languages")

// Notes returns what the reader should know about the analysis as a whole, in a sentence
// or two each. An article in English has none.
func (a *Analysis) Notes() []string {
	switch tag := a.Document.Lang; tag {
	case "en":
		return nil
	case "":
		tokens := 0
		for _, s := range a.Sentences {
			tokens += len(s.Tokens)
		}
		if tokens < 100 { // too short to detect a language
			return nil
		}
		return []string{"The language of this article was not recognised. Name detection works in English; expect errors."}
	default:
		name := languages()[tag]
		if name == "" {
			name = "a language other than English"
		}
		notes := []string{"This article seems to be in " + name + ". Name detection works in English; expect errors."}
		switch tag {
		case "zh", "ja", "km", "my":
			notes = append(notes, name+" has no spaces between words, so a length in words counts characters.")
		case "th", "lo":
			notes = append(notes, name+" marks neither words nor sentence ends, so a length in words counts characters, and each paragraph counts as one sentence.")
		}
		return notes
	}
}

// language returns the language of an article as a BCP 47 primary tag. It is the one that
// the page declares, except where the text is clearly English and the page says
// otherwise, or the other way round: templates declare English for any language.
func language(d *doc.Document) string {
	var text strings.Builder
	for _, b := range d.Blocks {
		if b.Kept && text.Len() <= nlp.LanguageSample {
			text.WriteString(b.In(d.Text))
			text.WriteByte('\n')
		}
	}
	detected := nlp.Language(text.String())
	if d.Lang == "" || detected != "" && (d.Lang == "en") != (detected == "en") {
		return detected
	}
	return d.Lang
}
