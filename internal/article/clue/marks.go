package clue

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// IsSeparator recognises a line of only rules and ornaments ("---", "* * *"), and the end
// marks of newsrooms.
func IsSeparator(s string) bool {
	if IsEndMark(s) {
		return true
	}
	marks := 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("-*_=~•·—–―#+⁂❦§◆■●○◊…", r):
			marks++
		case !unicode.IsSpace(r):
			return false
		}
	}
	return marks >= 2 || marks == 1 && s != "-" && s != "–" && s != "#" && s != "…" && s != "—"
}

// IsEndMark recognises the marks that end a press release.
func IsEndMark(s string) bool {
	if len(s) > 12 {
		return false
	}
	switch strings.ReplaceAll(s, " ", "") {
	case "###", "-30-", "–30–", "(END)", "ENDS", "-ends-", "-ENDS-", "–ENDS–":
		return true
	}
	return false
}

// ListMarker returns the length of the bullet or number at the start of a list item,
// including the space after it, or 0.
func ListMarker(s string) int {
	if len(s) > 3 && s[0] == '[' && (s[1] == ' ' || s[1]|0x20 == 'x') && s[2] == ']' && s[3] == ' ' {
		return len("[ ] ")
	}
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("•‣⁃◦▪▫●○·∙*-–+✓✔➢►▶■□", r) {
		if sp := SpaceAfter(s[n:]); sp > 0 {
			return n + sp
		}
		return 0
	}
	i := 0
	if s != "" && s[0] == '(' {
		i++
	}
	from := i
	for i < len(s) && i-from < 3 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == from {
		for i < len(s) && i-from < 5 && strings.IndexByte("ivx", s[i]) >= 0 {
			i++
		}
		if i < len(s) && s[i] == '.' && s[from:i] == "v" {
			return 0 // "v." between the parties of a case
		}
	}
	if i == from && i < len(s) && (s[i] >= 'a' && s[i] <= 'i') {
		i++
	}
	if i == from || i >= len(s) || s[i] != '.' && s[i] != ')' {
		return 0
	}
	i++
	if sp := SpaceAfter(s[i:]); sp > 0 {
		return i + sp
	}
	return 0
}

// IsRow recognises a table row as spreadsheets and browsers copy it: short cells
// separated by tabs or bars. A sentence with one tab is not a row.
func IsRow(s string) bool {
	const longest = 1000
	if len(s) > longest {
		return false
	}
	tabs, bars := strings.Count(s, "\t"), strings.Count(s, "|")
	if bars >= 2 && s[0] == '|' || tabs >= 3 {
		return true
	}
	return (tabs > 0 || bars >= 2) && (!EndsSentence(s) || len(s) < 60*(tabs+bars))
}

// SpaceAfter returns the length of the white space at the start of s.
func SpaceAfter(s string) int { return len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace)) }

// EndsSentence reports whether s ends with a stop, and perhaps closing quotes and
// brackets.
func EndsSentence(s string) bool {
	for strings.HasSuffix(s, "]") {
		i := strings.LastIndexByte(s, '[')
		if i <= 0 || len(s)-i >= 6 || Digits(s[i+1:]) == 0 {
			break
		}
		s = s[:i] // the number of a note
	}
	if n := len(s); n > 0 && s[n-1] >= '0' && s[n-1] <= '9' {
		s = s[:n-glued(s)]
	}
	s = strings.TrimRight(s, "\"'”’»›)]}*_")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…:;。！？؟۔।॥", r)
}

// glued returns the length of the number of a note behind the last stop, which copying leaves there:
// "when the lock broke.2". A number may stand behind an abbreviation, too: "vol.2".
func glued(s string) int {
	const most, word = 2, 4 // digits, letters
	i := len(strings.TrimRight(s, "0123456789"))
	stop := strings.TrimRight(s[:i], ".!?")
	if n := len(s) - i; n > most || len(stop) == i || len(stop) < word || strings.Trim(stop[len(stop)-word:], "abcdefghijklmnopqrstuvwxyz") != "" {
		return 0
	}
	return len(s) - i
}

// IsUpper reports whether s has enough letters for two words, all of them capitals where
// there is case.
func IsUpper(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 4
}

// StartsLow reports whether a text begins with a small letter.
func StartsLow(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func FirstLetter(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		if unicode.IsSpace(r) {
			break
		}
	}
	return 0
}

// CountWords counts the words of s. In scripts without spaces, each character counts as
// half a word.
func CountWords(s string) int {
	words, dense, in := 0, 0, false
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf { // fast path: most characters
			i++
			switch {
			case isWordByte[c]:
				if !in {
					words++
					in = true
				}
			case c == ' ' || '\t' <= c && c <= '\r':
				in = false
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case unicode.IsSpace(r):
			in = false
		case r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			dense++
			in = false
		case !in && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			words++
			in = true
		}
	}
	return words + dense/2
}

// isWordByte has the ASCII letters and digits.
var isWordByte = func() (is [utf8.RuneSelf]bool) {
	for c := range byte(utf8.RuneSelf) {
		is[c] = wordByte(c)
	}
	return is
}()

// Words yields the words of s, without marks.
func Words(s string) iter.Seq[string] {
	return strings.FieldsFuncSeq(s, func(r rune) bool { return !WordRune(r) })
}

func WordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 0 && isWordByte[r]
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func Digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// Clean collapses white space.
func Clean(s string) string { return strings.Join(strings.Fields(s), " ") }

// IsSectionName recognises a common section heading.
func IsSectionName(s string) bool { return sectionNames()[strings.ToLower(strings.Trim(s, " :.#*"))] }

var sectionNames = lang.English.Set("section-names")

// IsTitleCase recognises a text of three or more words, nearly all capitalised, as in
// American headlines.
func IsTitleCase(s string) bool {
	words, capitals := 0, 0
	most := len(s)/5/5 + 1 // words without a capital, if all others had one
	for w, rest := cutField(s); w != ""; w, rest = cutField(rest) {
		if len(w) < 4 {
			continue
		}
		r := FirstLetter(w)
		if !unicode.IsLetter(r) || utf8.RuneCountInString(w) < 4 {
			continue
		}
		words++
		if unicode.IsUpper(r) {
			capitals++
		} else if words-capitals > most {
			return false
		}
	}
	return words >= 3 && capitals*5 >= words*4
}
