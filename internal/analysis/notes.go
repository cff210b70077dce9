package analysis

import (
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/lang"
	"standfirst/internal/nlp"
)

// languages are the languages that the article's reader tells apart, by their
// BCP 47 tags.
var languages = lang.English.Table("languages")

// Notes says what the reader should know of the whole reading, each in a
// sentence or two. There is nothing to say of an article in English.
func (a *Analysis) Notes() []string {
	switch tag := a.Document.Lang; tag {
	case "en":
		return nil
	case "":
		tokens := 0
		for _, s := range a.Sentences {
			tokens += len(s.Tokens)
		}
		if tokens < 100 { // too short to tell any language by
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

// language returns the language of an article, as a BCP 47 primary tag. A page
// is believed about its own, save on whether it is English: templates say so
// of pages in any language.
func language(d *doc.Document) string {
	var text strings.Builder
	for _, b := range d.Blocks {
		if b.Kept && text.Len() < 20_000 {
			text.WriteString(b.In(d.Text))
			text.WriteByte('\n')
		}
	}
	told := nlp.Language(text.String())
	if d.Lang == "" || told != "" && (d.Lang == "en") != (told == "en") {
		return told
	}
	return d.Lang
}
