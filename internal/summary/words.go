package summary

import (
	"unicode"
	"unicode/utf8"

	"standfirst/internal/summary/porter"
)

// A word occurrence as the scorer counts it: a run of letters and digits in
// lower case, stemmed if it is English and longer than three letters, which
// is the way of ROUGE, so that expected ROUGE is expected in the same units.
type occurrence struct {
	term  int32
	start int32 // byte offset within the document's text
	traits
}

// traits of an occurrence.
type traits uint8

const (
	capital   traits = 1 << iota // begins with an upper-case letter
	number                       // holds a digit
	inQuotes                     // stands within quotation marks
	inside                       // is not the first word of its sentence
	uppercase                    // has no lower-case letter, and two letters or more
)

// vocabulary numbers the different words of a document in the order in which
// they first stand in it.
type vocabulary struct {
	number map[string]int32
	stems  []string
	buffer []byte
	lower  []byte
	// known maps a lower-case word as written to its number, so that a word is
	// stemmed once.
	known map[string]int32
}

func newVocabulary(size int) *vocabulary {
	return &vocabulary{number: make(map[string]int32, size), known: make(map[string]int32, size)}
}

// of returns the number of the word that stands in v.lower.
func (v *vocabulary) of() int32 {
	if n, ok := v.known[string(v.lower)]; ok {
		return n
	}
	word := string(v.lower)
	v.buffer = v.buffer[:0]
	if len(word) > 3 && ascii(word) {
		v.buffer = porter.Append(v.buffer, word)
	} else {
		v.buffer = append(v.buffer, word...)
	}
	n, ok := v.number[string(v.buffer)]
	if !ok {
		n = int32(len(v.stems))
		stem := word
		if string(v.buffer) != word {
			stem = string(v.buffer)
		}
		v.stems = append(v.stems, stem)
		v.number[stem] = n
	}
	v.known[word] = n
	return n
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// read appends the words of text[from:to] to out, marks of notes left out. Scripts that put no spaces
// between words are read rune by rune.
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
		size := 1
		isLetter, isUpper, isDigit, alone := false, false, false, false
		r := rune(c)
		switch {
		case 'a' <= c && c <= 'z':
			isLetter = true
		case 'A' <= c && c <= 'Z':
			isLetter, isUpper = true, true
			r = rune(c + 'a' - 'A')
		case '0' <= c && c <= '9':
			isDigit = true
		case c == '[':
			size = noteMark(text[i:to])
		case c >= utf8.RuneSelf:
			r, size = utf8.DecodeRuneInString(text[i:])
			if unicode.IsLetter(r) || unicode.IsMark(r) {
				isLetter, isUpper = true, unicode.IsUpper(r)
				alone = unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
				r = unicode.ToLower(r)
			} else if unicode.IsDigit(r) {
				isDigit = true
			}
		}
		if !isLetter && !isDigit {
			end()
			i += size
			continue
		}
		if alone {
			end()
		}
		if start < 0 {
			start, t, letters, lowercase = i, 0, 0, false
			v.lower = v.lower[:0]
			if isUpper {
				t |= capital
			}
		}
		if isDigit {
			t |= number
		} else {
			letters++
			lowercase = lowercase || !isUpper
		}
		v.lower = utf8.AppendRune(v.lower, r)
		i += size
		if alone {
			end()
		}
	}
	end()
	return out
}

// noteMark is the length of a mark that points to a note ("[17]"), which is no
// word of the sentence, or else of its bracket alone.
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

// wordCount is how many words a reader counts: runs between spaces that hold
// a letter or a digit, and each rune of a script that puts no spaces.
func wordCount(text string) int {
	n := 0
	in := false
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			if r <= ' ' {
				in = false
			} else if !in && (r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z') {
				in = true
				n++
			}
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
