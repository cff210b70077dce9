package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// LanguageSample is how much of a text we read to detect its language.
const LanguageSample = 8_000 // bytes

// Language detects the language of a text from its script and its most common words, and
// returns a BCP 47 primary tag. It returns "" if unsure: for a short text, a mix of
// languages, or a language that it does not know.
func Language(text string) string {
	if len(text) > LanguageSample {
		text = text[:LanguageSample]
		for !utf8.ValidString(text[len(text)-1:]) && len(text) > LanguageSample-utf8.UTFMax {
			text = text[:len(text)-1]
		}
	}
	letters := 0
	var count [len(scripts)]int
	for _, r := range text {
		if 'a' <= r && r <= 'z' { // a fast path: Latin
			letters++
			count[0]++
			continue
		}
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		for i, s := range scripts {
			if unicode.Is(s.table, r) {
				count[i]++
				break
			}
		}
	}
	best := 0
	for i := range scripts {
		if count[i] > count[best] {
			best = i
		}
	}
	switch s := scripts[best]; {
	case letters < 8 || count[best]*3 < letters*2 && s.tag != "zh" && s.tag != "ja":
		return ""
	case s.tag == "zh" || s.tag == "ja":
		// Japanese mixes kana with Han; Chinese has no kana.
		if count[kana]*10 > count[han] {
			return "ja"
		}
		if count[han]*3 > letters*2 {
			return "zh"
		}
		return ""
	case s.tag != "":
		return s.tag
	}
	return byWords(text)
}

// byWords detects a language by its most common words. A word that several languages
// share counts partly for each.
func byWords(text string) string {
	index := commonWords()
	score := make([]float64, len(languages()))
	words, best, second := 0, -1, -1
	var lower []byte
	for w := range strings.FieldsFuncSeq(text, notWordRune) {
		words++
		lower = lang.AppendLower(lower[:0], w)
		shared := index[string(lower)]
		for _, l := range shared {
			score[l] += 1 / float64(len(shared))
		}
	}
	for l := range score {
		switch {
		case best < 0 || score[l] > score[best]:
			best, second = l, best
		case second < 0 || score[l] > score[second]:
			second = l
		}
	}
	// In running text, a fifth to a half of the words are in the lists; in names, code
	// and lists hardly any are.
	if score[best] < 2.5 || score[best] < 0.07*float64(words) || score[best] < 1.3*score[second] {
		return ""
	}
	tag, _, _ := strings.Cut(languages()[best], "\t")
	return tag
}

func notWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return (r|0x20 < 'a' || r|0x20 > 'z') && r != '\''
	}
	return !unicode.IsLetter(r) && !unicode.IsMark(r)
}

// scripts are checked first. A script that news uses for only one language has the tag of
// that language.
var scripts = [...]struct {
	table *unicode.RangeTable
	tag   string
}{
	{unicode.Latin, ""}, {unicode.Cyrillic, ""}, {unicode.Arabic, ""}, {unicode.Devanagari, ""},
	han: {unicode.Han, "zh"}, kana: {kanaTable, "ja"}, {unicode.Hangul, "ko"}, {unicode.Thai, "th"},
	{unicode.Greek, "el"}, {unicode.Hebrew, "he"}, {unicode.Armenian, "hy"}, {unicode.Georgian, "ka"},
	{unicode.Bengali, "bn"}, {unicode.Tamil, "ta"}, {unicode.Telugu, "te"}, {unicode.Malayalam, "ml"}, {unicode.Kannada, "kn"},
	{unicode.Gujarati, "gu"}, {unicode.Gurmukhi, "pa"}, {unicode.Sinhala, "si"}, {unicode.Ethiopic, "am"},
	{unicode.Lao, "lo"}, {unicode.Khmer, "km"}, {unicode.Myanmar, "my"},
}

const han, kana = 4, 5

var kanaTable = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x3041, Hi: 0x30FF, Stride: 1}}}

// languages share a script and are distinguished by common words.
var languages = lang.World.Lines("common-words")

// commonWords maps a word to the indexes of the languages that have it.
var commonWords = lazy.Value(func() map[string][]uint8 {
	m := make(map[string][]uint8, 1500)
	for l, row := range languages() {
		_, words, _ := strings.Cut(row, "\t")
		for w := range strings.FieldsSeq(words) {
			if have := m[w]; len(have) == 0 || have[len(have)-1] != uint8(l) {
				m[w] = append(have, uint8(l))
			}
		}
	}
	return m
})
