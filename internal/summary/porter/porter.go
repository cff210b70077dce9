// Package porter strips English endings, so that forms of a word such as "meets" and
// "meeting" count as one. It implements the algorithm of Porter (1980),
// https://tartarus.org/martin/PorterStemmer/, with the changes that NLTK calls its
// extensions, because the usual implementations of ROUGE stem with those.
package porter

// irregular returns the stem of a word that the rules would get wrong, or "".
func irregular(word string) string {
	switch word {
	case "skies":
		return "sky"
	case "dying":
		return "die"
	case "lying":
		return "lie"
	case "tying":
		return "tie"
	case "innings", "outings", "cannings":
		return word[:len(word)-1]
	case "sky", "news", "inning", "outing", "canning", "howe", "proceed", "exceed", "succeed":
		return word
	}
	return ""
}

// Append appends the stem of a lower-case ASCII word to dst. Other bytes
// count as consonants.
func Append(dst []byte, word string) []byte {
	if len(word) <= 2 {
		return append(dst, word...)
	}
	if s := irregular(word); s != "" {
		return append(dst, s...)
	}
	from := len(dst)
	dst = append(dst, word...)
	w := stemmer(dst[from:])
	w = w.plural()
	w = w.past()
	w = w.finalY()
	w = w.doubleSuffix()
	w = w.apply(step3)
	w = w.apply(step4)
	w = w.finalE()
	if w.ends("ll") && w[:len(w)-1].measure() > 1 {
		w = w[:len(w)-1]
	}
	// A rule may make the word one letter longer, and append may then have moved it
	// to a new array: copy it back to dst.
	return append(dst[:from], w...)
}

// Stem returns the stem of a lower-case ASCII word.
func Stem(word string) string { return string(Append(make([]byte, 0, len(word)+1), word)) }

// stemmer is a word being stemmed. The steps are numbered as in the paper.
type stemmer []byte

func (w stemmer) ends(suffix string) bool {
	return len(w) >= len(suffix) && w[len(w)-1] == suffix[len(suffix)-1] && string(w[len(w)-len(suffix):]) == suffix
}

// consonant reports whether letter i is a consonant. A y is one at the start and
// after a vowel.
func (w stemmer) consonant(i int) bool {
	switch w[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return false
	case 'y':
		return i == 0 || !w.consonant(i-1)
	}
	return true
}

// measure is m in the paper: how often a vowel is followed by a consonant.
func (w stemmer) measure() int {
	m, vowel := 0, false
	for i, c := range w {
		consonant := true
		switch c {
		case 'a', 'e', 'i', 'o', 'u':
			consonant = false
		case 'y':
			consonant = i == 0 || vowel
		}
		if consonant && vowel {
			m++
		}
		vowel = !consonant
	}
	return m
}

func (w stemmer) hasVowel() bool {
	for i := range w {
		if !w.consonant(i) {
			return true
		}
	}
	return false
}

func (w stemmer) endsDouble() bool {
	n := len(w)
	return n >= 2 && w[n-1] == w[n-2] && w.consonant(n-1)
}

// endsCVC is *o in the paper, with NLTK's case for words of two letters.
func (w stemmer) endsCVC() bool {
	n := len(w)
	if n == 2 {
		return !w.consonant(0) && w.consonant(1)
	}
	return n >= 3 && w.consonant(n-3) && !w.consonant(n-2) && w.consonant(n-1) &&
		w[n-1] != 'w' && w[n-1] != 'x' && w[n-1] != 'y'
}

// plural is step 1a.
func (w stemmer) plural() stemmer {
	n := len(w)
	switch {
	case w.ends("ies") && n == 4:
		return w[:n-1]
	case w.ends("sses"), w.ends("ies"):
		return w[:n-2]
	case w.ends("ss"):
		return w
	case w.ends("s"):
		return w[:n-1]
	}
	return w
}

// past is step 1b.
func (w stemmer) past() stemmer {
	n := len(w)
	if w.ends("ied") {
		if n == 4 {
			return w[:n-1]
		}
		return w[:n-2]
	}
	if w.ends("eed") {
		if w[:n-3].measure() > 0 {
			return w[:n-1]
		}
		return w
	}
	switch {
	case w.ends("ed") && w[:n-2].hasVowel():
		w = w[:n-2]
	case w.ends("ing") && w[:n-3].hasVowel():
		w = w[:n-3]
	default:
		return w
	}
	n = len(w)
	switch {
	case w.ends("at"), w.ends("bl"), w.ends("iz"):
		return append(w, 'e')
	case w.endsDouble():
		if c := w[n-1]; c == 'l' || c == 's' || c == 'z' {
			return w
		}
		return w[:n-1]
	case w.measure() == 1 && w.endsCVC():
		return append(w, 'e')
	}
	return w
}

// finalY is step 1c. As in NLTK, it applies only to a y after a consonant that is
// not the first letter.
func (w stemmer) finalY() stemmer {
	if n := len(w); w.ends("y") && n > 2 && w.consonant(n-2) {
		w[n-1] = 'i'
	}
	return w
}

// rule replaces a suffix if the measure of the rest of the word is above least.
type rule struct {
	suffix, put string
	least       int
}

var step2 = []rule{
	{"ational", "ate", 0}, {"tional", "tion", 0}, {"enci", "ence", 0}, {"anci", "ance", 0},
	{"izer", "ize", 0}, {"bli", "ble", 0}, {"alli", "al", 0}, {"entli", "ent", 0}, {"eli", "e", 0},
	{"ousli", "ous", 0}, {"ization", "ize", 0}, {"ation", "ate", 0}, {"ator", "ate", 0},
	{"alism", "al", 0}, {"iveness", "ive", 0}, {"fulness", "ful", 0}, {"ousness", "ous", 0},
	{"aliti", "al", 0}, {"iviti", "ive", 0}, {"biliti", "ble", 0}, {"fulli", "ful", 0},
}

var step3 = []rule{
	{"icate", "ic", 0}, {"ative", "", 0}, {"alize", "al", 0}, {"iciti", "ic", 0}, {"ical", "ic", 0},
	{"ful", "", 0}, {"ness", "", 0},
}

var step4 = []rule{
	{"al", "", 1}, {"ance", "", 1}, {"ence", "", 1}, {"er", "", 1}, {"ic", "", 1}, {"able", "", 1},
	{"ible", "", 1}, {"ant", "", 1}, {"ement", "", 1}, {"ment", "", 1}, {"ent", "", 1}, {"ion", "", 1},
	{"ou", "", 1}, {"ism", "", 1}, {"ate", "", 1}, {"iti", "", 1}, {"ous", "", 1}, {"ive", "", 1}, {"ize", "", 1},
}

// apply applies the first rule whose suffix matches, and no other, even if its
// condition fails.
func (w stemmer) apply(rules []rule) stemmer {
	for i := range rules {
		r := &rules[i]
		if !w.ends(r.suffix) {
			continue
		}
		s := w[:len(w)-len(r.suffix)]
		if s.measure() <= r.least {
			return w
		}
		if r.suffix == "ion" && !s.ends("s") && !s.ends("t") {
			return w
		}
		return append(s, r.put...)
	}
	return w
}

// doubleSuffix is step 2.
func (w stemmer) doubleSuffix() stemmer {
	if n := len(w); w.ends("alli") && w[:n-4].measure() > 0 {
		return w[:n-2].doubleSuffix()
	}
	for i := range step2 {
		if w.ends(step2[i].suffix) {
			return w.apply(step2)
		}
	}
	if n := len(w); w.ends("logi") && w[:n-3].measure() > 0 {
		return w[:n-1]
	}
	return w
}

// finalE is step 5a.
func (w stemmer) finalE() stemmer {
	if !w.ends("e") {
		return w
	}
	s := w[:len(w)-1]
	if m := s.measure(); m > 1 || m == 1 && !s.endsCVC() {
		return s
	}
	return w
}
