package ner

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// mode is how a sentence uses capitals. In all but plain sentences capitals say
// little, so the features that depend on them are kept separate.
type mode uint8

const (
	plain mode = iota
	title      // A Headline in Title Case
	upper      // ALL CAPITALS
	lower      // no capitals at all
	numModes
)

// modeOf detects the mode of a sentence. One or two words are plain.
func modeOf(tokens []string) mode {
	words, capital, allCaps, long, longCapital := 0, 0, 0, 0, 0
	for _, t := range tokens {
		r, n := utf8.DecodeRuneInString(t)
		if !unicode.IsLetter(r) {
			continue
		}
		words++
		isLong := len(t) > 3
		if isLong {
			long++
		}
		if unicode.IsUpper(r) {
			capital++
			if isLong {
				longCapital++
			}
			if n == len(t) || lang.IsUpper(t) {
				allCaps++
			}
		}
	}
	switch {
	case words >= 3 && allCaps*10 >= words*8 && longCapital >= 2:
		return upper
	case words >= 3 && capital == 0:
		return lower
	case long >= 4 && longCapital*10 >= long*8 && words >= 5:
		return title
	}
	return plain
}

// word is what features read from a token on its own. There is one for each
// distinct token and mode in a document.
type word struct {
	text  string
	lower uint64 // hash, ignoring case
	shape uint64
	entry
	mode     mode
	capital  bool // begins with an upper-case letter
	allCaps  bool // two or more letters, all of them upper-case
	letter   bool // begins with a letter
	ordinary bool // has only the lower-case letters a to z, or is a digit or a mark other than a hyphen
	prefix   [3]uint64
	suffix   [4]uint64

	// said[o] caches the summed weights of this word's features at distance
	// o-window.
	said [2*window + 1]struct {
		sum
		known bool
	}
	stats *stats
	// met caches the summed weights of the features of the document, for tokens
	// outside and inside longer runs.
	met [2]struct {
		sum
		known bool
	}
}

// window is how many tokens to each side word features look.
const window = 2

func (w *word) read(l *Lexicon, text string, m mode) {
	w.text, w.lower, w.mode = text, hashLower(text), m
	w.entry = l.folded(text, w.lower)
	r, _ := utf8.DecodeRuneInString(text)
	w.capital, w.letter = unicode.IsUpper(r), unicode.IsLetter(r)
	w.ordinary = !w.capital && isOrdinary(text)
	w.allCaps = w.capital && len(text) > 1 && text == strings.ToUpper(text)
	w.shape = shape(text)*4 + uint64(m)
	w.affixes()
}

func isOrdinary(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < 'a' || c > 'z' {
			return len(text) == 1 && c < utf8.RuneSelf && c != '-'
		}
	}
	return true
}

// shape hashes the character classes of s, with runs cut to two: "Kerry" is
// Xxx, "U.S." is X.X., "2016" is 00.
func shape(s string) uint64 {
	h, run, last := uint64(fnvOffset), 0, rune(0)
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLetter(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = '0'
		case r == '’':
			r = '\''
		case r > 0x7f:
			r = '*'
		}
		if r == last {
			if run++; run > 2 {
				continue
			}
		} else {
			last, run = r, 1
		}
		h = (h ^ uint64(r)) * fnvPrime
	}
	return mix(h) >> 3
}

// affixes hashes the first 2 to 4 and the last 1 to 4 characters, ignoring
// case. It skips an affix that is the whole word.
func (w *word) affixes() {
	s := w.text
	at := 0
	for i := range 4 {
		if at >= len(s) {
			break
		}
		_, n := utf8.DecodeRuneInString(s[at:])
		if at += n; i > 0 && at < len(s) {
			w.prefix[i-1] = hashLower(s[:at])
		}
	}
	at = len(s)
	for i := range 4 {
		_, n := utf8.DecodeLastRuneInString(s[:at])
		if at -= n; at <= 0 {
			break
		}
		w.suffix[i] = hashLower(s[at:])
	}
}

// fold removes the accents most common in Latin-script names, since the lists
// often leave them out.
func fold(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		ascii = ascii && s[i] < 0x80
	}
	if ascii {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r < 0xc0 || r > 0x17f {
			return r
		}
		if i := strings.IndexRune(accented, r); i >= 0 {
			return rune(plainFor[utf8.RuneCountInString(accented[:i])])
		}
		return r
	}, s)
}

const (
	accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿĀāăĄąĆćČčĎďĐđĒēĘęĚěĞğĪīİıŁłŃńŇňŌōőŘřŚśŞşŠšţťŪūůűŹźŻżŽž"
	plainFor = "AAAAAACEEEEIIIINOOOOOOUUUUYaaaaaaceeeeiiiinoooooouuuuyyAaaAaCcCcDdDdEeEeEeGgIiIiLlNnNnOooRrSsSsSsttUuuuZzZzZz"
)
