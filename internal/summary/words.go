package summary

import (
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
	"standfirst/internal/summary/porter"
)

// An occurrence is one occurrence of a word: a run of letters and digits, in lower
// case, stemmed if it is ASCII and longer than three letters. ROUGE counts words in
// the same way, so expected overlap and ROUGE have the same units.
type occurrence struct {
	term  int32
	start int32 // byte offset within the document's text
	traits
}

// traits of an occurrence.
type traits uint8

const (
	capital   traits = 1 << iota // begins with an upper-case letter
	number                       // contains a digit
	inQuotes                     // is in quotation marks
	inside                       // is not the first word of its sentence
	uppercase                    // two letters or more, all capitals
)

// vocabulary numbers the distinct stems of a document in order of first occurrence.
type vocabulary struct {
	stems  *lang.Distinct
	buffer []byte
	lower  []byte
	// known has the lower-case words, and stemOf the number of the stem of each, so that
	// each is stemmed only once.
	known  *lang.Distinct
	stemOf []int32
}

func newVocabulary(size int) *vocabulary {
	return &vocabulary{stems: lang.NewDistinct(size), known: lang.NewDistinct(size)}
}

// of returns the number of the word in v.lower.
func (v *vocabulary) of() int32 {
	k := lang.Number(v.known, v.lower)
	if k < len(v.stemOf) {
		return v.stemOf[k]
	}
	word := v.known.Word(k)
	v.buffer = v.buffer[:0]
	if len(word) > 3 && ascii(word) {
		v.buffer = porter.Append(v.buffer, word)
	} else {
		v.buffer = append(v.buffer, word...)
	}
	n := int32(0)
	if string(v.buffer) == word {
		n = int32(lang.Number(v.stems, word)) // without another copy of it
	} else {
		n = int32(lang.Number(v.stems, v.buffer))
	}
	v.stemOf = append(v.stemOf, n)
	return n
}

// stem returns the stem with a number.
func (v *vocabulary) stem(n int32) string { return v.stems.Word(int(n)) }

// find returns the number of a stem, or -1.
func (v *vocabulary) find(stem string) int32 { return int32(lang.Find(v.stems, stem)) }

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// read appends the words of text[from:to] to out, without note marks. Scripts
// without spaces between words are read character by character.
func (v *vocabulary) read(out []occurrence, text string, from, to int) []occurrence {
	first := len(out)
	start := -1
	var t traits
	letters := 0
	lowercase := false
	end := func() {
		if start < 0 {
			return
		}
		if letters >= 2 && !lowercase {
			t |= uppercase
		}
		if len(out) > first {
			t |= inside
		}
		out = append(out, occurrence{term: v.of(), start: int32(start), traits: t})
		start = -1
	}
	for i := from; i < to; {
		c := text[i]
		if start >= 0 && 'a' <= c && c <= 'z' { // fast path: most characters
			j := i + 1
			for j < to && 'a' <= text[j] && text[j] <= 'z' {
				j++
			}
			v.lower = append(v.lower, text[i:j]...)
			letters += j - i
			lowercase = true
			i = j
			continue
		}
		x := characterAt(text[i:to])
		if !x.letter && !x.digit {
			end()
			i += x.size
			continue
		}
		if x.alone {
			end()
		}
		if start < 0 {
			start, t, letters, lowercase = i, 0, 0, false
			v.lower = v.lower[:0]
			if x.upper {
				t |= capital
			}
		}
		if x.digit {
			t |= number
		} else {
			letters++
			lowercase = lowercase || !x.upper
		}
		v.lower = utf8.AppendRune(v.lower, x.lower)
		i += x.size
		if x.alone {
			end()
		}
	}
	end()
	return out
}

// A character is one of a text, with its size in bytes.
type character struct {
	lower                       rune // in lower case
	size                        int
	letter, upper, digit, alone bool // alone: it is a word by itself
}

// characterAt returns the first character of a text. A note mark counts as one.
func characterAt(s string) character {
	c := s[0]
	switch {
	case 'a' <= c && c <= 'z':
		return character{lower: rune(c), size: 1, letter: true}
	case 'A' <= c && c <= 'Z':
		return character{lower: rune(c + 'a' - 'A'), size: 1, letter: true, upper: true}
	case c == '[':
		return character{size: noteMark(s)}
	case c < utf8.RuneSelf:
		return character{lower: rune(c), size: 1, digit: '0' <= c && c <= '9'}
	}
	r, size := utf8.DecodeRuneInString(s)
	if unicode.IsLetter(r) || unicode.IsMark(r) {
		return character{lower: unicode.ToLower(r), size: size, letter: true, upper: unicode.IsUpper(r),
			alone: unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)}
	}
	return character{lower: r, size: size, digit: unicode.IsDigit(r)}
}

// noteMark returns the length of the note mark ("[17]") that s starts with, or 1,
// for the bracket alone. Note marks are not words of a sentence.
func noteMark(s string) int {
	for i := 1; i < len(s) && i < 5; i++ {
		if s[i] == ']' && i > 1 {
			return i + 1
		}
		if s[i] < '0' || s[i] > '9' {
			break
		}
	}
	return 1
}

// wordCount counts words as a reader would: runs between spaces that contain a
// letter or digit, and each character of a script without spaces.
func wordCount(text string) int {
	n := 0
	in := false
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			i++
			if c <= ' ' {
				in = false
			} else if !in && (c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z') {
				in = true
				n++
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case unicode.IsSpace(r):
			in = false
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			n++
			in = false
		case !in && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			in = true
			n++
		}
	}
	return n
}
