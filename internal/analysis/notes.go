package analysis

// languages are the languages that the article's reader tells apart, by their
// BCP 47 tags.
var languages = map[string]string{
	"ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German",
	"el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish", "he": "Hebrew",
	"hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
	"ka": "Georgian", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "ms": "Malay", "nl": "Dutch", "no": "Norwegian",
	"nb": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian",
	"sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
	"zh": "Chinese",
}

// Notes says what the reader should know of the whole reading, each in a
// sentence or two. There is nothing to say of an article in English.
func (a *Analysis) Notes() []string {
	switch lang := a.Document.Lang; lang {
	case "", "en":
		return nil
	default:
		name := languages[lang]
		if name == "" {
			name = "a language other than English"
		}
		return []string{"This article seems to be in " + name + ". It is summarised all the same, but names are read for English: many will be missing or wrong."}
	}
}
