package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold returns the words of a name, normalised: lower case, without accents,
// dots, apostrophes, a leading article or a possessive. Hyphens separate words.
// Neighbouring single letters are joined, so that "U. S." is "us" and "J.K.
// Rowling" equals "J. K. Rowling".
func Fold(s string) []string {
	// b holds the words without spaces; ends has the end of each.
	var room [64]byte
	var places [8]int
	b, ends, end := room[:0], places[:0], 0
	flush := func() {
		if len(b) > end {
			end = len(b)
			ends = append(ends, end)
		}
	}
	s = WithoutPossessive(s)
	for i, r := range s {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9': // fast paths
			b = append(b, byte(r))
		case r >= 'A' && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
		case r == ' ':
			flush()
		case isApostrophe(r) && len(b) == end && end > 0 && strings.HasPrefix(s[i+utf8.RuneLen(r):], "s "):
			// "People 's", as tokenizers leave it: the letter belongs to the
			// word before
			if ends, end = ends[:len(ends)-1], 0; len(ends) > 0 {
				end = ends[len(ends)-1]
			}
		case unicode.IsLetter(r) && !unicode.Is(unicode.Lm, r), unicode.IsDigit(r):
			if plain := unaccented(r); plain != "" {
				b = append(b, plain...)
			} else {
				b = utf8.AppendRune(b, unicode.ToLower(r))
			}
		case r == '.', isApostrophe(r), unicode.IsMark(r), unicode.Is(unicode.Lm, r), unicode.Is(unicode.Cf, r): // Cf: joiners and other invisible characters
		case r == '&':
			flush()
			b = append(b, "and"...)
			flush()
		case unicode.IsSpace(r), unicode.IsPunct(r):
			flush()
		default:
			b = utf8.AppendRune(b, r) // "+", emoji, currency: a part of some names
		}
	}
	flush()
	words := unabbreviated(wordsOf(string(b), ends))
	if len(words) == 0 { // punctuation only
		return []string{strings.TrimSpace(s)}
	}
	return words
}

// wordsOf cuts a string at the given ends.
func wordsOf(all string, ends []int) []string {
	words, start := make([]string, 0, len(ends)), 0
	for _, end := range ends {
		words = append(words, all[start:end])
		start = end
	}
	return words
}

// unabbreviated joins the letters of acronyms, drops an article at the start, and writes "US"
// and "UN" before another word in full.
func unabbreviated(words []string) []string {
	words = joinLetters(words)
	if len(words) > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
		words = words[1:]
	}
	if len(words) > 1 {
		switch words[0] {
		case "us":
			words = append([]string{"united", "states"}, words[1:]...)
		case "un":
			words = append([]string{"united", "nations"}, words[1:]...)
		}
	}
	return words
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʻ' }

// joinLetters joins neighbouring single letters into one word.
func joinLetters(words []string) []string {
	out := words[:0]
	for i := 0; i < len(words); i++ {
		from := i
		for i < len(words) && isLetter(words[i]) {
			i++
		}
		if from < i {
			out = append(out, strings.Join(words[from:i], ""))
		}
		if i < len(words) {
			out = append(out, words[i])
		}
	}
	return out
}

// isLetter reports whether a word is one letter.
func isLetter(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsLetter(r)
}

// WithoutPossessive strips a final "'s", or the apostrophe of "States'".
func WithoutPossessive(s string) string {
	if s == "" {
		return s
	}
	switch s[len(s)-1] {
	case 's', 'S', '\'', "’"[len("’")-1]:
	default:
		return s // most names
	}
	for _, end := range []string{"'s", "’s", "'S", "’S", "'", "’"} {
		if t, ok := strings.CutSuffix(s, end); ok && strings.TrimSpace(t) != "" {
			return strings.TrimRight(t, " ")
		}
	}
	return s
}

// Latin-1 and Latin Extended-A without accents, from U+00C0 on. A dot means
// that the table has no plain letter.
const (
	firstAccented = 'À'
	accented      = "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y" + // U+00C0
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll" + // U+0100
		"lllnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" // U+0140
)

// The same for Latin Extended Additional, which has Vietnamese letters and
// those of transliterations, from U+1E00 on.
const (
	firstAdditional = 'Ḁ'
	additional      = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
		"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"
)

// unaccented returns a letter without its accent, or "" if the tables do not
// have it. Ligatures such as "æ" and "ß" become two letters.
func unaccented(r rune) string {
	switch r {
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ß':
		return "ss"
	case 'þ', 'Þ':
		return "th"
	case 'ð', 'Ð':
		return "d"
	case 'ș', 'Ș':
		return "s"
	case 'ț', 'Ț':
		return "t"
	case 'ơ', 'Ơ', 'ǒ', 'Ǒ':
		return "o"
	case 'ư', 'Ư', 'ǔ', 'Ǔ':
		return "u"
	case 'ǎ', 'Ǎ':
		return "a"
	case 'ǐ', 'Ǐ':
		return "i"
	case 'ǧ', 'Ǧ':
		return "g"
	}
	table, i := accented, int(r-firstAccented)
	if r >= firstAdditional {
		table, i = additional, int(r-firstAdditional)
	}
	if i < 0 || i >= len(table) || table[i] == '.' {
		return ""
	}
	return table[i : i+1]
}
