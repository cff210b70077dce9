package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/lang"
	"standfirst/internal/lazy"

	"github.com/jdkato/prose/v3/tokenize"
)

// prose strips affixes one at a time and rescans the whole word after each. It also looks
// for contractions anywhere in a word ("O'Reilly" contains "'re"). So we give it only
// short words without long runs of marks, and split contractions ourselves.
var prose = lazy.Value(func() *tokenize.Tokenizer {
	return tokenize.New(
		tokenize.UsingPrefixes(strings.Fields("$ £ € ¥ ( [ { < \" “ „ ‘ ‚ « ‹ ¿ ¡ * ` ~ =")),
		tokenize.UsingSuffixes(strings.Fields("… , ) \" ] } > ! ; ? : ' ” ’ » › % * ` ~ = . - /")),
		tokenize.UsingSplitCases(nil),
		tokenize.UsingSpecialTest(func(w string) bool {
			w, stop := strings.CutSuffix(w, ".")
			return stop && (initial(w) || classOf(w) != none || dotted(w))
		}),
	)
})

const (
	longWord = 64 // bytes; longer words are split at their marks, without prose
	longRun  = 3  // this many equal marks in a row are one token
)

// Tokens splits the sentence at s into tokens.
//
// Around names, tokens follow the Universal Dependencies treebanks: possessives and
// contractions are split off ("Syria" "'s", "do" "n't"), initials and abbreviations keep
// their stop ("U.S.", "Mr.", "J."), and a capitalised word is split at hyphens and
// slashes ("U.S." "-" "led", "al" "-" "Jubeir"), so that every name begins and ends at a
// token boundary. In scripts written without spaces, every ideograph or syllable is a
// token.
func Tokens(text string, s doc.Span) []doc.Token {
	c := cutter{text: text, out: make([]doc.Token, 0, s.Len()/5+1), last: s.End}
	for c.last > s.Start {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:c.last])
		if !closes(r) && !ambiguousQuote(r) && !unicode.IsSpace(r) {
			break
		}
		c.last -= n
	}
	start := s.Start
	for i, r := range s.In(text) {
		if r > ' ' && r < utf8.RuneSelf { // a fast path: most characters
			continue
		}
		if unicode.IsSpace(r) {
			c.word(start, s.Start+i)
			start = s.Start + i + utf8.RuneLen(r)
		}
	}
	c.word(start, s.End)
	return c.out
}

// A cutter collects the tokens of one sentence.
type cutter struct {
	text string
	out  []doc.Token
	last int // end of the sentence without closing marks
}

func (c *cutter) emit(i, j int) {
	if i < j {
		c.out = append(c.out, doc.Token{Span: doc.Span{Start: i, End: j}})
	}
}

// word splits the text between two spaces.
func (c *cutter) word(i, j int) {
	w := c.text[i:j]
	switch {
	case w == "":
	case plainWord(w):
		c.emit(i, j)
	case len(w) > 1 && len(w) <= 4 && w[0] != w[1] && !strings.ContainsFunc(w, unicode.IsLetter):
		c.affixes(i, j) // possibly an emoticon
	case address(w):
		for i < j && strings.IndexByte("(<[\"'*", c.text[i]) >= 0 {
			c.emit(i, i+1)
			i++
		}
		k := j
		for k > i && strings.IndexByte(".,;:!?)>]\"'*", c.text[k-1]) >= 0 {
			k--
		}
		c.emit(i, k)
		c.loose(k, j)
	default:
		c.runs(i, j)
	}
}

// runs splits off what is always a token: long runs of one mark, dashes, and the
// characters of scripts without spaces.
func (c *cutter) runs(i, j int) {
	start := i
	for k := i; k < j; {
		r, n := utf8.DecodeRuneInString(c.text[k:j])
		end := k + n
		alone := false
		switch {
		case r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'):
		case r == '–' || r == '—' || r == '―', k > i && end < j && strings.ContainsRune("()[]{}\"“”«»", r):
			alone = true // (SPD)-backed, "Wrecking Ball"-inspired
		case spaceless(r):
			alone = true
			end += marksLen(c.text[end:j])
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r):
			for end < j && strings.HasPrefix(c.text[end:j], c.text[k:k+n]) {
				end += n
			}
			alone = end-k >= longRun*n || r == '-' && end-k > n || n > 1 && terminal(r)
			if !alone {
				end = k + n
			}
		}
		if alone {
			c.affixes(start, k)
			c.emit(k, end)
			start = end
		}
		k = end
	}
	c.affixes(start, j)
}

// affixes lets prose strip marks from both ends of a word.
func (c *cutter) affixes(i, j int) {
	switch w := c.text[i:j]; {
	case w == "":
	case plainWord(w):
		c.emit(i, j)
	case len(w) > longWord:
		c.loose(i, j)
	// Fast paths: most words with a mark have it inside, or just one at the end. prose
	// would give the same result with a regular expression, more slowly.
	case plainWord(w[:1]) && plainWord(w[len(w)-1:]):
		c.core(i, j)
	case plainWord(w[:len(w)-1]):
		if last := w[len(w)-1]; last == '.' {
			c.core(i, j)
		} else if strings.IndexByte(",;:!?)", last) >= 0 {
			c.emit(i, j-1)
			c.emit(j-1, j)
		} else {
			c.prose(i, j)
		}
	case strings.IndexByte("\"([", w[0]) >= 0 && plainWord(w[1:]):
		c.emit(i, i+1)
		c.emit(i+1, j)
	default:
		c.prose(i, j)
	}
}

func (c *cutter) prose(i, j int) {
	for _, t := range prose().Tokenize(c.text[i:j]) {
		c.core(i+t.Start, i+t.End())
	}
}

// core splits a word without marks around it: at the full stop of the sentence, at an
// apostrophe that opens a quotation, at contractions and in compounds.
func (c *cutter) core(i, j int) {
	w := c.text[i:j]
	if plainWord(w) {
		c.emit(i, j)
		return
	}
	if w[0] == '\'' && len(w) > 1 && !elided(w[1:]) && startsLetter(w[1:]) {
		c.emit(i, i+1)
		i++
		w = c.text[i:j]
	}
	if w[0] == '-' && startsLetter(w[1:]) {
		c.emit(i, i+1)
		c.core(i+1, j)
		return
	}
	if k := contraction(w); k > 0 {
		c.core(i, i+k)
		c.emit(i+k, j)
		return
	}
	if base, ok := strings.CutSuffix(w, "."); ok && base != "" && !c.keepsStop(base, j) {
		c.core(i, j-1)
		c.emit(j-1, j)
		return
	}
	for _, p := range Compound(w) {
		c.emit(i+p.Start, i+p.End)
	}
}

// keepsStop reports whether the stop at the end of a word belongs to the word, which ends
// at j. At the end of a sentence, a word that may or may not be an abbreviation ("no.",
// "I.") counts as a word.
func (c *cutter) keepsStop(base string, j int) bool {
	switch classOf(base) {
	case counted, title:
		return j < c.last
	case none:
		return dotted(base) || initial(base) && j < c.last
	}
	return true
}

// loose splits at every mark. It is the fallback for words of any length.
func (c *cutter) loose(i, j int) {
	start := i
	for k := i; k < j; {
		r, n := utf8.DecodeRuneInString(c.text[k:j])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\u200d' && r != '_' {
			c.emit(start, k)
			end := k + n
			for end < j && strings.HasPrefix(c.text[end:j], c.text[k:k+n]) {
				end += n
			}
			c.emit(k, end)
			start = end
			k = end
			continue
		}
		k += n
	}
	c.emit(start, j)
}

// Compound returns the parts of a word at which a name may begin or end. A word with a
// capital is split at hyphens and slashes, which are parts too: "al-Qaida", "U.S.-led"
// and "AFP/Getty" have three parts, "cease-fire" one.
func Compound(word string) []doc.Span {
	whole := []doc.Span{{Start: 0, End: len(word)}}
	if !strings.ContainsAny(word, "-/‐‑") || !strings.ContainsFunc(word, unicode.IsUpper) {
		return whole
	}
	var out []doc.Span
	start := 0
	for i, r := range word {
		if n := utf8.RuneLen(r); joins(r) && i > start && i+n < len(word) && wordy(word[i+n:]) {
			out = append(out, doc.Span{Start: start, End: i}, doc.Span{Start: i, End: i + n})
			start = i + n
		}
	}
	if start == 0 {
		return whole
	}
	return append(out, doc.Span{Start: start, End: len(word)})
}

func joins(r rune) bool { return r == '-' || r == '/' || r == '‐' || r == '‑' }

func wordy(s string) bool { return startsLetter(s) || startsDigit(s) }

func startsLetter(s string) bool { return unicode.IsLetter(first(s)) }

// contraction returns where "'s", "n't" and the like begin in w, or 0.
func contraction(w string) int {
	i := max(strings.LastIndexByte(w, '\''), strings.LastIndex(w, "’"))
	if i <= 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(w[i:])
	switch rest := strings.ToLower(w[i+n:]); {
	case contractions()[rest]:
		return i
	case rest == "t" && i > 1 && (w[i-1] == 'n' || w[i-1] == 'N'):
		return i - 1
	}
	return 0
}

// elided reports whether s can follow an apostrophe that stands for omitted letters.
func elided(s string) bool {
	s = strings.ToLower(s)
	return contractions()[s] || elisions()[s]
}

var (
	contractions = lang.English.Set("contractions")
	elisions     = lang.English.Set("elisions")
)

// address reports whether w is a web address, a mail address or a user name. These stay
// whole.
func address(w string) bool {
	if strings.Contains(w, "://") || strings.HasPrefix(w, "www.") {
		return true
	}
	i := strings.IndexByte(w, '@')
	return i >= 0 && i+1 < len(w) && wordy(w[i+1:])
}

// plainWord reports whether w has only ASCII letters and digits.
func plainWord(w string) bool {
	for i := range len(w) {
		if c := w[i]; (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// spaceless reports whether r is of a script without spaces between words.
func spaceless(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) && unicode.IsLetter(r)
}

// marksLen returns the length of the combining marks at the start of s.
func marksLen(s string) int {
	for i, r := range s {
		if !unicode.IsMark(r) {
			return i
		}
	}
	return len(s)
}
